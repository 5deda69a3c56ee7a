/** Texts of the reorganisations' list, of one plan's page and of its printed page. */
export const reorganizations = {
  title: "개편",
  text: "미니클러스터를 나누고 합치고 새로 세우는 개편안입니다. 만든 사람과 승인하는 사람이 다릅니다.",
  empty: "아직 개편이 없습니다. 개편안을 만들면 이곳에 보입니다.",
};
