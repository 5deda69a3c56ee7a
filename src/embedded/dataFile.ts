// Opens the log's file: one process a folder, no newer version, durable settings, the tables.
import { closeSync, existsSync, mkdirSync, openSync, readSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { asEmbeddedLogError, EmbeddedLogError } from "./errors.ts";

const SCHEMA_VERSION = 1;
/** "DNJL" in the file's header says whose file it is. */
const APPLICATION_ID = 0x444e4a4c;

/** Length of the write-ahead log; sqliteStorage.ts folds it into the file before it is full. */
const WAL_BYTES = 24 * 1024 * 1024;

/** The file that holds the log within its data folder. */
export const logFile = (dataDir: string): string => join(dataDir, "log.sqlite");

export interface DataFile {
  db: Database.Database;
  /** Closes the file, then lets other processes have the folder. */
  close(): void;
}

/**
 * Opens the log in `dataDir` for this process alone, making folder and tables where they are missing.
 * Refuses with EmbeddedLogError: `in-use`, `newer-version` (the file stays as it is), `not-a-log`, `damaged`, `io`.
 */
export function openDataFile(dataDir: string): DataFile {
  const path = logFile(dataDir);
  let lock: Database.Database | undefined;
  let db: Database.Database | undefined;
  try {
    mkdirSync(dataDir, { recursive: true });
    // Read before SQLite opens the file, because opening alone may fold a write-ahead log into it.
    refuseNewer(path, versionInHeader(path));
    lock = lockFolder(dataDir);
    db = new Database(path);
    // A newer program that was killed may have left its version in the write-ahead log.
    refuseNewer(path, Number(db.pragma("user_version", { simple: true })));
    prepare(db, path);
  } catch (error) {
    db?.close();
    lock?.close();
    throw asEmbeddedLogError(error);
  }
  const [opened, held] = [db, lock];
  const close = (): void => {
    opened.close();
    held.close();
  };
  return { db: opened, close };
}

/** SQLite keeps user_version big-endian at byte 60 of the file. */
function versionInHeader(path: string): number {
  if (!existsSync(path)) return 0;
  const header = Buffer.alloc(100);
  const file = openSync(path, "r");
  try {
    return readSync(file, header, 0, 100, 0) < 100 ? 0 : header.readUInt32BE(60);
  } finally {
    closeSync(file);
  }
}

function refuseNewer(path: string, version: number): void {
  if (version <= SCHEMA_VERSION) return;
  throw new EmbeddedLogError(
    "newer-version",
    `The log in ${path} was written by a newer version (${version}; this one knows ${SCHEMA_VERSION}). It was left as it is: use the newer program.`,
  );
}

/** An exclusive SQLite lock on a file of its own: the system drops it when the process ends, however it ends. */
function lockFolder(dataDir: string): Database.Database {
  const lock = new Database(join(dataDir, "log.lock"), { timeout: 0 });
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch (error) {
    lock.close();
    if ((error as { code?: unknown }).code !== "SQLITE_BUSY") throw error;
    throw new EmbeddedLogError(
      "in-use",
      `The data folder ${dataDir} is in use by another process. Stop that one, or choose another folder.`,
    );
  }
}

function prepare(db: Database.Database, path: string): void {
  const applicationId = Number(db.pragma("application_id", { simple: true }));
  const tables = Number(db.prepare("SELECT count(*) FROM sqlite_schema").pluck().get());
  if (applicationId !== APPLICATION_ID && tables > 0) {
    throw new EmbeddedLogError("not-a-log", `${path} is a database, but not a log of this program.`);
  }
  db.pragma("journal_mode = WAL");
  db.pragma("synchronous = FULL");
  // SQLite hides a failed automatic checkpoint; ours are made by hand, so that an I/O error in one is seen.
  db.pragma("wal_autocheckpoint = 0");
  db.pragma(`journal_size_limit = ${WAL_BYTES * 2}`);
  db.transaction(() => {
    db.exec(`
      CREATE TABLE IF NOT EXISTS streams (
        number INTEGER PRIMARY KEY,
        name TEXT NOT NULL UNIQUE
      ) STRICT;
      CREATE TABLE IF NOT EXISTS events (
        position INTEGER PRIMARY KEY,
        stream INTEGER NOT NULL REFERENCES streams (number),
        revision INTEGER NOT NULL,
        id BLOB NOT NULL,
        type TEXT NOT NULL,
        json INTEGER NOT NULL,
        created INTEGER NOT NULL,
        hash BLOB NOT NULL,
        metadata BLOB NOT NULL,
        data BLOB NOT NULL,
        UNIQUE (stream, revision)
      ) STRICT;
    `);
    db.pragma(`application_id = ${APPLICATION_ID}`);
    db.pragma(`user_version = ${SCHEMA_VERSION}`);
  })();
  growWriteAheadLog(db);
  db.pragma("cache_size = -32768");
}

/**
 * An fsync after writing over bytes that are there is several times as fast as one after making the file longer. So
 * the write-ahead log gets its length now: a transaction too large for the cache spills into it, and is rolled back.
 */
function growWriteAheadLog(db: Database.Database): void {
  db.pragma("cache_size = 16");
  db.exec("BEGIN; CREATE TABLE room (bytes BLOB)");
  db.prepare("INSERT INTO room VALUES (zeroblob(?))").run(WAL_BYTES);
  db.exec("ROLLBACK");
}
