/** Where research groups and open issues go under a plan (R15, R16), before anything is recorded. */
import type { Id } from "../contract/base.ts";
import type { MovedIssue } from "../contract/moveRows.ts";
import type { ReorganizationPlan } from "../contract/reorganization.ts";
import type { ClustersReorganized } from "../contract/structure.ts";
import type { Fates } from "./reorganizationFates.ts";
import type { Note } from "./reorganizationFindings.ts";
import type { MovedMembers } from "./reorganizationMembers.ts";
import type { StructureState } from "./structure.ts";
import { openGroups, type Place, resolveGroup, resolveMiniCluster } from "./structureLookups.ts";

/** An open issue with the place the read model gives it; a place that has closed by now is resolved here (R3). */
export type OpenIssue = { id: Id; miniClusterId: Id; groupId: Id | null };

export type MovedGroups = {
  /** Group → its mini-cluster afterwards; null where it is dissolved. One without a destination is not in it. */
  homes: Map<Id, Id | null>;
  moves: ClustersReorganized["groupMoves"];
};

/** Each research group goes by its row, else with its mini-cluster; its leader must be a member where it arrives. */
export function moveGroups(
  state: StructureState,
  plan: ReorganizationPlan,
  fates: Fates,
  members: MovedMembers,
  note: Note,
): MovedGroups {
  const groups = openGroups(state);
  const rows = firstRows(
    plan.groupMoves,
    ({ groupId }) => groupId,
    (ids) => note("GROUP_MOVED_TWICE", ids),
  );
  const known = new Set(groups.map(({ id }) => id));
  note(
    "GROUP_UNKNOWN",
    [...rows.keys()].filter((id) => !known.has(id)),
  );
  const named = plan.groupMoves.map(({ to }) => to);
  note(
    "TARGET_UNKNOWN",
    named.filter((to) => to !== "DISSOLVE" && !fates.targets.has(to)),
    { in: "groupMoves" },
  );
  const moved: MovedGroups = { homes: new Map(), moves: [] };
  const lost: Id[] = [];
  const leaderless: Id[] = [];
  for (const { id, miniClusterId: from, leaderId } of groups) {
    const row = rows.get(id);
    const to = row ? (row.to === "DISSOLVE" ? null : row.to) : fates.follows.get(from);
    if (to === undefined) {
      lost.push(id);
      continue;
    }
    moved.homes.set(id, to);
    if (to !== from) moved.moves.push({ groupId: id, from, to });
    if (to !== null && !members.lost.has(leaderId) && !members.memberships.get(leaderId)?.has(to))
      leaderless.push(id, leaderId);
  }
  note("GROUP_WITHOUT_DESTINATION", lost);
  note("LEADER_LEFT_BEHIND", leaderless);
  return moved;
}

export type MovedIssues = {
  /** Issue → where it is before and afterwards; one without a destination has none. */
  places: Map<Id, { before: Place; after: Place | null }>;
  moves: MovedIssue[];
};

/**
 * Each open issue goes by its row, else with its group, else with its mini-cluster. A row that names no group keeps the
 * issue's own; `group: null` takes it out of it.
 */
export function moveIssues(
  state: StructureState,
  plan: ReorganizationPlan,
  openIssues: OpenIssue[],
  fates: Fates,
  { homes }: MovedGroups,
  note: Note,
): MovedIssues {
  const rows = firstRows(
    plan.issueMoves,
    ({ issueId }) => issueId,
    (ids) => note("ISSUE_MOVED_TWICE", ids),
  );
  const open = new Set(openIssues.map(({ id }) => id));
  note(
    "ISSUE_NOT_OPEN",
    [...rows.keys()].filter((id) => !open.has(id)),
  );
  const named = plan.issueMoves.map(({ to }) => to);
  note(
    "TARGET_UNKNOWN",
    named.filter((to) => !fates.targets.has(to)),
    { in: "issueMoves" },
  );
  const moved: MovedIssues = { places: new Map(), moves: [] };
  const lost: Id[] = [];
  const misplaced: Id[] = [];
  for (const issue of openIssues) {
    const before = placeBefore(state, issue);
    const row = rows.get(issue.id);
    const stays = before.groupId !== null && homes.get(before.groupId) === null ? null : before.groupId;
    const groupId = row?.group === undefined ? stays : row.group;
    const home = groupId === null ? undefined : homes.get(groupId);
    const miniClusterId = row?.to ?? home ?? fates.follows.get(before.miniClusterId);
    if (groupId !== null && row && home !== row.to) misplaced.push(issue.id);
    if (miniClusterId === undefined) lost.push(issue.id);
    const after = miniClusterId === undefined ? null : { miniClusterId, groupId };
    moved.places.set(issue.id, { before, after });
    if (after && (after.miniClusterId !== before.miniClusterId || after.groupId !== before.groupId))
      moved.moves.push({
        issueId: issue.id,
        from: before.miniClusterId,
        to: after.miniClusterId,
        group: after.groupId,
      });
  }
  note("ISSUE_WITHOUT_DESTINATION", lost);
  note("GROUP_NOT_IN_DESTINATION", misplaced);
  return moved;
}

/** Where an issue is today, as the structure resolves the place that it was given (R3). */
export function placeBefore(state: StructureState, { miniClusterId, groupId }: OpenIssue): Place {
  const byGroup = groupId === null ? null : resolveGroup(state, groupId);
  if (byGroup) return byGroup;
  return { miniClusterId: resolveMiniCluster(state, miniClusterId) ?? miniClusterId, groupId: null };
}

/** Rows by id, the first of each; the ids that come again are told. */
function firstRows<T>(rows: T[], idOf: (row: T) => Id, again: (ids: Id[]) => void): Map<Id, T> {
  const byId = new Map<Id, T>();
  const twice: Id[] = [];
  for (const row of rows) {
    if (byId.has(idOf(row))) twice.push(idOf(row));
    else byId.set(idOf(row), row);
  }
  again(twice);
  return byId;
}
