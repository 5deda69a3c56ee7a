/** Who may do what, as data (domain.md §3): for each command and each kind of reading, the roles and how far they reach. */
import type { Role } from "../contract/actor.ts";
import type { CommandName } from "../contract/commands.ts";

/** How far a role's right reaches: what must hold between the actor and the subject. */
type Reach =
  /** Anywhere. */
  | "ALL"
  /** The issue is of the actor's own firm. */
  | "OWN_FIRM"
  /** The actor holds the office in the subject's mini-cluster. */
  | "OWN_MINI_CLUSTER"
  /** The actor leads the subject's group. */
  | "OWN_GROUP"
  /** The actor belongs to the subject's group. */
  | "IN_GROUP"
  /** The issue is assigned to the actor. */
  | "ASSIGNED"
  /** The actor speaks of themself; of a group, in a mini-cluster they belong to. */
  | "SELF"
  /** Whoever may read the issue. */
  | "READER"
  /** The step to take back is the actor's own, and they still could make it. */
  | "OWN_STEP";

export type Grant = { role: Role; reach: Reach; only?: Condition };
/** A right that covers part of a command. */
type Condition =
  | "WITHDRAWN"
  | "NOT_WITHDRAWN"
  | "NOT_VISIBILITY"
  | "NOT_PROGRAMME_OFFICE"
  | "NOT_AUTHOR"
  /** Somebody else. */
  | "NOT_ONESELF"
  /** Somebody else, who neither directs nor audits the programme. */
  | "NOT_DIRECTOR"
  /** Somebody without any office. */
  | "NO_OFFICE"
  /** The auditor of the programme; one of a mini-cluster alone is none. */
  | "OF_PROGRAMME";

/** What is read. Which issues are among the answer is `mayReadIssue`'s word, issue by issue (R7). */
export type QueryAction =
  | "ReadProgramme"
  | "ReadStructure"
  | "ReadMembers"
  | "ReadOrganizations"
  | "ReadFigures"
  | "ReadHistory"
  | "ReadBoard"
  | "ReadIssue"
  | "ReadReorganizations"
  | "PreviewReorganization"
  | "VerifyLog"
  | "ReadAudit";
/** What is done with the ways in and with personal data; no event tells of it. */
type AccountAction = "InviteMember" | "ReadInvitations" | "ReadPerson";
export type Action = CommandName | QueryAction | AccountAction;

const to = (reach: Reach, ...roles: Role[]): Grant[] => roles.map((role) => ({ role, reach }));
const when = (only: Condition, grants: Grant[]): Grant[] => grants.map((grant) => ({ ...grant, only }));

const office = to("ALL", "DIRECTOR", "STAFF");
const triage = to("ALL", "DIRECTOR", "STAFF", "COORDINATOR");
const officers = to("OWN_MINI_CLUSTER", "CHAIR", "SECRETARY");
const secretary = to("OWN_MINI_CLUSTER", "SECRETARY");
const leader = to("OWN_GROUP", "GROUP_LEADER");
const firm = to("OWN_FIRM", "FIRM");
/** Those who solve: the group's leader, its experts, and whoever has charge of the issue. */
const solvers = [...leader, ...to("IN_GROUP", "EXPERT"), ...to("ASSIGNED", "EXPERT", "FIRM")];
const oneself = to("SELF", "FIRM", "EXPERT");
const director = to("ALL", "DIRECTOR");
const judges = when("NOT_AUTHOR", to("ALL", "DIRECTOR", "CHAIR"));
const everybody: Role[] = [
  "DIRECTOR",
  "STAFF",
  "COORDINATOR",
  "CHAIR",
  "SECRETARY",
  "GROUP_LEADER",
  "FIRM",
  "EXPERT",
  "AGENCY",
  "GOVERNMENT",
  "AUDITOR",
];
const signedIn = to("ALL", ...everybody);
const writers: Role[] = ["DIRECTOR", "STAFF", "COORDINATOR", "CHAIR", "SECRETARY", "GROUP_LEADER", "FIRM", "EXPERT"];

/** SYSTEM may everything and is not named. A command on an issue that the actor may not read is refused before this. */
export const grants: Readonly<Record<Action, readonly Grant[]>> = {
  LaunchProgramme: [],
  DefinePhase: director,
  DefineProgrammeYear: director,
  CloseProgrammeYear: director,
  RecordDesignation: director,

  FoundMiniCluster: office,
  RenameMiniCluster: office,
  // Staff who could appoint a director could make themselves one.
  AppointOfficer: [...director, ...when("NOT_PROGRAMME_OFFICE", to("ALL", "STAFF"))],
  JoinMiniCluster: [...office, ...officers],
  TransferMembership: office,
  LeaveMiniCluster: [...office, ...officers],
  CreateResearchGroup: [...office, ...officers],
  DissolveResearchGroup: [...office, ...officers],
  JoinResearchGroup: [...office, ...officers, ...leader, ...oneself],
  LeaveResearchGroup: [...office, ...officers, ...leader, ...oneself],
  AppointGroupLeader: [...office, ...officers],
  ReorganizeClusters: director,

  DraftReorganization: triage,
  ReviseReorganization: triage,
  SubmitReorganization: triage,
  // [R4] Four eyes: the director and any chair judge what others have written.
  ApproveReorganization: judges,
  RejectReorganization: judges,
  WithdrawReorganization: triage,
  RebaseReorganization: triage,
  RevertReorganization: triage,

  RegisterOrganization: triage,
  SucceedOrganization: office,
  RegisterMember: triage,
  ForgetMember: office,

  LogIssue: [...triage, ...secretary, ...firm],
  IdentifyTask: [...triage, ...secretary],
  AssignIssue: [...triage, ...secretary, ...leader],
  DiagnoseIssue: solvers,
  PrescribeSolution: solvers,
  DecideSelection: office,
  StartTask: solvers,
  HoldTask: solvers,
  ResumeTask: solvers,
  ResolveIssue: solvers,
  ConfirmResolution: firm,
  ReopenIssue: [...triage, ...leader, ...firm],
  DisposeIssue: [...triage, ...when("NOT_WITHDRAWN", secretary), ...when("WITHDRAWN", firm)],
  RankIssue: [...triage, ...secretary, ...leader, ...to("IN_GROUP", "EXPERT")],
  CommentOnIssue: to("READER", ...writers),
  // Who sees a firm's issue is the firm's word, or that of those who answer for the programme.
  EditIssue: [...triage, ...when("NOT_VISIBILITY", leader), ...firm],
  AttachEvidence: [...solvers, ...firm],
  UndoStep: [...office, ...to("OWN_STEP", ...writers)],

  ReadProgramme: signedIn,
  ReadStructure: signedIn,
  ReadMembers: signedIn,
  ReadOrganizations: signedIn,
  ReadFigures: signedIn,
  ReadHistory: signedIn,
  ReadBoard: signedIn,
  ReadIssue: signedIn,
  // Which plans are among the answer is `mayReadPlan`'s word.
  ReadReorganizations: signedIn,
  // A preview names every open issue that moves, so it is for those who may read them all.
  PreviewReorganization: triage,
  // It takes the machine's time, and tells of damage: for those who answer for the record.
  VerifyLog: to("ALL", "DIRECTOR", "STAFF", "AUDITOR"),

  // A link lets in whoever holds it: it is made for those who may do less than oneself. For oneself there is the
  // password's page, which asks for the present one.
  InviteMember: [
    ...when("NOT_ONESELF", director),
    ...when("NOT_DIRECTOR", to("ALL", "STAFF")),
    ...when("NO_OFFICE", to("ALL", "COORDINATOR")),
  ],
  ReadInvitations: triage,

  // How to reach somebody is told to those who answer for the programme. To others there is nothing there: 404.
  ReadPerson: [...triage, ...to("SELF", ...everybody)],
  // Who watches over the reading is not only whoever reads most.
  ReadAudit: [...director, ...when("OF_PROGRAMME", to("ALL", "AUDITOR"))],
};
