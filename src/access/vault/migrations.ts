// The vault's layout, one migration a version: each is applied once, in order, by whichever program comes first.
import { type Kysely, type Migration, Migrator, sql } from "kysely";
import { nameBound } from "./accessTokens.ts";
import type { Database } from "./database.ts";
import type { Tables } from "./schema.ts";
import { type Sealer, seal } from "./seal.ts";
import { createUnderKeys } from "./underKeys.ts";
import { VaultError } from "./vaultError.ts";

/** SQLite's own number of the format: 1 was the vault before people had keys. A program of then refuses this one. */
const FORMAT = 2;

/** Brings the vault up to date. Throws an error with a sentence for one of a newer version. */
export async function migrate(database: Database, sealer: Sealer): Promise<void> {
  const { db, kind, version } = database;
  const before = kind === "sqlite" ? version.read() : FORMAT;
  if (before > FORMAT) throw newer();
  const migrations = steps(database, sealer);
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  if (await holdsUnknown(db, new Set(Object.keys(migrations)))) throw newer();
  if (kind === "postgres") {
    await latest(migrator);
    return;
  }
  // Kysely gives SQLite no transaction for a migration; this one holds them all, the format's number with them.
  await sql`begin immediate`.execute(db);
  try {
    await latest(migrator);
    version.write(FORMAT);
    await sql`commit`.execute(db);
  } catch (error) {
    await sql`rollback`.execute(db);
    throw error;
  }
  // Names lay open in the pages of the former format.
  if (before === 1) await database.rewrite();
}

async function latest(migrator: Migrator): Promise<void> {
  const { error } = await migrator.migrateToLatest();
  if (error !== undefined) throw error;
}

const newer = () => new VaultError("The vault is of a newer version than this program knows. Use a newer Danji.");

/** Whether migrations were applied that this program has never heard of; the migrator lists its own alone. */
async function holdsUnknown(db: Database["db"], known: ReadonlySet<string>): Promise<boolean> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some(({ name }) => name === "kysely_migration")) return false;
  const { rows } = await sql<{ name: string }>`select name from kysely_migration`.execute(db);
  return rows.some(({ name }) => !known.has(name));
}

/** The persons of the format before keys. */
type InClear = {
  person_in_clear: { member_id: string; name: string; email: string | null; telephone: string | null };
};

const steps = ({ kind, version }: Database, sealer: Sealer): Record<string, Migration> => ({
  "001-people-under-keys": {
    async up(db) {
      const old = kind === "sqlite" && version.read() === 1;
      if (old) await db.schema.alterTable("person").renameTo("person_in_clear").execute();
      await db.schema
        .createTable("person")
        .addColumn("member_id", "text", (c) => c.primaryKey())
        .addColumn("sealed", "text", (c) => c.notNull())
        .execute();
      if (kind === "postgres")
        await db.schema
          .createTable("person_key")
          .addColumn("member_id", "text", (c) => c.primaryKey())
          .addColumn("wrapped", "text", (c) => c.notNull())
          .execute();
      await db.schema
        .createTable("key_check")
        .addColumn("id", "integer", (c) => c.primaryKey())
        .addColumn("sealed", "text", (c) => c.notNull())
        .execute();
      // Everybody signs in anew: sessions of then knew neither when they were last used nor from where.
      await db.schema.dropTable("session").ifExists().execute();
      if (!old) return;
      const before = (db as Kysely<InClear>).selectFrom("person_in_clear").selectAll();
      for (const { member_id, ...person } of await before.execute()) {
        const wrapped = sealer.newKey(member_id);
        const sealed = seal(sealer.keyIn(wrapped, member_id), JSON.stringify(person), member_id);
        await sql`insert into person_key (member_id, wrapped) values (${member_id}, ${wrapped})`.execute(db);
        await sql`insert into person (member_id, sealed) values (${member_id}, ${sealed})`.execute(db);
      }
      await db.schema.dropTable("person_in_clear").execute();
    },
  },
  "002-accounts": {
    async up(db) {
      await table(db, "account", "member_id", ["login", "password_hash", "created_at"], ["totp", "totp_pending"])
        .addColumn("totp_step", "bigint", (c) => c.notNull().defaultTo(0))
        .execute();
      await db.schema.createIndex("account_by_login").unique().on("account").column("login").execute();
      await table(db, "recovery_code", "code_hash", ["member_id"]).execute();
      await table(db, "session", "token_hash", [
        "id",
        "member_id",
        "stage",
        "created_at",
        "last_seen_at",
        "address",
        "agent",
      ]).execute();
      await table(db, "device", "token_hash", ["login", "created_at"]).execute();
      await table(db, "tries", "key", ["at"])
        .addColumn("failures", "integer", (c) => c.notNull())
        .execute();
      await table(
        db,
        "invitation",
        "id",
        ["token_hash", "member_id", "created_by", "created_at", "expires_at"],
        ["used_at", "revoked_at", "asked_again_at"],
      )
        .addColumn("reset_totp", "integer", (c) => c.notNull())
        .execute();
      await db.schema.createIndex("invitation_by_token").unique().on("invitation").column("token_hash").execute();
      await table(
        db,
        "access_token",
        "id",
        ["token_hash", "member_id", "name", "scope", "created_at", "expires_at"],
        ["last_used_at"],
      ).execute();
      await db.schema.createIndex("access_token_by_token").unique().on("access_token").column("token_hash").execute();
      await db.schema
        .createTable("consent")
        .addColumn("member_id", "text", (c) => c.notNull())
        .addColumn("purpose", "text", (c) => c.notNull())
        .addColumn("version", "text", (c) => c.notNull())
        .addColumn("given_at", "text", (c) => c.notNull())
        .addPrimaryKeyConstraint("consent_key", ["member_id", "purpose", "version"])
        .execute();
      for (const name of ["recovery_code", "session", "invitation", "access_token"])
        await db.schema.createIndex(`${name}_by_member`).on(name).column("member_id").execute();
    },
  },
  "004-oidc": {
    async up(db) {
      await table(db, "oidc_link", "member_id", ["identity", "issuer", "sealed", "linked_at"]).execute();
      await db.schema.createIndex("oidc_link_by_identity").unique().on("oidc_link").column("identity").execute();
      await table(db, "oidc_pending", "state_hash", ["browser_hash", "sealed", "expires_at"]).execute();
    },
  },
  "005-audit": {
    async up(db) {
      await table(db, "audit", "id", ["at", "member_id", "address", "action", "subjects"])
        .addColumn("count", "integer", (c) => c.notNull())
        .execute();
      await db.schema.createIndex("audit_by_time").on("audit").columns(["at", "id"]).execute();
      await db.schema.createIndex("audit_by_member").on("audit").column("member_id").execute();
    },
  },
  // Consent may be taken back, and given again to the same wording: each giving is a row.
  "006-consent-withdrawn": {
    async up(db) {
      await db.schema.alterTable("consent").renameTo("consent_given_once").execute();
      await db.schema
        .createTable("consent")
        .addColumn("member_id", "text", (c) => c.notNull())
        .addColumn("purpose", "text", (c) => c.notNull())
        .addColumn("version", "text", (c) => c.notNull())
        .addColumn("given_at", "text", (c) => c.notNull())
        .addColumn("withdrawn_at", "text")
        .addPrimaryKeyConstraint("consent_givings", ["member_id", "purpose", "version", "given_at"])
        .execute();
      await sql`insert into consent (member_id, purpose, version, given_at)
        select member_id, purpose, version, given_at from consent_given_once`.execute(db);
      await db.schema.dropTable("consent_given_once").execute();
    },
  },
  // From now on sealed under the member's own key; what lay in clear goes.
  "007-addresses-under-keys": {
    async up(db) {
      await sql`update audit set address = ''`.execute(db);
      await sql`update session set address = '', agent = ''`.execute(db);
    },
  },
  "008-token-names-under-keys": {
    async up(db) {
      const vault = db as Kysely<Tables>;
      const keys = createUnderKeys(vault, sealer);
      for (const { id, member_id, name } of await vault.selectFrom("access_token").selectAll().execute()) {
        const sealed = await keys.close(member_id, name, nameBound(id));
        await vault.updateTable("access_token").set({ name: sealed }).where("id", "=", id).execute();
      }
    },
  },
});

/** A table of texts, the first its key. */
function table(
  db: Kysely<unknown>,
  name: string,
  key: string,
  texts: readonly string[],
  nullable: readonly string[] = [],
) {
  let made = db.schema.createTable(name).addColumn(key, "text", (c) => c.primaryKey());
  for (const column of texts) made = made.addColumn(column, "text", (c) => c.notNull());
  for (const column of nullable) made = made.addColumn(column, "text");
  return made;
}
