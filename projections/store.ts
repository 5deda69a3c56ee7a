// The file of a read model: made, opened for writing by one runner, opened for reading by anyone.
import Sqlite, { type Database, type Statement } from "better-sqlite3";
import { ddl, modelVersion, shape } from "./tables.ts";

/** Marks a file as a read model of ours ("DaRM"). */
const APPLICATION_ID = 0x4461524d;

export type FileKind = { readable: boolean; current: boolean };

/** Creates an empty read model, or opens the one that is there, for its one writer. Throws where it is no read model. */
export function openForWriting(file: string): Database {
  const db = new Sqlite(file, { timeout: 5_000 });
  db.pragma("journal_mode = WAL");
  // What a crash may lose here is read from the log again: the checkpoint is in the same file.
  db.pragma("synchronous = NORMAL");
  db.pragma("journal_size_limit = 67108864");
  // Pages are rewritten often while a rebuild runs: carrying them over in larger portions halves what is written.
  db.pragma("wal_autocheckpoint = 8000");
  db.pragma("cache_size = -65536");
  db.pragma("temp_store = MEMORY");
  if (db.pragma("application_id", { simple: true }) === 0) {
    db.transaction(() => {
      for (const statement of ddl) db.exec(statement);
      db.exec("CREATE TABLE about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID");
      const put = db.prepare("INSERT INTO about VALUES (?, ?)");
      put.run("shape", shape);
      put.run("version", modelVersion);
      db.pragma(`application_id = ${APPLICATION_ID}`);
    })();
  }
  if (!kindOf(db).readable) {
    db.close();
    throw new Error(`${file} is not a read model of this version`);
  }
  return db;
}

/** Opens a read model read-only. Throws where the file is missing or of another shape. */
export function openForReading(file: string): Database {
  const db = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 5_000 });
  db.pragma("cache_size = -65536");
  db.pragma("mmap_size = 1073741824");
  if (!kindOf(db).readable) {
    db.close();
    throw new Error(`${file} is not a read model of this version`);
  }
  return db;
}

/** Whether this program can read the file, and whether it would fold it the same way today. */
export function kindOf(db: Database): FileKind {
  if (db.pragma("application_id", { simple: true }) !== APPLICATION_ID) return { readable: false, current: false };
  const about = db.prepare<[string], string>("SELECT value FROM about WHERE name = ?").pluck();
  return { readable: about.get("shape") === shape, current: about.get("version") === modelVersion };
}

/** The same of a file that nobody has open; neither where it is missing or no database. */
export function kindOfFile(file: string): FileKind {
  return glance(file, kindOf) ?? { readable: false, current: false };
}

/** The committed position of a file that nobody has open; null where it has none. */
export function positionOfFile(file: string): number | null {
  return glance(file, (db) => progressOf(db).position);
}

function glance<T>(file: string, look: (db: Database) => T): T | null {
  try {
    const db = new Sqlite(file, { fileMustExist: true, timeout: 5_000 });
    try {
      return look(db);
    } finally {
      db.close();
    }
  } catch {
    return null;
  }
}

/** The last position whose rows are committed, null before the first, and how many events were applied. */
export function progressOf(db: Database): Progress {
  let read = progress.get(db);
  if (!read) {
    read = db.prepare<[], Progress>("SELECT position, events FROM progress");
    progress.set(db, read);
  }
  return read.get() ?? { position: null, events: 0 };
}

type Progress = { position: number | null; events: number };
const progress = new WeakMap<Database, Statement<[], Progress>>();
