/** Questions to a structure: what is active, who belongs where, and where what is closed has gone. None changes it. */
import type { Actor, Office } from "../contract/actor.ts";
import type { Id, Names } from "../contract/base.ts";
import { clusterOffices } from "../contract/codes.ts";
import type { GroupState, MiniClusterState, Officer, StructureMember, StructureState } from "./structure.ts";

/** The mini-cluster of that id is there and not closed. */
export const isActive = (state: StructureState, miniClusterId: Id): boolean =>
  state.miniClusters.get(miniClusterId)?.active === true;

/** Active mini-clusters in the order they were founded. */
export const activeMiniClusters = (state: StructureState): MiniClusterState[] =>
  [...state.miniClusters.values()].filter(({ active }) => active);

/** Research groups that are not dissolved, of one mini-cluster or of all. */
export const openGroups = (state: StructureState, miniClusterId?: Id): GroupState[] =>
  [...state.groups.values()].filter(
    (group) => group.active && (miniClusterId === undefined || group.miniClusterId === miniClusterId),
  );

/** The member's memberships, the primary one first; none where there is no such member or they have left. */
export function membershipsOf(state: StructureState, memberId: Id): { miniClusterId: Id; primary: boolean }[] {
  const memberships = state.members.get(memberId)?.memberships ?? [];
  return [...memberships]
    .map(([miniClusterId, primary]) => ({ miniClusterId, primary }))
    .sort((a, b) => Number(b.primary) - Number(a.primary));
}

/** Members with at least one membership. */
export const activeMembers = (state: StructureState): StructureMember[] =>
  [...state.members.values()].filter(({ memberships }) => memberships.size > 0);

export const isMemberOf = (state: StructureState, memberId: Id, miniClusterId: Id): boolean =>
  state.members.get(memberId)?.memberships.has(miniClusterId) === true;

/** Officers of a mini-cluster, or of the programme itself (null). */
export const officersOf = (state: StructureState, miniClusterId: Id | null): Officer[] =>
  state.officers.filter((officer) => officer.miniClusterId === miniClusterId);

/** Held in one mini-cluster; the other offices are the programme's. */
export const isClusterOffice = (office: Office): boolean => (clusterOffices as readonly Office[]).includes(office);

/** What a person is in the structure: the part of an `Actor` that follows from its events. */
export function actorFacts(
  state: StructureState,
  memberId: Id,
): Pick<Actor, "offices" | "miniClusters" | "groups" | "leads"> {
  const groups = openGroups(state).filter(({ members }) => members.has(memberId));
  return {
    offices: state.officers
      .filter((officer) => officer.memberId === memberId)
      .map(({ office, miniClusterId }) => ({ office, miniClusterId })),
    miniClusters: membershipsOf(state, memberId).map(({ miniClusterId }) => miniClusterId),
    groups: groups.map(({ id }) => id),
    leads: groups.filter(({ leaderId }) => leaderId === memberId).map(({ id }) => id),
  };
}

/** [R3] The active mini-cluster that stands for this one today, through any number of closures; null if unknown. */
export function resolveMiniCluster(state: StructureState, id: Id): Id | null {
  const passed = new Set<Id>();
  let next: Id | null = id;
  while (next !== null && !passed.has(next)) {
    const found = state.miniClusters.get(next);
    if (!found) return null;
    if (found.active) return found.id;
    passed.add(next);
    next = found.successorId;
  }
  return null;
}

/** Where something is: a mini-cluster, and a research group of it or none. */
export type Place = { miniClusterId: Id; groupId: Id | null };

/**
 * [R3] Where what is logged against a group goes: the group itself, its successor when it is dissolved (and so on), or,
 * where nobody succeeds it, the mini-cluster it was in, without a group. Null if the group is unknown.
 */
export function resolveGroup(state: StructureState, id: Id): Place | null {
  const passed = new Set<Id>();
  let group = state.groups.get(id);
  while (group && !group.active && group.successorId !== null && !passed.has(group.id)) {
    passed.add(group.id);
    group = state.groups.get(group.successorId) ?? { ...group, successorId: null };
  }
  if (!group) return null;
  const miniClusterId = resolveMiniCluster(state, group.miniClusterId);
  return miniClusterId === null ? null : { miniClusterId, groupId: group.active ? group.id : null };
}

/**
 * [R2] The place a reorganisation gave an issue by a row of its own after the issue's stream last placed it at the log
 * position `placedAt`; null where it did not. The place may be closed by now: resolve it like any other.
 */
export function placeByReorganization(state: StructureState, issueId: Id, placedAt: number | null): Place | null {
  const moved = state.issuePlaces.get(issueId);
  if (!moved || moved.position <= (placedAt ?? -1)) return null;
  return { miniClusterId: moved.miniClusterId, groupId: moved.groupId };
}

/** Two names are the same name where they differ in spacing or case only. */
export const nameKey = (name: string): string => name.normalize("NFC").toLowerCase().replace(/\s+/g, "");

/** The first of these that has one of the names, Korean against Korean and English against English. */
export function holderOfName<T extends { names: Names }>(among: Iterable<T>, names: Names): T | undefined {
  const ko = nameKey(names.ko);
  const en = nameKey(names.en);
  for (const one of among) if (nameKey(one.names.ko) === ko || nameKey(one.names.en) === en) return one;
  return undefined;
}
