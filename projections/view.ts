// What every query starts from: the tables over a read-only connection, the position they are committed to, and the
// lists that queries keep asking for, read once a position.
import type { IssueCard } from "../src/contract/answers.ts";
import type { MayRead, Moment } from "./readModel.ts";
import type { Tables } from "./tables.ts";
import type { TemporalTable } from "./temporal.ts";

const REMEMBERED = 256;

/** Rows up to a committed position never change, so what was read once may be kept. */
export class View {
  readonly tables: Tables;
  readonly #committed: () => number;
  #lists = new Map<string, readonly object[]>();
  #today: { position: number; cards: Map<string, IssueCard> } | undefined;

  constructor(tables: Tables, committed: () => number) {
    this.tables = tables;
    this.#committed = committed;
  }

  /** The position a moment means here: never past what is committed. */
  position(at: Moment): number {
    return Math.min(at.position, this.#committed());
  }

  /** The rows of a scope as of a moment, in the order they were written. Shared: not to be changed. */
  rows<Row extends object>(table: TemporalTable<Row>, scope: string, at: Moment): readonly Row[] {
    const position = this.position(at);
    const key = `${table.name} ${scope} ${position}`;
    const known = this.#lists.get(key);
    if (known) {
      this.#lists.delete(key);
      this.#lists.set(key, known);
      return known as readonly Row[];
    }
    const rows = table.asOf(scope, position);
    if (this.#lists.size >= REMEMBERED) this.#lists.delete(this.#lists.keys().next().value ?? "");
    this.#lists.set(key, rows);
    return rows;
  }

  /** The issues of a scope that the reader may see (R7). */
  cards(scope: string, at: Moment, mayRead: MayRead): IssueCard[] {
    return this.rows(this.tables.cards, scope, at).filter((card) => this.mayReadNow(card, at, mayRead));
  }

  /**
   * [R7] As-of reads use present rights: the past of an issue is for those who may read it today, whatever its
   * visibility and place were then.
   */
  mayReadNow(card: IssueCard, at: Moment, mayRead: MayRead): boolean {
    const committed = this.#committed();
    const today = at.position >= committed ? card : this.tables.cards.get(card.id, committed);
    return today !== null && mayRead(today);
  }

  /** The same for very many issues: today's cards are kept, and read on with what has changed. */
  mayReadMany(mayRead: MayRead): (id: string) => boolean {
    let today: Map<string, IssueCard> | undefined;
    return (id) => {
      today ??= this.#cardsOfToday();
      const card = today.get(id);
      return card !== undefined && mayRead(card);
    };
  }

  #cardsOfToday(): Map<string, IssueCard> {
    const now = this.#committed();
    const { cards } = this.tables;
    if (this.#today === undefined) {
      const all = ["open", "done"].flatMap((scope) => cards.asOf(scope, now));
      this.#today = { position: now, cards: new Map(all.map((card) => [card.id, card])) };
    }
    if (this.#today.position < now)
      for (const scope of ["open", "done"])
        for (const { id, after } of cards.changes(scope, this.#today.position, now))
          if (after !== null) this.#today.cards.set(id, after);
    this.#today.position = now;
    return this.#today.cards;
  }

  /** Whether the reader may see the issue of that id today. */
  mayReadId(id: string, mayRead: MayRead): boolean {
    const today = this.tables.cards.get(id, this.#committed());
    return today !== null && mayRead(today);
  }
}

/** Due before today. */
export const isOverdue = (card: Pick<IssueCard, "dueOn">, today: string): boolean =>
  card.dueOn !== null && card.dueOn < today;
