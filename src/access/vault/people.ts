// Personal data of members: name, e-mail and telephone, sealed under a key each. Who is forgotten loses the key.
import { Person } from "../../contract/member.ts";
import type { Database } from "./database.ts";
import { portions } from "./portions.ts";
import { type Sealer, seal, unseal } from "./seal.ts";

export interface People {
  /** Stores a person's data under the member's id; the same id again keeps what is there. */
  putPerson(memberId: string, person: Person): Promise<void>;
  person(memberId: string): Promise<Person | null>;
  /** Names by member id; ids without a person (never registered, forgotten) are left out. */
  names(memberIds: Iterable<string>): Promise<Map<string, string>>;
  /**
   * Erases a person's key, data, account, sessions, tokens, invitations and consents; the audit keeps the id alone.
   * Silent where there is none.
   */
  forget(memberId: string): Promise<void>;
}

/** What is kept of one person, in the order it is erased: the ways in first, then what opens the data, then the data. */
const ofOne = [
  "session",
  "access_token",
  "invitation",
  "recovery_code",
  "oidc_link",
  "account",
  "consent",
  "person_key",
  "person",
] as const;

/** Opened names kept in memory by their sealed text, which only a row that is still there gives away. */
const NAMES_KEPT = 20_000;

export function createPeople({ db, scrub }: Database, sealer: Sealer): People {
  const opened = new Map<string, string>();

  const open = (row: { member_id: string; sealed: string; wrapped: string }): Person =>
    Person.parse(JSON.parse(unseal(sealer.keyIn(row.wrapped, row.member_id), row.sealed, row.member_id).toString()));

  const sealedOf = (memberIds: readonly string[]) =>
    db.selectFrom("person").select(["member_id", "sealed"]).where("member_id", "in", memberIds).execute();
  const withKeys = (memberIds: readonly string[]) =>
    db
      .selectFrom("person")
      .innerJoin("person_key", "person_key.member_id", "person.member_id")
      .select(["person.member_id", "person.sealed", "person_key.wrapped"])
      .where("person.member_id", "in", memberIds)
      .execute();

  return {
    async putPerson(memberId, person) {
      // The key first: data without a key would be lost, a key without data is used by the next try.
      const { numInsertedOrUpdatedRows: fresh } = await db
        .insertInto("person_key")
        .values({ member_id: memberId, wrapped: sealer.newKey(memberId) })
        .onConflict((c) => c.column("member_id").doNothing())
        .executeTakeFirst();
      const { wrapped } = await db
        .selectFrom("person_key")
        .select("wrapped")
        .where("member_id", "=", memberId)
        .executeTakeFirstOrThrow();
      const sealed = seal(sealer.keyIn(wrapped, memberId), JSON.stringify(person), memberId);
      await db
        .insertInto("person")
        .values({ member_id: memberId, sealed })
        // What lies there under a key that was lost can be read by nobody.
        .onConflict((c) =>
          fresh === 1n ? c.column("member_id").doUpdateSet({ sealed }) : c.column("member_id").doNothing(),
        )
        .execute();
    },
    async person(memberId) {
      const [row] = await withKeys([memberId]);
      return row ? open(row) : null;
    },
    async names(memberIds) {
      const names = new Map<string, string>();
      for (const ids of portions([...new Set(memberIds)])) {
        const closed: string[] = [];
        for (const { member_id, sealed } of await sealedOf(ids)) {
          const name = opened.get(sealed);
          if (name === undefined) closed.push(member_id);
          else names.set(member_id, name);
        }
        if (closed.length === 0) continue;
        if (opened.size > NAMES_KEPT) opened.clear();
        for (const row of await withKeys(closed)) {
          const { name } = open(row);
          opened.set(row.sealed, name);
          names.set(row.member_id, name);
        }
      }
      return names;
    },
    async forget(memberId) {
      for (const { sealed } of await sealedOf([memberId])) opened.delete(sealed);
      const account = await db
        .selectFrom("account")
        .select("login")
        .where("member_id", "=", memberId)
        .executeTakeFirst();
      if (account) await db.deleteFrom("device").where("login", "=", account.login).execute();
      for (const table of ofOne) await db.deleteFrom(table).where("member_id", "=", memberId).execute();
      await scrub();
    },
  };
}
