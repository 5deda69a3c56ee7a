/** A move by rule: "of A six firms, nine of academia and one agency". What it hits is sent by the same road as a selection. Pure. */
import type { Sector } from "../../../src/contract/base.ts";
import { sectors } from "../../theme/marks.ts";
import type { Fates } from "./fates.ts";
import { type Filter, filtered } from "./filter.ts";
import type { MoveKind, Subject } from "./subjects.ts";

/** What is counted apart: members by sector; of groups and issues ALL. */
export type Bucket = Sector | "ALL";
/** So many of a bucket at most, the first in the order they are listed; a bucket that is not named is hit as a whole. */
export type Limits = Partial<Record<Bucket, number>>;
export type Rule = { kind: MoveKind; filter: Filter; atMost: Limits };

/** The buckets that a rule's filter meets, with how many there are of each; a member is one, whatever memberships meet it. */
export function bucketsOf(kind: MoveKind, found: readonly Subject[]): [Bucket, number][] {
  const ids = new Map<Bucket, Set<string>>();
  for (const subject of found) {
    const bucket = bucketOf(kind, subject);
    ids.set(bucket, (ids.get(bucket) ?? new Set()).add(subject.id));
  }
  return [...sectors, "ALL" as const].flatMap((bucket) => {
    const count = ids.get(bucket)?.size;
    return count === undefined ? [] : [[bucket, count] as [Bucket, number]];
  });
}

const bucketOf = (kind: MoveKind, { sector }: Subject): Bucket => (kind === "members" ? (sector ?? "ALL") : "ALL");

/** The rows a rule hits, of `listed`: the rows of its kind in the order they are shown. */
export function hits({ kind, filter, atMost }: Rule, listed: readonly Subject[], fates: Fates): readonly Subject[] {
  const found = filtered(listed, fates[kind], filter);
  if (Object.keys(atMost).length === 0) return found;
  const taken = new Map<Bucket, Set<string>>();
  return found.filter((subject) => {
    const bucket = bucketOf(kind, subject);
    const ids = taken.get(bucket) ?? new Set();
    if (!ids.has(subject.id) && ids.size >= (atMost[bucket] ?? Number.POSITIVE_INFINITY)) return false;
    taken.set(bucket, ids.add(subject.id));
    return true;
  });
}
