// One-time codes of an authenticator (RFC 6238), each good once, and the recovery codes that stand in for it.
import { randomBytes } from "node:crypto";
import { Secret, TOTP } from "otpauth";
import { secretHash } from "./opaque.ts";

const PERIOD_MS = 30_000;
/** A clock may be a step off, either way. */
const WINDOW = 1;

/** 160 random bits in base32, as authenticators take them. */
export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

const totp = (secret: string, label = "") => new TOTP({ issuer: "Danji", label, secret: Secret.fromBase32(secret) });

/** The address that an authenticator reads from a QR code. */
export const totpUri = (secret: string, label: string): string => totp(secret, label).toString();

/**
 * The step of time the code belongs to; null where it is wrong. The caller takes a step once only, and none before the
 * last one it took: so a code that was seen is worth nothing.
 */
export function totpStep(secret: string, code: string, now: number): number | null {
  const token = code.replaceAll(/\s/g, "");
  if (!/^\d{6}$/.test(token)) return null;
  const off = totp(secret).validate({ token, timestamp: now, window: WINDOW });
  return off === null ? null : Math.floor(now / PERIOD_MS) + off;
}

const RECOVERY_CODES = 10;
/** Base32 without I, L, O and U (Crockford): nothing looks like something else. */
const LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Ten codes of 120 random bits, in six groups of four: more than 112, so that a plain hash is enough (ASVS 6.5.2). */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: RECOVERY_CODES }, () => {
    const letters = Array.from(randomBytes(24), (byte) => LETTERS[byte % LETTERS.length]).join("");
    return letters.replaceAll(/(.{4})(?=.)/g, "$1-");
  });
}

/** What is kept of a recovery code: however it was typed. With its random bits a slow hash would add nothing. */
export const recoveryHash = (code: string): string =>
  secretHash(
    code
      .toUpperCase()
      .replaceAll(/[^0-9A-Z]/g, "")
      .replaceAll("O", "0")
      .replaceAll(/[IL]/g, "1"),
  );
