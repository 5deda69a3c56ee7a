/** Which of an editor's changes really change a plan, and which run into somebody else's. */
import type { Id } from "../contract/base.ts";
import { planLimits } from "../contract/planLimits.ts";
import {
  changeRows,
  type PlanList,
  type PlanRows,
  planFields,
  planLists,
  rowKeys,
  rowsOf,
} from "../contract/planRows.ts";
import type { PlanChanges } from "../contract/reorganization.ts";
import { Refusal } from "./refusal.ts";
import type { Plan } from "./reorganizationPlan.ts";
import { sameValue } from "./sameValue.ts";

type RowsChange = { put: unknown[]; drop: string[] };
/** What a key holds: a field's value, a row (several where it was drafted so), or null where there is no row. */
type Held = unknown;

const keyOf = (list: PlanList, row: unknown): string => (rowKeys[list] as (row: unknown) => string)(row);

/** The changes without what is so already: rows that are the same, keys that have no row. Empty where nothing is left. */
export function effectiveChanges(plan: Pick<Plan, "title" | "rows">, changes: PlanChanges): PlanChanges {
  const effective: Record<string, unknown> = {};
  if (changes.title !== undefined && changes.title !== plan.title) effective.title = changes.title;
  for (const field of planFields)
    if (changes[field] !== undefined && changes[field] !== plan.rows[field]) effective[field] = changes[field];
  for (const list of planLists) {
    const change = changes[list];
    if (change === undefined) continue;
    const puts = new Map((change.put as unknown[]).map((row) => [keyOf(list, row), row]));
    const put = [...puts].filter(([key, row]) => !sameValue(held(plan.rows, list, key), row)).map(([, row]) => row);
    const drop = [...new Set(change.drop)].filter((key) => plan.rows.lists[list].has(key) && !puts.has(key));
    if (put.length + drop.length > 0) effective[list] = { put, drop };
  }
  return effective as PlanChanges;
}

export const isEmpty = (changes: PlanChanges): boolean => Object.keys(changes).length === 0;

/**
 * Refuses with PLAN_CHANGED where something the changes name was changed by another since the version `seen`: each such
 * key (`effectiveOn`, `memberMoves/f-1/A`) with what the editor saw, what it is now and what the editor wants.
 */
export function refuseOverwriting(plan: Plan, changes: PlanChanges, seen: number, actorId: Id): void {
  const theirs = new Set<string>();
  for (const { version, by, changes: made } of plan.journal)
    if (version > seen && by !== actorId) for (const key of Object.keys(wanted(made))) theirs.add(key);
  if (theirs.size === 0) return;
  const mine = wanted(changes);
  const hit = Object.keys(mine).filter((key) => theirs.has(key));
  if (hit.length === 0) return;
  const then = versionOf(plan, seen);
  const conflicts = hit.map((key) => ({ field: key, base: at(then, key), theirs: at(plan, key), mine: mine[key] }));
  throw new Refusal("PLAN_CHANGED", { count: hit.length, version: plan.version }, { conflicts });
}

/** Refuses with INVALID where a list would have more rows than a plan may have. */
export function refuseOverfull(plan: Pick<Plan, "rows">, changes: PlanChanges): void {
  const full = planLists.filter((list) => {
    const change = changes[list] as RowsChange | undefined;
    if (change === undefined) return false;
    const added = change.put.filter((row) => !plan.rows.lists[list].has(keyOf(list, row))).length;
    return plan.rows.lists[list].size + added - change.drop.length > planLimits[list];
  });
  if (full.length > 0)
    throw new Refusal("INVALID", {}, { fields: full.map((list) => ({ path: `changes.${list}`, code: "too_big" })) });
}

/** What the changes want, by key; null for a row that is dropped. */
function wanted(changes: PlanChanges): Record<string, Held> {
  const keys: Record<string, Held> = {};
  for (const field of ["title", ...planFields] as const) if (changes[field] !== undefined) keys[field] = changes[field];
  for (const list of planLists) {
    const change = changes[list] as RowsChange | undefined;
    for (const key of change?.drop ?? []) keys[`${list}/${key}`] = null;
    for (const row of change?.put ?? []) keys[`${list}/${keyOf(list, row)}`] = row;
  }
  return keys;
}

/** The plan as it was at a version. */
function versionOf(plan: Plan, version: number): Pick<Plan, "title" | "rows"> {
  const rows = rowsOf(plan.drafted.content);
  let { title } = plan.drafted;
  for (const entry of plan.journal) {
    if (entry.version > version) break;
    changeRows(rows, entry.changes);
    title = entry.changes.title ?? title;
  }
  return { title, rows };
}

function at({ title, rows }: Pick<Plan, "title" | "rows">, key: string): Held {
  const cut = key.indexOf("/");
  if (cut >= 0) return held(rows, key.slice(0, cut) as PlanList, key.slice(cut + 1));
  return key === "title" ? title : rows[key as (typeof planFields)[number]];
}

function held(rows: PlanRows, list: PlanList, key: string): Held {
  const found = rows.lists[list].get(key) as unknown[] | undefined;
  if (found === undefined) return null;
  return found.length === 1 ? found[0] : found;
}
