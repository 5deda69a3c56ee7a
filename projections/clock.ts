// [as of a date] The running maximum of occurredAt along the log: which position a business instant means. Imported
// history lies far back in business time but late in the log; with the maximum it changes nothing that was before it.
import type { Database, Statement } from "better-sqlite3";
import type { RecordedEvent } from "../src/contract/events.ts";

/** Raise when these rows come out otherwise from the same events. */
export const clockVersion = 1;

/** A row wherever the maximum rose. What the timeline has of that event is not written again. */
export class Clock {
  readonly #newest: Statement<[], number | null>;
  readonly #add: Statement<[number, number]>;
  readonly #after: Statement<[number], number>;
  readonly #before: Statement<[number], number | null>;
  readonly #upTo: Statement<[number], string>;
  readonly #ends: Statement<[], { first: number | null; last: number | null }>;
  #maximum: number | undefined;

  static readonly ddl = [
    "CREATE TABLE clock (position INTEGER PRIMARY KEY, at INTEGER NOT NULL)",
    "CREATE INDEX clock_by_time ON clock (at)",
  ];

  constructor(db: Database) {
    this.#newest = db.prepare<[], number | null>("SELECT max(at) FROM clock").pluck();
    this.#ends = db.prepare("SELECT min(at) AS first, max(at) AS last FROM clock");
    this.#add = db.prepare("INSERT INTO clock (position, at) VALUES (?, ?)");
    this.#after = db.prepare<[number], number>("SELECT position FROM clock WHERE at > ? ORDER BY at LIMIT 1").pluck();
    this.#before = db.prepare<[number], number | null>("SELECT max(position) FROM timeline WHERE position < ?").pluck();
    this.#upTo = db
      .prepare<[number], string>(
        `SELECT occurred FROM timeline WHERE position =
          (SELECT position FROM clock WHERE position <= ? ORDER BY position DESC LIMIT 1)`,
      )
      .pluck();
  }

  apply(event: RecordedEvent): void {
    const at = Date.parse(event.meta.occurredAt);
    this.#maximum ??= this.#newest.get() ?? Number.NEGATIVE_INFINITY;
    if (this.#maximum >= at) return;
    this.#add.run(event.position, at);
    this.#maximum = at;
  }

  /** The last position whose running maximum is not after `instant`; null before the log began. */
  positionAt(instant: string): number | null {
    const at = Date.parse(instant);
    if (Number.isNaN(at)) return null;
    return this.#before.get(this.#after.get(at) ?? Number.MAX_SAFE_INTEGER) ?? null;
  }

  /** The running maximum of occurredAt at a position; null before the log began. */
  instantAt(position: number): string | null {
    return this.#upTo.get(position) ?? null;
  }

  /** The maximum's first value and its last, in milliseconds; null before the log began. */
  extent(): { first: number; last: number } | null {
    const { first, last } = this.#ends.get() ?? { first: null, last: null };
    return first === null || last === null ? null : { first, last };
  }

  /** Drops what is remembered, after a rollback. */
  forget(): void {
    this.#maximum = undefined;
  }
}
