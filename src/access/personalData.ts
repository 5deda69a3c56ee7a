// Personal data as it is told: how to reach a member, and whether they have a way in.
import type { AccountState, ContactAnswer } from "../contract/audit.ts";
import type { Invitations } from "./accounts/invitations.ts";
import type { Vault } from "./vault/vault.ts";

export interface PersonalData {
  /** Null for somebody who was never registered, or was forgotten. Whoever asks for it writes the audit first. */
  contact(memberId: string): Promise<ContactAnswer | null>;
}

export function createPersonalData({
  vault,
  invitations,
}: {
  vault: Pick<Vault, "person" | "account" | "oidcLink">;
  invitations: Pick<Invitations, "of">;
}): PersonalData {
  async function stateOf(memberId: string): Promise<AccountState> {
    if ((await vault.account(memberId)) !== null || (await vault.oidcLink(memberId)) !== null) return "ACTIVE";
    return (await invitations.of(memberId)).some(({ state }) => state === "OPEN") ? "INVITED" : "NONE";
  }
  return {
    async contact(memberId) {
      const person = await vault.person(memberId);
      return person === null ? null : { ...person, account: await stateOf(memberId) };
    },
  };
}
