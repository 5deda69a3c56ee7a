// Whether two read models hold the same rows: every table of both, row by row in the order of their keys.
import type { Database } from "better-sqlite3";

export type Difference = { table: string; key: string };
type Cell = string | number | bigint | Buffer | null;

/** What SQLite keeps for itself, and the note of who made the file. */
const TABLES = `SELECT name FROM sqlite_master
  WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name <> 'about' ORDER BY name`;

/** The names of the tables that are compared. */
export const tablesOf = (db: Database): string[] => db.prepare<[], string>(TABLES).pluck().all();

/** The first row of a table in which two files differ; null where there is none. Both must be of the same shape. */
export function differenceIn(table: string, one: Database, other: Database): Difference | null {
  const columns = one
    .prepare<[], { name: string; pk: number }>(`SELECT name, pk FROM pragma_table_info('${table}') ORDER BY cid`)
    .all();
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const order = key.length > 0 ? key.map(({ name }) => name).join(", ") : "rowid";
  const rows = (db: Database) =>
    db.prepare<[], Cell[]>(`SELECT * FROM ${table} ORDER BY ${order}`).raw().iterate()[Symbol.iterator]();
  const [here, there] = [rows(one), rows(other)];
  const keyOf = (row: Cell[]) => columns.flatMap(({ pk }, i) => (pk > 0 || key.length === 0 ? [row[i]] : [])).join(" ");
  try {
    while (true) {
      const [a, b] = [here.next(), there.next()];
      if (a.done && b.done) return null;
      if (a.done || b.done || !a.value.every((cell, i) => same(cell, b.value[i] ?? null)))
        return { table, key: keyOf((a.done ? b.value : a.value) as Cell[]).slice(0, 200) };
    }
  } finally {
    here.return?.();
    there.return?.();
  }
}

const same = (a: Cell, b: Cell): boolean => (Buffer.isBuffer(a) && Buffer.isBuffer(b) ? a.equals(b) : a === b);
