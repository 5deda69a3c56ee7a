/** A move by rule: "the firms of B1, at most six of them, to N2". It hits rows; applying it is one act on the plan. Pure. */
import { type Destination, type Sending, send } from "./destinations.ts";
import type { Fates } from "./fates.ts";
import { type Filter, filtered } from "./filter.ts";
import type { MoveKind, Subject, Subjects } from "./subjects.ts";

/** `atMost`: only so many, the first in the order they are listed; null for all. */
export type Rule = { kind: MoveKind; filter: Filter; atMost: number | null; to: Destination };

/** The rows a rule hits, of `listed` (the rows of its kind in the order they are shown). */
export function hits(
  { filter, atMost }: Omit<Rule, "to">,
  listed: readonly Subject[],
  fates: Fates,
): readonly Subject[] {
  const [kind] = listed.map((subject) => subject.kind);
  if (kind === undefined) return [];
  const found = filtered(listed, fates[kind], filter);
  return atMost === null ? found : found.slice(0, Math.max(0, atMost));
}

/** What the rule does to the plan: the same rows, sent by the same road as a selection. */
export const applied = (rule: Rule, listed: readonly Subject[], fates: Fates, all: Subjects): Sending =>
  send(hits(rule, listed, fates), rule.to, fates, all);
