// The vault's tables, as both dialects have them.
import type { Generated } from "kysely";

export type Tables = {
  /** Name, e-mail and telephone as JSON, sealed under the person's own key. */
  person: { member_id: string; sealed: string };
  /** The person's key, wrapped under the vault's. In SQLite it lies in a file of its own: a backup need not hold it. */
  person_key: { member_id: string; wrapped: string };
  session: { token_hash: string; member_id: string; created_at: string };
  /** What tells a wrong vault key at once: a word sealed under it. */
  key_check: { id: Generated<number>; sealed: string };
};
