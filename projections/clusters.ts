// Mini-clusters, research groups and organisations as answers: their rows with the counts of the moment.
import type { Group, IssueCard, MiniCluster, Organization } from "../src/contract/answers.ts";
import { koreanDay } from "../src/contract/base.ts";
import { pageOf } from "./cursor.ts";
import { fold, holds } from "./hangul.ts";
import { noMembers } from "./lineage.ts";
import type { OrganizationRow } from "./people.ts";
import type { MayRead, Moment, Paging, Slice } from "./readModel.ts";
import type { GroupRow, MiniClusterRow } from "./structure.ts";
import { isOverdue, type View } from "./view.ts";

type Load = { open: number; overdue: number };

/** Open and overdue issues by what `keyOf` names, of those the reader may see. */
function loads(view: View, at: Moment, mayRead: MayRead, keyOf: (card: IssueCard) => string | null): Map<string, Load> {
  const today = koreanDay(at.now);
  const byKey = new Map<string, Load>();
  for (const card of view.cards("open", at, mayRead)) {
    const key = keyOf(card);
    if (key === null) continue;
    const load = byKey.get(key) ?? { open: 0, overdue: 0 };
    load.open++;
    if (isOverdue(card, today)) load.overdue++;
    byKey.set(key, load);
  }
  return byKey;
}

/** The mini-clusters of a moment in the order they were founded, mains before their subs. */
export function miniClusters(
  view: View,
  at: Moment,
  mayRead: MayRead,
  filter: { includeClosed: boolean },
): MiniCluster[] {
  const rows = view
    .rows(view.tables.miniClusters, "all", at)
    .filter((row) => filter.includeClosed || row.active)
    .toSorted(byFounding);
  return describe(view, at, mayRead, rows);
}

export function miniCluster(view: View, at: Moment, mayRead: MayRead, id: string): MiniCluster | null {
  const row = view.tables.miniClusters.get(id, view.position(at));
  return row ? (describe(view, at, mayRead, [row])[0] ?? null) : null;
}

function describe(view: View, at: Moment, mayRead: MayRead, rows: readonly MiniClusterRow[]): MiniCluster[] {
  const load = loads(view, at, mayRead, (card) => card.miniClusterId);
  const members = new Map<string, { bySector: MiniCluster["members"]; secondary: number }>();
  for (const row of view.rows(view.tables.memberships, "all", at)) {
    const count = members.get(row.miniClusterId) ?? { bySector: noMembers(), secondary: 0 };
    if (row.primary) count.bySector[row.sector]++;
    else count.secondary++;
    members.set(row.miniClusterId, count);
  }
  const groups = new Map<string, number>();
  for (const row of view.rows(view.tables.groups, "all", at))
    if (row.active) groups.set(row.miniClusterId, (groups.get(row.miniClusterId) ?? 0) + 1);
  const lineage = view.tables.lineage.upTo(view.position(at));
  return rows.map(({ successorId: _, ...row }) => {
    const { bySector, secondary } = members.get(row.id) ?? { bySector: noMembers(), secondary: 0 };
    return {
      ...row,
      members: bySector,
      total: Object.values(bySector).reduce((sum, n) => sum + n, 0),
      secondary,
      groups: groups.get(row.id) ?? 0,
      openIssues: load.get(row.id)?.open ?? 0,
      overdueIssues: load.get(row.id)?.overdue ?? 0,
      // A mini-cluster that simply went on has no step of its own in the lineage.
      predecessors: lineage.flatMap(({ edges, effectiveOn: on }) =>
        edges
          .filter((edge) => edge.to === row.id && (edge.from !== row.id || edge.kind !== "CONTINUE"))
          .map(({ from, kind }) => ({ id: from, kind, on })),
      ),
      successors: lineage.flatMap(({ edges, dissolved, effectiveOn: on }) => [
        ...edges
          .filter((edge) => edge.from === row.id && edge.to !== row.id)
          .map(({ to, kind }) => ({ id: to, kind, on })),
        ...dissolved
          .filter((closed) => closed.id === row.id)
          .map(({ successorId }) => ({ id: successorId, kind: "DISSOLVE" as const, on })),
      ]),
    };
  });
}

const byFounding = (a: MiniClusterRow, b: MiniClusterRow) =>
  a.tier.localeCompare(b.tier) || Date.parse(a.foundedAt) - Date.parse(b.foundedAt) || (a.id < b.id ? -1 : 1);

/** Research groups by Korean name. */
export function groups(
  view: View,
  at: Moment,
  mayRead: MayRead,
  filter: { miniCluster?: string; includeDissolved: boolean },
): Group[] {
  const rows = view
    .rows(view.tables.groups, "all", at)
    .filter((row) => filter.includeDissolved || row.active)
    .filter((row) => filter.miniCluster === undefined || row.miniClusterId === filter.miniCluster)
    .toSorted((a, b) => (a.names.ko < b.names.ko ? -1 : 1));
  return describeGroups(view, at, mayRead, rows);
}

export function group(view: View, at: Moment, mayRead: MayRead, id: string): Group | null {
  const row = view.tables.groups.get(id, view.position(at));
  return row ? (describeGroups(view, at, mayRead, [row])[0] ?? null) : null;
}

function describeGroups(view: View, at: Moment, mayRead: MayRead, rows: readonly GroupRow[]): Group[] {
  const load = loads(view, at, mayRead, (card) => card.groupId);
  return rows.map((row) => ({
    ...row,
    memberIds: view.rows(view.tables.groupMembers, `in:${row.id}`, at).map(({ memberId }) => memberId),
    openIssues: load.get(row.id)?.open ?? 0,
    overdueIssues: load.get(row.id)?.overdue ?? 0,
  }));
}

/** Organisations by Korean name; `q` is found in either name, spacing- and case-blind. */
export function organizations(
  view: View,
  at: Moment,
  mayRead: MayRead,
  filter: Paging & { kind?: string; q?: string },
): Slice<Organization> {
  const query = fold(filter.q ?? "");
  const rows = view
    .rows(view.tables.organizations, "all", at)
    .filter(({ kind }) => filter.kind === undefined || kind === filter.kind)
    .filter(({ names }) => query === "" || holds(fold(names.ko), query) || holds(fold(names.en), query));
  const page = pageOf(rows, ({ names, id }) => `${names.ko} ${id}`, filter);
  return { ...page, items: describeOrganizations(view, at, mayRead, page.items) };
}

export function organization(view: View, at: Moment, mayRead: MayRead, id: string): Organization | null {
  const row = view.tables.organizations.get(id, view.position(at));
  return row ? (describeOrganizations(view, at, mayRead, [row])[0] ?? null) : null;
}

function describeOrganizations(view: View, at: Moment, mayRead: MayRead, rows: OrganizationRow[]): Organization[] {
  const load = loads(view, at, mayRead, (card) => card.organizationId);
  const members = new Map<string, Set<string>>();
  for (const { organizationId, memberId } of view.rows(view.tables.memberships, "all", at))
    members.set(organizationId, (members.get(organizationId) ?? new Set()).add(memberId));
  return rows.map((row) => ({
    ...row,
    members: members.get(row.id)?.size ?? 0,
    openIssues: load.get(row.id)?.open ?? 0,
  }));
}
