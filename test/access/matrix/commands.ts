// Who may send which command (domain.md §3), as a table, and a well-formed body for each of its rows.
import type { CommandInput, CommandName } from "../../../src/contract/commands.ts";
import { actors, type Letter, PROGRAMME } from "./script.ts";

/**
 * `+`: may; the command is then refused because it names a revision that is none (If-Match), and nothing changes.
 * Rows of issues' commands are in the two tables below.
 */
export const commandTable = `
                                             DSC HY LIO EX AGU NF RW
  LaunchProgramme                            --- -- --- -- --- !! t-
  DefinePhase                                +-- -- --- -- --- !! t+
  DefineProgrammeYear                        +-- -- --- -- --- !! t+
  CloseProgrammeYear                         +-- -- --- -- --- !! t+
  RecordDesignation                          +-- -- --- -- --- !! t+

  FoundMiniCluster                           ++- -- --- -- --- !! t+
  RenameMiniCluster                          ++- -- --- -- --- !! t+
  AppointOfficer of the programme            +-- -- --- -- --- !! t+
  AppointOfficer of left                     ++- -- --- -- --- !! t+
  JoinMiniCluster left                       ++- ++ --- -- --- !! t+
  JoinMiniCluster right                      ++- -- --- -- --- !! t+
  TransferMembership                         ++- -- --- -- --- !! t+
  LeaveMiniCluster left                      ++- ++ --- -- --- !! t+
  LeaveMiniCluster right                     ++- -- --- -- --- !! t+
  CreateResearchGroup in left                ++- ++ --- -- --- !! t+
  CreateResearchGroup in right               ++- -- --- -- --- !! t+
  DissolveResearchGroup group                ++- ++ --- -- --- !! t+
  DissolveResearchGroup group-2              ++- -- --- -- --- !! t+
  DissolveResearchGroup nothing              000 00 000 00 000 !! t0
  JoinResearchGroup group, another           ++- ++ +-- -- --- !! t+
  JoinResearchGroup group, oneself           ++- ++ ++- +- --- !! t+
  JoinResearchGroup group-2, oneself         ++- -- --+ -+ --- !! t+
  LeaveResearchGroup group, another          ++- ++ +-- -- --- !! t+
  LeaveResearchGroup group, oneself          ++- ++ ++- +- --- !! t+
  AppointGroupLeader of group                ++- ++ --- -- --- !! t+
  AppointGroupLeader of group-2              ++- -- --- -- --- !! t+
  ReorganizeClusters                         +-- -- --- -- --- !! t+

  # plan: the coordinator's, submitted, which everybody reads. draft: the director's own, for those who write or judge.
  DraftReorganization                        +++ -- --- -- --- !! t+
  RevertReorganization                       +++ -- --- -- --- !! t+
  ReviseReorganization plan                  +++ -- --- -- --- !! t+
  ReviseReorganization draft                 +++ -0 000 00 000 !! t+
  SubmitReorganization plan                  +++ -- --- -- --- !! t+
  SubmitReorganization draft                 +++ -0 000 00 000 !! t+
  ApproveReorganization plan                 +-- +- --- -- --- !! t+
  ApproveReorganization draft                --- +0 000 00 000 !! t-
  RejectReorganization plan                  +-- +- --- -- --- !! t+
  RejectReorganization draft                 --- +0 000 00 000 !! t-
  WithdrawReorganization plan                +++ -- --- -- --- !! t+
  WithdrawReorganization draft               +++ -0 000 00 000 !! t+
  RebaseReorganization plan                  +++ -- --- -- --- !! t+
  RebaseReorganization draft                 +++ -0 000 00 000 !! t+

  RegisterOrganization                       +++ -- --- -- --- !! t+
  SucceedOrganization                        ++- -- --- -- --- !! t+
  RegisterMember                             +++ -- --- -- --- !! t+
  ForgetMember                               ++- -- --- -- --- !! t+

  LogIssue of firm, in left                  +++ -+ --- +- --- !! t+
  LogIssue of other-firm, in right           +++ -- --- -+ --- !! t+
  DiagnoseIssue assigned to the chair        --- +0 000 -0 000 !! t-
  AttachEvidence assigned to the chair       --- +0 000 +0 000 !! t-
`;

/** What each may do with an issue of `firm` in `group`, as far as they see it. */
export const issueTable = `
                                             DSC HY LIO EX AGU NF RW
  IdentifyTask                               +++ -+ --- -- --- !! t+
  AssignIssue                                +++ -+ +-- -- --- !! t+
  DiagnoseIssue                              --- -- ++- -- --- !! t-
  PrescribeSolution                          --- -- ++- -- --- !! t-
  DecideSelection                            ++- -- --- -- --- !! t+
  StartTask                                  --- -- ++- -- --- !! t-
  HoldTask                                   --- -- ++- -- --- !! t-
  ResumeTask                                 --- -- ++- -- --- !! t-
  ResolveIssue                               --- -- ++- -- --- !! t-
  ConfirmResolution                          --- -- --- +- --- !! t-
  ReopenIssue                                +++ -- +-- +- --- !! t+
  DisposeIssue WITHDRAWN                     +++ -- --- +- --- !! t+
  DisposeIssue REJECTED                      +++ -+ --- -- --- !! t+
  RankIssue                                  +++ -+ ++- -- --- !! t+
  CommentOnIssue                             +++ ++ +++ ++ --- !! t+
  EditIssue title                            +++ -- +-- +- --- !! t+
  EditIssue visibility                       +++ -- --- +- --- !! t+
  AttachEvidence                             --- -- ++- +- --- !! t-
  UndoStep the coordinator's                 +++ -- --- -- --- !! t+
`;

/** [R7] Who sees it, at each visibility: `0` takes the place of whatever the table above says. */
export const seenTable = `
                                             DSC HY LIO EX AGU NF RW
  FIRM                                       +++ 00 +00 +0 000 !! t+
  GROUP                                      +++ 00 ++0 +0 000 !! t+
  CLUSTER                                    +++ ++ ++0 +0 000 !! t+
  PROGRAMME                                  +++ ++ +++ ++ +++ !! t+
`;

/** The same commands for an issue of another firm in the other mini-cluster, which everybody sees. */
export const foreignTable = `
                                             DSC HY LIO EX AGU NF RW
  IdentifyTask                               +++ -- --- -- --- !! t+
  AssignIssue                                +++ -- --- -- --- !! t+
  DiagnoseIssue                              --- -- --- -- --- !! t-
  PrescribeSolution                          --- -- --- -- --- !! t-
  DecideSelection                            ++- -- --- -- --- !! t+
  StartTask                                  --- -- --- -- --- !! t-
  HoldTask                                   --- -- --- -- --- !! t-
  ResumeTask                                 --- -- --- -- --- !! t-
  ResolveIssue                               --- -- --- -- --- !! t-
  ConfirmResolution                          --- -- --- -+ --- !! t-
  ReopenIssue                                +++ -- --- -+ --- !! t+
  DisposeIssue WITHDRAWN                     +++ -- --- -+ --- !! t+
  DisposeIssue REJECTED                      +++ -- --- -- --- !! t+
  RankIssue                                  +++ -- --- -- --- !! t+
  CommentOnIssue                             +++ ++ +++ ++ --- !! t+
  EditIssue title                            +++ -- --- -+ --- !! t+
  EditIssue visibility                       +++ -- --- -+ --- !! t+
  AttachEvidence                             --- -- --- -+ --- !! t-
  UndoStep the coordinator's                 +++ -- --- -- --- !! t+
`;

const programmeId = PROGRAMME;
const names = { ko: "이름", en: "Name" };
const day = "2006-01-01";
const plan = (variant: string) => ({ programmeId, planId: variant });
const place = (variant: string) => variant.replace(/^(in|of) /, "");
const group = (variant: string) => place(variant).split(",")[0] ?? "";

type Bodies = { [N in CommandName]?: (variant: string, letter: Letter) => CommandInput<N> };

/** A body for each command; `variant` is what follows its name in the row. */
const bodies: Bodies = {
  LaunchProgramme: () => ({ programmeId, names, vision: names, startsOn: day }),
  DefinePhase: () => ({ programmeId, phase: 1, startsOn: day, endsOn: "2006-12-31" }),
  DefineProgrammeYear: () => ({ programmeId, year: 1, startsOn: day, endsOn: "2006-12-31" }),
  CloseProgrammeYear: () => ({ programmeId, year: 1 }),
  RecordDesignation: () => ({ programmeId, designationId: "d", names, grantedOn: day }),
  FoundMiniCluster: () => ({ programmeId, miniClusterId: "new", names, tier: "MAIN" }),
  RenameMiniCluster: () => ({ programmeId, miniClusterId: "left", names }),
  AppointOfficer: (variant) =>
    variant === "of left"
      ? { programmeId, miniClusterId: "left", office: "VICE_CHAIR", memberId: "engineer" }
      : { programmeId, miniClusterId: null, office: "STAFF", memberId: "agency" },
  JoinMiniCluster: (variant) => ({ programmeId, memberId: "agency", miniClusterId: variant }),
  TransferMembership: () => ({ programmeId, memberId: "engineer", from: "left", to: "right" }),
  LeaveMiniCluster: (variant) => ({ programmeId, memberId: "engineer", miniClusterId: variant }),
  CreateResearchGroup: (variant) => ({
    programmeId,
    groupId: "new",
    names,
    miniClusterId: place(variant),
    leaderId: "leader",
  }),
  DissolveResearchGroup: (variant) => ({ programmeId, groupId: variant, reason: "끝" }),
  JoinResearchGroup: (variant, letter) => ({ programmeId, groupId: group(variant), memberId: whom(variant, letter) }),
  LeaveResearchGroup: (variant, letter) => ({ programmeId, groupId: group(variant), memberId: whom(variant, letter) }),
  AppointGroupLeader: (variant) => ({ programmeId, groupId: group(variant), leaderId: "expert-in" }),
  ReorganizeClusters: () => plan("plan"),
  DraftReorganization: () => ({ ...plan("new"), title: "안", content: {} }),
  RevertReorganization: () => ({ ...plan("new"), reverts: "done", title: "안", reason: "되돌린다" }),
  ReviseReorganization: (variant) => ({ ...plan(variant), seen: 1, changes: { title: "새 이름" } }),
  SubmitReorganization: (variant) => ({ ...plan(variant), seen: 1 }),
  ApproveReorganization: (variant) => ({ ...plan(variant), seen: 1 }),
  RejectReorganization: (variant) => ({ ...plan(variant), seen: 1, reason: "아니다" }),
  WithdrawReorganization: plan,
  RebaseReorganization: (variant) => ({ ...plan(variant), seen: 1 }),
  RegisterOrganization: () => ({ organizationId: "new", names, kind: "FIRM" }),
  SucceedOrganization: () => ({ organizationId: "third-firm", successorId: "firm", effectiveOn: day }),
  RegisterMember: () => ({ memberId: "new", organizationId: "firm", person: { name: "새 사람" } }),
  ForgetMember: () => ({ memberId: "stranger" }),
  LogIssue: (variant) => ({
    issueId: "new",
    programmeId,
    organizationId: variant.includes("other-firm") ? "other-firm" : "firm",
    miniClusterId: variant.includes("right") ? "right" : "left",
    title: "새 애로",
    category: "RESEARCH",
  }),
};

const whom = (variant: string, letter: Letter): string =>
  variant.endsWith("oneself") ? (actors[letter] ?? "nobody") : "leader-2";

type IssueBodies = { [N in CommandName]?: (variant: string) => Omit<CommandInput<N>, "issueId"> };
const issueBodies: IssueBodies = {
  IdentifyTask: () => ({ note: "확인" }),
  AssignIssue: () => ({ assigneeId: "expert-in" }),
  DiagnoseIssue: () => ({ diagnosis: "진단" }),
  PrescribeSolution: () => ({ prescription: "처방", estimatedCost: 1_000 }),
  DecideSelection: () => ({ decision: "SELECTED", amount: 1_000 }),
  StartTask: () => ({}),
  HoldTask: () => ({ reason: "잠시" }),
  ResumeTask: () => ({}),
  ResolveIssue: () => ({ resolution: "해결" }),
  ConfirmResolution: () => ({}),
  ReopenIssue: () => ({ reason: "다시" }),
  DisposeIssue: (variant) => ({ as: variant === "WITHDRAWN" ? "WITHDRAWN" : "REJECTED", reason: "끝" }),
  RankIssue: () => ({ after: null, before: null }),
  CommentOnIssue: () => ({ commentId: "c", text: "말" }),
  EditIssue: (variant) =>
    variant === "visibility"
      ? { base: {}, changes: { visibility: "PROGRAMME" } }
      : { base: {}, changes: { title: "다른 이름" } },
  AttachEvidence: () => ({ evidenceId: "e", name: "시험 성적서", url: "https://example.com/report" }),
  UndoStep: () => ({ revision: "1" }),
};

/** The command a row begins with, and what follows it. */
export function commandIn(row: string): { name: CommandName; variant: string } {
  const [name = "", ...variant] = row.split(" ");
  return { name: name as CommandName, variant: variant.join(" ") };
}

/** The body of a row's command, as the actor sends it; `issueId` where it is of an issue. */
export function bodyOf(row: string, letter: Letter, issueId?: string): object {
  const { name, variant } = commandIn(row);
  const make = (bodies[name] ?? issueBodies[name]) as ((variant: string, letter: Letter) => object) | undefined;
  if (make === undefined)
    throw new Error(
      `${name} needs a body: add one to \`bodies\` (or \`issueBodies\`) in test/access/matrix/commands.ts`,
    );
  const body = make(variant, letter);
  if (bodies[name] !== undefined) return body;
  return { ...body, issueId: issueId ?? (variant.startsWith("assigned") ? "assigned" : "nothing") };
}
