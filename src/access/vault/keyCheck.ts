// Whether a vault is opened with the key it was sealed under: told at the start, not at the first name.
import type { Kysely } from "kysely";
import type { Tables } from "./schema.ts";
import type { Sealer } from "./seal.ts";
import { VaultError } from "./vaultError.ts";

const WORD = "danji";

/** Seals a word in a new vault. Throws an error with a sentence where this vault was sealed under another key. */
export async function checkKey(db: Kysely<Tables>, sealer: Sealer): Promise<void> {
  await db
    .insertInto("key_check")
    .values({ id: 1, sealed: sealer.seal(WORD, WORD) })
    .onConflict((c) => c.column("id").doNothing())
    .execute();
  const { sealed } = await db.selectFrom("key_check").select("sealed").where("id", "=", 1).executeTakeFirstOrThrow();
  try {
    sealer.unseal(sealed, WORD);
  } catch {
    throw new VaultError(
      "The vault was sealed under another key. Put back its vault.key, or name the right one in VAULT_KEY.",
    );
  }
}
