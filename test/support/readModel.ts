// A read model of a test's own: a file, a runner over it, and the model the server would ask.
import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "better-sqlite3";
import { type OpenReadModel, openReadModel } from "../../projections/openReadModel.ts";
import type { MayRead, Moment } from "../../projections/readModel.ts";
import { openRunner, type Runner } from "../../projections/runner.ts";
import { openForWriting } from "../../projections/store.ts";
import type { Decoded } from "../../src/log/codec.ts";

export type TestReadModel = { file: string; db: Database; runner: Runner; model: OpenReadModel; close(): void };

export const everything: MayRead = () => true;
export const NOW = "2008-01-01T00:00:00+09:00";
export const at = (position: number, now = NOW): Moment => ({ position, now });

/** Applies the events in batches and opens the model over them. */
export function readModelOf(events: Decoded[], batchSize = 1000): TestReadModel {
  const dir = mkdtempSync(join(tmpdir(), "danji-read-"));
  const file = join(dir, "read.sqlite");
  const db = openForWriting(file);
  const runner = openRunner(db);
  for (let i = 0; i < events.length; i += batchSize) runner.apply(events.slice(i, i + batchSize));
  const model = openReadModel({ file });
  return {
    file,
    db,
    runner,
    model,
    close() {
      model.close();
      db.close();
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A digest of every row of every table, in the order of the tables' keys. */
export function digest(db: Database): string {
  const hash = createHash("sha256");
  const tables = db
    .prepare<[], string>(
      "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name",
    )
    .pluck()
    .all();
  for (const table of tables) {
    const columns = db.prepare<[], string>(`SELECT name FROM pragma_table_info('${table}')`).pluck().all();
    for (const row of db
      .prepare(`SELECT * FROM ${table} ORDER BY ${columns.join(",")}`)
      .raw()
      .iterate())
      hash.update(
        `${table}${JSON.stringify(row, (_, v) => (v?.type === "Buffer" ? Buffer.from(v.data).toString("hex") : v))}\n`,
      );
  }
  return hash.digest("hex");
}
