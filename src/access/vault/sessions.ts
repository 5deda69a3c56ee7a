// Sessions: whom an opaque token stands for. The token itself is never stored, its hash alone.
import { createHash, randomBytes } from "node:crypto";
import type { Kysely } from "kysely";
import type { Tables } from "./schema.ts";

export interface SessionRoom {
  /** A new session's token: 256 random bits, stored hashed. */
  createSession(memberId: string, now: string): Promise<string>;
  session(token: string): Promise<{ memberId: string } | null>;
  endSession(token: string): Promise<void>;
}

const hash = (token: string) => createHash("sha256").update(token).digest("hex");

export function createSessionRoom(db: Kysely<Tables>): SessionRoom {
  return {
    async createSession(memberId, now) {
      const token = randomBytes(32).toString("base64url");
      await db
        .insertInto("session")
        .values({ token_hash: hash(token), member_id: memberId, created_at: now })
        .execute();
      return token;
    },
    async session(token) {
      const row = await db
        .selectFrom("session")
        .select("member_id")
        .where("token_hash", "=", hash(token))
        .executeTakeFirst();
      return row ? { memberId: row.member_id } : null;
    },
    async endSession(token) {
      await db.deleteFrom("session").where("token_hash", "=", hash(token)).execute();
    },
  };
}
