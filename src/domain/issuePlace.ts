/** Decides where an issue goes: logging it against a mini-cluster or group, and assigning it (R2, R3). */
import type { CommandBody } from "../contract/commands.ts";
import type { EventOf } from "../contract/events.ts";
import type { Issue, Place } from "./issue.ts";
import type { IssueContext } from "./issueContext.ts";
import { checkRegulation } from "./issueRegulation.ts";
import { take } from "./issueSteps.ts";
import { initialRank } from "./rank.ts";
import { Refusal } from "./refusal.ts";
import { sameValue } from "./sameValue.ts";

type Structure = IssueContext["structure"];

/**
 * IssueLogged, at the place that stands today for the one named (R3). Silent where the same person logged the same.
 * Refuses ALREADY_EXISTS, NOT_FOUND, NOT_A_FIRM, CLOSED_ALREADY (the firm was succeeded), GROUP_ELSEWHERE, INVALID.
 */
export function log(issue: Issue | null, body: CommandBody<"LogIssue">, context: IssueContext): EventOf<"issue">[] {
  const { issueId, programmeId, organizationId, miniClusterId, groupId, ...fields } = body;
  if (issue !== null) {
    const same =
      issue.loggedBy === context.actorId &&
      issue.organizationId === organizationId &&
      issue.programmeId === programmeId &&
      sameValue(issue.fields, fields);
    if (same) return [];
    throw new Refusal("ALREADY_EXISTS", { kind: "issue", id: issueId });
  }
  checkRegulation(fields, "regulation");
  const { organization } = context;
  if (organization === null) throw new Refusal("NOT_FOUND", { kind: "organization", id: organizationId });
  if (organization.kind !== "FIRM") throw new Refusal("NOT_A_FIRM", { organizationId });
  if (organization.successorId !== null) {
    throw new Refusal("CLOSED_ALREADY", {
      kind: "organization",
      id: organizationId,
      successorId: organization.successorId,
    });
  }
  const place = placeNamed(miniClusterId, groupId, context.structure);
  const rank = initialRank(context.now, issueId);
  return [{ type: "IssueLogged", data: { issueId, programmeId, organizationId, ...place, ...fields, rank } }];
}

/**
 * The active place that stands for the one named. A group decides (R2); where group and mini-cluster are both still
 * there and do not belong together the sender is told, since the place decides who sees the issue.
 */
function placeNamed(miniClusterId: string, groupId: string | null, structure: Structure): Place {
  const cluster = structure.resolveMiniCluster(miniClusterId);
  if (cluster === null) throw new Refusal("NOT_FOUND", { kind: "miniCluster", id: miniClusterId });
  if (groupId === null) return { miniClusterId: cluster, groupId: null };
  const group = structure.resolveGroup(groupId);
  if (group === null) throw new Refusal("NOT_FOUND", { kind: "group", id: groupId });
  const bothActive = cluster === miniClusterId && group.groupId === groupId;
  if (bothActive && group.miniClusterId !== cluster) {
    throw new Refusal("GROUP_ELSEWHERE", { groupId, miniClusterId: cluster, home: group.miniClusterId });
  }
  return group;
}

/** Where the issue is today: by a reorganisation's own row, else by what stands for its group or mini-cluster. */
export function placeToday(issue: Place, { structure, place }: Pick<IssueContext, "structure" | "place">): Place {
  return placeNow(place ?? issue, structure);
}

/** What stands today for a place that once was; the place itself where the structure has never heard of it. */
export function placeNow(then: Place, structure: Structure): Place {
  const group = then.groupId === null ? null : structure.resolveGroup(then.groupId);
  if (group !== null) return group;
  return { miniClusterId: structure.resolveMiniCluster(then.miniClusterId) ?? then.miniClusterId, groupId: null };
}

/**
 * IssueAssigned, with the place it has then; a group of another mini-cluster takes the issue there. Silent where the
 * same expert has it in the same group. Refuses STATE_FORBIDS, NOT_FOUND, NOT_A_MEMBER (left or forgotten),
 * NOT_AN_EXPERT (of the issue's own firm, or of those who read only), NOT_IN_MINI_CLUSTER (in neither the group nor its
 * mini-cluster).
 */
export function assign(issue: Issue, body: CommandBody<"AssignIssue">, context: IssueContext): EventOf<"issue">[] {
  const { structure, assignee } = context;
  const { assigneeId } = body;
  const today = placeToday(issue, context);
  if (issue.state === "ASSIGNED" && issue.assigneeId === assigneeId && sameGroup(body.groupId, today, structure))
    return [];
  const place = placeAsked(body.groupId, today, structure);
  const events = take(issue, "ASSIGNED", { type: "IssueAssigned", data: { assigneeId, ...place } });
  if (assignee === null) throw new Refusal("NOT_FOUND", { kind: "member", id: assigneeId });
  if (assignee.forgotten) throw new Refusal("NOT_A_MEMBER", { memberId: assigneeId });
  const readsOnly = assignee.kind === "AGENCY" || assignee.kind === "GOVERNMENT";
  if (readsOnly || assignee.organizationId === issue.organizationId) {
    throw new Refusal("NOT_AN_EXPERT", { memberId: assigneeId });
  }
  const inGroup = place.groupId !== null && structure.isGroupMember(place.groupId, assigneeId);
  if (!inGroup && !structure.isMemberOf(place.miniClusterId, assigneeId)) {
    throw new Refusal("NOT_IN_MINI_CLUSTER", { memberId: assigneeId, miniClusterId: place.miniClusterId });
  }
  return events;
}

function sameGroup(asked: string | null | undefined, today: Place, structure: Structure): boolean {
  if (asked === undefined) return true;
  const group = asked === null ? null : structure.resolveGroup(asked);
  return (group?.groupId ?? null) === today.groupId && (group === null || group.miniClusterId === today.miniClusterId);
}

function placeAsked(asked: string | null | undefined, today: Place, structure: Structure): Place {
  if (asked === undefined) return today;
  if (asked === null) return { miniClusterId: today.miniClusterId, groupId: null };
  const group = structure.resolveGroup(asked);
  if (group === null) throw new Refusal("NOT_FOUND", { kind: "group", id: asked });
  return group;
}
