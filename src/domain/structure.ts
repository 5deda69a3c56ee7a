/** The structure of a programme: who belongs where. Its state, and how each event changes it (domain.md §3, R1). */
import type { Office } from "../contract/actor.ts";
import type { Day, Id, Names, OrganizationKind, Tier } from "../contract/base.ts";
import type { EventOf, RecordedEvent } from "../contract/events.ts";
import { issueRows, memberRows } from "../contract/moveRows.ts";
import type { ClustersReorganized } from "../contract/structure.ts";
import { type CarriedOut, remember } from "./carriedOut.ts";

export type MiniClusterState = {
  id: Id;
  names: Names;
  tier: Tier;
  parentId: Id | null;
  active: boolean;
  /** Closed: where what comes late goes (R3). It may be closed itself by now. */
  successorId: Id | null;
};

export type GroupState = {
  id: Id;
  names: Names;
  purpose: string;
  miniClusterId: Id;
  leaderId: Id;
  /** The leader is among them. */
  members: Set<Id>;
  active: boolean;
  /** Dissolved: where its open issues went; null where they stayed with the mini-cluster. */
  successorId: Id | null;
};

export type StructureMember = {
  memberId: Id;
  organizationId: Id;
  kind: OrganizationKind;
  /** Mini-cluster → is it the primary membership? Empty once the member has left. */
  memberships: Map<Id, boolean>;
};

export type Officer = { miniClusterId: Id | null; office: Office; memberId: Id };

export type StructureState = {
  /** Revision of the last event folded in; -1 before the first. */
  revision: number;
  miniClusters: Map<Id, MiniClusterState>;
  groups: Map<Id, GroupState>;
  members: Map<Id, StructureMember>;
  officers: Officer[];
  /** Reorganisations in the order they were carried out. */
  reorganizations: { planId: Id; effectiveOn: Day; reason: string }[];
  /** By plan id: what it takes to undo each of them (R21). */
  carriedOut: Map<Id, CarriedOut>;
  /** Where a reorganisation put an open issue, and at which log position: a later assignment outweighs it. */
  issuePlaces: Map<Id, { miniClusterId: Id; groupId: Id | null; position: number }>;
  /** Which ids each revision touched, oldest first: what R19 tells of a plan that is out of date. */
  touched: { revision: number; ids: Id[] }[];
};

/** An event of the structure with where it was recorded; every `RecordedEvent` of the category is one. */
export type StructureEvent = EventOf<"structure"> & Pick<RecordedEvent, "revision" | "position">;

/** A new, empty state. Each fold needs its own, since `evolve` works in place. */
export const initial = (): StructureState => ({
  revision: -1,
  miniClusters: new Map(),
  groups: new Map(),
  members: new Map(),
  officers: [],
  reorganizations: [],
  carriedOut: new Map(),
  issuePlaces: new Map(),
  touched: [],
});

/**
 * Folds one event in and answers the state. It works in place on a state that the fold owns alone: copying maps of ten
 * thousand members for each of ten thousand events would take minutes. Deciders and lookups never change a state.
 * It judges nothing: whatever was recorded is replayed as it stands.
 */
export function evolve(state: StructureState, event: StructureEvent): StructureState {
  state.revision = event.revision;
  state.touched.push({ revision: event.revision, ids: apply(state, event) });
  return state;
}

/** Applies the event and answers the ids it touched. */
function apply(state: StructureState, event: StructureEvent): Id[] {
  const { type, data } = event;
  switch (type) {
    case "MiniClusterFounded":
      state.miniClusters.set(data.miniClusterId, {
        id: data.miniClusterId,
        names: data.names,
        tier: data.tier,
        parentId: data.parentId,
        active: true,
        successorId: null,
      });
      return [data.miniClusterId];
    case "MiniClusterRenamed": {
      const renamed = state.miniClusters.get(data.miniClusterId);
      if (renamed) renamed.names = data.names;
      return [data.miniClusterId];
    }
    case "OfficerAppointed":
      state.officers.push({ miniClusterId: data.miniClusterId, office: data.office, memberId: data.memberId });
      return [data.miniClusterId ?? data.memberId];
    case "OfficerReleased":
      state.officers = state.officers.filter((officer) => !sameOfficer(officer, data));
      return [data.miniClusterId ?? data.memberId];
    case "MembershipStarted": {
      const { memberId, organizationId, kind } = data;
      const memberships = state.members.get(memberId)?.memberships ?? new Map<Id, boolean>();
      memberships.set(data.miniClusterId, data.primary);
      state.members.set(memberId, { memberId, organizationId, kind, memberships });
      return [memberId, data.miniClusterId];
    }
    case "MembershipTransferred": {
      const memberships = state.members.get(data.memberId)?.memberships;
      memberships?.delete(data.from);
      memberships?.set(data.to, data.primary);
      return [data.memberId, data.from, data.to];
    }
    case "MembershipEnded":
      state.members.get(data.memberId)?.memberships.delete(data.miniClusterId);
      return [data.memberId, data.miniClusterId];
    case "ResearchGroupCreated":
      state.groups.set(data.groupId, {
        id: data.groupId,
        names: data.names,
        purpose: data.purpose,
        miniClusterId: data.miniClusterId,
        leaderId: data.leaderId,
        members: new Set([data.leaderId]),
        active: true,
        successorId: null,
      });
      return [data.groupId, data.miniClusterId];
    case "ResearchGroupJoined":
      state.groups.get(data.groupId)?.members.add(data.memberId);
      return [data.groupId, data.memberId];
    case "ResearchGroupLeft":
      state.groups.get(data.groupId)?.members.delete(data.memberId);
      return [data.groupId, data.memberId];
    case "GroupLeaderAppointed": {
      const group = state.groups.get(data.groupId);
      if (group) group.leaderId = data.leaderId;
      return [data.groupId, data.leaderId, data.before];
    }
    case "ResearchGroupDissolved": {
      const group = state.groups.get(data.groupId);
      if (group) Object.assign(group, { active: false, successorId: data.successorId });
      return [data.groupId, data.miniClusterId];
    }
    case "ClustersReorganized":
      return reorganize(state, data, event.position);
  }
}

/** Replays a reorganisation from its expanded lists alone (R1). */
function reorganize(state: StructureState, data: ClustersReorganized, position: number): Id[] {
  state.carriedOut.set(data.planId, remember(state, data, state.revision));
  for (const { id, successorId } of data.closed) {
    const closed = state.miniClusters.get(id);
    if (closed) Object.assign(closed, { active: false, successorId });
  }
  for (const { id, names, tier, parentId } of data.targets)
    state.miniClusters.set(id, { id, names, tier, parentId, active: true, successorId: null });
  // Two passes: where two memberships meet or change places, ending one must not undo the other.
  const moves = memberRows(data);
  for (const { memberId, from } of moves) state.members.get(memberId)?.memberships.delete(from);
  for (const { memberId, to, primary } of moves)
    if (to !== null) state.members.get(memberId)?.memberships.set(to, primary);
  for (const { groupId, to } of data.groupMoves) {
    const group = state.groups.get(groupId);
    if (!group) continue;
    if (to === null) group.active = false;
    else group.miniClusterId = to;
  }
  for (const { issueId, to, group } of issueRows(data))
    state.issuePlaces.set(issueId, { miniClusterId: to, groupId: group, position });
  const released = new Set(data.officersReleased.map(officerKey));
  state.officers = state.officers.filter((officer) => !released.has(officerKey(officer)));
  state.officers.push(...data.officersAppointed);
  state.reorganizations.push({ planId: data.planId, effectiveOn: data.effectiveOn, reason: data.reason });
  return [...data.closed, ...data.targets].map(({ id }) => id);
}

/** One string an office held, for sets. */
export const officerKey = (o: Officer): string => `${o.miniClusterId ?? ""} ${o.office} ${o.memberId}`;
const sameOfficer = (a: Officer, b: Officer): boolean => officerKey(a) === officerKey(b);
