// Small texts of a member's sealed under their own key: with the key they are gone, from every backup too.
import type { Kysely } from "kysely";
import { portions } from "./portions.ts";
import type { Tables } from "./schema.ts";
import { type Sealer, seal, unseal } from "./seal.ts";

export interface UnderKeys {
  /** Seals a text for what `bound` names; "" where the member has no key. */
  close(memberId: string, text: string, bound: string): Promise<string>;
  /** What opens the texts of these members: "" for one whose key is gone, and for "". */
  opener(memberIds: Iterable<string>): Promise<(memberId: string, sealed: string, bound: string) => string>;
}

export function createUnderKeys(db: Kysely<Tables>, sealer: Sealer): UnderKeys {
  async function keysOf(memberIds: Iterable<string>): Promise<Map<string, Buffer>> {
    const keys = new Map<string, Buffer>();
    for (const ids of portions([...new Set(memberIds)]))
      for (const { member_id, wrapped } of await db
        .selectFrom("person_key")
        .selectAll()
        .where("member_id", "in", ids)
        .execute())
        keys.set(member_id, sealer.keyIn(wrapped, member_id));
    return keys;
  }
  return {
    async close(memberId, text, bound) {
      const key = (await keysOf([memberId])).get(memberId);
      return key === undefined ? "" : seal(key, text, bound);
    },
    async opener(memberIds) {
      const keys = await keysOf(memberIds);
      return (memberId, sealed, bound) => {
        const key = keys.get(memberId);
        return key === undefined || sealed === "" ? "" : unseal(key, sealed, bound).toString();
      };
    },
  };
}
