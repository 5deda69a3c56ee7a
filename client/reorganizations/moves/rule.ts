/** A move by rule: "the firms of B1, at most six of them". What it hits is sent by the same road as a selection. Pure. */
import type { Fates } from "./fates.ts";
import { type Filter, filtered } from "./filter.ts";
import type { MoveKind, Subject } from "./subjects.ts";

/** `atMost`: only so many, the first in the order they are listed; null for all. */
export type Rule = { kind: MoveKind; filter: Filter; atMost: number | null };

/** The rows a rule hits, of `listed`: the rows of its kind in the order they are shown. */
export function hits({ kind, filter, atMost }: Rule, listed: readonly Subject[], fates: Fates): readonly Subject[] {
  const found = filtered(listed, fates[kind], filter);
  return atMost === null ? found : found.slice(0, Math.max(0, atMost));
}
