// Running numbers that people see, such as an issue's: the count of those before it in the log, plus one.
import type { Database, Statement } from "better-sqlite3";

export class Numbers {
  readonly #next: Statement<[string], number>;

  static readonly ddl = "CREATE TABLE numbers (name TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID";

  constructor(db: Database) {
    this.#next = db
      .prepare<[string], number>(
        "INSERT INTO numbers VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value",
      )
      .pluck();
  }

  /** The next number of that name, from 1. */
  next(name: string): number {
    return this.#next.get(name) ?? 1;
  }
}
