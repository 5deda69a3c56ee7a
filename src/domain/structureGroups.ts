/** Decides the commands of research groups, which live inside a mini-cluster (domain.md §3). */
import type { Id } from "../contract/base.ts";
import type { Command, CommandBody } from "../contract/commands.ts";
import type { EventOf } from "../contract/events.ts";
import type { MemberFacts } from "./member.ts";
import { Refusal } from "./refusal.ts";
import { sameValue } from "./sameValue.ts";
import type { GroupState, StructureState } from "./structure.ts";
import { holderOfName, isMemberOf, membershipsOf, openGroups } from "./structureLookups.ts";

type Events = EventOf<"structure">[];
export type GroupCommand = Command<
  "CreateResearchGroup" | "JoinResearchGroup" | "LeaveResearchGroup" | "AppointGroupLeader" | "DissolveResearchGroup"
>;

/** As `decide` of the structure, for the commands of research groups. */
export function decideGroup(state: StructureState, command: GroupCommand, member: MemberFacts | null): Events {
  switch (command.name) {
    case "CreateResearchGroup":
      return create(state, command.body, member);
    case "JoinResearchGroup":
      return join(state, command.body, member);
    case "LeaveResearchGroup":
      return leave(state, command.body);
    case "AppointGroupLeader":
      return appointLeader(state, command.body, member);
    case "DissolveResearchGroup":
      return dissolve(state, command.body);
  }
}

/** LEADER_NEEDED where the member leads a group of the mini-cluster: its leader must stay a member there. */
export function leaderStays(state: StructureState, memberId: Id, miniClusterId: Id): void {
  const led = openGroups(state, miniClusterId).find(({ leaderId }) => leaderId === memberId);
  if (led) throw new Refusal("LEADER_NEEDED", { groupId: led.id, memberId });
}

/**
 * ALREADY_EXISTS; NOT_FOUND and CLOSED_ALREADY for the mini-cluster; NAME_TAKEN by an active group of the programme;
 * NOT_A_MEMBER: the leader is forgotten; NOT_IN_MINI_CLUSTER: the leader is not a member of the mini-cluster.
 */
function create(state: StructureState, body: CommandBody<"CreateResearchGroup">, leader: MemberFacts | null): Events {
  const { groupId, names, purpose, miniClusterId, leaderId } = body;
  const there = state.groups.get(groupId);
  if (there) {
    const same = [there.names, there.purpose, there.miniClusterId, there.leaderId];
    if (there.active && sameValue(same, [names, purpose, miniClusterId, leaderId])) return [];
    throw new Refusal("ALREADY_EXISTS", { kind: "group", id: groupId });
  }
  const home = state.miniClusters.get(miniClusterId);
  if (!home) throw new Refusal("NOT_FOUND", { kind: "miniCluster", id: miniClusterId });
  if (!home.active)
    throw new Refusal("CLOSED_ALREADY", { kind: "miniCluster", id: miniClusterId, successorId: home.successorId });
  const holder = holderOfName(openGroups(state), names);
  if (holder) throw new Refusal("NAME_TAKEN", { kind: "group", id: holder.id, name: names.ko });
  mayLead(state, leaderId, leader, miniClusterId);
  return [{ type: "ResearchGroupCreated", data: { groupId, names, purpose, miniClusterId, leaderId } }];
}

/**
 * A member of any mini-cluster may join, since groups bring in experts from elsewhere; only the leader has to be of the
 * group's own. NOT_FOUND, CLOSED_ALREADY (with the successor), NOT_A_MEMBER (forgotten, or of no mini-cluster).
 */
function join(state: StructureState, body: CommandBody<"JoinResearchGroup">, member: MemberFacts | null): Events {
  const { groupId, memberId } = body;
  const group = activeGroup(state, groupId);
  if (group.members.has(memberId)) return [];
  if (!member || member.forgotten || membershipsOf(state, memberId).length === 0)
    throw new Refusal("NOT_A_MEMBER", { memberId });
  return [{ type: "ResearchGroupJoined", data: { groupId, memberId } }];
}

/** NOT_FOUND; LEADER_NEEDED: a group is never without its leader. */
function leave(state: StructureState, { groupId, memberId }: CommandBody<"LeaveResearchGroup">): Events {
  const group = state.groups.get(groupId);
  if (!group) throw new Refusal("NOT_FOUND", { kind: "group", id: groupId });
  if (!group.active || !group.members.has(memberId)) return [];
  if (group.leaderId === memberId) throw new Refusal("LEADER_NEEDED", { groupId, memberId });
  return [{ type: "ResearchGroupLeft", data: { groupId, memberId } }];
}

/**
 * Whoever is not in the group yet joins it with this; who led it before stays a member. NOT_FOUND, CLOSED_ALREADY (with
 * the successor); NOT_A_MEMBER and NOT_IN_MINI_CLUSTER as for the leader of a new group.
 */
function appointLeader(
  state: StructureState,
  { groupId, leaderId }: CommandBody<"AppointGroupLeader">,
  leader: MemberFacts | null,
): Events {
  const group = activeGroup(state, groupId);
  if (group.leaderId === leaderId) return [];
  mayLead(state, leaderId, leader, group.miniClusterId);
  const appointed: Events[number] = {
    type: "GroupLeaderAppointed",
    data: { groupId, leaderId, before: group.leaderId },
  };
  return group.members.has(leaderId)
    ? [appointed]
    : [{ type: "ResearchGroupJoined", data: { groupId, memberId: leaderId } }, appointed];
}

/** A research group's leader is a member of its mini-cluster (domain.md §3). */
function mayLead(state: StructureState, leaderId: Id, leader: MemberFacts | null, miniClusterId: Id): void {
  if (!leader || leader.forgotten) throw new Refusal("NOT_A_MEMBER", { memberId: leaderId });
  if (!isMemberOf(state, leaderId, miniClusterId))
    throw new Refusal("NOT_IN_MINI_CLUSTER", { memberId: leaderId, miniClusterId });
}

/**
 * NOT_FOUND; INVALID: succeeded by itself; CLOSED_ALREADY: the successor is dissolved; GROUP_ELSEWHERE: the successor
 * is of another mini-cluster, where the open issues would leave theirs unasked.
 */
function dissolve(state: StructureState, body: CommandBody<"DissolveResearchGroup">): Events {
  const { groupId, successorId, reason } = body;
  const group = state.groups.get(groupId);
  if (!group) throw new Refusal("NOT_FOUND", { kind: "group", id: groupId });
  if (!group.active) return [];
  const { miniClusterId } = group;
  if (successorId === groupId)
    throw new Refusal("INVALID", {}, { fields: [{ path: "successorId", code: "SUCCEEDS_ITSELF" }] });
  if (successorId !== null) {
    const successor = activeGroup(state, successorId);
    if (successor.miniClusterId !== miniClusterId)
      throw new Refusal("GROUP_ELSEWHERE", { groupId: successorId, miniClusterId, home: successor.miniClusterId });
  }
  return [{ type: "ResearchGroupDissolved", data: { groupId, miniClusterId, successorId, reason } }];
}

function activeGroup(state: StructureState, id: Id): GroupState {
  const group = state.groups.get(id);
  if (!group) throw new Refusal("NOT_FOUND", { kind: "group", id });
  if (!group.active) throw new Refusal("CLOSED_ALREADY", { kind: "group", id, successorId: group.successorId });
  return group;
}
