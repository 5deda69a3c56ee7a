/** A card as it is shown: what the server confirmed with the pending commands on it, and the names it needs. Pure. */
import type { IssueCard, Refs } from "../../src/contract/answers.ts";
import type { Names } from "../../src/contract/base.ts";
import { type Around, apply, type Pending, type PendingStatus } from "./pending.ts";

/** Another person's change, for the outline: who and when (ms of the page's clock). */
export type Touch = { actorId: string; at: number };
export type CardView = {
  card: IssueCard;
  firm: Names | null;
  /** Null: nobody has charge of it; "": somebody without a name. */
  assignee: string | null;
  /** How its pending commands fare; null: none. */
  pending: PendingStatus | null;
  touch: Touch | null;
};

/** [B5] `pending`: the commands on this card, in the order they were given. Undefined where the card is not shown. */
export function viewOf(
  confirmed: IssueCard | undefined,
  pending: readonly Pending[],
  around: Around,
  refs: Refs,
  touch: Touch | null,
): CardView | undefined {
  let card: IssueCard | null | undefined = confirmed;
  let status: PendingStatus | null = null;
  for (const one of pending) {
    if (card === null) break;
    card = apply(card, one, around);
    if (status !== "waiting") status = one.status === "accepted" ? "sending" : one.status;
  }
  if (card === undefined || card === null) return undefined;
  return {
    card,
    firm: refs.organizations[card.organizationId]?.names ?? null,
    assignee: card.assigneeId === null ? null : (refs.members[card.assigneeId]?.name ?? ""),
    pending: status,
    touch,
  };
}

export function sameView(a: CardView, b: CardView): boolean {
  return (
    a.card === b.card &&
    a.pending === b.pending &&
    a.touch === b.touch &&
    a.assignee === b.assignee &&
    a.firm?.ko === b.firm?.ko
  );
}
