/** The domain's words that refusals and exported tables use, in both languages, and how a sentence is filled with them. */
import type { Language } from "../contract/base.ts";
import type { CommandName } from "../contract/commands.ts";
import type { IssueState } from "../contract/issue.ts";
import type { PlanState } from "../contract/reorganization.ts";

/** What a sentence may be given: codes, ids, counts and instants. */
export type Params = Readonly<Record<string, string | number | boolean | null | undefined>>;
/** `{name}` stands for a parameter; a function where the sentence depends on which ones there are. */
type Template = string | ((params: Params) => string);
export type Bilingual<T = Template> = Readonly<Record<Language, T>>;

const states: Record<IssueState, Bilingual<string>> = {
  LOGGED: { ko: "접수", en: "Logged" },
  IDENTIFIED: { ko: "발굴", en: "Identified" },
  ASSIGNED: { ko: "배정", en: "Assigned" },
  DIAGNOSED: { ko: "진단", en: "Diagnosed" },
  PRESCRIBED: { ko: "처방", en: "Prescribed" },
  SELECTED: { ko: "선정", en: "Selected" },
  IN_PROGRESS: { ko: "수행", en: "In progress" },
  ON_HOLD: { ko: "보류", en: "On hold" },
  RESOLVED: { ko: "해결", en: "Resolved" },
  CLOSED: { ko: "종결", en: "Closed" },
  DUPLICATE: { ko: "중복", en: "Duplicate" },
  REJECTED: { ko: "반려", en: "Rejected" },
  REFERRED: { ko: "이관", en: "Referred" },
  WITHDRAWN: { ko: "철회", en: "Withdrawn" },
};

const planStates: Record<PlanState, Bilingual<string>> = {
  DRAFT: { ko: "작성 중", en: "Draft" },
  SUBMITTED: { ko: "제출", en: "Submitted" },
  APPROVED: { ko: "승인", en: "Approved" },
  REJECTED: { ko: "반려", en: "Rejected" },
  WITHDRAWN: { ko: "철회", en: "Withdrawn" },
  CARRIED_OUT: { ko: "시행", en: "Carried out" },
};

const commands: Record<CommandName, Bilingual<string>> = {
  LaunchProgramme: { ko: "사업 출범", en: "launch the programme" },
  DefinePhase: { ko: "단계 정하기", en: "define a phase" },
  DefineProgrammeYear: { ko: "차연도 정하기", en: "define a programme year" },
  CloseProgrammeYear: { ko: "차연도 마감", en: "close a programme year" },
  RecordDesignation: { ko: "지정 기록", en: "record a designation" },
  FoundMiniCluster: { ko: "미니클러스터 설립", en: "found a mini-cluster" },
  RenameMiniCluster: { ko: "미니클러스터 개칭", en: "rename a mini-cluster" },
  AppointOfficer: { ko: "임원 선임", en: "appoint an officer" },
  JoinMiniCluster: { ko: "미니클러스터 가입", en: "join a mini-cluster" },
  TransferMembership: { ko: "소속 변경", en: "transfer a membership" },
  LeaveMiniCluster: { ko: "미니클러스터 탈퇴", en: "leave a mini-cluster" },
  CreateResearchGroup: { ko: "연구회 구성", en: "create a research group" },
  JoinResearchGroup: { ko: "연구회 가입", en: "join a research group" },
  LeaveResearchGroup: { ko: "연구회 탈퇴", en: "leave a research group" },
  AppointGroupLeader: { ko: "연구회장 변경", en: "change a group's leader" },
  DissolveResearchGroup: { ko: "연구회 해산", en: "dissolve a research group" },
  ReorganizeClusters: { ko: "확대 개편 시행", en: "carry out a reorganisation" },
  DraftReorganization: { ko: "개편안 작성", en: "draft a plan" },
  ReviseReorganization: { ko: "개편안 고치기", en: "revise it" },
  SubmitReorganization: { ko: "개편안 제출", en: "submit it" },
  ApproveReorganization: { ko: "개편안 승인", en: "approve it" },
  RejectReorganization: { ko: "개편안 반려", en: "reject it" },
  WithdrawReorganization: { ko: "개편안 철회", en: "withdraw it" },
  RevertReorganization: { ko: "되돌리는 개편안 작성", en: "draft the plan that undoes it" },
  RebaseReorganization: { ko: "지금 구조에 다시 얹기", en: "lay it on the present structure" },
  RegisterOrganization: { ko: "기관 등록", en: "register an organisation" },
  SucceedOrganization: { ko: "기관 승계", en: "record a succession" },
  RegisterMember: { ko: "회원 등록", en: "register a member" },
  ForgetMember: { ko: "개인정보 삭제", en: "erase personal data" },
  LogIssue: { ko: "접수", en: "log a difficulty" },
  IdentifyTask: { ko: "과제 발굴", en: "identify it as a task" },
  AssignIssue: { ko: "배정", en: "assign it" },
  DiagnoseIssue: { ko: "진단", en: "diagnose it" },
  PrescribeSolution: { ko: "처방", en: "prescribe a solution" },
  DecideSelection: { ko: "선정", en: "decide on selection" },
  StartTask: { ko: "수행 시작", en: "start it" },
  HoldTask: { ko: "보류", en: "put it on hold" },
  ResumeTask: { ko: "수행 재개", en: "resume it" },
  ResolveIssue: { ko: "해결", en: "resolve it" },
  ConfirmResolution: { ko: "해결 확인", en: "confirm the resolution" },
  ReopenIssue: { ko: "다시 열기", en: "reopen it" },
  DisposeIssue: { ko: "중복·반려·이관·철회", en: "end it as duplicate, rejected, referred or withdrawn" },
  RankIssue: { ko: "순서 바꾸기", en: "move it within its column" },
  CommentOnIssue: { ko: "댓글", en: "comment on it" },
  EditIssue: { ko: "내용 고치기", en: "edit it" },
  AttachEvidence: { ko: "증빙 첨부", en: "attach evidence" },
  UndoStep: { ko: "되돌리기", en: "take the step back" },
};

const kinds: Record<string, Bilingual<string>> = {
  issue: { ko: "애로사항", en: "difficulty" },
  member: { ko: "회원", en: "member" },
  organization: { ko: "기관", en: "organisation" },
  miniCluster: { ko: "미니클러스터", en: "mini-cluster" },
  group: { ko: "연구회", en: "research group" },
  programme: { ko: "사업", en: "programme" },
  reorganization: { ko: "개편안", en: "plan" },
  programmeYear: { ko: "차연도", en: "programme year" },
};

const offices: Record<string, Bilingual<string>> = {
  DIRECTOR: { ko: "추진단장", en: "director" },
  STAFF: { ko: "사무국", en: "staff" },
  COORDINATOR: { ko: "코디네이터", en: "coordinator" },
  PROGRAMME_AUDITOR: { ko: "추진단 감사", en: "programme auditor" },
  CHAIR: { ko: "회장", en: "chair" },
  VICE_CHAIR: { ko: "부회장", en: "vice-chair" },
  SECRETARY: { ko: "간사", en: "secretary" },
  AUDITOR: { ko: "감사", en: "auditor" },
};

const edges: Record<string, Bilingual<string>> = {
  CONTINUE: { ko: "유지", en: "continue" },
  RENAME: { ko: "개칭", en: "rename" },
  MERGE: { ko: "통합", en: "merge" },
  SPLIT: { ko: "분할", en: "split" },
  PROMOTE: { ko: "승격", en: "promote" },
};

const fields: Record<string, Bilingual<string>> = {
  title: { ko: "제목", en: "title" },
  body: { ko: "내용", en: "text" },
  category: { ko: "분야", en: "category" },
  urgency: { ko: "긴급도", en: "urgency" },
  dueOn: { ko: "기한", en: "due date" },
  visibility: { ko: "공개 범위", en: "visibility" },
  regulation: { ko: "규격", en: "regulation" },
};

const tiers: Record<string, Bilingual<string>> = {
  MAIN: { ko: "미니클러스터", en: "mini-cluster" },
  SUB: { ko: "서브 미니클러스터", en: "sub-mini-cluster" },
};

const audited: Record<string, Bilingual<string>> = {
  READ_PERSON: { ko: "연락처를 봄", en: "read contact details" },
  EXPORT_CHANGES: { ko: "회원이 든 비교를 내려받음", en: "downloaded a comparison with members in it" },
  READ_AUDIT: { ko: "열람 기록을 봄", en: "read the audit" },
  EXPORT_AUDIT: { ko: "열람 기록을 내려받음", en: "downloaded the audit" },
  OWN_DATA: { ko: "본인 정보를 내려받음", en: "downloaded their own data" },
};

/** Which words a parameter of that name is told in; others are told as they are. */
const vocabularies = {
  state: { ...states, ...planStates },
  command: commands,
  action: commands,
  kind: { ...kinds, ...edges },
  office: offices,
  fields,
  tier: tiers,
  audited,
  before: tiers,
  after: tiers,
} satisfies Record<string, Record<string, Bilingual<string>>>;
export type Vocabulary = keyof typeof vocabularies;

/** An instant in Korean time, to the minute: 2006-05-01 14:03. */
function koreanTime(instant: string): string {
  const ms = Date.parse(instant);
  return Number.isNaN(ms) ? instant : new Date(ms + 9 * 3_600_000).toISOString().slice(0, 16).replace("T", " ");
}

function tell(name: string, value: string | number | boolean, language: Language): string {
  if (typeof value === "number") return value.toLocaleString("en-US");
  if (name === "at" || name.endsWith("At")) return koreanTime(String(value));
  if (!Object.hasOwn(vocabularies, name)) return String(value);
  return String(value)
    .split(", ")
    .map((code) => wordOf(name as Vocabulary, code, language))
    .join(", ");
}

/** A code in words; one that has none is told as it is. */
export function wordOf(vocabulary: Vocabulary, code: string, language: Language): string {
  const words: Record<string, Bilingual<string>> = vocabularies[vocabulary];
  return (Object.hasOwn(words, code) ? words[code]?.[language] : undefined) ?? code;
}

/** The sentence with its parameters told in words; one that is missing leaves an ellipsis. */
export function fill(template: Bilingual, params: Params, language: Language): string {
  const chosen = template[language];
  const text = typeof chosen === "string" ? chosen : chosen(params);
  return text.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : undefined;
    return value === undefined || value === null ? "…" : tell(name, value, language);
  });
}
