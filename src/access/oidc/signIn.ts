// Signing in by the provider: begun in one browser, ended in the same one, once, within ten minutes. Who somebody is goes
// by the link of the provider's account to a member, and by nothing else: an equal e-mail links nobody.
import { koreanTime } from "../../clock.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { Accounts } from "../accounts/accounts.ts";
import type { Invitations } from "../accounts/invitations.ts";
import { newSecret } from "../accounts/opaque.ts";
import { createCookies } from "../cookies.ts";
import type { Identity, Sessions, Visitor } from "../session.ts";
import type { Vault } from "../vault/vault.ts";
import type { Asked, Provider } from "./provider.ts";

/** What comes of it when the provider has answered. */
type Purpose =
  | { kind: "SIGN_IN"; returnTo: string }
  | { kind: "ACCEPT"; invitation: string }
  | { kind: "LINK"; memberId: string };

/** Where the browser goes next, and the cookies it takes along. */
export type Sent = { location: string; cookies: string[] };

export interface OidcSignIn {
  /** What the provider is called on the page. */
  name: string;
  /** Refuses with OIDC_UNAVAILABLE, as the two below do. */
  begin(wish: { returnTo: string; callback: string }, visitor: Visitor): Promise<Sent>;
  /** By an invitation, which is used when its holder comes back. Refuses as `Invitations.openForLink` does. */
  beginByInvitation(wish: { token: string; callback: string }, visitor: Visitor): Promise<Sent>;
  /** From one's own account, the password shown once more. Refuses as a wrong password does. */
  beginLink(wish: { memberId: string; password: string; callback: string }, visitor: Visitor): Promise<Sent>;
  /**
   * The browser is back with the provider's answer. Refuses with OIDC_FAILED, OIDC_UNAVAILABLE, OIDC_UNLINKED, OIDC_TAKEN
   * and what stands against an invitation.
   */
  finish(query: URLSearchParams, visitor: Visitor, identity: Identity | null): Promise<Sent>;
}

const LASTS_MS = 10 * 60_000;
const BROWSER = "danji-oidc";

export function createOidcSignIn(parts: {
  name: string;
  provider: Provider;
  vault: Pick<Vault, "addPending" | "takePending" | "memberByOidc" | "linkOidc">;
  accounts: Pick<Accounts, "prove">;
  invitations: Pick<Invitations, "openForLink" | "acceptLinked">;
  sessions: Pick<Sessions, "start">;
  clock: () => string;
  secure: boolean;
}): OidcSignIn {
  const { name, provider, vault, accounts, invitations, sessions, clock } = parts;
  const cookies = createCookies(parts.secure);

  async function send(purpose: Purpose, callback: string, visitor: Visitor): Promise<Sent> {
    const { location, asked } = await provider.ask(callback);
    // Two sign-ins at once in one browser are both its own.
    const browser = cookies.read(visitor.cookie, BROWSER) ?? newSecret();
    const now = clock();
    await vault.addPending({
      state: asked.state,
      browser,
      kept: JSON.stringify({ purpose, asked }),
      now,
      expiresAt: koreanTime(Date.parse(now) + LASTS_MS),
    });
    return { location, cookies: [cookies.write(BROWSER, browser, LASTS_MS / 1_000)] };
  }

  async function take(query: URLSearchParams, visitor: Visitor): Promise<{ purpose: Purpose; asked: Asked }> {
    const [state, browser] = [query.get("state"), cookies.read(visitor.cookie, BROWSER)];
    const kept = state === null || browser === null ? null : await vault.takePending({ state, browser, now: clock() });
    if (kept === null) throw new Refusal("OIDC_FAILED");
    return JSON.parse(kept) as { purpose: Purpose; asked: Asked };
  }

  return {
    name,
    begin: ({ returnTo, callback }, visitor) => send({ kind: "SIGN_IN", returnTo }, callback, visitor),
    async beginByInvitation({ token, callback }, visitor) {
      return send({ kind: "ACCEPT", invitation: await invitations.openForLink(token) }, callback, visitor);
    },
    async beginLink({ memberId, password, callback }, visitor) {
      await accounts.prove(memberId, password);
      return send({ kind: "LINK", memberId }, callback, visitor);
    },
    async finish(query, visitor, identity) {
      const { purpose, asked } = await take(query, visitor);
      const who = await provider.answered(query, asked);
      switch (purpose.kind) {
        case "SIGN_IN": {
          const memberId = await vault.memberByOidc(who);
          if (memberId === null) throw new Refusal("OIDC_UNLINKED");
          return { location: purpose.returnTo, cookies: [await sessions.start(memberId, visitor)] };
        }
        case "ACCEPT":
          return { location: "/", cookies: [await invitations.acceptLinked(purpose.invitation, who, visitor)] };
        case "LINK":
          // Whoever signed in here meanwhile is not given another's account.
          if (identity?.by !== "SESSION" || identity.memberId !== purpose.memberId) throw new Refusal("OIDC_FAILED");
          await vault.linkOidc(purpose.memberId, who, clock());
          return { location: "/account", cookies: [] };
      }
    },
  };
}
