// Access tokens: what a member's scripts and reports come with instead of a session. Shown once, kept hashed.

import { koreanTime } from "../../clock.ts";
import type { AccessToken, AccessTokenMade, TokenScope } from "../../contract/accounts.ts";
import { Refusal } from "../../domain/refusal.ts";
import { TOKEN_MARK } from "../session.ts";
import type { AccessTokenRow } from "../vault/accessTokens.ts";
import type { Vault } from "../vault/vault.ts";
import { newId, newSecret, secretHash } from "./opaque.ts";

export interface AccessTokens {
  list(memberId: string): Promise<AccessToken[]>;
  /** Refuses with TOKENS_ENOUGH above twenty that still hold. */
  make(memberId: string, wish: { name: string; scope: TokenScope; days: number }): Promise<AccessTokenMade>;
  remove(memberId: string, id: string): Promise<void>;
}

const MOST = 20;
const DAY_MS = 86_400_000;

export function createAccessTokens({ vault, clock }: { vault: Vault; clock: () => string }): AccessTokens {
  const told = (row: AccessTokenRow): AccessToken => ({
    id: row.id,
    name: row.name,
    scope: row.scope,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
    lastUsedAt: row.last_used_at,
  });
  const held = async (memberId: string) =>
    (await vault.accessTokensOf(memberId)).filter((row) => Date.parse(row.expires_at) > Date.parse(clock()));
  return {
    list: async (memberId) => (await held(memberId)).map(told),
    async make(memberId, { name, scope, days }) {
      if ((await held(memberId)).length >= MOST) throw new Refusal("TOKENS_ENOUGH");
      const [secret, now] = [newSecret(), clock()];
      const row = {
        id: newId(),
        token_hash: secretHash(secret),
        member_id: memberId,
        name,
        scope,
        created_at: now,
        expires_at: koreanTime(Date.parse(now) + days * DAY_MS),
      };
      await vault.addAccessToken(row);
      return { ...told({ ...row, last_used_at: null }), token: `${TOKEN_MARK}${secret}` };
    },
    remove: (memberId, id) => vault.removeAccessToken(memberId, id),
  };
}
