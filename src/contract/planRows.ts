// What a change of a plan means: rows by their keys, put and dropped. One meaning for deciders, read models and browsers.
import { planLimits } from "./planLimits.ts";
import type { PlanChanges, PlanContent } from "./reorganization.ts";

/** What tells one row of a list from another. */
export const rowKeys = {
  targets: (row: { id: string }) => row.id,
  edges: (row: { from: string; to: string }) => `${row.from}>${row.to}`,
  dissolved: (row: { id: string }) => row.id,
  defaultSuccessors: (row: { from: string }) => row.from,
  memberMoves: (row: { memberId: string; from: string }) => `${row.memberId}/${row.from}`,
  groupMoves: (row: { groupId: string }) => row.groupId,
  issueMoves: (row: { issueId: string }) => row.issueId,
  officers: (row: { miniClusterId: string; office: string; memberId: string }) =>
    `${row.miniClusterId}/${row.office}/${row.memberId}`,
} as const;

export type PlanList = keyof typeof planLimits;
export const planLists = Object.keys(planLimits) as PlanList[];
export const planFields = ["effectiveOn", "reason", "expectedTargets", "acceptWarnings"] as const;
export type PlanField = (typeof planFields)[number];

/**
 * A content whose rows are found by key, so that one act on a plan of ten thousand rows costs what it touches. A key has
 * several rows only where a plan was drafted so: that breaks a rule and is told, not mended.
 */
export type PlanRows = Pick<PlanContent, PlanField> & {
  lists: { [L in PlanList]: Map<string, PlanContent[L][number][]> };
};

/** The content's rows by key. The content itself is never changed. */
export function rowsOf(content: PlanContent): PlanRows {
  const { effectiveOn, reason, expectedTargets, acceptWarnings } = content;
  const lists = Object.fromEntries(planLists.map((list) => [list, keyed(list, content[list])])) as PlanRows["lists"];
  return { effectiveOn, reason, expectedTargets, acceptWarnings, lists };
}

function keyed(list: PlanList, rows: readonly unknown[]): Map<string, unknown[]> {
  const byKey = new Map<string, unknown[]>();
  const keyOf = rowKeys[list] as (row: unknown) => string;
  for (const row of rows) {
    const key = keyOf(row);
    const there = byKey.get(key);
    if (there) there.push(row);
    else byKey.set(key, [row]);
  }
  return byKey;
}

/** Changes the rows in place. What is put stands, dropped or not; a row that is replaced keeps its place in the list. */
export function changeRows(rows: PlanRows, changes: PlanChanges): void {
  for (const field of planFields) if (changes[field] !== undefined) Object.assign(rows, { [field]: changes[field] });
  for (const list of planLists) {
    const change = changes[list];
    if (change === undefined) continue;
    const byKey = rows.lists[list] as Map<string, unknown[]>;
    const keyOf = rowKeys[list] as (row: unknown) => string;
    const put = new Map((change.put as unknown[]).map((row) => [keyOf(row), row]));
    for (const key of change.drop) if (!put.has(key)) byKey.delete(key);
    for (const [key, row] of put) byKey.set(key, [row]);
  }
}

/** The content that the rows are. */
export function contentOf({ lists, ...fields }: PlanRows): PlanContent {
  const flat = Object.fromEntries(
    planLists.map((list) => [list, [...(lists[list] as Map<string, unknown[]>).values()].flat()]),
  );
  return { ...fields, ...flat } as PlanContent;
}

/** The content after the changes: a new one. A title among the changes is not the content's. */
export function applyChanges(content: PlanContent, changes: PlanChanges): PlanContent {
  const rows = rowsOf(content);
  changeRows(rows, changes);
  return contentOf(rows);
}
