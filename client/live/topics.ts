/** Listeners by topic, so that a change wakes only those it concerns. */

export class Topics<K> {
  readonly #listeners = new Map<K, Set<() => void>>();

  /** Calls `listener` whenever `topic` is told; answers how to stop. */
  on(topic: K, listener: () => void): () => void {
    let set = this.#listeners.get(topic);
    if (set === undefined) {
      set = new Set();
      this.#listeners.set(topic, set);
    }
    set.add(listener);
    return () => {
      set.delete(listener);
      if (set.size === 0 && this.#listeners.get(topic) === set) this.#listeners.delete(topic);
    };
  }

  tell(topic: K): void {
    for (const listener of [...(this.#listeners.get(topic) ?? [])]) listener();
  }
}
