/** What permissions speak of: the subjects of commands and reads, and the closed codes that say why not. */
import type { Office, Role } from "../contract/actor.ts";
import type { IssueCard } from "../contract/answers.ts";
import type { Disposal } from "../contract/issue.ts";
import type { PlanState } from "../contract/reorganization.ts";
import type { IssueCommand } from "./issueStates.ts";

export type IssueFacts = Pick<
  IssueCard,
  "id" | "organizationId" | "loggedBy" | "miniClusterId" | "groupId" | "assigneeId" | "visibility" | "state"
>;

/** What reading depends on (R7): rows of a list can be asked for with these alone. */
export type VisibilityFacts = Pick<
  IssueFacts,
  "organizationId" | "miniClusterId" | "groupId" | "assigneeId" | "visibility"
>;

/** The step UndoStep would take back: who made it, by what, and what the issue was like before it. */
export type StepFacts = {
  command: IssueCommand;
  disposal: Disposal | null;
  by: string;
  before: Pick<IssueFacts, "miniClusterId" | "groupId" | "assigneeId">;
};

/**
 * What is acted on. A part of an issue command that its right depends on is named with it: `disposal` of DisposeIssue,
 * `edits` (the fields) of EditIssue, `step` of UndoStep. Left out, the answer is whether any such command may be.
 */
export type Subject =
  | { kind: "programme" }
  | { kind: "miniCluster"; miniClusterId: string }
  /** `memberId`: whom the command is about. */
  | { kind: "group"; groupId: string; miniClusterId: string; memberId?: string }
  | { kind: "organization"; organizationId: string }
  /** `offices`: those the member holds, which inviting depends on. */
  | { kind: "member"; memberId: string; offices?: readonly Office[] }
  /** An issue about to be logged. */
  | { kind: "newIssue"; organizationId: string; miniClusterId: string }
  | { kind: "issue"; issue: IssueFacts; disposal?: Disposal; edits?: readonly string[]; step?: StepFacts | null }
  /** A reorganisation's plan. */
  | { kind: "reorganization"; state: PlanState; authors: readonly string[] }
  /** There is no such thing, or none that may be told of. */
  | { kind: "missing" };

/** Why not: closed codes; `denialSentence` has a sentence for each. */
export type Denial =
  | "NOT_SIGNED_IN"
  | "NOT_VISIBLE"
  | "READS_ONLY"
  | "SYSTEM_ONLY"
  | "ROLE_LACKS"
  | "NOT_OWN_FIRM"
  | "NOT_OWN_MINI_CLUSTER"
  | "NOT_OWN_GROUP"
  | "NOT_OWN_STEP"
  | "VISIBILITY_NOT_YOURS"
  | "ONLY_WITHDRAW"
  | "NOT_WITHDRAW"
  | "DIRECTOR_APPOINTS"
  | "OWN_PLAN"
  | "NOT_YOURSELF"
  | "DIRECTOR_INVITES"
  | "OFFICE_INVITES";

export type Permission = { allowed: true; role: Role } | { allowed: false; why: Denial };
