// Sealing: AES-256-GCM with a fresh nonce, bound to what it is sealed for; and where the vault's own key comes from.
import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { VaultError } from "./vaultError.ts";

const KEY_BYTES = 32;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
/** Unwrapped keys kept in memory; a row that is gone is asked for by nobody. */
const KEYS_KEPT = 20_000;

/** Base64 of nonce, tag and ciphertext; only the same key with the same `bound` opens it. */
export function seal(key: Buffer, text: string | Buffer, bound: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", key, nonce).setAAD(Buffer.from(bound));
  const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString("base64");
}

/** What was sealed. Throws where key, binding or text is another. */
export function unseal(key: Buffer, sealed: string, bound: string): Buffer {
  const bytes = Buffer.from(sealed, "base64");
  const opener = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  opener.setAAD(Buffer.from(bound)).setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([opener.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), opener.final()]);
}

export interface Sealer {
  /** A new person's key, wrapped under the vault's. */
  newKey(memberId: string): string;
  /** A person's key, wrapped under the vault's. */
  wrap(key: Buffer, memberId: string): string;
  /** The key in a wrapping. Throws where it was wrapped under another vault key. */
  keyIn(wrapped: string, memberId: string): Buffer;
  /** A secret of the vault's own, sealed under its key for what `bound` names. */
  seal(text: string, bound: string): string;
  /** Throws where it was sealed under another vault key, or for something else. */
  unseal(sealed: string, bound: string): string;
  /** The same for the same text, and tells nothing of it to who has not the key: what an e-mail is found by. */
  lookup(text: string): string;
}

export function createSealer(vaultKey: Buffer): Sealer {
  const kept = new Map<string, Buffer>();
  const lookupKey = createHmac("sha256", vaultKey).update("lookup").digest();
  return {
    newKey: (memberId) => seal(vaultKey, randomBytes(KEY_BYTES), memberId),
    wrap: (key, memberId) => seal(vaultKey, key, memberId),
    keyIn(wrapped, memberId) {
      const known = kept.get(wrapped);
      if (known) return known;
      const key = unseal(vaultKey, wrapped, memberId);
      if (kept.size >= KEYS_KEPT) kept.clear();
      kept.set(wrapped, key);
      return key;
    },
    seal: (text, bound) => seal(vaultKey, text, bound),
    unseal: (sealed, bound) => unseal(vaultKey, sealed, bound).toString(),
    lookup: (text) => createHmac("sha256", lookupKey).update(text).digest("base64url"),
  };
}

/**
 * The vault's own key: the one given (base64 of 32 bytes), else that of `vault.key` in the data folder, made at the first
 * start for its owner alone to read. Throws an error with a sentence where it is no such key.
 */
export function readVaultKey({ dataDir, key }: { dataDir: string; key: string | null }): Buffer {
  const file = join(dataDir, "vault.key");
  if (key === null && !existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, `${randomBytes(KEY_BYTES).toString("base64")}\n`, { mode: 0o600, flag: "wx", flush: true });
  }
  const bytes = Buffer.from((key ?? readFileSync(file, "utf8")).trim(), "base64");
  if (bytes.length !== KEY_BYTES)
    throw new VaultError(
      `${key === null ? file : "VAULT_KEY"} holds no key of the vault: 32 bytes in base64. Put back the one that the vault was made with.`,
    );
  return bytes;
}
