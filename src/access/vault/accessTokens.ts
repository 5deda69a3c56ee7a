// Access tokens in the vault: what scripts and reports come with, kept hashed, each with a scope and an end.
import type { Kysely } from "kysely";
import type { Tables } from "./schema.ts";
import type { UnderKeys } from "./underKeys.ts";

export type AccessTokenRow = Tables["access_token"];

export interface AccessTokenRoom {
  addAccessToken(token: Omit<AccessTokenRow, "last_used_at">): Promise<void>;
  /** Whose it is and what it may; its name is its owner's alone. */
  accessToken(tokenHash: string): Promise<Omit<AccessTokenRow, "name"> | null>;
  /** The newest first. */
  accessTokensOf(memberId: string): Promise<AccessTokenRow[]>;
  touchAccessToken(id: string, now: string): Promise<void>;
  /** Silent where the member has none of that id. */
  removeAccessToken(memberId: string, id: string): Promise<void>;
}

/** What a token's name is sealed for. */
export const nameBound = (id: string): string => `token ${id}`;

export function createAccessTokenRoom(db: Kysely<Tables>, keys: UnderKeys): AccessTokenRoom {
  return {
    async addAccessToken(token) {
      const name = await keys.close(token.member_id, token.name, nameBound(token.id));
      await db
        .insertInto("access_token")
        .values({ ...token, name, last_used_at: null })
        .execute();
    },
    async accessToken(tokenHash) {
      const found = db.selectFrom("access_token").selectAll().where("token_hash", "=", tokenHash);
      return (await found.executeTakeFirst()) ?? null;
    },
    async accessTokensOf(memberId) {
      const found = db.selectFrom("access_token").selectAll().where("member_id", "=", memberId);
      const rows = await found.orderBy("created_at", "desc").orderBy("id").execute();
      const open = await keys.opener([memberId]);
      return rows.map((row) => ({ ...row, name: open(memberId, row.name, nameBound(row.id)) }));
    },
    async touchAccessToken(id, now) {
      await db.updateTable("access_token").set({ last_used_at: now }).where("id", "=", id).execute();
    },
    async removeAccessToken(memberId, id) {
      await db.deleteFrom("access_token").where("member_id", "=", memberId).where("id", "=", id).execute();
    },
  };
}
