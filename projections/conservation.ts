// Whether each reorganisation kept every member, group and open issue (R13, R15): counted in the rows just before it and
// just after it, not in what the event says of itself.
import type { Database } from "better-sqlite3";
import { Sector } from "../src/contract/base.ts";
import type { Conserved } from "../src/contract/verification.ts";
import { noMembers } from "./lineage.ts";
import { openTables, type Tables } from "./tables.ts";

/** Every reorganisation up to a position, the oldest first, with its numbers. */
export function* conserved(db: Database, upTo: number): Generator<Conserved> {
  const t = openTables(db);
  for (const { planId, effectiveOn, position, flows } of t.lineage.upTo(upTo)) {
    const [before, after] = [countsAt(t, position - 1), countsAt(t, position)];
    const left = noMembers();
    for (const { to, members } of flows)
      if (to === null) for (const sector of Sector.options) left[sector] += members[sector];
    const dissolved = t.groups
      .changes("all", position - 1, position)
      .filter((change) => change.before?.active && !change.after?.active).length;
    const members = { before: before.members, after: after.members, left };
    const openIssues = { before: before.openIssues, after: after.openIssues };
    const groups = { before: before.groups, after: after.groups, dissolved };
    const held =
      Sector.options.every((sector) => members.before[sector] === members.after[sector] + left[sector]) &&
      openIssues.before === openIssues.after &&
      groups.before === groups.after + dissolved &&
      after.stranded === 0;
    yield {
      planId,
      effectiveOn,
      position: String(position),
      held,
      members,
      openIssues,
      groups,
      stranded: after.stranded,
    };
  }
}

function countsAt(t: Tables, position: number) {
  const rows = t.miniClusters.asOf("all", position);
  const active = new Set(rows.filter((row) => row.active).map(({ id }) => id));
  const members = noMembers();
  const counted = new Set<string>();
  for (const { memberId, miniClusterId, primary, sector } of t.memberships.asOf("all", position)) {
    if (!primary || !active.has(miniClusterId) || counted.has(memberId)) continue;
    counted.add(memberId);
    members[sector]++;
  }
  const groups = t.groups.asOf("all", position).filter((group) => group.active);
  const issues = t.cards.asOf("open", position);
  const stranded = [...groups, ...issues].filter(({ miniClusterId }) => !active.has(miniClusterId)).length;
  return { members, groups: groups.length, openIssues: issues.length, stranded };
}
