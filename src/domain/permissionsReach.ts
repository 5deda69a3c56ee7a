/** How far each grant of the table reaches for an actor and a subject, and what was nearest where none does. */
import type { Actor, Office, Role } from "../contract/actor.ts";
import type { IssueCommand } from "./issueStates.ts";
import type { Denial, StepFacts, Subject } from "./permissionsSubject.ts";
import { type Action, type Grant, grants } from "./permissionsTable.ts";
import { holdsOffice, readsOnly } from "./roles.ts";

/** Whether one role of the actor's allows the action on the subject; what SYSTEM may is not asked here. */
export function roleAllows(actor: Actor, role: Role, action: Action, subject: Subject): boolean {
  return grants[action].some(
    (grant) => grant.role === role && reaches(actor, grant, subject) && covers(actor, grant, subject),
  );
}

/** Whether the grant's reach holds between actor and subject. */
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
        (subject.kind === "member" && subject.memberId === actor.memberId) ||
        (subject.kind === "group" &&
          subject.memberId === actor.memberId &&
          (actor.miniClusters.includes(subject.miniClusterId) || actor.groups.includes(subject.groupId)))
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
  if (step === undefined) return undoable.some((command) => roleAllows(actor, role, command, { kind: "issue", issue }));
  const then: Subject = { kind: "issue", issue: { ...issue, ...step.before }, ...disposed(step) };
  return step.by === actor.memberId && roleAllows(actor, role, step.command, then);
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

function covers(actor: Actor, { only }: Grant, subject: Subject): boolean {
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
    case "NOT_AUTHOR":
      return subject.kind !== "reorganization" || !subject.authors.includes(actor.memberId);
    case "NOT_ONESELF":
      return subject.kind !== "member" || subject.memberId !== actor.memberId;
    case "NOT_DIRECTOR":
      return (
        subject.kind !== "member" ||
        (subject.memberId !== actor.memberId && !(subject.offices ?? []).some((office) => above.has(office)))
      );
    case "NO_OFFICE":
      return subject.kind !== "member" || (subject.offices ?? []).length === 0;
    case "OF_PROGRAMME":
      return actor.offices.some(({ office }) => office === "PROGRAMME_AUDITOR");
  }
}

/** Those who appoint staff, and those who watch them. */
const above: ReadonlySet<Office> = new Set<Office>(["DIRECTOR", "PROGRAMME_AUDITOR"]);

/** The nearest miss, so that the sentence can say what would be needed. */
export function whyNot(actor: Actor, action: Action, subject: Subject): Denial {
  const given = grants[action];
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
  NOT_AUTHOR: "OWN_PLAN",
  NOT_ONESELF: "NOT_YOURSELF",
  NOT_DIRECTOR: "DIRECTOR_INVITES",
  NO_OFFICE: "OFFICE_INVITES",
  OF_PROGRAMME: "ROLE_LACKS",
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
