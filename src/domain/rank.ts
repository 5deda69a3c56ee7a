/**
 * Keys that order cards: base-62 fractions compared bytewise. A card is put between two others by giving it a key
 * between theirs; no other card is touched.
 *
 * A fresh key has 8 digits of time (a millisecond each) and 3 of jitter, so new issues go last and two cards put into
 * the same gap at once hardly ever get the same key; where they do, ids break the tie. Moves to the very top or bottom
 * step one millisecond and never make a key longer. A move into a gap uses about one bit of it: a key grows by a digit
 * in about five moves into one ever narrower gap (some 30 characters after 100 such moves, 200 after 1,000), which a
 * board people work never reaches; keys stay right at any length.
 */

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const BASE = 62n;
const HEAD = 8;
const JITTER = 3;
/** A gap narrower than this gets another digit, so that concurrent moves into it spread. */
const ROOM = BASE ** BigInt(JITTER);

/** The key of an issue logged at `instant`: later than every earlier one's. `seed` (its id) tells twins apart. */
export function initialRank(instant: string, seed = ""): string {
  return headed(BigInt(Math.max(0, Date.parse(instant))), hash(seed));
}

/**
 * A key after `after` and before `before` (null: the end). The same arguments give the same key; another `seed` gives
 * another one nearly always. Neighbours that are equal or have crossed since the sender saw them have nothing between:
 * the key then goes directly behind `after`.
 */
export function rankBetween(after: string | null, before: string | null, seed: string): string {
  const random = hash(`${seed}\n${after ?? ""}\n${before ?? ""}`);
  if (after === null && before === null) return headed(0n, random);
  if (after === null) {
    const head = truncated(before!, HEAD);
    return head > 0n ? headed(head - 1n, random) : inside("", before!, random);
  }
  if (before === null) {
    const head = truncated(after, HEAD) + 1n;
    // The last millisecond there is lies thousands of years away; keys go on behind it all the same.
    return head < BASE ** BigInt(HEAD) ? headed(head, random) : behind(after, random);
  }
  return after < before ? inside(after, before, random) : behind(after, random);
}

/** Eight digits of time and three of jitter. */
function headed(head: bigint, random: bigint): string {
  return digits(head, HEAD) + digits(1n + ((ROOM - 2n) * random) / RANDOM, JITTER).replace(/0$/, "1");
}

/** A key directly behind `key`, before nearly everything else that is behind it. */
function behind(key: string, random: bigint): string {
  return `${key}0${digits(1n + ((ROOM - 2n) * random) / RANDOM, JITTER).replace(/0$/, "1")}`;
}

/** A key strictly between two that are in order, from the middle half of the gap and as short as it has room. */
function inside(low: string, high: string, random: bigint): string {
  const longest = Math.max(low.length, high.length) + JITTER + 2;
  // What both begin with is kept as it is; the numbers are of the rest, so that long keys cost little.
  let shared = 0;
  while (shared < longest && digitAt(low, shared) === digitAt(high, shared)) shared++;
  let [from, to] = [0n, 0n];
  for (let at = shared; at < longest; at++) {
    from = from * BASE + BigInt(digitAt(low, at));
    to = to * BASE + BigInt(digitAt(high, at));
    const gap = to - from;
    if (gap <= ROOM) continue;
    const chosen = from + gap / 4n + ((gap / 2n) * random) / RANDOM;
    // No key ends in 0: between "V" and "V0" nothing would fit.
    const rest = digits(chosen % BASE === 0n ? chosen + 1n : chosen, at + 1 - shared);
    return high.slice(0, shared).padEnd(shared, "0") + rest;
  }
  // Only keys this file never makes get here ("V" and "V0").
  return behind(low, random);
}

/** The digit at a place; a key goes on with zeros for ever. */
function digitAt(key: string, at: number): number {
  return at < key.length ? Math.max(0, DIGITS.indexOf(key.charAt(at))) : 0;
}

function truncated(key: string, length: number): bigint {
  let value = 0n;
  for (let at = 0; at < length; at++) {
    value = value * BASE + BigInt(digitAt(key, at));
  }
  return value;
}

function digits(value: bigint, length: number): string {
  let rest = value;
  let key = "";
  for (let at = 0; at < length; at++) {
    key = DIGITS.charAt(Number(rest % BASE)) + key;
    rest /= BASE;
  }
  return key;
}

const RANDOM = 1n << 32n;
/** FNV-1a with a final mix, 32 bits: even enough to spread keys, and the same everywhere. */
function hash(text: string): bigint {
  let h = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) h = Math.imul(h ^ text.charCodeAt(at), 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return BigInt((h ^ (h >>> 16)) >>> 0);
}
