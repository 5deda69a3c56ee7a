// Members and memberships as answers: ids and codes only; persons' names come from the vault as an answer leaves.
import type { Office } from "../src/contract/actor.ts";
import type { Member, Membership } from "../src/contract/answers.ts";
import type { Sector } from "../src/contract/base.ts";
import { pageOf } from "./cursor.ts";
import type { MemberRow } from "./people.ts";
import type { Moment, Paging, Slice } from "./readModel.ts";
import type { View } from "./view.ts";

/** Memberships of a moment, by member and mini-cluster. */
export function memberships(
  view: View,
  at: Moment,
  filter: Paging & { miniCluster?: string; sector?: Sector; organization?: string },
): Slice<Membership> {
  const scope = filter.miniCluster === undefined ? "all" : `in:${filter.miniCluster}`;
  const rows = view
    .rows(view.tables.memberships, scope, at)
    .filter((row) => filter.sector === undefined || row.sector === filter.sector)
    .filter((row) => filter.organization === undefined || row.organizationId === filter.organization);
  return pageOf(rows, (row) => `${row.memberId}/${row.miniClusterId}`, filter);
}

/** Officers of a mini-cluster, or of the programme (null), the weightiest office first. */
export function officers(
  view: View,
  at: Moment,
  miniClusterId: string | null,
): { office: Office; memberId: string; since: string }[] {
  return view
    .rows(view.tables.officers, `in:${miniClusterId ?? ""}`, at)
    .map(({ office, memberId, since }) => ({ office, memberId, since }))
    .sort((a, b) => WEIGHT.indexOf(a.office) - WEIGHT.indexOf(b.office));
}

const WEIGHT: Office[] = [
  "DIRECTOR",
  "STAFF",
  "COORDINATOR",
  "PROGRAMME_AUDITOR",
  "CHAIR",
  "VICE_CHAIR",
  "SECRETARY",
  "AUDITOR",
];

export function member(view: View, at: Moment, id: string): Member | null {
  const row = view.tables.members.get(id, view.position(at));
  return row ? describe(view, at, row) : null;
}

/** Members by id. */
export function members(
  view: View,
  at: Moment,
  filter: Paging & { organization?: string; ids?: string[] },
): Slice<Member> {
  const ids = filter.ids && new Set(filter.ids);
  const scope = filter.organization === undefined ? "all" : `of:${filter.organization}`;
  const rows = view.rows(view.tables.members, scope, at).filter((row) => !ids || ids.has(row.id));
  const page = pageOf(rows, (row) => row.id, filter);
  return { ...page, items: page.items.map((row) => describe(view, at, row)) };
}

function describe(view: View, at: Moment, row: MemberRow): Member {
  const position = view.position(at);
  const of = `of:${row.id}`;
  const belongs = view.tables.memberships.asOf(of, position);
  const groups = view.tables.groupMembers
    .asOf(of, position)
    .map(({ groupId }) => view.tables.groups.get(groupId, position))
    .filter((group) => group?.active);
  return {
    ...row,
    primary: belongs.find(({ primary }) => primary)?.miniClusterId ?? null,
    secondary: belongs.filter(({ primary }) => !primary).map(({ miniClusterId }) => miniClusterId),
    offices: view.tables.officers.asOf(of, position).map(({ office, miniClusterId }) => ({ office, miniClusterId })),
    groups: groups.flatMap((group) => (group ? [group.id] : [])),
    leads: groups.flatMap((group) => (group?.leaderId === row.id ? [group.id] : [])),
  };
}
