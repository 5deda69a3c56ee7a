/** The cards of each state in order, kept sorted as single cards come, go and move. Order: by rank, equal ranks by id. */
import type { IssueCard } from "../../src/contract/answers.ts";
import type { IssueState } from "../../src/contract/issue.ts";

const empty: readonly string[] = [];

export class CardLists {
  #lists = new Map<IssueState, readonly string[]>();
  readonly #cardOf: (id: string) => IssueCard;

  /** `cardOf` answers the card of any id that is in a list, as it is shown now. */
  constructor(cardOf: (id: string) => IssueCard) {
    this.#cardOf = cardOf;
  }

  /** The ids of a state; the same array until the state's list changes. */
  list(state: IssueState): readonly string[] {
    return this.#lists.get(state) ?? empty;
  }

  remove(id: string, state: IssueState): void {
    this.#lists.set(
      state,
      this.list(state).filter((other) => other !== id),
    );
  }

  insert(card: IssueCard): void {
    const list = this.list(card.state);
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (inOrder(this.#cardOf(list[middle]!), card) < 0) low = middle + 1;
      else high = middle;
    }
    this.#lists.set(card.state, list.toSpliced(low, 0, card.id));
  }

  /** Makes every list anew: for many cards at once. */
  rebuild(cards: Iterable<IssueCard>): void {
    const lists = new Map<IssueState, IssueCard[]>();
    for (const card of cards) {
      const list = lists.get(card.state);
      if (list === undefined) lists.set(card.state, [card]);
      else list.push(card);
    }
    this.#lists = new Map([...lists].map(([state, list]) => [state, list.sort(inOrder).map(({ id }) => id)]));
  }
}

/** Ranks compare bytewise. */
function inOrder(a: IssueCard, b: IssueCard): number {
  if (a.rank !== b.rank) return a.rank < b.rank ? -1 : 1;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}
