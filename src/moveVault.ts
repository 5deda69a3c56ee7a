// npm run danji -- vault migrate: one vault into another, a data folder's or a PostgreSQL's, checked and all or nothing.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { carryOver } from "./access/vault/carryOver.ts";
import { type KeyedPlace, openStore, type Store } from "./access/vault/vault.ts";
import { openDataFolder, StartError } from "./dataFolder.ts";

/** Each is a data folder or a PostgreSQL connection string. */
type Wish = { from: string; to: string };
/** The program's own: the key by which databases go, and the folder whose `vault.key` they go by without one. */
type Settings = { dataDir: string; vaultKey: string | null };

/**
 * Carries `from` over into `to` and answers a sentence with what was carried. Folders are taken for this process alone, so
 * that no server runs on them; of a database that is not known. Throws a StartError or VaultError with a sentence, `to`
 * then being as empty as before.
 */
export async function moveVault({ from, to }: Wish, settings: Settings, told: (line: string) => void): Promise<string> {
  const closing: (() => Promise<void> | void)[] = [];
  async function open(place: KeyedPlace): Promise<Store> {
    if (place.url == null) {
      const folder = openDataFolder(place.dataDir);
      closing.push(() => folder.close());
    }
    const store = await openStore(place);
    closing.push(() => store.database.close());
    return store;
  }
  try {
    const source = await open(sourceOf(from, settings));
    const target = await open({ ...placeOf(to, settings), key: settings.vaultKey });
    const { rows, hash } = await carryOver(source, target, (what, table, count) =>
      told(`${what === "carried" ? "옮김 · carried" : "확인 · checked"}  ${table} ${count}`),
    );
    const all = Object.values(rows).reduce((sum, count) => sum + count, 0);
    return `${all} rows of ${Object.keys(rows).length} tables are in ${shown(to)}, opened and found to say the same (${hash}). ${shown(from)} was left as it is.`;
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

const isUrl = (place: string): boolean => /^postgres(ql)?:\/\//i.test(place);

const placeOf = (place: string, { dataDir }: Settings) =>
  isUrl(place) ? { dataDir, url: place } : { dataDir: place, url: null };

/** A folder goes by its own `vault.key` where it has one. No key is made for a vault that has one. */
function sourceOf(from: string, settings: Settings): KeyedPlace {
  const place = placeOf(from, settings);
  if (place.url === null && !existsSync(join(from, "vault.sqlite")))
    throw new StartError(`There is no vault in ${from}: it has no vault.sqlite.`);
  const file = join(place.dataDir, "vault.key");
  const key = place.url === null && existsSync(file) ? null : settings.vaultKey;
  if (key === null && !existsSync(file))
    throw new StartError(`The key of ${shown(from)} is not known: ${file} is not there and VAULT_KEY is not set.`);
  return { ...place, key };
}

/** A connection string may hold a password. */
const shown = (place: string): string => place.replace(/\/\/[^@/]*@/, "//…@");
