/** Which cards are selected, to be moved together. */
import { useSyncExternalStore } from "react";
import { Topics } from "../live/topics.ts";

const none: readonly string[] = [];

export class Selection {
  #ids: readonly string[] = none;
  #last: string | null = null;
  readonly #topics = new Topics<string>();

  ids = (): readonly string[] => this.#ids;
  has = (id: string): boolean => this.#ids.includes(id);
  on = (id: string, listener: () => void): (() => void) => this.#topics.on(id, listener);
  /** Any change. */
  onAny = (listener: () => void): (() => void) => this.#topics.on("", listener);

  toggle(id: string): void {
    this.#last = id;
    this.#set(this.has(id) ? this.#ids.filter((other) => other !== id) : [...this.#ids, id]);
  }

  /** Adds everything between the card selected last and this one in `list`, both included. */
  extend(id: string, list: readonly string[]): void {
    const [from, to] = [list.indexOf(this.#last ?? id), list.indexOf(id)];
    if (from < 0 || to < 0) {
      this.toggle(id);
      return;
    }
    const range = list.slice(Math.min(from, to), Math.max(from, to) + 1);
    this.#last = id;
    this.#set([...new Set([...this.#ids, ...range])]);
  }

  clear(): void {
    if (this.#ids.length > 0) this.#set(none);
  }

  /** Keeps those that are still there. */
  keep(isThere: (id: string) => boolean): void {
    const rest = this.#ids.filter(isThere);
    if (rest.length < this.#ids.length) this.#set(rest);
  }

  #set(next: readonly string[]): void {
    const before = this.#ids;
    this.#ids = next;
    for (const id of before) if (!next.includes(id)) this.#topics.tell(id);
    for (const id of next) if (!before.includes(id)) this.#topics.tell(id);
    this.#topics.tell("");
  }
}

export function useSelected(selection: Selection, id: string): boolean {
  return useSyncExternalStore(
    (listener) => selection.on(id, listener),
    () => selection.has(id),
  );
}

export function useSelection(selection: Selection): readonly string[] {
  return useSyncExternalStore(selection.onAny, selection.ids);
}
