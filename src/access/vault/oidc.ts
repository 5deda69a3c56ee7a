// Signing in by a provider, in the vault: whose account there is which member's, and the sign-ins that are under way.
import type { Kysely, Transaction } from "kysely";
import { Refusal } from "../../domain/refusal.ts";
import { secretHash } from "../accounts/opaque.ts";
import type { Tables } from "./schema.ts";
import { type Sealer, seal, unseal } from "./seal.ts";

/** Who somebody is to a provider: `subject` means nothing without its issuer. */
export type OidcIdentity = { issuer: string; subject: string };

export interface OidcRoom {
  /** Keeps what a sign-in under way has to remember, sealed, for the browser with that token; what is over goes. */
  addPending(pending: { state: string; browser: string; kept: string; now: string; expiresAt: string }): Promise<void>;
  /** Takes what was kept, once; null for another browser, for one that was taken, and after its time. */
  takePending(pending: { state: string; browser: string; now: string }): Promise<string | null>;
  memberByOidc(identity: OidcIdentity): Promise<string | null>;
  oidcLink(memberId: string): Promise<{ issuer: string; subject: string | null; linkedAt: string } | null>;
  /** Links it in place of what the member had linked. Refuses with OIDC_TAKEN where it is another member's. */
  linkOidc(memberId: string, identity: OidcIdentity, now: string): Promise<void>;
  unlinkOidc(memberId: string): Promise<void>;
}

/** What a provider's account is found by. */
export const oidcLookup = (sealer: Sealer, { issuer, subject }: OidcIdentity) =>
  sealer.lookup(JSON.stringify(["oidc", issuer, subject]));
/** What the subject is sealed for. */
export const oidcBound = (memberId: string) => `oidc ${memberId}`;

/** The person's own key: who is forgotten takes the subject along, out of older backups too. */
async function keyOf(db: Kysely<Tables>, sealer: Sealer, memberId: string): Promise<Buffer> {
  const key = db.selectFrom("person_key").select("wrapped").where("member_id", "=", memberId);
  return sealer.keyIn((await key.executeTakeFirstOrThrow()).wrapped, memberId);
}

/** Links, within a transaction, in place of what the member had linked. Refuses with OIDC_TAKEN, which gives it up. */
export async function putLink(
  t: Transaction<Tables>,
  sealer: Sealer,
  { memberId, identity, now }: { memberId: string; identity: OidcIdentity; now: string },
): Promise<void> {
  await t.deleteFrom("oidc_link").where("member_id", "=", memberId).execute();
  const { numInsertedOrUpdatedRows } = await t
    .insertInto("oidc_link")
    .values({
      member_id: memberId,
      identity: oidcLookup(sealer, identity),
      issuer: identity.issuer,
      sealed: seal(await keyOf(t, sealer, memberId), identity.subject, oidcBound(memberId)),
      linked_at: now,
    })
    .onConflict((c) => c.column("identity").doNothing())
    .executeTakeFirst();
  if (numInsertedOrUpdatedRows !== 1n) throw new Refusal("OIDC_TAKEN");
}

export function createOidcRoom(db: Kysely<Tables>, sealer: Sealer): OidcRoom {
  /** Null in a vault that was put back without the person's key: the link still lets in. */
  async function subjectIn({ member_id, sealed }: Tables["oidc_link"]): Promise<string | null> {
    try {
      return unseal(await keyOf(db, sealer, member_id), sealed, oidcBound(member_id)).toString();
    } catch {
      return null;
    }
  }
  const boundState = (state: string) => `oidc state ${state}`;
  return {
    async addPending({ state, browser, kept, now, expiresAt }) {
      await db.deleteFrom("oidc_pending").where("expires_at", "<=", now).execute();
      await db
        .insertInto("oidc_pending")
        .values({
          state_hash: secretHash(state),
          browser_hash: secretHash(browser),
          sealed: sealer.seal(kept, boundState(state)),
          expires_at: expiresAt,
        })
        .execute();
    },
    async takePending({ state, browser, now }) {
      const mine = db
        .selectFrom("oidc_pending")
        .selectAll()
        .where("state_hash", "=", secretHash(state))
        .where("browser_hash", "=", secretHash(browser))
        .where("expires_at", ">", now);
      const row = await mine.executeTakeFirst();
      if (row === undefined) return null;
      const { numDeletedRows } = await db
        .deleteFrom("oidc_pending")
        .where("state_hash", "=", row.state_hash)
        .executeTakeFirst();
      return numDeletedRows === 1n ? sealer.unseal(row.sealed, boundState(state)) : null;
    },
    async memberByOidc(identity) {
      const found = db.selectFrom("oidc_link").select("member_id").where("identity", "=", oidcLookup(sealer, identity));
      return (await found.executeTakeFirst())?.member_id ?? null;
    },
    async oidcLink(memberId) {
      const row = await db.selectFrom("oidc_link").selectAll().where("member_id", "=", memberId).executeTakeFirst();
      if (row === undefined) return null;
      return { issuer: row.issuer, subject: await subjectIn(row), linkedAt: row.linked_at };
    },
    linkOidc: (memberId, identity, now) =>
      db.transaction().execute((t) => putLink(t, sealer, { memberId, identity, now })),
    async unlinkOidc(memberId) {
      await db.deleteFrom("oidc_link").where("member_id", "=", memberId).execute();
    },
  };
}
