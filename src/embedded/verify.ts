// Checks a log at rest: that SQLite finds its file whole, and that every event is the one that was written.
import { existsSync } from "node:fs";
import Database from "better-sqlite3";
import { logFile } from "./dataFile.ts";
import { asEmbeddedLogError, EmbeddedLogError } from "./errors.ts";
import { CHAIN_START, chainHash } from "./hashChain.ts";

/** `head` is the last event's hash in hexadecimal: kept elsewhere, it proves later that nothing before it was changed. */
export interface VerifiedLog {
  events: number;
  position: number;
  head: string;
}

type Row = [number, string | null, number, Buffer, string, number, number, Buffer, Buffer, Buffer];

/** The first event that is missing or altered stands at `position`. */
export class DamagedEvent extends EmbeddedLogError {
  readonly position: number;
  constructor(position: number, message: string) {
    super("damaged", message);
    this.position = position;
  }
}

/** So many events are read between two words on how far it is. */
const PORTION = 5_000;

/**
 * Walks the log in `dataDir` from its first event to the one that is its newest as it begins; a running log goes on
 * meanwhile. Throws EmbeddedLogError `damaged` (a DamagedEvent where it is an event that is missing or altered), or `io`
 * where there is no log.
 */
export function verifyLog(dataDir: string, onProgress?: (done: number, total: number) => void): VerifiedLog {
  const path = logFile(dataDir);
  if (!existsSync(path)) throw new EmbeddedLogError("io", `There is no log in ${dataDir}.`);
  const db = new Database(path, { readonly: true });
  try {
    return walk(db, onProgress);
  } catch (error) {
    throw asEmbeddedLogError(error);
  } finally {
    db.close();
  }
}

function walk(db: Database.Database, onProgress?: (done: number, total: number) => void): VerifiedLog {
  const whole = db.pragma("quick_check(1)", { simple: true });
  if (whole !== "ok") throw new EmbeddedLogError("damaged", `The log's file is damaged: ${String(whole)}.`);
  const total = db.prepare<[], number | null>("SELECT max(position) FROM events").pluck().get() ?? 0;
  const portion = db
    .prepare<[number, number], Row>(
      `SELECT position, name, revision, id, type, json, created, metadata, data, hash
       FROM events LEFT JOIN streams ON streams.number = events.stream
       WHERE position > ? AND position <= ? ORDER BY position`,
    )
    .raw();
  let chain = CHAIN_START;
  let events = 0;
  // A portion at a time: one long read would keep a running log from folding its newest part into its file.
  while (events < total) {
    for (const [position, stream, revision, id, type, json, created, metadata, data, hash] of portion.iterate(
      events,
      Math.min(events + PORTION, total),
    )) {
      events++;
      if (position !== events)
        throw new DamagedEvent(events, `The event at position ${events} is missing; the next is ${position}.`);
      const event = { position, stream: stream ?? "", revision, id, type, isJson: json === 1, created, metadata, data };
      chain = chainHash(chain, event);
      if (!chain.equals(hash))
        throw new DamagedEvent(position, `The event at position ${position} is not the one that was written.`);
    }
    if (events < total && events % PORTION !== 0)
      throw new DamagedEvent(events + 1, `The event at position ${events + 1} is missing.`);
    onProgress?.(events, total);
  }
  return { events, position: events, head: chain.toString("hex") };
}
