// What of a board's changes a reader may see, and readers who may see the same put together.
import type { RowChange } from "../../projections/readModel.ts";
import type { Actor } from "../contract/actor.ts";
import type { IssueCard } from "../contract/answers.ts";
import type { Change } from "../contract/live.ts";
import { mayReadIssue } from "../domain/permissions.ts";

export type CardChange = RowChange<IssueCard>;

/** [L1] A change as this reader sees it; null where they may see neither side of it. */
export function changeFor(actor: Actor, { id, before, after, cause }: CardChange): Change | null {
  if (after !== null && mayReadIssue(actor, after)) return { op: "put", id, card: after, cause };
  if (before !== null && mayReadIssue(actor, before)) return { op: "remove", id, cause };
  return null;
}

export const changesFor = (actor: Actor, changes: readonly CardChange[]): Change[] =>
  changes.flatMap((change) => changeFor(actor, change) ?? []);

/** Readers by what they see of the changes: each class is sent one and the same message. */
export function byVisibility<T extends { actor: Actor }>(readers: Iterable<T>, changes: readonly CardChange[]) {
  const classes = new Map<string, { readers: T[]; changes: Change[] }>();
  const ofActor = new Map<Actor, string>();
  for (const reader of readers) {
    let key = ofActor.get(reader.actor);
    if (key === undefined) {
      key = changes.map((change) => changeFor(reader.actor, change)?.op[0] ?? "-").join("");
      ofActor.set(reader.actor, key);
    }
    const found = classes.get(key);
    if (found) found.readers.push(reader);
    else classes.set(key, { readers: [reader], changes: changesFor(reader.actor, changes) });
  }
  return [...classes.values()];
}

/** What a reader whose rights changed must be told: from what they saw of the old board to what they may of the new. */
export function changesOfRights(old: { actor: Actor; cards: IssueCard[] }, now: { actor: Actor; cards: IssueCard[] }) {
  const seen = new Map(old.cards.filter((c) => mayReadIssue(old.actor, c)).map((c) => [c.id, c]));
  const changes: Change[] = [];
  for (const card of now.cards) {
    if (!mayReadIssue(now.actor, card)) continue;
    const before = seen.get(card.id);
    seen.delete(card.id);
    if (JSON.stringify(before) !== JSON.stringify(card)) changes.push({ op: "put", id: card.id, card, cause: null });
  }
  for (const id of seen.keys()) changes.push({ op: "remove", id, cause: null });
  return changes;
}
