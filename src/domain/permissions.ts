/** May this actor do this to that? The one policy, pure: the server asks it for every command and read, the screen too. */
import type { Actor } from "../contract/actor.ts";
import type { CommandName } from "../contract/commands.ts";
import type { Disposal } from "../contract/issue.ts";
import type { PlanState } from "../contract/reorganization.ts";
import { commandsIn, isEnded, nextStates, reopenableUntil } from "./issueStates.ts";
import { roleAllows, whyNot } from "./permissionsReach.ts";
import type { Denial, IssueFacts, Permission, Subject, VisibilityFacts } from "./permissionsSubject.ts";
import { type Action, grants } from "./permissionsTable.ts";
import { holdsOffice, isSignedIn, overseesAll } from "./roles.ts";

// Whoever asks permission names these.
export type { Denial, IssueFacts, Permission, Subject, VisibilityFacts } from "./permissionsSubject.ts";
export type { Action, QueryAction } from "./permissionsTable.ts";

/**
 * Whether the actor may, and by which role: the weightiest of theirs that allows it. What they may not see is
 * NOT_VISIBLE whatever else is wrong, so that an answer never tells that it is there.
 */
export function permits(actor: Actor | null, action: Action, subject: Subject): Permission {
  if (!isSignedIn(actor)) return deny("NOT_SIGNED_IN");
  if (subject.kind === "missing") return deny("NOT_VISIBLE");
  if (subject.kind === "issue" && !mayReadIssue(actor, subject.issue)) return deny("NOT_VISIBLE");
  if (subject.kind === "reorganization" && !mayReadPlan(actor, subject.state)) return deny("NOT_VISIBLE");
  if (actor.roles.includes("SYSTEM")) return { allowed: true, role: "SYSTEM" };
  const role = actor.roles.find((held) => roleAllows(actor, held, action, subject));
  return role ? { allowed: true, role } : deny(whyNot(actor, action, subject));
}

/**
 * Whether there can be anything to which the actor may do this: by their roles alone, before a subject is chosen. With
 * the subject `permits` decides.
 */
export function mayAnywhere(actor: Actor | null, action: Action): Permission {
  if (!isSignedIn(actor)) return deny("NOT_SIGNED_IN");
  if (actor.roles.includes("SYSTEM")) return { allowed: true, role: "SYSTEM" };
  const role = actor.roles.find((held) => grants[action].some((grant) => grant.role === held));
  return role ? { allowed: true, role } : deny(whyNot(actor, action, { kind: "programme" }));
}

const deny = (why: Denial): Permission => ({ allowed: false, why });

/**
 * R7: who may read an issue. What a reader may not see is absent, not blanked, on every road.
 *
 * Each wider visibility adds readers to those of the narrower ones:
 *
 * | visibility | readers                                                                                         |
 * |------------|-------------------------------------------------------------------------------------------------|
 * | FIRM       | members of the firm, whoever has charge of it, the leader of its group; director, staff and      |
 * |            | coordinators, who answer for every issue                                                        |
 * | GROUP      | members of its research group; before it has one, nobody more                                   |
 * | CLUSTER    | members, chair and secretary of its mini-cluster                                                |
 * | PROGRAMME  | everybody signed in: agencies, government and auditors with them                                |
 *
 * Having logged it gives no right: a secretary who logs for a firm in confidence, or somebody who left the firm, does
 * not read on. Rights are those of now, also when the past is read.
 */
export function mayReadIssue(actor: Actor | null, issue: VisibilityFacts): boolean {
  if (!isSignedIn(actor)) return false;
  if (overseesAll(actor)) return true;
  const { groupId, miniClusterId } = issue;
  if (actor.organizationId !== null && actor.organizationId === issue.organizationId) return true;
  if (issue.assigneeId === actor.memberId) return true;
  if (groupId !== null && actor.leads.includes(groupId)) return true;
  switch (issue.visibility) {
    case "FIRM":
      return false;
    case "GROUP":
      return groupId !== null && actor.groups.includes(groupId);
    case "CLUSTER":
      return (
        (groupId !== null && actor.groups.includes(groupId)) ||
        actor.miniClusters.includes(miniClusterId) ||
        holdsOffice(actor, "CHAIR", miniClusterId) ||
        holdsOffice(actor, "SECRETARY", miniClusterId)
      );
    case "PROGRAMME":
      return true;
  }
}

/**
 * Who may read a reorganisation's plan: from the moment it is submitted everybody signed in; a draft, a rejected and a
 * withdrawn one those who write plans and those who judge them.
 */
export function mayReadPlan(actor: Actor | null, state: PlanState): boolean {
  if (!isSignedIn(actor)) return false;
  if (state === "SUBMITTED" || state === "APPROVED" || state === "CARRIED_OUT") return true;
  return overseesAll(actor) || actor.roles.includes("CHAIR");
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
