// Hashing of passwords with argon2id, a few at a time: many who sign in at once wait their turn and never starve the rest.
import { hash, verify } from "@node-rs/argon2";
import { plainPassword } from "../../domain/passwordRules.ts";
import { Refusal } from "../../domain/refusal.ts";

/** What a hash costs: memory in KiB, passes, threads. */
export type HashCost = { memoryCost: number; timeCost: number; parallelism: number };

/** OWASP's Password Storage Cheat Sheet: 19 MiB, two passes, one thread. */
export const REAL_COST: HashCost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** libuv has four threads for this, the disk and name look-ups. */
const AT_ONCE = 2;
const WAITING = 32;

export interface Hasher {
  hash(password: string): Promise<string>;
  /** Whether the password is the hash's. Without a hash it takes as long and answers false. */
  verify(stored: string | null, password: string): Promise<boolean>;
}

/** Hashes at the given cost. Refuses with BUSY where more than 32 wait already. */
export function createHasher(cost: HashCost = REAL_COST): Hasher {
  let running = 0;
  const waiting: (() => void)[] = [];
  async function inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (running >= AT_ONCE) {
      if (waiting.length >= WAITING) throw new Refusal("BUSY");
      await new Promise<void>((resolve) => waiting.push(resolve));
    } else running++;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  }
  // Argon2id is the library's own choice of algorithm.
  const hashed = (password: string) => hash(plainPassword(password), cost);
  let nobody: Promise<string> | undefined;
  return {
    hash: (password) => inTurn(() => hashed(password)),
    async verify(stored, password) {
      nobody ??= hashed("");
      const against = stored ?? (await nobody);
      const right = await inTurn(() => verify(against, plainPassword(password)));
      return right && stored !== null;
    },
  };
}
