// Access tokens in the vault: what scripts and reports come with, kept hashed, each with a scope and an end.
import type { Kysely } from "kysely";
import type { Tables } from "./schema.ts";

export type AccessTokenRow = Tables["access_token"];

export interface AccessTokenRoom {
  addAccessToken(token: Omit<AccessTokenRow, "last_used_at">): Promise<void>;
  accessToken(tokenHash: string): Promise<AccessTokenRow | null>;
  /** The newest first. */
  accessTokensOf(memberId: string): Promise<AccessTokenRow[]>;
  touchAccessToken(id: string, now: string): Promise<void>;
  /** Silent where the member has none of that id. */
  removeAccessToken(memberId: string, id: string): Promise<void>;
}

export function createAccessTokenRoom(db: Kysely<Tables>): AccessTokenRoom {
  return {
    async addAccessToken(token) {
      await db
        .insertInto("access_token")
        .values({ ...token, last_used_at: null })
        .execute();
    },
    async accessToken(tokenHash) {
      const found = db.selectFrom("access_token").selectAll().where("token_hash", "=", tokenHash);
      return (await found.executeTakeFirst()) ?? null;
    },
    accessTokensOf: (memberId) =>
      db
        .selectFrom("access_token")
        .selectAll()
        .where("member_id", "=", memberId)
        .orderBy("created_at", "desc")
        .orderBy("id")
        .execute(),
    async touchAccessToken(id, now) {
      await db.updateTable("access_token").set({ last_used_at: now }).where("id", "=", id).execute();
    },
    async removeAccessToken(memberId, id) {
      await db.deleteFrom("access_token").where("member_id", "=", memberId).where("id", "=", id).execute();
    },
  };
}
