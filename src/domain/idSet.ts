/** A set of ids that only grows, for folds over long streams: each step costs the same, and earlier states stay true. */

/**
 * Unchangeable as seen from outside: `with` answers a larger set and leaves this one as it is. All sets of one line share
 * a table of ids by number, of which each knows the first `size`; so adding to the newest copies nothing. Adding to an
 * older one copies it, since its line has gone on without it.
 */
export class IdSet {
  readonly size: number;
  readonly #numbers: Map<string, number>;

  private constructor(numbers: Map<string, number>, size: number) {
    this.#numbers = numbers;
    this.size = size;
  }

  /** An empty set, the beginning of a line of its own. */
  static empty(): IdSet {
    return new IdSet(new Map(), 0);
  }

  has(id: string): boolean {
    const number = this.#numbers.get(id);
    return number !== undefined && number < this.size;
  }

  /** The set with `id` in it. */
  with(id: string): IdSet {
    if (this.has(id)) return this;
    const newest = this.#numbers.size === this.size;
    const numbers = newest ? this.#numbers : new Map([...this.#numbers].filter(([, number]) => number < this.size));
    numbers.set(id, this.size);
    return new IdSet(numbers, this.size + 1);
  }
}
