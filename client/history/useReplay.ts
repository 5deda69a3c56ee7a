/**
 * A walk through history: the moment in the address, the told events around it (only those near are fetched), the map as
 * it was then, and the steps from one to the next.
 */
import { getRouteApi } from "@tanstack/react-router";
import { useEffect, useEffectEvent, useMemo, useState } from "react";
import type { HistoryEntry } from "../../src/contract/answers.ts";
import { useFirstEvent, useMapAt } from "../api/history.ts";
import { useHistoryPages } from "../api/queries.ts";
import { dayOf } from "../i18n/dates.ts";
import { mergeRefs, noRefs } from "../live/refs.ts";

const route = getRouteApi("/history");
/** Entries asked for at a time, to either side; more are fetched when as few as `NEAR` are left. */
const PAGE = 40;
const NEAR = 12;
const SETTLED_MS = 150;

export function useReplay() {
  const { at, kind } = route.useSearch();
  const navigate = route.useNavigate();
  const map = useMapAt(at);
  const first = useFirstEvent(kind).data?.items[0];
  const [anchor, setAnchor] = useState(at);
  const older = useHistoryPages({ kinds: kind, to: anchor, limit: PAGE });
  const newer = useHistoryPages({ kinds: kind, from: anchor, direction: "oldest", limit: PAGE }, anchor !== undefined);
  const ahead = anchor === undefined ? undefined : newer.data;
  const entries = useMemo(() => {
    const known = new Map<string, HistoryEntry>();
    for (const { items } of [...(older.data?.pages ?? []), ...(ahead?.pages ?? [])])
      for (const entry of items) known.set(entry.id, entry);
    return [...known.values()].sort((a, b) => Number(a.position) - Number(b.position));
  }, [older.data, ahead]);
  const refs = useMemo(
    () => [...(older.data?.pages ?? []), ...(ahead?.pages ?? [])].map((page) => page.refs).reduce(mergeRefs, noRefs),
    [older.data, ahead],
  );
  const loaded = !older.isPlaceholderData && !(anchor !== undefined && newer.isPlaceholderData);
  const asked = positionIn(at);
  /** The entries that were read are those around the moment. */
  const near = at === anchor || (loaded && asked !== null && within(entries, asked));
  useEffect(() => {
    if (near) return;
    // While a handle is drawn along, the map alone follows.
    const timer = setTimeout(() => setAnchor(at), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [near, at]);

  const told =
    map.isPlaceholderData || map.data === undefined ? null : Number(map.data.asOf?.position ?? map.data.position);
  const position = asked ?? told;
  const index = position === null || !near ? -1 : entries.findLastIndex((entry) => Number(entry.position) <= position);
  const here = entries[index];
  const coming = position === null || !near ? [] : entries.slice(index + 1);
  const settled = position !== null && near && !older.isPlaceholderData;
  const atEnd =
    position !== null && near && coming.length === 0 && (anchor === undefined || (loaded && !newer.hasNextPage));

  const { hasNextPage: moreAhead, isFetchingNextPage: fetchingAhead, fetchNextPage: fetchAhead } = newer;
  const { hasNextPage: moreBehind, isFetchingNextPage: fetchingBehind, fetchNextPage: fetchBehind } = older;
  const left = coming.length;
  useEffect(() => {
    if (loaded && anchor !== undefined && left < NEAR && moreAhead && !fetchingAhead) void fetchAhead();
  }, [loaded, anchor, left, moreAhead, fetchingAhead, fetchAhead]);
  useEffect(() => {
    if (loaded && index >= 0 && index < NEAR && moreBehind && !fetchingBehind) void fetchBehind();
  }, [loaded, index, moreBehind, fetchingBehind, fetchBehind]);

  /** Steps wished for while the events around the moment were still on their way. */
  const [owed, setOwed] = useState(0);
  const go = (next: string | undefined) => {
    setOwed(0);
    void navigate({ search: (search) => ({ ...search, at: next }), replace: true });
  };
  const goTo = (entry: HistoryEntry | undefined) => {
    if (entry !== undefined) go(`@${entry.position}`);
  };
  /** One event on or back; before the first shown event of the kind, on means to the first. */
  const step = (by: number) => {
    if (!settled) return setOwed(owed + by);
    if (by > 0) return goTo(coming[Math.min(by, coming.length) - 1]);
    // Between two events, back is to the one before; on an event, to the one before that.
    const back = here !== undefined && Number(here.position) !== position ? index + 1 : index;
    goTo(entries[Math.max(0, back + by)]);
  };
  const catchUp = useEffectEvent(() => {
    setOwed(0);
    if (owed !== 0) step(owed);
  });
  useEffect(() => {
    if (settled) catchUp();
  }, [settled]);
  return {
    at,
    kind,
    map,
    entries,
    refs,
    events: older,
    position,
    /** The last told event at or before the moment, and whether it happened then: at that position, or on that day. */
    here,
    onEvent:
      here !== undefined &&
      Number(here.position) === position &&
      (asked !== null || at === undefined || dayOf(here.occurredAt) === at.slice(0, 10)),
    index,
    near,
    coming,
    atEnd,
    first,
    go,
    goTo,
    step,
  };
}
export type Replay = ReturnType<typeof useReplay>;

/** The position an address names itself; null for a day, a time or the present. */
const positionIn = (at: string | undefined): number | null =>
  at !== undefined && /^@\d+$/.test(at) ? Number(at.slice(1)) : null;

const within = (entries: readonly HistoryEntry[], position: number): boolean => {
  const [oldest, newest] = [entries[0], entries.at(-1)];
  return (
    oldest !== undefined &&
    newest !== undefined &&
    Number(oldest.position) <= position &&
    position <= Number(newest.position)
  );
};
