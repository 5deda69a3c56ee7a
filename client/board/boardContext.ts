/** What every part of a board shares: its store, the actor, what may be done. Hooks that read the store piece by piece. */
import { createContext, useContext, useSyncExternalStore } from "react";
import type { Actor } from "../../src/contract/actor.ts";
import type { IssueState } from "../../src/contract/issue.ts";
import type { BoardStore, Meta } from "../live/boardStore.ts";
import type { CardView } from "../live/cardView.ts";
import type { Glide } from "./glide.ts";
import type { Lift } from "./lift.ts";
import type { Moves } from "./moves.ts";
import type { Scrollers } from "./scrollers.ts";
import type { Selection } from "./selection.ts";

export type Board = {
  store: BoardStore;
  actor: Actor | null;
  /** A board of the past, or without an actor: nothing can be moved. */
  readOnly: boolean;
  lift: Lift;
  selection: Selection;
  moves: Moves;
  glide: Glide;
  scrollers: Scrollers;
  /** Opens the card in the panel. */
  open: (issueId: string) => void;
};

export const BoardContext = createContext<Board | null>(null);

export function useBoard(): Board {
  const board = useContext(BoardContext);
  if (board === null) throw new Error("useBoard is used outside a board");
  return board;
}

/** One card; only a change of this card draws the user again. */
export function useCard(id: string): CardView | undefined {
  const { store } = useBoard();
  return useSyncExternalStore(
    (listener) => store.onCard(id, listener),
    () => store.card(id),
  );
}

/** The ids of a state in order. */
export function useList(store: BoardStore, state: IssueState): readonly string[] {
  return useSyncExternalStore(
    (listener) => store.onList(state, listener),
    () => store.list(state),
  );
}

/**
 * What `select` takes of what is known of the board as a whole; only where that is another draws the user again. The
 * position changes with every card that does.
 */
export function useMeta<T>(store: BoardStore, select: (meta: Meta) => T): T {
  return useSyncExternalStore(store.onMeta, () => select(store.meta()));
}

export const groupIn = (meta: Meta): Meta["group"] => meta.group;
/** Whether the board has come. */
export const isKnown = (meta: Meta): boolean => meta.position !== null;
