// The vault: the only state beside the log. Personal data of members and the sessions of those signed in; no event and
// no read model holds any of it. SQLite behind Kysely.
import { createHash, randomBytes } from "node:crypto";
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { Kysely, type SqliteDatabase, SqliteDialect } from "kysely";
import type { Person } from "../contract/member.ts";

type Tables = {
  person: { member_id: string; name: string; email: string | null; telephone: string | null };
  session: { token_hash: string; member_id: string; created_at: string };
};

export interface Vault {
  /** Stores a person's data under the member's id; the same id again keeps what is there. */
  putPerson(memberId: string, person: Person): Promise<void>;
  person(memberId: string): Promise<Person | null>;
  /** Names by member id; ids without a person (never registered, forgotten) are left out. */
  names(memberIds: Iterable<string>): Promise<Map<string, string>>;
  /** Erases a person's data and sessions. Silent where there is none. */
  forget(memberId: string): Promise<void>;
  /** A new session's token: 256 random bits, stored hashed. */
  createSession(memberId: string, now: string): Promise<string>;
  session(token: string): Promise<{ memberId: string } | null>;
  endSession(token: string): Promise<void>;
  close(): Promise<void>;
}

const VERSION = 1;
/** SQLite takes some thousands of parameters; a name look-up goes in portions. */
const PORTION = 500;
const STATEMENTS_KEPT = 100;
const hash = (token: string) => createHash("sha256").update(token).digest("hex");

/** Opens the vault of a data folder, creating it where it is missing. A vault of a newer version is refused. */
export function openVault({ dataDir }: { dataDir: string }): Vault {
  mkdirSync(dataDir, { recursive: true });
  const file = new SQLite(join(dataDir, "vault.sqlite"));
  const version = Number(file.pragma("user_version", { simple: true }));
  if (version > VERSION) {
    file.close();
    throw new Error(
      `The vault in ${dataDir} is of version ${version}; this program knows ${VERSION}. Use a newer Danji.`,
    );
  }
  file.pragma("journal_mode = WAL");
  file.pragma("synchronous = FULL");
  // Erased personal data is overwritten, not only unlinked.
  file.pragma("secure_delete = ON");
  file.exec(`
    CREATE TABLE IF NOT EXISTS person (member_id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT, telephone TEXT) WITHOUT ROWID;
    CREATE TABLE IF NOT EXISTS session (token_hash TEXT PRIMARY KEY, member_id TEXT NOT NULL, created_at TEXT NOT NULL) WITHOUT ROWID;
    CREATE INDEX IF NOT EXISTS session_by_member ON session (member_id);
    PRAGMA user_version = ${VERSION};
  `);
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: preparedOnce(file) }) });

  return {
    async putPerson(memberId, person) {
      await db
        .insertInto("person")
        .values({ member_id: memberId, name: person.name, email: person.email, telephone: person.telephone })
        .onConflict((c) => c.doNothing())
        .execute();
    },
    async person(memberId) {
      const row = await db.selectFrom("person").selectAll().where("member_id", "=", memberId).executeTakeFirst();
      return row ? { name: row.name, email: row.email, telephone: row.telephone } : null;
    },
    async names(memberIds) {
      const ids = [...new Set(memberIds)];
      const names = new Map<string, string>();
      for (let i = 0; i < ids.length; i += PORTION) {
        const rows = await db
          .selectFrom("person")
          .select(["member_id", "name"])
          .where("member_id", "in", ids.slice(i, i + PORTION))
          .execute();
        for (const row of rows) names.set(row.member_id, row.name);
      }
      return names;
    },
    async forget(memberId) {
      await db.deleteFrom("session").where("member_id", "=", memberId).execute();
      await db.deleteFrom("person").where("member_id", "=", memberId).execute();
      file.pragma("wal_checkpoint(TRUNCATE)");
    },
    async createSession(memberId, now) {
      const token = randomBytes(32).toString("base64url");
      await db
        .insertInto("session")
        .values({ token_hash: hash(token), member_id: memberId, created_at: now })
        .execute();
      return token;
    },
    async session(token) {
      const row = await db
        .selectFrom("session")
        .select("member_id")
        .where("token_hash", "=", hash(token))
        .executeTakeFirst();
      return row ? { memberId: row.member_id } : null;
    },
    async endSession(token) {
      await db.deleteFrom("session").where("token_hash", "=", hash(token)).execute();
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
