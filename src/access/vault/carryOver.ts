// One vault into another, between SQLite and PostgreSQL or within one of them, under the same key or another.
import { createHash } from "node:crypto";
import type { Kysely } from "kysely";
import { type Carried, carried, opened, openerOf, rekeyed } from "./rekey.ts";
import type { Tables } from "./schema.ts";
import type { Sealer } from "./seal.ts";
import type { Store } from "./vault.ts";
import { VaultError } from "./vaultError.ts";

/** So many rows at a time are read, carried and written. */
const PORTION = 500;

/** What each table is read in the order of; one without is small and read at once. */
const keyOf = {
  person_key: "member_id",
  person: "member_id",
  account: "member_id",
  recovery_code: "code_hash",
  session: "token_hash",
  device: "token_hash",
  tries: "key",
  invitation: "id",
  oidc_link: "member_id",
  access_token: "id",
  consent: null,
  audit: "id",
} as const satisfies Record<Carried, string | null>;

/** What a vault holds: rows by table, and a hash of all of them, opened, that no key and no order has a part in. */
export type Content = { rows: Record<Carried, number>; hash: string };
export type Telling = (what: "carried" | "checked", table: Carried, rows: number) => void;

/**
 * Writes everything in `from` into `to`, all or nothing, and answers what is there now. `from` is left as it is. Throws
 * an error with a sentence where `to` holds anything, or where the two, read again and opened, do not say the same.
 */
export async function carryOver(from: Store, to: Store, tell: Telling): Promise<Content> {
  return to.database.db.transaction().execute(async (into) => {
    for (const table of carried)
      if (
        (
          await into
            .selectFrom(table)
            .select((e) => e.lit(1).as("one"))
            .limit(1)
            .execute()
        ).length > 0
      )
        throw new VaultError(
          "There is a vault with something in it already. Name an empty folder or an empty database.",
        );
    const source = from.database.db;
    if ((await source.selectFrom("person").select("member_id").limit(1).execute()).length === 0)
      throw new VaultError("There is nobody in the vault to carry over. Name the one that is in use.");
    const opener = await openerOf(source, from.sealer);
    for (const table of carried) {
      let count = 0;
      for await (const rows of rowsOf(source, table)) {
        const values = rows.map((row) => rekeyed(table, row, opener, to.sealer));
        await into
          .insertInto(table)
          .values(values as never)
          .execute();
        count += rows.length;
        tell("carried", table, count);
      }
    }
    // Read anew, the source too: what another node wrote meanwhile shows here, and nothing is kept.
    const [was, is] = [await contentOf(source, from.sealer), await contentOf(into, to.sealer, tell)];
    for (const table of carried)
      if (was.rows[table] !== is.rows[table])
        throw new VaultError(
          `${table} has ${was.rows[table]} rows there and ${is.rows[table]} here: nothing was kept. Stop what uses the vault, then repeat.`,
        );
    if (was.hash !== is.hash)
      throw new VaultError(
        "The two vaults do not say the same: nothing was kept. Stop what uses the vault, then repeat.",
      );
    return is;
  });
}

/** Reads everything, opens it and takes its measure. */
export async function contentOf(db: Kysely<Tables>, sealer: Sealer, tell: Telling = () => {}): Promise<Content> {
  const opener = await openerOf(db, sealer);
  let sum = 0n;
  const counts: Partial<Record<Carried, number>> = {};
  for (const table of carried) {
    let count = 0;
    for await (const rows of rowsOf(db, table)) {
      // A sum does not mind the order, which the two dialects' collations tell differently.
      for (const row of rows) sum += digest(`${table} ${opened(table, row, opener)}`);
      count += rows.length;
      tell("checked", table, count);
    }
    counts[table] = count;
  }
  const hash = BigInt.asUintN(256, sum).toString(16).padStart(64, "0");
  return { rows: counts as Record<Carried, number>, hash };
}

const digest = (text: string): bigint => BigInt(`0x${createHash("sha256").update(text).digest("hex")}`);

async function* rowsOf(db: Kysely<Tables>, table: Carried): AsyncGenerator<Tables[Carried][]> {
  const key = keyOf[table];
  const all = db.selectFrom(table as "session").selectAll();
  if (key === null) {
    yield* portionsOf(await all.execute());
    return;
  }
  const ordered = all.orderBy(key as "id").limit(PORTION);
  let last: string | undefined;
  do {
    const rows: Tables["session"][] = await (last === undefined
      ? ordered
      : ordered.where(key as "id", ">", last)
    ).execute();
    if (rows.length > 0) yield rows;
    last = rows.length < PORTION ? undefined : rows.at(-1)?.[key as "id"];
  } while (last !== undefined);
}

function* portionsOf<T>(rows: T[]): Generator<T[]> {
  for (let i = 0; i < rows.length; i += PORTION) yield rows.slice(i, i + PORTION);
}
