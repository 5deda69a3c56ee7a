// Where the vault lies: two SQLite files in the data folder, or a PostgreSQL database that several nodes share.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { Kysely, PostgresDialect, type SqliteDatabase, SqliteDialect } from "kysely";
import pg from "pg";
import type { Tables } from "./schema.ts";
import { VaultError } from "./vaultError.ts";

export type Place = {
  dataDir: string;
  /** A PostgreSQL connection string; null: SQLite in the data folder. */
  url?: string | null;
};

export type Database = {
  db: Kysely<Tables>;
  kind: "sqlite" | "postgres";
  /** Overwrites what was erased: SQLite's journal is emptied into the file, whose freed pages are zeros. */
  scrub(): Promise<void>;
  /** The format's number of a SQLite file, and setting it; PostgreSQL goes by its migrations alone. */
  version: { read(): number; write(version: number): void };
  /** Rewrites the whole file, so that nothing of a former layout is left in it. */
  rewrite(): Promise<void>;
  close(): Promise<void>;
};

const STATEMENTS_KEPT = 200;
const MOST_CONNECTIONS = 8;
const CONNECT_MS = 5_000;

/** Opens the database; the tables are the migrations' to make. Throws an error with a sentence where it is not there. */
export async function openDatabase({ dataDir, url = null }: Place): Promise<Database> {
  return url === null ? openSqlite(dataDir) : openPostgres(url);
}

async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: MOST_CONNECTIONS, connectionTimeoutMillis: CONNECT_MS });
  // A connection that breaks while it lies idle is replaced by the pool; unheard, the error would end the process.
  pool.on("error", () => {});
  try {
    (await pool.connect()).release();
  } catch (error) {
    await pool.end();
    throw new VaultError(`The vault's PostgreSQL cannot be reached: ${(error as Error).message}.`);
  }
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return {
    db,
    kind: "postgres",
    // What PostgreSQL still holds of erased rows is sealed under a key that is gone.
    scrub: async () => {},
    version: { read: () => 0, write: () => {} },
    rewrite: async () => {},
    close: () => db.destroy(),
  };
}

function openSqlite(dataDir: string): Database {
  mkdirSync(dataDir, { recursive: true });
  const file = new SQLite(join(dataDir, "vault.sqlite"));
  // The keys have a file of their own, so that a backup of the one is worth nothing without the other.
  file.prepare("ATTACH DATABASE ? AS keys").run(join(dataDir, "vault-keys.sqlite"));
  for (const schema of ["main", "keys"]) {
    file.pragma(`${schema}.journal_mode = WAL`);
    file.pragma(`${schema}.synchronous = FULL`);
    // Erased personal data is overwritten, not only unlinked.
    file.pragma(`${schema}.secure_delete = ON`);
  }
  file.pragma("busy_timeout = 5000");
  // Made with the file: a vault that was put back without its keys opens, and knows nobody.
  file.exec("CREATE TABLE IF NOT EXISTS keys.person_key (member_id TEXT PRIMARY KEY, wrapped TEXT NOT NULL)");
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: preparedOnce(file) }) });
  return {
    db,
    kind: "sqlite",
    async scrub() {
      for (const schema of ["main", "keys"]) file.pragma(`${schema}.wal_checkpoint(TRUNCATE)`);
    },
    version: {
      read: () => Number(file.pragma("user_version", { simple: true })),
      write: (version) => void file.pragma(`user_version = ${version}`),
    },
    async rewrite() {
      file.exec("VACUUM main");
      file.pragma("main.wal_checkpoint(TRUNCATE)");
    },
    close: () => db.destroy(),
  };
}

/** Kysely has each query prepared anew, which costs more than running it; the vault asks the same few over and over. */
function preparedOnce(file: SQLite.Database): SqliteDatabase {
  const prepared = new Map<string, SQLite.Statement>();
  return {
    prepare(sql) {
      const statement = prepared.get(sql) ?? file.prepare(sql);
      if (prepared.size >= STATEMENTS_KEPT) prepared.clear();
      prepared.set(sql, statement);
      return statement;
    },
    close: () => void file.close(),
  };
}
