/** The cards a state shows: its list in order, those the filters let through. */
import { useMemo, useSyncExternalStore } from "react";
import type { IssueState } from "../../src/contract/issue.ts";
import type { BoardStore } from "../live/boardStore.ts";
import { useList } from "./boardContext.ts";
import { type Filter, type FilterContext, matches } from "./filters.ts";

const subscribeNever = () => () => {};

/** Without a filter this is the store's own list; with one, every change of a card is looked at again. */
export function useShownList(
  store: BoardStore,
  state: IssueState,
  filter: Filter | null,
  context: FilterContext,
): readonly string[] {
  const list = useList(store, state);
  const version = useSyncExternalStore(filter === null ? subscribeNever : store.onAny, () =>
    filter === null ? null : store.version(),
  );
  return useMemo(() => {
    if (filter === null || version === null) return list;
    return shownOf(store, list, filter, context);
  }, [store, list, filter, context, version]);
}

export function shownOf(
  store: BoardStore,
  list: readonly string[],
  filter: Filter | null,
  context: FilterContext,
): readonly string[] {
  if (filter === null) return list;
  return list.filter((id) => {
    const view = store.card(id);
    return view !== undefined && matches(view, filter, context);
  });
}
