/** What an act changes in a plan, key by key: the form in which acts are kept, undone, merged with others' and sent. Pure. */
import {
  type PlanList,
  type PlanRows,
  planFields,
  planLists,
  rowKeys,
  rowsOf,
} from "../../../src/contract/planRows.ts";
import type { PlanChanges, PlanContent } from "../../../src/contract/reorganization.ts";
import { sameValue } from "../../../src/domain/sameValue.ts";

type Row<L extends PlanList> = PlanContent[L][number];
type Fields = Partial<Pick<PlanContent, (typeof planFields)[number]>> & { title?: string };
/** One act on a plan: fields set, rows put (added or replaced by their key) and dropped (by key). */
export type PlanEdit = Fields & { [L in PlanList]?: { put?: Row<L>[]; drop?: string[] } };

/** What a key holds: a field's value, a row, or null where there is no row (or no day, or no number). */
export type Held = unknown;
/** By key: `title`, `effectiveOn`, `memberMoves/회원/어디`; the same keys as the server names conflicts by. */
export type Values = Map<string, Held>;

const fields = ["title", ...planFields] as const;
const keyOf = (list: PlanList, row: unknown): string => (rowKeys[list] as (row: unknown) => string)(row);

/** The key of a list's row, as `Values` have it. */
export const rowKey = (list: PlanList, key: string): string => `${list}/${key}`;

/** The list and the row's own key, or null for a field. */
export function splitKey(key: string): { list: PlanList; key: string } | null {
  const cut = key.indexOf("/");
  return cut < 0 ? null : { list: key.slice(0, cut) as PlanList, key: key.slice(cut + 1) };
}

/** What the act wants, by key. A row that is put stands, dropped or not. */
export function valuesOf(edit: PlanEdit): Values {
  const values: Values = new Map();
  for (const field of fields) if (edit[field] !== undefined) values.set(field, edit[field]);
  for (const list of planLists) {
    for (const key of edit[list]?.drop ?? []) values.set(rowKey(list, key), null);
    for (const row of edit[list]?.put ?? []) values.set(rowKey(list, keyOf(list, row)), row);
  }
  return values;
}

/** The changes that make a plan hold these values. */
export function changesOf(values: Values): PlanChanges {
  const changes: Record<string, unknown> = {};
  for (const [whole, value] of values) {
    const row = splitKey(whole);
    if (row === null) {
      changes[whole] = value;
      continue;
    }
    changes[row.list] ??= { put: [], drop: [] };
    const change = changes[row.list] as { put: unknown[]; drop: string[] };
    if (value === null) change.drop.push(row.key);
    else change.put.push(value);
  }
  return changes as PlanChanges;
}

/** What a key holds now; of rows with the same key (which breaks a rule) the first. */
export function heldBy(title: string, rows: PlanRows, whole: string): Held {
  const row = splitKey(whole);
  if (row !== null) return (rows.lists[row.list] as Map<string, unknown[]>).get(row.key)?.[0] ?? null;
  return whole === "title" ? title : rows[whole as (typeof planFields)[number]];
}

/** Every key in which two plans differ, with what the second holds. */
export function differences(before: { title: string; rows: PlanRows }, now: { title: string; rows: PlanRows }): Values {
  const found: Values = new Map();
  for (const field of fields) {
    const value = heldBy(now.title, now.rows, field);
    if (heldBy(before.title, before.rows, field) !== value) found.set(field, value);
  }
  for (const list of planLists) {
    const [old, fresh] = [before.rows.lists[list], now.rows.lists[list]] as Map<string, unknown[]>[];
    for (const key of old!.keys()) if (!fresh!.has(key)) found.set(rowKey(list, key), null);
    for (const [key, rows] of fresh!)
      if (!sameValue(old!.get(key)?.[0] ?? null, rows[0])) found.set(rowKey(list, key), rows[0]);
  }
  return found;
}

/** The one act that makes a plan say something else altogether; its title stays. */
export function replacing(before: PlanContent, now: PlanContent): PlanEdit {
  const values = differences({ title: "", rows: rowsOf(before) }, { title: "", rows: rowsOf(now) });
  return changesOf(values) as PlanEdit;
}
