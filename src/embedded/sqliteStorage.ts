// Keeps the log in SQLite.
import type { DataFile } from "./dataFile.ts";
import { CHAIN_START, chainHash } from "./hashChain.ts";
import type { Direction, EventRecord, RevisionRange, Storage, StreamHead } from "./storage.ts";

type Row = [number, number, number, Buffer, string, number, number, Buffer, Buffer];

const COLUMNS = "position, stream, revision, id, type, json, created, metadata, data";
/** Pages in the write-ahead log after which it is folded into the file: 16 of its 24 MiB. */
const CHECKPOINT_PAGES = 4096;
const PAGE_BYTES = 4096;
/** Pages a transaction touches beside those of its events. */
const PAGES_A_TRANSACTION = 3;
const NAMES_KEPT = 100_000;

/** Opens storage over a file; the file is closed with it. */
export function sqliteStorage(file: DataFile): Storage {
  const { db } = file;
  const begin = db.prepare("BEGIN IMMEDIATE");
  const commit = db.prepare("COMMIT");
  const rollback = db.prepare("ROLLBACK");
  const selectStream = db.prepare<[string], number>("SELECT number FROM streams WHERE name = ?").pluck();
  const selectName = db.prepare<[number], string>("SELECT name FROM streams WHERE number = ?").pluck();
  const selectLast = db.prepare<[number], number | null>("SELECT max(revision) FROM events WHERE stream = ?").pluck();
  const insertStream = db.prepare<[string]>("INSERT INTO streams (name) VALUES (?)");
  const insertEvent = db.prepare(`INSERT INTO events (${COLUMNS}, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`);
  const selectHead = db
    .prepare<[], [number, Buffer]>("SELECT position, hash FROM events ORDER BY position DESC LIMIT 1")
    .raw();
  const selectEvent = db
    .prepare<[number, number], Row>(`SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision = ?`)
    .raw();
  const streamPage = (order: "ASC" | "DESC") =>
    db
      .prepare<[number, number, number, number, number], Row>(
        `SELECT ${COLUMNS} FROM events WHERE stream = ? AND revision BETWEEN ? AND ? AND created >= ?
         ORDER BY revision ${order} LIMIT ?`,
      )
      .raw();
  const allPage = (sign: ">" | "<", order: "ASC" | "DESC") =>
    db
      .prepare<[number, number], Row>(
        `SELECT ${COLUMNS} FROM events WHERE position ${sign} ? ORDER BY position ${order} LIMIT ?`,
      )
      .raw();
  const streamPages = { forwards: streamPage("ASC"), backwards: streamPage("DESC") };
  const allPages = { forwards: allPage(">", "ASC"), backwards: allPage("<", "DESC") };
  const selectIds = db
    .prepare<[number], [number, number, Buffer]>(
      "SELECT stream, revision, id FROM events ORDER BY position DESC LIMIT ?",
    )
    .raw();

  const names = new Map<number, string>();
  let head = 0;
  let chain = CHAIN_START;
  let pagesSinceCheckpoint = 0;

  const loadHead = (): void => {
    const row = selectHead.get();
    head = row?.[0] ?? 0;
    chain = row?.[1] ?? CHAIN_START;
  };
  const nameOf = (number: number): string => {
    let name = names.get(number);
    if (name === undefined) {
      name = selectName.get(number) ?? "";
      if (names.size >= NAMES_KEPT) names.clear();
      names.set(number, name);
    }
    return name;
  };
  const toRecord = (row: Row): EventRecord => ({
    position: row[0],
    stream: nameOf(row[1]),
    revision: row[2],
    id: row[3],
    type: row[4],
    isJson: row[5] === 1,
    created: row[6],
    metadata: row[7],
    data: row[8],
  });
  const checkpoint = (): void => {
    db.pragma("wal_checkpoint(PASSIVE)");
    pagesSinceCheckpoint = 0;
  };
  loadHead();

  return {
    transaction(work: () => void): void {
      begin.run();
      try {
        work();
        commit.run();
      } catch (error) {
        if (db.inTransaction) rollback.run();
        throw error;
      }
      pagesSinceCheckpoint += PAGES_A_TRANSACTION;
    },
    head: () => head,
    findStream(name: string): StreamHead | undefined {
      const number = selectStream.get(name);
      return number === undefined ? undefined : { number, last: selectLast.get(number) ?? -1 };
    },
    addStream: (name: string): number => Number(insertStream.run(name).lastInsertRowid),
    addEvent(streamNumber: number, event: EventRecord): void {
      const { position, revision, id, type, isJson, created, metadata, data } = event;
      chain = chainHash(chain, event);
      insertEvent.run(position, streamNumber, revision, id, type, isJson ? 1 : 0, created, metadata, data, chain);
      head = position;
      // One page of the index and the event's own: a guess on the safe side.
      pagesSinceCheckpoint += 1.5 + (data.length + metadata.length) / PAGE_BYTES;
    },
    eventAt(streamNumber: number, revision: number): EventRecord | undefined {
      const row = selectEvent.get(streamNumber, revision);
      return row && toRecord(row);
    },
    readStream(streamNumber: number, range: RevisionRange, direction: Direction, limit: number): EventRecord[] {
      return streamPages[direction].all(streamNumber, range.from, range.to, range.since, limit).map(toRecord);
    },
    readAll: (after: number, direction: Direction, limit: number): EventRecord[] =>
      allPages[direction].all(after, limit).map(toRecord),
    newestIds: (limit: number) =>
      selectIds
        .all(limit)
        .reverse()
        .map(([streamNumber, revision, id]) => ({ streamNumber, revision, id })),
    forget(): void {
      names.clear();
      loadHead();
    },
    tidy(quiet: boolean): void {
      if (pagesSinceCheckpoint >= (quiet ? 1 : CHECKPOINT_PAGES)) checkpoint();
    },
    close: () => file.close(),
  };
}
