/** Texts of the organisations' pages. */
export const organizations = {
  title: "기관",
  text: "기업, 대학, 연구소, 지원기관, 지자체, 병원입니다.",
  search: "이름 찾기 (초성 가능)",
  kind: "종류",
  anyKind: "모두",
  members: "회원",
  open: "진행 중 애로사항",
  columns: { name: "이름", kind: "종류", business: "하는 일", members: "회원", open: "진행 중" },
  empty: "아직 등록된 기관이 없습니다.",
  count: "{{count}}곳",
  succeeded: "{{name}}[으로/로] 승계되었습니다.",
  noIssues: "진행 중인 애로사항이 없습니다.",
  noMembers: "회원이 없습니다.",
};
