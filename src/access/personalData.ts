// Personal data as it is told: how to reach a member, everything the vault holds about one, and consent taken back.
import type { AccountState, ContactAnswer, OwnDataAnswer } from "../contract/audit.ts";
import type { AccessTokens } from "./accounts/accessTokens.ts";
import type { Accounts } from "./accounts/accounts.ts";
import type { Invitations } from "./accounts/invitations.ts";
import { entryOf } from "./audit.ts";
import type { Sessions } from "./session.ts";
import type { Vault } from "./vault/vault.ts";

/** The vault's part of what is held about a member; the other is read model's and log's. */
type Held = Omit<OwnDataAnswer, "member" | "history">;

export interface PersonalData {
  /** Null for somebody who was never registered, or was forgotten. Whoever asks for it writes the audit first. */
  contact(memberId: string): Promise<ContactAnswer | null>;
  held(memberId: string): Promise<Held>;
  /**
   * Records that the member takes back what they agreed to for the purpose; silent where nothing is in force. Nothing is
   * erased by it: the office sees it beside the contact details, settles what hangs on the member, and forgets them
   * (ForgetMember), which erases everything but ids. Until then the account goes on working, so that they can ask for
   * their data. After that the log keeps, by the id alone, what the member did, and the audit who read what.
   */
  withdrawConsent(memberId: string, purpose: string): Promise<void>;
}

export function createPersonalData(parts: {
  vault: Vault;
  accounts: Pick<Accounts, "account">;
  sessions: Pick<Sessions, "list">;
  accessTokens: Pick<AccessTokens, "list">;
  invitations: Pick<Invitations, "of">;
  clock: () => string;
}): PersonalData {
  const { vault, accounts, sessions, accessTokens, invitations, clock } = parts;

  async function stateOf(memberId: string): Promise<AccountState> {
    if ((await vault.account(memberId)) !== null || (await vault.oidcLink(memberId)) !== null) return "ACTIVE";
    return (await invitations.of(memberId)).some(({ state }) => state === "OPEN") ? "INVITED" : "NONE";
  }

  /** Others' readings are told without where they read from and whom else they read of. */
  async function audited(memberId: string): Promise<Pick<Held, "readByMe" | "readOfMe">> {
    const entries = (await vault.auditAbout(memberId)).map(entryOf);
    const ofMe = entries.filter((entry) => entry.subjects.includes(memberId) || entry.count > entry.subjects.length);
    const names = await vault.names(ofMe.map((entry) => entry.memberId));
    return {
      readByMe: entries.filter((entry) => entry.memberId === memberId),
      readOfMe: ofMe.map(({ at, action, memberId: reader, subjects }) => ({
        at,
        action,
        memberId: reader,
        name: names.get(reader) ?? null,
        certain: subjects.includes(memberId),
      })),
    };
  }

  return {
    async contact(memberId) {
      const person = await vault.person(memberId);
      if (person === null) return null;
      const consents = await vault.consents(memberId);
      const standing = consents.some(({ withdrawn_at }) => withdrawn_at === null);
      return {
        ...person,
        account: await stateOf(memberId),
        consentWithdrawnAt: standing ? null : (consents.at(-1)?.withdrawn_at ?? null),
      };
    },
    async held(memberId) {
      const account = await vault.account(memberId);
      return {
        toldAt: clock(),
        memberId,
        person: await vault.person(memberId),
        account: await accounts.account(memberId),
        outsideAccount: await vault.oidcLink(memberId),
        consents: (await vault.consents(memberId)).map(({ purpose, version, given_at, withdrawn_at }) => ({
          purpose,
          version,
          givenAt: given_at,
          withdrawnAt: withdrawn_at,
        })),
        sessions: (await sessions.list(memberId)).map(({ id, created_at, last_seen_at, address, agent }) => ({
          id,
          startedAt: created_at,
          lastSeenAt: last_seen_at,
          address,
          agent,
        })),
        knownBrowsers: account === null ? [] : await vault.devicesOf(account.login),
        accessTokens: await accessTokens.list(memberId),
        invitations: await invitations.of(memberId),
        ...(await audited(memberId)),
      };
    },
    withdrawConsent: (memberId, purpose) => vault.withdrawConsent(memberId, purpose, clock()),
  };
}
