// Sessions: whom an opaque token stands for. The token itself is never stored, its hash alone.
import type { Kysely } from "kysely";
import { newId, newSecret, secretHash } from "../accounts/opaque.ts";
import { portions } from "./portions.ts";
import type { SessionStage, Tables } from "./schema.ts";
import type { UnderKeys } from "./underKeys.ts";

export type SessionRow = Tables["session"];
/** Where a session comes from, as the person is shown it. */
export type From = { address: string; agent: string };

export interface SessionRoom {
  /** A new session's token: 256 random bits, stored hashed. */
  createSession(memberId: string, now: string, more?: Partial<From & { stage: SessionStage }>): Promise<string>;
  session(token: string): Promise<SessionRow | null>;
  /** Which of the sessions, by the hashes of their tokens, are there. */
  sessionsAmong(tokenHashes: readonly string[]): Promise<SessionRow[]>;
  /** With where each is from. */
  sessionsOf(memberId: string): Promise<SessionRow[]>;
  touchSession(tokenHash: string, now: string): Promise<void>;
  endSession(token: string): Promise<void>;
  /** Ends the member's session of that id, or all but the one kept. Answers the hashes of those that ended. */
  endSessionsOf(memberId: string, which: { id: string } | { but: string | null }): Promise<string[]>;
}

/** A session that is not used for so long ends; and every one after the longest. */
export const SESSION_IDLE_MS = 12 * 3_600_000;
export const SESSION_LONGEST_MS = 14 * 86_400_000;

/** What each is sealed for. */
const bound = (what: keyof From, id: string): string => `session ${what} ${id}`;

const MOST_AGENT = 200;

export function createSessionRoom(db: Kysely<Tables>, keys: UnderKeys): SessionRoom {
  return {
    async createSession(memberId, now, { stage = "FULL", address = "", agent = "" } = {}) {
      const [token, id] = [newSecret(), newId()];
      await db
        .insertInto("session")
        .values({
          token_hash: secretHash(token),
          id,
          member_id: memberId,
          stage,
          created_at: now,
          last_seen_at: now,
          address: await keys.close(memberId, address, bound("address", id)),
          agent: await keys.close(memberId, agent.slice(0, MOST_AGENT), bound("agent", id)),
        })
        .execute();
      return token;
    },
    async session(token) {
      const found = db.selectFrom("session").selectAll().where("token_hash", "=", secretHash(token));
      return (await found.executeTakeFirst()) ?? null;
    },
    async sessionsAmong(tokenHashes) {
      const found: SessionRow[] = [];
      for (const hashes of portions(tokenHashes))
        found.push(...(await db.selectFrom("session").selectAll().where("token_hash", "in", hashes).execute()));
      return found;
    },
    async sessionsOf(memberId) {
      const rows = await db.selectFrom("session").selectAll().where("member_id", "=", memberId).execute();
      const open = await keys.opener([memberId]);
      return rows.map((row) => ({
        ...row,
        address: open(memberId, row.address, bound("address", row.id)),
        agent: open(memberId, row.agent, bound("agent", row.id)),
      }));
    },
    async touchSession(tokenHash, now) {
      await db.updateTable("session").set({ last_seen_at: now }).where("token_hash", "=", tokenHash).execute();
    },
    async endSession(token) {
      await db.deleteFrom("session").where("token_hash", "=", secretHash(token)).execute();
    },
    async endSessionsOf(memberId, which) {
      const ended = (await this.sessionsOf(memberId)).filter((row) =>
        "id" in which ? row.id === which.id : row.token_hash !== which.but,
      );
      for (const { token_hash } of ended) await db.deleteFrom("session").where("token_hash", "=", token_hash).execute();
      return ended.map((row) => row.token_hash);
    },
  };
}
