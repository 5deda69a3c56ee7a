/** What cards need from the page around the board: who is where, which card is open, the keys. Small stores, so that a
 * card is drawn again only for what concerns it. */
import { createContext, type KeyboardEvent, useContext, useSyncExternalStore } from "react";
import type { Person } from "../live/presence.ts";

/** A value that many read a part of. */
export class Cell<T> {
  #value: T;
  readonly #listeners = new Set<() => void>();

  constructor(value: T) {
    this.#value = value;
  }

  get = (): T => this.#value;

  set(value: T): void {
    if (value === this.#value) return;
    this.#value = value;
    for (const listener of [...this.#listeners]) listener();
  }

  on = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
}

export type People = ReadonlyMap<string, readonly Person[]>;
export type PageState = {
  /** People by the card they look at. */
  people: Cell<People>;
  open: Cell<string | null>;
  keys: {
    onKey: (event: KeyboardEvent<HTMLElement>, id: string) => void;
    openMenu: (id: string, anchor: DOMRect) => void;
  };
};

export const PageContext = createContext<PageState | null>(null);

function usePage(): PageState {
  const page = useContext(PageContext);
  if (page === null) throw new Error("a card is drawn outside a board");
  return page;
}

const nobody: readonly Person[] = [];

/** Who looks at this card. */
export function useHere(id: string): readonly Person[] {
  const { people } = usePage();
  return useSyncExternalStore(people.on, () => people.get().get(id) ?? nobody);
}

/** Whether this card is open in the panel. */
export function useIsOpen(id: string): boolean {
  const { open } = usePage();
  return useSyncExternalStore(open.on, () => open.get() === id);
}

export function useKeys(): PageState["keys"] {
  return usePage().keys;
}

/** People by card; a card whose people stayed the same keeps its list, so that it is not drawn again. */
export function byCard(people: readonly Person[], before: People): People {
  const next = new Map<string, readonly Person[]>();
  for (const person of people) {
    if (person.issueId !== null) next.set(person.issueId, [...(next.get(person.issueId) ?? []), person]);
  }
  for (const [id, list] of next) {
    const old = before.get(id);
    if (old !== undefined && JSON.stringify(old) === JSON.stringify(list)) next.set(id, old);
  }
  return next;
}
