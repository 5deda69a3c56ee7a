// Invitations in the vault: who is asked in by whom, until when, and what became of it. Tokens are kept hashed.
import type { Kysely, Transaction } from "kysely";
import { type OidcIdentity, putLink } from "./oidc.ts";
import type { Tables } from "./schema.ts";
import type { Sealer } from "./seal.ts";

export type InvitationRow = Tables["invitation"];
/** By a password, or by a provider's account. */
type Accepted = { consent: string; now: string } & (
  | { login: string; passwordHash: string }
  | { identity: OidcIdentity }
);

export interface InvitationRoom {
  /** Stores an invitation; those the member still had open are revoked with it. */
  addInvitation(
    invitation: Pick<
      InvitationRow,
      "id" | "token_hash" | "member_id" | "created_by" | "created_at" | "expires_at" | "reset_totp"
    >,
  ): Promise<void>;
  invitationBy(tokenHash: string): Promise<InvitationRow | null>;
  /** The newest first. */
  invitations(): Promise<InvitationRow[]>;
  /** One member's, the newest first. */
  invitationsOf(memberId: string): Promise<InvitationRow[]>;
  /** Silent where it is not open any more. */
  revokeInvitation(id: string, now: string): Promise<void>;
  askAgain(id: string, now: string): Promise<void>;
  /**
   * Uses an invitation once and makes or renews the member's account, or links the provider's, all or nothing; false
   * where it was used or revoked meanwhile. Refuses with OIDC_TAKEN.
   */
  acceptInvitation(invitation: InvitationRow, accepted: Accepted): Promise<boolean>;
  /** Every consent that was given, the oldest first; those taken back among them. */
  consents(memberId: string): Promise<Tables["consent"][]>;
  /** Takes back what was agreed to for a purpose, in every wording. Silent where nothing is in force. */
  withdrawConsent(memberId: string, purpose: string, now: string): Promise<void>;
  /** Members whose every consent is taken back, and when the last of it was; the latest first. */
  withdrawals(): Promise<{ memberId: string; at: string }[]>;
}

/** What is agreed to in taking an account: keeping name, e-mail and telephone to work together. */
export const ACCOUNT_PURPOSE = "ACCOUNT";
const MOST = 500;

export function createInvitationRoom(db: Kysely<Tables>, sealer: Sealer): InvitationRoom {
  return {
    async addInvitation(invitation) {
      await db.transaction().execute(async (t) => {
        await t
          .updateTable("invitation")
          .set({ revoked_at: invitation.created_at })
          .where("member_id", "=", invitation.member_id)
          .where("used_at", "is", null)
          .where("revoked_at", "is", null)
          .execute();
        await t
          .insertInto("invitation")
          .values({ ...invitation, used_at: null, revoked_at: null, asked_again_at: null })
          .execute();
      });
    },
    async invitationBy(tokenHash) {
      const found = db.selectFrom("invitation").selectAll().where("token_hash", "=", tokenHash);
      return (await found.executeTakeFirst()) ?? null;
    },
    invitations: () =>
      db.selectFrom("invitation").selectAll().orderBy("created_at", "desc").orderBy("id").limit(MOST).execute(),
    invitationsOf: (memberId) =>
      db
        .selectFrom("invitation")
        .selectAll()
        .where("member_id", "=", memberId)
        .orderBy("created_at", "desc")
        .orderBy("id")
        .execute(),
    async revokeInvitation(id, now) {
      await db
        .updateTable("invitation")
        .set({ revoked_at: now })
        .where("id", "=", id)
        .where("used_at", "is", null)
        .where("revoked_at", "is", null)
        .execute();
    },
    async askAgain(id, now) {
      await db.updateTable("invitation").set({ asked_again_at: now }).where("id", "=", id).execute();
    },
    acceptInvitation: (invitation, { consent, now, ...way }) =>
      db.transaction().execute(async (t) => {
        const memberId = invitation.member_id;
        const { numUpdatedRows } = await t
          .updateTable("invitation")
          .set({ used_at: now })
          .where("id", "=", invitation.id)
          .where("used_at", "is", null)
          .where("revoked_at", "is", null)
          .executeTakeFirst();
        if (numUpdatedRows !== 1n) return false;
        if ("identity" in way) await putLink(t, sealer, { memberId, identity: way.identity, now });
        else await putAccount(t, invitation, { ...way, now });
        await giveConsent(t, { member_id: memberId, purpose: ACCOUNT_PURPOSE, version: consent, given_at: now });
        return true;
      }),
    consents: (memberId) =>
      db.selectFrom("consent").selectAll().where("member_id", "=", memberId).orderBy("given_at").execute(),
    async withdrawals() {
      const rows = await db
        .selectFrom("consent")
        .select((e) => [
          "member_id",
          e.fn.max("withdrawn_at").as("at"),
          e.fn.count("withdrawn_at").as("taken"),
          e.fn.countAll().as("given"),
        ])
        .groupBy("member_id")
        .execute();
      return rows
        .filter(({ taken, given }) => Number(taken) === Number(given))
        .map(({ member_id, at }) => ({ memberId: member_id, at: String(at) }))
        .sort((a, b) => (a.at < b.at ? 1 : -1));
    },
    async withdrawConsent(memberId, purpose, now) {
      await db
        .updateTable("consent")
        .set({ withdrawn_at: now })
        .where("member_id", "=", memberId)
        .where("purpose", "=", purpose)
        .where("withdrawn_at", "is", null)
        .execute();
    },
  };
}

/** Nothing is added where the same wording is agreed to already. */
async function giveConsent(t: Transaction<Tables>, given: Omit<Tables["consent"], "withdrawn_at">): Promise<void> {
  const { member_id, purpose, version } = given;
  const standing = t
    .selectFrom("consent")
    .select("given_at")
    .where("member_id", "=", member_id)
    .where("purpose", "=", purpose)
    .where("version", "=", version)
    .where("withdrawn_at", "is", null);
  if ((await standing.executeTakeFirst()) !== undefined) return;
  await t
    .insertInto("consent")
    .values({ ...given, withdrawn_at: null })
    .execute();
}

/** The account under the new password; the authenticator stays unless the invitation lets it go. */
async function putAccount(
  t: Transaction<Tables>,
  { member_id, reset_totp }: InvitationRow,
  { login, passwordHash, now }: { login: string; passwordHash: string; now: string },
): Promise<void> {
  const renewed = { login, password_hash: passwordHash };
  const without = { totp: null, totp_pending: null };
  await t
    .insertInto("account")
    .values({ member_id, ...renewed, ...without, totp_step: 0, created_at: now })
    .onConflict((c) => c.column("member_id").doUpdateSet({ ...renewed, ...(reset_totp === 1 ? without : {}) }))
    .execute();
  if (reset_totp === 1) await t.deleteFrom("recovery_code").where("member_id", "=", member_id).execute();
}
