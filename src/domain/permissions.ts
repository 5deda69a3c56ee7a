/** May this actor do this to that? The one policy, pure: the server asks it for every command and read, the screen too. */
import type { Actor, Role } from "../contract/actor.ts";
import type { IssueCard } from "../contract/answers.ts";
import type { CommandName } from "../contract/commands.ts";
import type { Disposal } from "../contract/issue.ts";
import { commandsIn, type IssueCommand, isEnded, nextStates, reopenableUntil } from "./issueStates.ts";
import { mayReadIssue } from "./issueVisibility.ts";
import { type Action, type Grant, grants } from "./permissionsTable.ts";
import { holdsOffice, isSignedIn, readsOnly } from "./roles.ts";

// Whoever asks permission needs these beside it.
export type { Action, QueryAction } from "./permissionsTable.ts";
export { rolesOf } from "./roles.ts";

export type IssueFacts = Pick<
  IssueCard,
  "id" | "organizationId" | "loggedBy" | "miniClusterId" | "groupId" | "assigneeId" | "visibility" | "state"
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
  | { kind: "member"; memberId: string }
  /** An issue about to be logged. */
  | { kind: "newIssue"; organizationId: string; miniClusterId: string }
  | { kind: "issue"; issue: IssueFacts; disposal?: Disposal; edits?: readonly string[]; step?: StepFacts | null }
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
  | "DIRECTOR_APPOINTS";

export type Permission = { allowed: true; role: Role } | { allowed: false; why: Denial };

/**
 * Whether the actor may, and by which role: the weightiest of theirs that allows it. What they may not see is
 * NOT_VISIBLE whatever else is wrong, so that an answer never tells that it is there.
 */
export function permits(actor: Actor | null, action: Action, subject: Subject): Permission {
  if (!isSignedIn(actor)) return deny("NOT_SIGNED_IN");
  if (subject.kind === "missing") return deny("NOT_VISIBLE");
  if (subject.kind === "issue" && !mayReadIssue(actor, subject.issue)) return deny("NOT_VISIBLE");
  if (actor.roles.includes("SYSTEM")) return { allowed: true, role: "SYSTEM" };
  const given = grants[action];
  for (const role of actor.roles) {
    if (given.some((grant) => grant.role === role && reaches(actor, grant, subject) && covers(grant, subject))) {
      return { allowed: true, role };
    }
  }
  return deny(reason(actor, given, subject));
}

const deny = (why: Denial): Permission => ({ allowed: false, why });

function reaches(actor: Actor, { role, reach }: Grant, subject: Subject): boolean {
  switch (reach) {
    case "ALL":
      return true;
    case "OWN_FIRM":
      return actor.organizationId !== null && organizationOf(subject) === actor.organizationId;
    case "OWN_MINI_CLUSTER": {
      const place = miniClusterOf(subject);
      return place !== null && (role === "CHAIR" || role === "SECRETARY") && holdsOffice(actor, role, place);
    }
    case "OWN_GROUP":
      return actor.leads.includes(groupOf(subject) ?? "");
    case "IN_GROUP":
      return actor.groups.includes(groupOf(subject) ?? "");
    case "ASSIGNED":
      return subject.kind === "issue" && subject.issue.assigneeId === actor.memberId;
    case "SELF":
      return (
        subject.kind === "group" &&
        subject.memberId === actor.memberId &&
        (actor.miniClusters.includes(subject.miniClusterId) || actor.groups.includes(subject.groupId))
      );
    case "READER":
      return subject.kind === "issue";
    case "OWN_STEP":
      return subject.kind === "issue" && ownStep(actor, role, subject);
  }
}

/** With no step named, whether the role could have made any; else whether the actor made it and still could. */
function ownStep(actor: Actor, role: Role, { issue, step }: Subject & { kind: "issue" }): boolean {
  if (step === null) return false;
  if (step === undefined) return undoable.some((command) => mayByRole(actor, role, command, { kind: "issue", issue }));
  const then: Subject = { kind: "issue", issue: { ...issue, ...step.before }, ...disposed(step) };
  return step.by === actor.memberId && mayByRole(actor, role, step.command, then);
}

const undoable: readonly IssueCommand[] = [
  "IdentifyTask",
  "AssignIssue",
  "DiagnoseIssue",
  "DecideSelection",
  "ConfirmResolution",
  "ReopenIssue",
  "DisposeIssue",
];

const disposed = ({ disposal }: StepFacts) => (disposal === null ? {} : { disposal });

function mayByRole(actor: Actor, role: Role, command: IssueCommand, subject: Subject): boolean {
  return grants[command].some(
    (grant) => grant.role === role && reaches(actor, grant, subject) && covers(grant, subject),
  );
}

function covers({ only }: Grant, subject: Subject): boolean {
  switch (only) {
    case undefined:
      return true;
    case "WITHDRAWN":
      return subject.kind === "issue" && (subject.disposal ?? "WITHDRAWN") === "WITHDRAWN";
    case "NOT_WITHDRAWN":
      return subject.kind === "issue" && subject.disposal !== "WITHDRAWN";
    case "NOT_VISIBILITY":
      return subject.kind === "issue" && !subject.edits?.includes("visibility");
    case "NOT_PROGRAMME_OFFICE":
      return subject.kind === "miniCluster";
  }
}

/** The nearest miss, so that the sentence can say what would be needed. */
function reason(actor: Actor, given: readonly Grant[], subject: Subject): Denial {
  if (given.length === 0) return "SYSTEM_ONLY";
  if (readsOnly(actor)) return "READS_ONLY";
  const own = given.filter(({ role }) => actor.roles.includes(role));
  const near = own.find((grant) => reaches(actor, grant, subject));
  if (near) return missedConditions[near.only ?? "NONE"];
  const reach = own[0]?.reach;
  return reach === undefined ? "ROLE_LACKS" : missedReaches[reach];
}

const missedConditions: Record<NonNullable<Grant["only"]> | "NONE", Denial> = {
  NONE: "ROLE_LACKS",
  WITHDRAWN: "ONLY_WITHDRAW",
  NOT_WITHDRAWN: "NOT_WITHDRAW",
  NOT_VISIBILITY: "VISIBILITY_NOT_YOURS",
  NOT_PROGRAMME_OFFICE: "DIRECTOR_APPOINTS",
};

const missedReaches: Record<Grant["reach"], Denial> = {
  ALL: "ROLE_LACKS",
  OWN_FIRM: "NOT_OWN_FIRM",
  OWN_MINI_CLUSTER: "NOT_OWN_MINI_CLUSTER",
  OWN_GROUP: "NOT_OWN_GROUP",
  IN_GROUP: "NOT_OWN_GROUP",
  ASSIGNED: "NOT_OWN_GROUP",
  SELF: "NOT_OWN_MINI_CLUSTER",
  READER: "ROLE_LACKS",
  OWN_STEP: "NOT_OWN_STEP",
};

function organizationOf(subject: Subject): string | null {
  if (subject.kind === "issue") return subject.issue.organizationId;
  return subject.kind === "newIssue" || subject.kind === "organization" ? subject.organizationId : null;
}

function miniClusterOf(subject: Subject): string | null {
  if (subject.kind === "issue") return subject.issue.miniClusterId;
  return "miniClusterId" in subject ? subject.miniClusterId : null;
}

function groupOf(subject: Subject): string | null {
  if (subject.kind === "issue") return subject.issue.groupId;
  return subject.kind === "group" ? subject.groupId : null;
}

/**
 * The issue commands this actor may send for this issue as it is: what its state takes and what the policy permits,
 * steps first and the likeliest of them first. With `now`, reopening after its 90 days is left out.
 */
export function allowedCommands(
  actor: Actor | null,
  issue: IssueFacts & { closedAt?: string | null },
  now?: string,
): CommandName[] {
  const late = now !== undefined && issue.closedAt != null && Date.parse(now) > reopenableUntil(issue.closedAt);
  return commandsIn(issue.state).filter((command) => {
    if (command === "ReopenIssue" && late && issue.state === "CLOSED") return false;
    if (command !== "DisposeIssue") return permits(actor, command, { kind: "issue", issue }).allowed;
    return allowedDisposals(actor, issue).length > 0;
  });
}

/** The ends to which this actor may bring the issue by DisposeIssue from the state it is in. */
export function allowedDisposals(actor: Actor | null, issue: IssueFacts): Disposal[] {
  return nextStates(issue.state).flatMap((to) => {
    if (!isEnded(to) || (issue.state === "PRESCRIBED" && to === "REJECTED")) return [];
    const disposal = to as Disposal;
    return permits(actor, "DisposeIssue", { kind: "issue", issue, disposal }).allowed ? [disposal] : [];
  });
}
