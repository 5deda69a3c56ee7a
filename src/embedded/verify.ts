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

/**
 * Walks the log in `dataDir` from its first event. Throws EmbeddedLogError `damaged`, which names the position of
 * the first event that is missing or altered, or `io` where there is no log.
 */
export function verifyLog(dataDir: string): VerifiedLog {
  const path = logFile(dataDir);
  if (!existsSync(path)) throw new EmbeddedLogError("io", `There is no log in ${dataDir}.`);
  const db = new Database(path, { readonly: true });
  try {
    return walk(db);
  } catch (error) {
    throw asEmbeddedLogError(error);
  } finally {
    db.close();
  }
}

function walk(db: Database.Database): VerifiedLog {
  const whole = db.pragma("quick_check(1)", { simple: true });
  if (whole !== "ok") throw new EmbeddedLogError("damaged", `The log's file is damaged: ${String(whole)}.`);
  const rows = db
    .prepare<[], Row>(
      `SELECT position, name, revision, id, type, json, created, metadata, data, hash
       FROM events LEFT JOIN streams ON streams.number = events.stream ORDER BY position`,
    )
    .raw();
  let chain = CHAIN_START;
  let events = 0;
  for (const [position, stream, revision, id, type, json, created, metadata, data, hash] of rows.iterate()) {
    events++;
    if (position !== events) {
      throw new EmbeddedLogError("damaged", `The event at position ${events} is missing; the next is ${position}.`);
    }
    const event = { position, stream: stream ?? "", revision, id, type, isJson: json === 1, created, metadata, data };
    chain = chainHash(chain, event);
    if (!chain.equals(hash)) {
      throw new EmbeddedLogError("damaged", `The event at position ${position} is not the one that was written.`);
    }
  }
  return { events, position: events, head: chain.toString("hex") };
}
