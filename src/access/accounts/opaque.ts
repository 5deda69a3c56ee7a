// Opaque secrets: what a browser or a script holds, and its hash, which is all that is kept of it here.
import { createHash, randomBytes } from "node:crypto";

/** 256 random bits, safe in an address. */
export const newSecret = (): string => randomBytes(32).toString("base64url");

/** An identifier that tells nothing and is no secret. */
export const newId = (): string => randomBytes(12).toString("hex");

/** SHA-256: enough for what is random already, and the same for the same secret, so that it can be looked up. */
export const secretHash = (secret: string): string => createHash("sha256").update(secret).digest("hex");
