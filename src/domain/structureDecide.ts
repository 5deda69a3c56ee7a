/** Decides every command of the structure (domain.md §3); reorganisations and research groups have files beside it. */
import type { Id } from "../contract/base.ts";
import type { Command, CommandBody } from "../contract/commands.ts";
import type { EventOf } from "../contract/events.ts";
import type { structureCommands } from "../contract/structure.ts";
import type { MemberFacts } from "./member.ts";
import { Refusal } from "./refusal.ts";
import { type CarryOutContext, carryOut } from "./reorganizationCarryOut.ts";
import { sameValue } from "./sameValue.ts";
import type { MiniClusterState, StructureState } from "./structure.ts";
import { decideGroup, leaderStays } from "./structureGroups.ts";
import {
  activeMiniClusters,
  holderOfName,
  isClusterOffice,
  isMemberOf,
  membershipsOf,
  officersOf,
} from "./structureLookups.ts";

export type StructureCommand = Command<keyof typeof structureCommands>;
type Events = EventOf<"structure">[];

/** What the structure cannot know itself; all but `member` is for ReorganizeClusters alone. */
export type StructureContext = CarryOutContext & {
  /**
   * The member a command names (JoinMiniCluster, JoinResearchGroup, AppointOfficer; the leader of CreateResearchGroup
   * and AppointGroupLeader)
   * from their own stream; null if unknown or where none is named.
   */
  member: MemberFacts | null;
};

/**
 * Answers the events of a command; none where the wish is already true. Never changes the state. Throws a Refusal;
 * the codes are named at each command's function.
 */
export function decide(state: StructureState, command: StructureCommand, context: StructureContext): Events {
  switch (command.name) {
    case "FoundMiniCluster":
      return found(state, command.body);
    case "RenameMiniCluster":
      return rename(state, command.body);
    case "AppointOfficer":
      return appoint(state, command.body, context.member);
    case "JoinMiniCluster":
      return join(state, command.body, context.member);
    case "TransferMembership":
      return transfer(state, command.body);
    case "LeaveMiniCluster":
      return leave(state, command.body);
    case "ReorganizeClusters":
      return carryOut(state, command.body, context);
    default:
      return decideGroup(state, command, context.member);
  }
}

/** ALREADY_EXISTS, NAME_TAKEN; SUB_NEEDS_MAIN: a SUB without an active MAIN parent; INVALID: a MAIN with a parent. */
function found(state: StructureState, body: CommandBody<"FoundMiniCluster">): Events {
  const { miniClusterId, names, tier, parentId } = body;
  const there = state.miniClusters.get(miniClusterId);
  if (there) {
    if (there.active && sameValue([there.names, there.tier, there.parentId], [names, tier, parentId])) return [];
    throw new Refusal("ALREADY_EXISTS", { kind: "miniCluster", id: miniClusterId });
  }
  if (tier === "MAIN" && parentId !== null)
    throw new Refusal("INVALID", {}, { fields: [{ path: "parentId", code: "PARENT_OF_MAIN" }] });
  if (tier === "SUB") {
    const parent = parentId === null ? undefined : state.miniClusters.get(parentId);
    if (!parent?.active || parent.tier !== "MAIN") throw new Refusal("SUB_NEEDS_MAIN", { id: miniClusterId, parentId });
  }
  nameIsFree(activeMiniClusters(state), body.names);
  return [{ type: "MiniClusterFounded", data: { miniClusterId, names, tier, parentId } }];
}

/** NOT_FOUND, CLOSED_ALREADY, NAME_TAKEN. */
function rename(state: StructureState, { miniClusterId, names }: CommandBody<"RenameMiniCluster">): Events {
  const { names: before } = activeMiniCluster(state, miniClusterId);
  if (sameValue(before, names)) return [];
  nameIsFree(
    activeMiniClusters(state).filter(({ id }) => id !== miniClusterId),
    names,
  );
  return [{ type: "MiniClusterRenamed", data: { miniClusterId, names, before } }];
}

/**
 * Appoints, and releases whom `replaces` names where they hold the office. OFFICE_MISPLACED: an office of the programme
 * in a mini-cluster or the other way round; OFFICE_TAKEN: one chair each; NOT_A_MEMBER: unknown or forgotten;
 * NOT_IN_MINI_CLUSTER; NOT_FOUND and CLOSED_ALREADY for the mini-cluster; INVALID where nobody is named.
 */
function appoint(state: StructureState, body: CommandBody<"AppointOfficer">, member: MemberFacts | null): Events {
  const { miniClusterId, office, memberId, replaces } = body;
  if (memberId === null && replaces === null)
    throw new Refusal("INVALID", {}, { fields: [{ path: "memberId", code: "NOBODY_NAMED" }] });
  if (isClusterOffice(office) !== (miniClusterId !== null)) throw new Refusal("OFFICE_MISPLACED", { office });
  if (miniClusterId !== null) activeMiniCluster(state, miniClusterId);
  const held = officersOf(state, miniClusterId).filter((officer) => officer.office === office);
  const released = held.filter((officer) => officer.memberId === replaces && replaces !== memberId);
  const events: Events = released.map((data) => ({ type: "OfficerReleased", data }));
  if (memberId === null || held.some((officer) => officer.memberId === memberId)) return events;
  if (!member || member.forgotten) throw new Refusal("NOT_A_MEMBER", { memberId });
  if (miniClusterId !== null && !isMemberOf(state, memberId, miniClusterId))
    throw new Refusal("NOT_IN_MINI_CLUSTER", { memberId, miniClusterId });
  if (office === "CHAIR" && held.length > released.length)
    throw new Refusal("OFFICE_TAKEN", { office, memberId: held[0]?.memberId ?? null });
  events.push({ type: "OfficerAppointed", data: { miniClusterId, office, memberId } });
  return events;
}

/**
 * NOT_A_MEMBER: unknown or forgotten; NOT_FOUND and CLOSED_ALREADY (with the successor to join instead) for the
 * mini-cluster; ALREADY_MEMBER: a member there with the other rank; HAS_PRIMARY: one primary each; NEEDS_PRIMARY: no
 * secondary membership without a primary one.
 */
function join(state: StructureState, body: CommandBody<"JoinMiniCluster">, member: MemberFacts | null): Events {
  const { memberId, miniClusterId, primary } = body;
  if (!member || member.forgotten) throw new Refusal("NOT_A_MEMBER", { memberId });
  activeMiniCluster(state, miniClusterId);
  const memberships = membershipsOf(state, memberId);
  const here = memberships.find((one) => one.miniClusterId === miniClusterId);
  if (here?.primary === primary) return [];
  if (here) throw new Refusal("ALREADY_MEMBER", { memberId, miniClusterId });
  const present = memberships.find((one) => one.primary);
  if (primary && present) throw new Refusal("HAS_PRIMARY", { memberId, miniClusterId: present.miniClusterId });
  if (!primary && !present) throw new Refusal("NEEDS_PRIMARY", { memberId });
  const { organizationId, kind } = member;
  return [{ type: "MembershipStarted", data: { memberId, organizationId, kind, miniClusterId, primary } }];
}

/**
 * Moves a membership with its rank; where the member is in `to` already the two become one and primary wins, which is
 * also how a secondary membership is made the primary one. Offices in `from` end; research groups stay theirs.
 * NOT_IN_MINI_CLUSTER, LEADER_NEEDED (leads a group of `from`), NOT_FOUND and CLOSED_ALREADY for `to`.
 */
function transfer(state: StructureState, { memberId, from, to }: CommandBody<"TransferMembership">): Events {
  const memberships = state.members.get(memberId)?.memberships;
  const primary = memberships?.get(from);
  const there = memberships?.get(to);
  if (from === to && primary !== undefined) return [];
  if (primary === undefined) {
    if (there !== undefined) return [];
    throw new Refusal("NOT_IN_MINI_CLUSTER", { memberId, miniClusterId: from });
  }
  activeMiniCluster(state, to);
  leaderStays(state, memberId, from);
  return [
    ...officesEnd(state, memberId, from),
    { type: "MembershipTransferred", data: { memberId, from, to, primary: primary || there === true } },
  ];
}

/**
 * Ends a membership with its offices and its places in the mini-cluster's research groups; whoever leaves the last one
 * leaves every group. NEEDS_PRIMARY: the primary one while there are others; LEADER_NEEDED; NOT_FOUND.
 */
function leave(state: StructureState, body: CommandBody<"LeaveMiniCluster">): Events {
  const { memberId, miniClusterId, reason } = body;
  if (!state.miniClusters.has(miniClusterId))
    throw new Refusal("NOT_FOUND", { kind: "miniCluster", id: miniClusterId });
  const memberships = membershipsOf(state, memberId);
  const here = memberships.find((one) => one.miniClusterId === miniClusterId);
  if (!here) return [];
  if (here.primary && memberships.length > 1) throw new Refusal("NEEDS_PRIMARY", { memberId });
  leaderStays(state, memberId, miniClusterId);
  const left = [...state.groups.values()].filter(
    (group) =>
      group.active &&
      group.members.has(memberId) &&
      (memberships.length === 1 || group.miniClusterId === miniClusterId),
  );
  return [
    ...left.map(({ id }): Events[number] => ({ type: "ResearchGroupLeft", data: { groupId: id, memberId } })),
    ...officesEnd(state, memberId, miniClusterId),
    { type: "MembershipEnded", data: { memberId, miniClusterId, reason } },
  ];
}

function activeMiniCluster(state: StructureState, id: Id): MiniClusterState {
  const found = state.miniClusters.get(id);
  if (!found) throw new Refusal("NOT_FOUND", { kind: "miniCluster", id });
  if (!found.active) throw new Refusal("CLOSED_ALREADY", { kind: "miniCluster", id, successorId: found.successorId });
  return found;
}

function nameIsFree(among: MiniClusterState[], names: MiniClusterState["names"]): void {
  const holder = holderOfName(among, names);
  if (holder) throw new Refusal("NAME_TAKEN", { kind: "miniCluster", id: holder.id, name: names.ko });
}

const officesEnd = (state: StructureState, memberId: Id, miniClusterId: Id): Events =>
  officersOf(state, miniClusterId)
    .filter((officer) => officer.memberId === memberId)
    .map((data) => ({ type: "OfficerReleased", data }));
