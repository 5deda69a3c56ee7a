/** Texts of the list of issues. */
export const issues = {
  title: "애로사항",
  text: "기업이 접수한 연구개발 현장의 어려움입니다. 볼 수 있는 것만 보입니다.",
  search: "제목, 내용, 기업으로 찾기",
  filters: {
    open: "진행 중만",
    state: "상태",
    category: "분류",
    miniCluster: "미니클러스터",
    any: "모두",
  },
  columns: {
    number: "번호",
    title: "제목",
    firm: "기업",
    category: "분류",
    state: "상태",
    due: "기한",
    place: "미니클러스터",
  },
  count: "{{count}}건",
  log: "애로사항 접수",
  empty: "아직 애로사항이 없습니다. 기업이 접수하면 여기에 보입니다.",
  detail: "애로사항 #{{number}}",
};
