// Slows down whoever guesses, without letting a stranger lock anybody out.
//
// Wrong passwords are counted for the login *from that address*, and for the address as a whole; a browser that got in
// before carries a device cookie and is counted apart (OWASP, "Slow down online guessing attacks with device cookies").
// So a stranger's failures never stop the owner: not on the owner's own browser, and not at the owner's own address.
// Nothing is counted for a login alone, since that is what would lock its owner out. Codes of the second step are: only
// somebody who knows the password gets there.
import { Refusal } from "../../domain/refusal.ts";
import { secretHash } from "./opaque.ts";

/**
 * What is counted: how many tries are free, then 30 s, 1 min, 2 min … up to 15 min after each. A try that was right
 * clears the count, or, of a `shared` one, takes itself back alone: nobody's own success wipes out their guesses at others.
 */
export type Counted = { key: string; free: number; shared?: true };

const FIRST_WAIT_S = 30;
const LONGEST_WAIT_S = 900;
/** A day without a failure, and they are forgotten. */
export const FORGOTTEN_AFTER_MS = 86_400_000;

/** Seconds to wait after so many failures. */
export function waitAfter(failures: number, free: number): number {
  if (failures < free) return 0;
  return Math.min(LONGEST_WAIT_S, FIRST_WAIT_S * 2 ** Math.min(20, failures - free));
}

type Kept = { failures: number; at: number };

/** Tries by key, as the vault keeps them. */
export interface Tries {
  read(key: string): Promise<Kept | null>;
  /** Writes where the failures are still as many as `before`; answers whether it did. */
  write(key: string, before: number | null, next: Kept): Promise<boolean>;
  clear(key: string): Promise<void>;
}

const mostRaces = 40;

/**
 * Counts a try against each before it is made, so that a hundred at once are a hundred. Refuses with TOO_MANY_TRIES,
 * counting nothing, where one of them has to wait. Answers what takes the counts back: the try was right.
 */
export async function countTry(tries: Tries, counted: readonly Counted[], now: number): Promise<() => Promise<void>> {
  const keys = counted.map((one) => ({ ...one, key: secretHash(one.key) }));
  for (const { key, free } of keys) refuseWhereWaiting(await tries.read(key), free, now);
  for (const { key, free } of keys) await add(tries, key, free, now);
  return async () => {
    for (const { key, shared } of keys) {
      if (shared) await change(tries, key, (kept) => kept && { ...kept, failures: Math.max(0, kept.failures - 1) });
      else await tries.clear(key);
    }
  };
}

function refuseWhereWaiting(kept: Kept | null, free: number, now: number): void {
  if (kept === null) return;
  const wait = waitAfter(kept.failures, free) * 1_000;
  // A clock that was set back makes nobody wait longer.
  const left = Math.min(wait, kept.at + wait - now);
  if (left > 0) throw new Refusal("TOO_MANY_TRIES", { seconds: Math.ceil(left / 1_000) });
}

const add = (tries: Tries, key: string, free: number, now: number): Promise<void> =>
  change(tries, key, (kept) => {
    refuseWhereWaiting(kept, free, now);
    const old = kept === null || now - kept.at > FORGOTTEN_AFTER_MS ? 0 : kept.failures;
    return { failures: old + 1, at: now };
  });

/** Reads and writes until nobody else wrote in between. */
async function change(tries: Tries, key: string, to: (kept: Kept | null) => Kept | null): Promise<void> {
  for (let race = 0; race < mostRaces; race++) {
    const kept = await tries.read(key);
    const next = to(kept);
    if (next === null || (await tries.write(key, kept?.failures ?? null, next))) return;
  }
  throw new Refusal("BUSY");
}

/** The password step: by the browser's device where it is known for the login, else by address. */
export function passwordTries(login: string, address: string, device: string | null): Counted[] {
  if (device !== null) return [{ key: `device ${device} ${login}`, free: 10 }];
  const network = networkOf(address);
  return [
    { key: `login ${login} ${network}`, free: 5 },
    { key: `address ${network}`, free: 50, shared: true },
  ];
}

/** The code step, and what asks for the password once more. */
export const memberTries = (what: "code" | "password", memberId: string, device: string | null): Counted[] => [
  { key: `${what} ${memberId} ${device ?? ""}`, free: 5 },
];

/** One household or office: an IPv4 address, or the first 64 bits of an IPv6 one. */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/i, "");
  if (!plain.includes(":")) return plain;
  const [head = "", tail = ""] = plain.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail === "" ? [] : tail.split(":");
  const zeros = plain.includes("::") ? Math.max(0, 8 - left.length - right.length) : 0;
  return [...left, ...Array<string>(zeros).fill("0"), ...right]
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(":");
}
