// What plans say, at any position. An autosave of one row costs one row: a change is in the timeline already, with its
// event; here is which positions changed a plan, and every so often the whole content.
import type { Database, Statement } from "better-sqlite3";
import { changeRows, contentOf, type PlanRows, rowsOf } from "../src/contract/planRows.ts";
import type { PlanChanges, PlanContent } from "../src/contract/reorganization.ts";
import type { Keys } from "./keys.ts";

type Entry = { position: number; bytes: number; whole: string | null };

/** A plan is read from its last whole content on, so that much may be read again before the next one is written. */
const LEAST_BYTES = 16_384;

export class PlanContents {
  readonly #keys: Keys;
  readonly #add: Statement<[number, number, number, string | null]>;
  readonly #upTo: Statement<[number, number], Entry>;
  readonly #data: Statement<[number], string>;
  // The plans that were changed lately, as the writer has them, with the bytes of changes since the last whole content.
  #open = new Map<string, { rows: PlanRows; since: number; whole: number }>();

  static readonly ddl = `CREATE TABLE plan_contents (plan INTEGER NOT NULL, position INTEGER NOT NULL,
    bytes INTEGER NOT NULL, whole TEXT, PRIMARY KEY (plan, position)) WITHOUT ROWID`;

  constructor(db: Database, keys: Keys) {
    this.#keys = keys;
    this.#add = db.prepare("INSERT INTO plan_contents VALUES (?, ?, ?, ?)");
    this.#upTo = db.prepare<[number, number], Entry>(
      "SELECT position, bytes, whole FROM plan_contents WHERE plan = ? AND position <= ? ORDER BY position DESC",
    );
    this.#data = db.prepare<[number], string>("SELECT data FROM timeline WHERE position = ?").pluck();
  }

  /** A plan's first content. */
  begin(planId: string, content: PlanContent, position: number): void {
    const rows = rowsOf(content);
    const whole = JSON.stringify(content);
    this.#add.run(this.#keys.intern(planId), position, whole.length, whole);
    this.#open.set(planId, { rows, since: 0, whole: whole.length });
  }

  /** What the event at `position` changes in it. */
  change(planId: string, changes: PlanChanges, position: number): void {
    const open = this.#opened(planId);
    changeRows(open.rows, changes);
    const bytes = JSON.stringify(changes).length;
    open.since += bytes;
    const whole = open.since > Math.max(LEAST_BYTES, open.whole) ? JSON.stringify(contentOf(open.rows)) : null;
    if (whole !== null) Object.assign(open, { since: 0, whole: whole.length });
    this.#add.run(this.#keys.intern(planId), position, bytes, whole);
  }

  /** The rows as the writer has them now. Not to be changed. */
  current(planId: string): PlanRows {
    return this.#opened(planId).rows;
  }

  /** The content as of a position; null before the plan was drafted. */
  at(planId: string, position: number): PlanContent | null {
    const read = this.#read(planId, position);
    return read && contentOf(read.rows);
  }

  /** Drops what is remembered, after a rollback. */
  forget(): void {
    this.#open.clear();
  }

  #opened(planId: string): { rows: PlanRows; since: number; whole: number } {
    const known = this.#open.get(planId);
    if (known) return known;
    const read = this.#read(planId, Number.MAX_SAFE_INTEGER);
    if (read === null) throw new Error(`plan ${planId} has no content`);
    this.#open.set(planId, read);
    return read;
  }

  #read(planId: string, position: number): { rows: PlanRows; since: number; whole: number } | null {
    const key = this.#keys.find(planId);
    if (key === undefined) return null;
    const since: Entry[] = [];
    let whole: Entry | undefined;
    for (const entry of this.#upTo.iterate(key, position)) {
      if (entry.whole !== null) {
        whole = entry;
        break;
      }
      since.push(entry);
    }
    if (whole?.whole == null) return null;
    const rows = rowsOf(JSON.parse(whole.whole) as PlanContent);
    for (const entry of since.reverse()) {
      const data = this.#data.get(entry.position);
      if (data === undefined) throw new Error(`the timeline has no event at ${entry.position}`);
      changeRows(rows, (JSON.parse(data) as { changes: PlanChanges }).changes);
    }
    return { rows, since: since.reduce((sum, { bytes }) => sum + bytes, 0), whole: whole.whole.length };
  }
}
