// [R22] The programme's figures of a moment, counted from the rows of that moment (domain.md §6).
import type { Figures } from "../src/contract/answers.ts";
import { koreanDay } from "../src/contract/base.ts";
import { noMembers } from "./lineage.ts";
import type { MayRead, Moment } from "./readModel.ts";
import { isOverdue, type View } from "./view.ts";

/** Issues count where `mayRead` permits them; for published figures it permits all. Organisations are those of members. */
export function figures(view: View, at: Moment, mayRead: MayRead): Figures {
  const today = koreanDay(at.now);
  const active = view.rows(view.tables.miniClusters, "all", at).filter((row) => row.active);
  const memberIds = new Set<string>();
  const organizationIds = new Set<string>();
  const bySector = noMembers();
  for (const row of view.rows(view.tables.memberships, "all", at)) {
    organizationIds.add(row.organizationId);
    if (memberIds.has(row.memberId)) continue;
    memberIds.add(row.memberId);
    bySector[row.sector]++;
  }
  const open = view.cards("open", at, mayRead);
  const done = view.cards("done", at, mayRead);
  return {
    miniClusters: active.length,
    mains: active.filter((row) => row.tier === "MAIN").length,
    subs: active.filter((row) => row.tier === "SUB").length,
    members: memberIds.size,
    bySector,
    organizations: organizationIds.size,
    groups: view.rows(view.tables.groups, "all", at).filter((row) => row.active).length,
    issuesLogged: open.length + done.length,
    // [R5] Discovery counts once, whatever became of the issue.
    tasks: [...open, ...done].filter((card) => card.identifiedAt !== null).length,
    openIssues: open.length,
    overdueIssues: open.filter((card) => isOverdue(card, today)).length,
    closedIssues: done.filter((card) => card.state === "CLOSED").length,
  };
}
