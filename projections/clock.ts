// [as of a date] The running maximum of occurredAt along the log: which position a business instant means. Imported
// history lies far back in business time but late in the log; with the maximum it changes nothing that was before it.
import type { Database, Statement } from "better-sqlite3";
import type { RecordedEvent } from "../src/contract/events.ts";

/** Raise when these rows come out otherwise from the same events. */
export const clockVersion = 1;

/** A row wherever the maximum rose: `previous` is the event's position just before it. */
export class Clock {
  readonly #newest: Statement<[], { at: number; instant: string }>;
  readonly #add: Statement<[number, number, string, number | null]>;
  readonly #after: Statement<[number], { previous: number | null }>;
  readonly #upTo: Statement<[number], string>;
  readonly #last: Statement<[], number | null>;

  static readonly ddl = [
    "CREATE TABLE clock (position INTEGER PRIMARY KEY, at INTEGER NOT NULL, instant TEXT NOT NULL, previous INTEGER)",
    "CREATE INDEX clock_by_time ON clock (at)",
  ];

  constructor(db: Database) {
    this.#newest = db.prepare("SELECT at, instant FROM clock ORDER BY position DESC LIMIT 1");
    this.#add = db.prepare("INSERT INTO clock (position, at, instant, previous) VALUES (?, ?, ?, ?)");
    this.#after = db.prepare("SELECT previous FROM clock WHERE at > ? ORDER BY at LIMIT 1");
    this.#upTo = db
      .prepare<[number], string>("SELECT instant FROM clock WHERE position <= ? ORDER BY position DESC LIMIT 1")
      .pluck();
    this.#last = db.prepare<[], number | null>("SELECT max(position) FROM timeline").pluck();
  }

  /** Call before the event is in the timeline: the newest event there is then the one before it. */
  apply(event: RecordedEvent): void {
    const at = Date.parse(event.meta.occurredAt);
    const newest = this.#newest.get();
    if (newest && newest.at >= at) return;
    this.#add.run(event.position, at, event.meta.occurredAt, this.#last.get() ?? null);
  }

  /** The last position whose running maximum is not after `instant`; null before the log began. */
  positionAt(instant: string): number | null {
    const at = Date.parse(instant);
    if (Number.isNaN(at)) return null;
    const later = this.#after.get(at);
    return later ? later.previous : (this.#last.get() ?? null);
  }

  /** The running maximum of occurredAt at a position; null before the log began. */
  instantAt(position: number): string | null {
    return this.#upTo.get(position) ?? null;
  }
}
