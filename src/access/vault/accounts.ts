// Accounts in the vault: login, password's hash, authenticator, recovery codes, known browsers, and tries that failed.
import type { Kysely } from "kysely";
import type { Tries } from "../accounts/lockout.ts";
import type { Tables } from "./schema.ts";
import type { Sealer } from "./seal.ts";

export type Account = {
  memberId: string;
  login: string;
  passwordHash: string;
  /** The authenticator's secret in base32; null without one. */
  totp: string | null;
  /** One that waits to be confirmed. */
  totpPending: string | null;
  totpStep: number;
};

export interface AccountRoom {
  /** What an e-mail is found by, however it is written. */
  loginOf(email: string): string;
  account(memberId: string): Promise<Account | null>;
  accountByLogin(login: string): Promise<Account | null>;
  setPassword(memberId: string, passwordHash: string): Promise<void>;
  setTotpPending(memberId: string, secret: string): Promise<void>;
  /** Makes the pending secret the account's, at the step of the code that confirmed it, with fresh recovery codes. */
  confirmTotp(account: Account, step: number, codeHashes: readonly string[]): Promise<void>;
  removeTotp(memberId: string): Promise<void>;
  /** Takes a step of time once; false where it, or a later one, was taken already. */
  takeTotpStep(memberId: string, step: number): Promise<boolean>;
  setRecoveryCodes(memberId: string, codeHashes: readonly string[]): Promise<void>;
  /** Takes a code once; false where the member has no such code (any more). */
  takeRecoveryCode(memberId: string, codeHash: string): Promise<boolean>;
  recoveryCodesLeft(memberId: string): Promise<number>;
  knowsDevice(tokenHash: string, login: string): Promise<boolean>;
  /** When each browser was added that is known for the login. */
  devicesOf(login: string): Promise<string[]>;
  addDevice(tokenHash: string, login: string, now: string): Promise<void>;
  tries: Tries;
}

/** What a login is made of: the e-mail however it is written. */
export const plainEmail = (email: string): string => email.trim().normalize("NFKC").toLowerCase();

/** What an authenticator's secret is sealed for. */
export const totpBound = (memberId: string): string => `totp ${memberId}`;

export function createAccountRoom(db: Kysely<Tables>, sealer: Sealer): AccountRoom {
  const opened = (row: Tables["account"] | undefined): Account | null => {
    if (row === undefined) return null;
    const secret = (sealed: string | null) =>
      sealed === null ? null : sealer.unseal(sealed, totpBound(row.member_id));
    return {
      memberId: row.member_id,
      login: row.login,
      passwordHash: row.password_hash,
      totp: secret(row.totp),
      totpPending: secret(row.totp_pending),
      // PostgreSQL tells large numbers as text.
      totpStep: Number(row.totp_step),
    };
  };
  const accounts = () => db.selectFrom("account").selectAll();
  const change = (memberId: string, to: Partial<Tables["account"]>) =>
    db.updateTable("account").set(to).where("member_id", "=", memberId).execute();

  return {
    loginOf: (email) => sealer.lookup(plainEmail(email)),
    account: async (memberId) => opened(await accounts().where("member_id", "=", memberId).executeTakeFirst()),
    accountByLogin: async (login) => opened(await accounts().where("login", "=", login).executeTakeFirst()),
    async setPassword(memberId, password_hash) {
      await change(memberId, { password_hash });
    },
    async setTotpPending(memberId, secret) {
      await change(memberId, { totp_pending: sealer.seal(secret, totpBound(memberId)) });
    },
    async confirmTotp({ memberId, totpPending }, step, codeHashes) {
      if (totpPending === null) throw new Error("there is no authenticator to confirm");
      await this.setRecoveryCodes(memberId, codeHashes);
      await change(memberId, {
        totp: sealer.seal(totpPending, totpBound(memberId)),
        totp_pending: null,
        totp_step: step,
      });
    },
    async removeTotp(memberId) {
      await change(memberId, { totp: null, totp_pending: null });
      await db.deleteFrom("recovery_code").where("member_id", "=", memberId).execute();
    },
    async takeTotpStep(memberId, step) {
      const { numUpdatedRows } = await db
        .updateTable("account")
        .set({ totp_step: step })
        .where("member_id", "=", memberId)
        .where("totp_step", "<", step)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },
    async setRecoveryCodes(memberId, codeHashes) {
      await db.transaction().execute(async (t) => {
        await t.deleteFrom("recovery_code").where("member_id", "=", memberId).execute();
        await t
          .insertInto("recovery_code")
          .values(codeHashes.map((code_hash) => ({ code_hash, member_id: memberId })))
          .execute();
      });
    },
    async takeRecoveryCode(memberId, codeHash) {
      const { numDeletedRows } = await db
        .deleteFrom("recovery_code")
        .where("member_id", "=", memberId)
        .where("code_hash", "=", codeHash)
        .executeTakeFirst();
      return numDeletedRows === 1n;
    },
    async recoveryCodesLeft(memberId) {
      const codes = await db
        .selectFrom("recovery_code")
        .select("code_hash")
        .where("member_id", "=", memberId)
        .execute();
      return codes.length;
    },
    async knowsDevice(tokenHash, login) {
      const found = db.selectFrom("device").select("login").where("token_hash", "=", tokenHash);
      return (await found.where("login", "=", login).executeTakeFirst()) !== undefined;
    },
    async devicesOf(login) {
      const found = db.selectFrom("device").select("created_at").where("login", "=", login).orderBy("created_at");
      return (await found.execute()).map(({ created_at }) => created_at);
    },
    async addDevice(token_hash, login, now) {
      await db.insertInto("device").values({ token_hash, login, created_at: now }).execute();
    },
    tries: {
      async read(key) {
        const row = await db.selectFrom("tries").selectAll().where("key", "=", key).executeTakeFirst();
        return row ? { failures: row.failures, at: Number(row.at) } : null;
      },
      async write(key, before, { failures, at }) {
        if (before === null) {
          const { numInsertedOrUpdatedRows } = await db
            .insertInto("tries")
            .values({ key, failures, at: String(at) })
            .onConflict((c) => c.column("key").doNothing())
            .executeTakeFirst();
          return numInsertedOrUpdatedRows === 1n;
        }
        const { numUpdatedRows } = await db
          .updateTable("tries")
          .set({ failures, at: String(at) })
          .where("key", "=", key)
          .where("failures", "=", before)
          .executeTakeFirst();
        return numUpdatedRows === 1n;
      },
      async clear(key) {
        await db.deleteFrom("tries").where("key", "=", key).execute();
      },
    },
  };
}
