// Who belongs where: mini-clusters, officers, memberships, research groups and their members, as rows in time.
import type { Office } from "../src/contract/actor.ts";
import type { Membership } from "../src/contract/answers.ts";
import { type Names, sectorOf, type Tier } from "../src/contract/base.ts";
import type { RecordedEvent } from "../src/contract/events.ts";
import { memberRows } from "../src/contract/moveRows.ts";
import type { ClustersReorganized } from "../src/contract/structure.ts";
import type { TemporalSpec, TemporalTable } from "./temporal.ts";

/** Raise when these rows come out otherwise from the same events. */
export const structureVersion = 2;

/** A mini-cluster stays as a row after it closed; `successorId` is where what comes late goes (R3). */
export type MiniClusterRow = {
  id: string;
  names: Names;
  tier: Tier;
  parentId: string | null;
  active: boolean;
  foundedAt: string;
  closedAt: string | null;
  successorId: string | null;
};
export type OfficerRow = { miniClusterId: string | null; office: Office; memberId: string; since: string };
/** A group stays as a row after it was dissolved; `successorId` took its open issues, null: they have no group. */
export type GroupRow = {
  id: string;
  names: Names;
  purpose: string;
  miniClusterId: string;
  leaderId: string;
  active: boolean;
  successorId: string | null;
};
export type GroupMemberRow = { groupId: string; memberId: string };

export const miniClusterSpec: TemporalSpec<MiniClusterRow> = {
  name: "mini_clusters",
  columns: ["id", "names", "tier", "parentId", "active", "foundedAt", "closedAt", "successorId"],
  scopes: () => ["all"],
};
export const officerSpec: TemporalSpec<OfficerRow> = {
  name: "officers",
  columns: ["miniClusterId", "office", "memberId", "since"],
  scopes: (row) => ["all", `in:${row.miniClusterId ?? ""}`, `of:${row.memberId}`],
};
export const membershipSpec: TemporalSpec<Membership> = {
  name: "memberships",
  columns: ["memberId", "organizationId", "kind", "sector", "miniClusterId", "primary", "since"],
  scopes: (row) => ["all", `in:${row.miniClusterId}`, `of:${row.memberId}`],
};
export const groupSpec: TemporalSpec<GroupRow> = {
  name: "research_groups",
  columns: ["id", "names", "purpose", "miniClusterId", "leaderId", "active", "successorId"],
  scopes: () => ["all"],
};
export const groupMemberSpec: TemporalSpec<GroupMemberRow> = {
  name: "group_members",
  columns: ["groupId", "memberId"],
  scopes: (row) => [`in:${row.groupId}`, `of:${row.memberId}`],
};

export type StructureTables = {
  miniClusters: TemporalTable<MiniClusterRow>;
  officers: TemporalTable<OfficerRow>;
  memberships: TemporalTable<Membership>;
  groups: TemporalTable<GroupRow>;
  groupMembers: TemporalTable<GroupMemberRow>;
};

export const membershipId = (memberId: string, miniClusterId: string) => `${memberId}/${miniClusterId}`;
const officerId = (o: { miniClusterId: string | null; office: string; memberId: string }) =>
  `${o.miniClusterId ?? ""}/${o.office}/${o.memberId}`;

/** Folds one event into the structure's rows. Throws where a row it changes is missing: the event is then set aside. */
export function applyStructure(event: RecordedEvent, t: StructureTables): void {
  const at = event.position;
  const since = event.meta.occurredAt;
  switch (event.type) {
    case "MiniClusterFounded": {
      const { miniClusterId: id, names, tier, parentId } = event.data;
      const row = { id, names, tier, parentId, active: true, foundedAt: since, closedAt: null, successorId: null };
      t.miniClusters.put(id, row, at);
      break;
    }
    case "MiniClusterRenamed":
      change(t.miniClusters, event.data.miniClusterId, { names: event.data.names }, at);
      break;
    case "OfficerAppointed":
      t.officers.put(officerId(event.data), { ...event.data, since }, at);
      break;
    case "OfficerReleased":
      t.officers.remove(officerId(event.data), at);
      break;
    case "MembershipStarted": {
      const { memberId, miniClusterId, kind } = event.data;
      const row = { ...event.data, sector: sectorOf(kind), since };
      t.memberships.put(membershipId(memberId, miniClusterId), row, at);
      break;
    }
    case "MembershipTransferred":
      moveMembers([event.data], t, event);
      break;
    case "MembershipEnded":
      t.memberships.remove(membershipId(event.data.memberId, event.data.miniClusterId), at);
      break;
    case "ResearchGroupCreated": {
      const { groupId: id, names, purpose, miniClusterId, leaderId } = event.data;
      t.groups.put(id, { id, names, purpose, miniClusterId, leaderId, active: true, successorId: null }, at);
      t.groupMembers.put(`${id}/${leaderId}`, { groupId: id, memberId: leaderId }, at);
      break;
    }
    case "ResearchGroupJoined":
      t.groupMembers.put(`${event.data.groupId}/${event.data.memberId}`, event.data, at);
      break;
    case "ResearchGroupLeft":
      t.groupMembers.remove(`${event.data.groupId}/${event.data.memberId}`, at);
      break;
    case "GroupLeaderAppointed":
      change(t.groups, event.data.groupId, { leaderId: event.data.leaderId }, at);
      break;
    case "ResearchGroupDissolved": {
      const { groupId, successorId } = event.data;
      change(t.groups, groupId, { active: false, successorId }, at);
      break;
    }
    case "ClustersReorganized":
      reorganize(event.data, t, event);
      break;
    case "OrganizationSucceeded":
      for (const row of t.memberships.asOf("all", at))
        if (row.organizationId === event.data.organizationId)
          t.memberships.put(
            membershipId(row.memberId, row.miniClusterId),
            { ...row, organizationId: event.data.successorId },
            at,
          );
      return;
  }
}

/** [R1] The event's lists are expanded, so this follows no rule of its own. */
function reorganize(plan: ClustersReorganized, t: StructureTables, event: RecordedEvent): void {
  const at = event.position;
  const occurredAt = event.meta.occurredAt;
  for (const { id, names, tier, parentId } of plan.targets) {
    const foundedAt = t.miniClusters.current(id)?.foundedAt ?? occurredAt;
    const row = { id, names, tier, parentId, active: true, foundedAt, closedAt: null, successorId: null };
    t.miniClusters.put(id, row, at);
  }
  for (const { id, successorId } of plan.closed)
    change(t.miniClusters, id, { active: false, closedAt: occurredAt, successorId }, at);
  moveMembers(memberRows(plan), t, event);
  for (const { groupId, to } of plan.groupMoves)
    change(t.groups, groupId, to === null ? { active: false, successorId: null } : { miniClusterId: to }, at);
  for (const officer of plan.officersReleased) t.officers.remove(officerId(officer), at);
  for (const officer of plan.officersAppointed)
    t.officers.put(officerId(officer), { ...officer, since: occurredAt }, at);
}

/** [R14] Memberships of one member that come together in one mini-cluster are one, primary where any of them is. */
function moveMembers(
  moves: { memberId: string; from: string; to: string | null; primary: boolean }[],
  t: StructureTables,
  event: RecordedEvent,
): void {
  // All leave before any arrives: two moves may cross.
  const leaving = moves.map((move) => {
    const id = membershipId(move.memberId, move.from);
    const row = t.memberships.current(id);
    if (!row) throw new Error(`member ${move.memberId} has no membership in ${move.from}`);
    return { move, id, row };
  });
  for (const { id } of leaving) t.memberships.remove(id, event.position);
  for (const { move, row } of leaving) {
    if (move.to === null) continue;
    const id = membershipId(move.memberId, move.to);
    const there = t.memberships.current(id);
    const since = there?.since ?? (move.from === move.to ? row.since : event.meta.occurredAt);
    const primary = move.primary || (there?.primary ?? false);
    t.memberships.put(id, { ...row, miniClusterId: move.to, primary, since }, event.position);
  }
}

function change<Row extends object>(table: TemporalTable<Row>, id: string, changes: Partial<Row>, at: number): void {
  const row = table.current(id);
  if (!row) throw new Error(`${table.name} has no ${id}`);
  table.put(id, { ...row, ...changes }, at);
}
