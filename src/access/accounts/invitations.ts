// Invitations: the link by which a member gets an account, or gets back into the one they have. Used once, in a week.

import { koreanTime } from "../../clock.ts";
import type { Invitation, InvitationLook, InvitationState } from "../../contract/accounts.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Sessions, Visitor } from "../session.ts";
import type { InvitationRow } from "../vault/invitations.ts";
import type { OidcIdentity } from "../vault/oidc.ts";
import type { Vault } from "../vault/vault.ts";
import type { Accounts, GotIn } from "./accounts.ts";
import { newId, newSecret, secretHash } from "./opaque.ts";

export interface Invitations {
  /** Makes a link's token; those the member still had are revoked. Refuses with EMAIL_MISSING or EMAIL_TAKEN. */
  invite(wish: {
    memberId: string;
    resetTotp: boolean;
    by: string;
  }): Promise<{ id: string; token: string; expiresAt: string }>;
  list(): Promise<Invitation[]>;
  /** Members who took back their consent, the latest first. */
  withdrawals(): Promise<{ memberId: string; at: string }[]>;
  /** Those of one member. */
  of(memberId: string): Promise<Invitation[]>;
  revoke(id: string): Promise<void>;
  /** What its holder may know of a link; one revoked and one that never was look alike. */
  look(token: string): Promise<InvitationLook>;
  /**
   * Sets the password and lets its holder in; every session the member had ends. Once: of two at the same moment one is
   * refused. Refuses with SIGN_IN_FAILED (no such link), INVITATION_OVER, WEAK_PASSWORD, EMAIL_TAKEN, BUSY.
   */
  accept(wish: { token: string; password: string }, visitor: Visitor): Promise<GotIn>;
  /**
   * What `acceptLinked` takes in place of an open link. Refuses as `accept` does for one that is not open, and with
   * TOTP_STANDS where the member's authenticator is to stay: by the provider nobody would ask for its codes.
   */
  openForLink(token: string): Promise<string>;
  /** Links the provider's account and begins a session: its Set-Cookie. Refuses as `openForLink`, and with OIDC_TAKEN. */
  acceptLinked(opened: string, identity: OidcIdentity, visitor: Visitor): Promise<string>;
  /** Notes that the holder of a link that is over would like another. Silent for any other. */
  ask(token: string): Promise<void>;
}

const LASTS_MS = 7 * 86_400_000;
/** The wording that is agreed to on the invitation's page; raise it with the words. */
const CONSENT_VERSION = "2026-11-26";

export function createInvitations(parts: {
  vault: Vault;
  accounts: Accounts;
  sessions: Sessions;
  clock: () => string;
}): Invitations {
  const { vault, accounts, sessions, clock } = parts;
  const stateOf = (row: InvitationRow): InvitationState => {
    if (row.used_at !== null) return "USED";
    if (row.revoked_at !== null) return "REVOKED";
    return Date.parse(row.expires_at) <= Date.parse(clock()) ? "EXPIRED" : "OPEN";
  };
  const told = (row: InvitationRow): Invitation => ({
    id: row.id,
    memberId: row.member_id,
    createdBy: row.created_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    state: stateOf(row),
    askedAgainAt: row.asked_again_at,
  });
  /** The invitation of a link and its state; null for one that was revoked, as for one that never was. */
  async function find(tokenHash: string) {
    const row = await vault.invitationBy(tokenHash);
    const state = row === null ? "REVOKED" : stateOf(row);
    return row === null || state === "REVOKED" ? null : { row, state };
  }
  async function open(tokenHash: string): Promise<InvitationRow> {
    const found = await find(tokenHash);
    if (found === null) throw new Refusal("SIGN_IN_FAILED");
    if (found.state !== "OPEN") throw new Refusal("INVITATION_OVER", { state: found.state });
    return found.row;
  }
  async function openForLink(tokenHash: string): Promise<InvitationRow> {
    const row = await open(tokenHash);
    const account = await vault.account(row.member_id);
    if (account !== null && account.totp !== null && row.reset_totp === 0) throw new Refusal("TOTP_STANDS");
    return row;
  }
  async function use(row: InvitationRow, way: Parameters<Vault["acceptInvitation"]>[1]): Promise<void> {
    if (!(await vault.acceptInvitation(row, way))) throw new Refusal("INVITATION_OVER", { state: "USED" });
    await sessions.endOf(row.member_id, { but: null });
  }
  /** The e-mail the member signs in with; nobody else's. */
  async function loginOf(memberId: string): Promise<{ login: string; email: string; name: string }> {
    const person = await vault.person(memberId);
    if (person === null || person.email === null) throw new Refusal("EMAIL_MISSING");
    const login = vault.loginOf(person.email);
    const holder = await vault.accountByLogin(login);
    if (holder !== null && holder.memberId !== memberId) throw new Refusal("EMAIL_TAKEN");
    return { login, email: person.email, name: person.name };
  }

  return {
    async invite({ memberId, resetTotp, by }) {
      await loginOf(memberId);
      const [id, token, now] = [newId(), newSecret(), clock()];
      const expiresAt = koreanTime(Date.parse(now) + LASTS_MS);
      await vault.addInvitation({
        id,
        token_hash: secretHash(token),
        member_id: memberId,
        created_by: by,
        created_at: now,
        expires_at: expiresAt,
        reset_totp: resetTotp ? 1 : 0,
      });
      return { id, token, expiresAt };
    },
    list: async () => (await vault.invitations()).map(told),
    of: async (memberId) => (await vault.invitationsOf(memberId)).map(told),
    withdrawals: () => vault.withdrawals(),
    revoke: (id) => vault.revokeInvitation(id, clock()),
    async look(token) {
      const found = await find(secretHash(token));
      if (found === null) return { state: "UNKNOWN" };
      const { row, state } = found;
      if (state !== "OPEN") return { state };
      const person = await vault.person(row.member_id);
      return { state, ...(person ? { name: person.name, email: person.email ?? "" } : {}) };
    },
    async accept({ token, password }, visitor) {
      const row = await open(secretHash(token));
      const memberId = row.member_id;
      const { login, email } = await loginOf(memberId);
      const passwordHash = await accounts.hashNew(password, email);
      await use(row, { login, passwordHash, consent: CONSENT_VERSION, now: clock() });
      return accounts.letIn(memberId, visitor);
    },
    openForLink: async (token) => (await openForLink(secretHash(token))).token_hash,
    async acceptLinked(opened, identity, visitor) {
      const row = await openForLink(opened);
      await use(row, { identity, consent: CONSENT_VERSION, now: clock() });
      return sessions.start(row.member_id, visitor);
    },
    async ask(token) {
      const found = await find(secretHash(token));
      if (found !== null && found.state !== "OPEN") await vault.askAgain(found.row.id, clock());
    },
  };
}
