// Getting in and looking after the ways in: password, authenticator, recovery codes. What is wrong is told in one way,
// whatever it was.
import type { AccountAnswer, SignedIn } from "../../contract/accounts.ts";
import { type PasswordProblem, passwordProblem } from "../../domain/passwordRules.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Sessions, Visitor } from "../session.ts";
import type { Account } from "../vault/accounts.ts";
import type { Vault } from "../vault/vault.ts";
import { isCommon } from "./commonPasswords.ts";
import type { Hasher } from "./hashing.ts";
import { type Counted, countTry, memberTries, passwordTries } from "./lockout.ts";
import { newRecoveryCodes, newTotpSecret, recoveryHash, totpStep, totpUri } from "./totp.ts";

/** What somebody who gets in is answered: what follows, and the cookies to set. */
export type GotIn = SignedIn & { cookies: string[] };

export interface Accounts {
  /** Refuses with SIGN_IN_FAILED, TOO_MANY_TRIES or BUSY; an account that is not there costs the same time. */
  signIn(wish: { email: string; password: string }, visitor: Visitor): Promise<GotIn>;
  /** The second step: a code of the authenticator or a recovery code, each good once. Refuses as `signIn` does. */
  signInCode(code: string, visitor: Visitor): Promise<GotIn>;
  /** Begins the session of somebody who has shown who they are. */
  letIn(memberId: string, visitor: Visitor): Promise<GotIn>;
  account(memberId: string): Promise<AccountAnswer>;
  /** The password once more, before another way in is linked. Refuses with SIGN_IN_FAILED, TOO_MANY_TRIES or BUSY. */
  prove(memberId: string, password: string): Promise<void>;
  /** Unlinks the provider's account and ends every other session. Refuses with PASSWORD_MISSING: it is the only way in. */
  unlinkOidc(memberId: string, visitor: Visitor): Promise<void>;
  /** Ends every other session. Refuses with SIGN_IN_FAILED, TOO_MANY_TRIES, WEAK_PASSWORD or BUSY. */
  changePassword(memberId: string, wish: { current: string; next: string }, visitor: Visitor): Promise<void>;
  /** Refuses with TOTP_ALREADY, and as a wrong password does. */
  beginTotp(memberId: string, password: string): Promise<{ secret: string; uri: string }>;
  /** Refuses with TOTP_MISSING where none was begun, with SIGN_IN_FAILED for a wrong code. */
  confirmTotp(memberId: string, code: string): Promise<{ recoveryCodes: string[] }>;
  removeTotp(memberId: string, password: string): Promise<void>;
  renewRecoveryCodes(memberId: string, password: string): Promise<{ recoveryCodes: string[] }>;
  /** The hash of a new password. Refuses with WEAK_PASSWORD, naming the first rule it breaks. */
  hashNew(password: string, email: string | null): Promise<string>;
}

type Parts = {
  vault: Vault;
  sessions: Sessions;
  hasher: Hasher;
  /** The real time. */
  clock: () => string;
};

export function createAccounts({ vault, sessions, hasher, clock }: Parts): Accounts {
  const nowMs = () => Date.parse(clock());

  /** The browser's device where somebody got in with that login on it before; what any browser can claim is none. */
  async function knownDevice({ cookie }: Visitor, login: string): Promise<string | null> {
    const device = sessions.device(cookie);
    return device !== null && (await vault.knowsDevice(device, login)) ? device : null;
  }

  async function begun(account: Account, visitor: Visitor): Promise<GotIn> {
    const cookies = [await sessions.start(account.memberId, visitor)];
    if ((await knownDevice(visitor, account.login)) === null) {
      const device = sessions.newDevice();
      await vault.addDevice(device.hash, account.login, clock());
      cookies.push(device.cookie);
    }
    return { next: "DONE", cookies };
  }

  /** The account whose password it is. The try is counted first; one that is not there costs the same time. */
  async function proven(
    password: string,
    counted: readonly Counted[],
    find: () => Promise<Account | null>,
  ): Promise<Account> {
    const right = await countTry(vault.tries, counted, nowMs());
    const account = await find();
    if (!(await hasher.verify(account?.passwordHash ?? null, password)) || account === null)
      throw new Refusal("SIGN_IN_FAILED");
    await right();
    return account;
  }

  /** The password once more, before something is changed that lets people in. */
  const shown = (memberId: string, password: string): Promise<Account> =>
    proven(password, memberTries("password", memberId, null), () => vault.account(memberId));

  async function freshCodes(keep: (hashes: string[]) => Promise<void>): Promise<{ recoveryCodes: string[] }> {
    const recoveryCodes = newRecoveryCodes();
    await keep(recoveryCodes.map(recoveryHash));
    return { recoveryCodes };
  }

  return {
    async signIn({ email, password }, visitor) {
      const login = vault.loginOf(email);
      const known = await knownDevice(visitor, login);
      const counted = passwordTries(login, visitor.address, known);
      const account = await proven(password, counted, () => vault.accountByLogin(login));
      return this.letIn(account.memberId, visitor);
    },
    async letIn(memberId, visitor) {
      const account = await vault.account(memberId);
      if (account === null) throw new Refusal("SIGN_IN_FAILED");
      if (account.totp === null) return begun(account, visitor);
      return { next: "CODE", cookies: [await sessions.start(memberId, visitor, "CODE")] };
    },
    async signInCode(code, visitor) {
      const memberId = await sessions.awaitingCode(visitor.cookie);
      const account = memberId === null ? null : await vault.account(memberId);
      if (account === null) throw new Refusal("SIGN_IN_FAILED");
      const device = await knownDevice(visitor, account.login);
      const right = await countTry(vault.tries, memberTries("code", account.memberId, device), nowMs());
      const step = account.totp === null ? null : totpStep(account.totp, code, nowMs());
      const taken =
        step === null
          ? await vault.takeRecoveryCode(account.memberId, recoveryHash(code))
          : await vault.takeTotpStep(account.memberId, step);
      if (!taken) throw new Refusal("SIGN_IN_FAILED");
      await right();
      return begun(account, visitor);
    },
    async account(memberId) {
      const [account, person, link, consents] = await Promise.all([
        vault.account(memberId),
        vault.person(memberId),
        vault.oidcLink(memberId),
        vault.consents(memberId),
      ]);
      return {
        memberId,
        email: person?.email ?? null,
        totp: account !== null && account.totp !== null,
        recoveryCodesLeft: await vault.recoveryCodesLeft(memberId),
        hasPassword: account !== null,
        oidc: link === null ? null : { issuer: link.issuer, linkedAt: link.linkedAt },
        consents: consents
          .filter(({ withdrawn_at }) => withdrawn_at === null)
          .map(({ purpose, given_at }) => ({ purpose, givenAt: given_at })),
      };
    },
    async prove(memberId, password) {
      await shown(memberId, password);
    },
    async unlinkOidc(memberId, visitor) {
      if ((await vault.oidcLink(memberId)) === null) return;
      if ((await vault.account(memberId)) === null) throw new Refusal("PASSWORD_MISSING");
      await vault.unlinkOidc(memberId);
      await sessions.endOf(memberId, { but: sessions.keyOf(visitor.cookie) });
    },
    async changePassword(memberId, { current, next }, visitor) {
      await shown(memberId, current);
      const { email = null } = (await vault.person(memberId)) ?? {};
      await vault.setPassword(memberId, await this.hashNew(next, email));
      await sessions.endOf(memberId, { but: sessions.keyOf(visitor.cookie) });
    },
    async beginTotp(memberId, password) {
      const account = await shown(memberId, password);
      if (account.totp !== null) throw new Refusal("TOTP_ALREADY");
      const secret = newTotpSecret();
      await vault.setTotpPending(memberId, secret);
      const { email } = (await vault.person(memberId)) ?? {};
      return { secret, uri: totpUri(secret, email ?? memberId) };
    },
    async confirmTotp(memberId, code) {
      const account = await vault.account(memberId);
      if (account?.totpPending == null) throw new Refusal("TOTP_MISSING");
      const step = totpStep(account.totpPending, code, nowMs());
      if (step === null) throw new Refusal("SIGN_IN_FAILED");
      return freshCodes((hashes) => vault.confirmTotp(account, step, hashes));
    },
    async removeTotp(memberId, password) {
      const account = await shown(memberId, password);
      if (account.totp === null) throw new Refusal("TOTP_MISSING");
      await vault.removeTotp(memberId);
    },
    async renewRecoveryCodes(memberId, password) {
      const account = await shown(memberId, password);
      if (account.totp === null) throw new Refusal("TOTP_MISSING");
      return freshCodes((hashes) => vault.setRecoveryCodes(memberId, hashes));
    },
    async hashNew(password, email) {
      const why: PasswordProblem | null =
        passwordProblem(password, email) ?? ((await isCommon(password)) ? "COMMON" : null);
      if (why !== null) throw new Refusal("WEAK_PASSWORD", { why });
      return hasher.hash(password);
    },
  };
}
