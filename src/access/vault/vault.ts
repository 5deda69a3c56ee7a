// The vault: the only state beside the log. Personal data of members, each person's under a key of their own, accounts and
// the sessions of those signed in; no event and no read model holds any of it. SQLite or PostgreSQL behind Kysely.
import { type AccessTokenRoom, createAccessTokenRoom } from "./accessTokens.ts";
import { type AccountRoom, createAccountRoom } from "./accounts.ts";
import { type AuditRoom, createAuditRoom } from "./audit.ts";
import { type Database, openDatabase, type Place } from "./database.ts";
import { createInvitationRoom, type InvitationRoom } from "./invitations.ts";
import { checkKey } from "./keyCheck.ts";
import { migrate } from "./migrations.ts";
import { createOidcRoom, type OidcRoom } from "./oidc.ts";
import { createPeople, type People } from "./people.ts";
import { createSealer, readVaultKey, type Sealer } from "./seal.ts";
import { createSessionRoom, type SessionRoom } from "./sessions.ts";
import { sweep } from "./sweep.ts";
import { createUnderKeys } from "./underKeys.ts";

export interface Vault extends People, SessionRoom, AccountRoom, InvitationRoom, OidcRoom, AccessTokenRoom, AuditRoom {
  /** Removes what has had its time: sessions and half sessions, invitations, tokens, devices, old failures, the audit. */
  sweep(now: number): Promise<void>;
  close(): Promise<void>;
}

/**
 * Opens the vault, creating what is missing and bringing an older one up to date. Throws an error with a sentence for a
 * vault of a newer version, for a key that does not fit, and where the database cannot be reached.
 */
export async function openVault(place: KeyedPlace): Promise<Vault> {
  const { database, sealer } = await openStore(place);
  const keys = createUnderKeys(database.db, sealer);
  return {
    ...createPeople(database, sealer),
    ...createSessionRoom(database.db, keys),
    ...createAccountRoom(database.db, sealer),
    ...createInvitationRoom(database.db, sealer),
    ...createOidcRoom(database.db, sealer),
    ...createAccessTokenRoom(database.db, keys),
    ...createAuditRoom(database.db, keys),
    sweep: (now) => sweep(database.db, now),
    close: () => database.close(),
  };
}

/** Where a vault lies, and its key: base64 of 32 bytes; null: that of `vault.key` in the data folder. */
export type KeyedPlace = Place & { key?: string | null };
export type Store = { database: Database; sealer: Sealer };

/** The tables under the vault's rooms, up to date, and the key that opens them. Throws as `openVault` does. */
export async function openStore({ dataDir, url = null, key = null }: KeyedPlace): Promise<Store> {
  const sealer = createSealer(readVaultKey({ dataDir, key }));
  const database = await openDatabase({ dataDir, url });
  try {
    await migrate(database, sealer);
    await checkKey(database.db, sealer);
    return { database, sealer };
  } catch (error) {
    await database.close();
    throw error;
  }
}
