// The words of exported tables in both languages: what stands above their columns, and their codes.
import type { Language } from "../../contract/base.ts";
import { type Vocabulary, wordOf } from "../../domain/refusalWords.ts";

const words = {
  // columns
  effectiveOn: { ko: "시행일", en: "Effective on" },
  plan: { ko: "개편안", en: "Plan" },
  reason: { ko: "사유", en: "Reason" },
  fromId: { ko: "이전 ID", en: "From ID" },
  from: { ko: "이전 미니클러스터", en: "From mini-cluster" },
  passage: { ko: "연결", en: "Becomes" },
  toId: { ko: "이후 ID", en: "To ID" },
  to: { ko: "이후 미니클러스터", en: "To mini-cluster" },
  members: { ko: "회원(주 소속)", en: "Members (primary)" },
  FIRM: { ko: "기업", en: "Firms" },
  ACADEMIA: { ko: "대학·연구소", en: "Universities and institutes" },
  AGENCY: { ko: "지원기관", en: "Agencies" },
  OTHER: { ko: "그 밖", en: "Others" },
  openIssues: { ko: "진행 중 애로사항", en: "Open difficulties" },
  planId: { ko: "개편안 ID", en: "Plan ID" },
  compensates: { ko: "되돌린 개편안 ID", en: "Reverts plan ID" },
  position: { ko: "기록 위치", en: "Log position" },
  list: { ko: "대상", en: "What" },
  change: { ko: "변화", en: "Change" },
  id: { ko: "ID", en: "ID" },
  name: { ko: "이름", en: "Name" },
  organization: { ko: "소속 기관", en: "Organisation" },
  fromGroup: { ko: "이전 연구회", en: "From research group" },
  toGroup: { ko: "이후 연구회", en: "To research group" },
  before: { ko: "이전 상태", en: "State before" },
  after: { ko: "이후 상태", en: "State after" },
  at: { ko: "일어난 때", en: "Happened at" },
  event: { ko: "사건", en: "Event" },
  by: { ko: "한 사람", en: "Done by" },
  readAt: { ko: "열람한 때", en: "Read at" },
  reader: { ko: "열람한 사람", en: "Read by" },
  readerId: { ko: "열람한 사람 ID", en: "Read by (ID)" },
  address: { ko: "접속 주소", en: "From address" },
  action: { ko: "열람 내용", en: "What was read" },
  subjects: { ko: "누구의 정보", en: "Whose data" },
  subjectIds: { ko: "누구의 정보 ID", en: "Whose data (IDs)" },
  count: { ko: "사람 수", en: "Persons" },
  // codes
  MOVE: { ko: "이동", en: "move" },
  DISSOLVE: { ko: "해산", en: "dissolve" },
  miniClusters: { ko: "미니클러스터", en: "Mini-cluster" },
  memberships: { ko: "소속", en: "Membership" },
  officers: { ko: "임원", en: "Officer" },
  groups: { ko: "연구회", en: "Research group" },
  issues: { ko: "애로사항", en: "Difficulty" },
  added: { ko: "생김", en: "added" },
  removed: { ko: "없어짐", en: "removed" },
  moved: { ko: "옮김", en: "moved" },
  changed: { ko: "달라짐", en: "changed" },
  primary: { ko: "주 소속", en: "primary" },
  secondary: { ko: "부 소속", en: "secondary" },
  ledBy: { ko: "회장", en: "led by" },
  deletedMember: { ko: "(삭제된 회원)", en: "(deleted member)" },
} as const;
export type Word = keyof typeof words;

/** Tells words and codes in one language. */
export type Tell = {
  (word: Word): string;
  code(vocabulary: Vocabulary, code: string): string;
  language: Language;
};

export function tellIn(language: Language): Tell {
  return Object.assign((word: Word) => words[word][language], {
    code: (vocabulary: Vocabulary, code: string) => wordOf(vocabulary, code, language),
    language,
  });
}
