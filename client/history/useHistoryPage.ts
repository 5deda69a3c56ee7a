/** Everything the history's page does: moves its moments by slider, key, button and flag, plays, and says where it is. */
import { getRouteApi } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { MiniCluster } from "../../src/contract/answers.ts";
import type { Language } from "../../src/contract/base.ts";
import type { DensityAnswer } from "../../src/contract/history.ts";
import type { HistoryKind } from "../../src/contract/historyKinds.ts";
import { dayOf, formatInstant } from "../i18n/dates.ts";
import { dayBefore, instantOf, tellAsOf } from "../shell/moment.ts";
import { narrate } from "./narrate.ts";
import type { Handle } from "./Slider.tsx";
import { dayAway, type Wish, wishOf } from "./sliderKeys.ts";
import { useNarration } from "./useNarration.ts";
import { usePlay } from "./usePlay.ts";
import { useReplay } from "./useReplay.ts";

const route = getRouteApi("/history");

export function useHistoryPage(density: DensityAnswer, t: TFunction, language: Language) {
  const { to } = route.useSearch();
  const navigate = route.useNavigate();
  const replay = useReplay();
  const play = usePlay(replay);
  const { at, map, here, onEvent } = replay;
  const last = Date.parse(density.to) - 1;
  const ms = instantAt(at, onEvent ? here?.occurredAt : (map.data?.asOf?.at ?? undefined), last);
  const maps = useTwoMaps(map.isPlaceholderData ? undefined : map.data?.items);
  const day = dayOf(ms);
  const [firstDay, lastDay] = [dayOf(density.from), dayOf(last)];

  const setTo = (next: string | undefined) =>
    void navigate({ search: (search) => ({ ...search, to: next }), replace: true });
  const go = (moment: string | undefined) => {
    play.stop();
    replay.go(moment);
  };
  const onWish = (wish: Wish): void => {
    if (wish.to === "play") {
      play.toggle();
      return;
    }
    play.stop();
    if (wish.to === "event") replay.step(wish.by);
    else if (wish.to === "begin") replay.goTo(replay.first);
    else if (wish.to === "end") replay.go(undefined);
    else if (wish.to === "reorganization") {
      const next = nearest(density, replay.position, wish.by);
      if (next !== undefined) replay.go(`@${next}`);
    } else replay.go(dayAway(day, wish, firstDay, lastDay));
  };
  const toMs = to === undefined ? undefined : instantAt(to, undefined, last);
  /** The second handle goes by days. */
  const onSecondWish = (wish: Wish): void => {
    const from = dayOf(toMs ?? last);
    if (wish.to === "begin") setTo(firstDay);
    else if (wish.to === "end") setTo(lastDay);
    else if (wish.to === "reorganization") {
      const days = density.reorganizations.map(({ effectiveOn }) => effectiveOn);
      const flag = wish.by === 1 ? days.find((one) => one > from) : days.findLast((one) => one < from);
      if (flag !== undefined) setTo(flag);
    } else if (wish.to !== "play")
      setTo(dayAway(from, { to: wish.to === "month" ? "month" : "day", by: wish.by }, firstDay, lastDay));
  };
  const onKey = (event: KeyboardEvent, handle: Handle["key"]): void => {
    const wish = wishOf(event);
    if (wish === null) return;
    event.preventDefault();
    event.stopPropagation();
    if (handle === "at") onWish(wish);
    else onSecondWish(wish);
  };
  usePageKeys(onWish);

  const text = momentText(at, ms, t, language);
  const handles: Handle[] = [
    {
      key: "at",
      label: t(
        toMs === undefined ? "history.slider.handle" : ms <= toMs ? "history.slider.first" : "history.slider.second",
      ),
      ms,
      text,
      onMoment: go,
    },
    ...(to === undefined || toMs === undefined
      ? []
      : [
          {
            key: "to" as const,
            label: t(ms <= toMs ? "history.slider.second" : "history.slider.first"),
            ms: toMs,
            text: momentText(to, toMs, t, language),
            onMoment: setTo,
          },
        ]),
  ];
  const narration =
    maps.now === undefined
      ? ""
      : narrate(
          { when: text, event: onEvent ? here : undefined, refs: replay.refs, now: maps.now, before: maps.before },
          t,
          language,
        );
  return {
    replay,
    play,
    day,
    handles,
    narration,
    said: useNarration(narration, play.playing),
    title: text,
    onWish,
    onKey,
    onDay: go,
    onFlag: (position: string) => go(`@${position}`),
    onKind: (kind: HistoryKind | undefined) =>
      void navigate({ search: (search) => ({ ...search, kind }), replace: true }),
    comparing: to !== undefined,
    /** The two moments, the earlier one first; null where one alone is shown. */
    compared:
      to === undefined || toMs === undefined
        ? null
        : ms <= toMs
          ? { from: at ?? lastDay, to }
          : { from: to, to: at ?? lastDay },
    onCompare: () => {
      play.stop();
      void navigate({
        search: (search) =>
          search.to === undefined
            ? { ...search, ...sides(at, day, lastDay) }
            : { ...search, to: undefined, list: undefined, change: undefined },
      });
    },
  };
}

/** The moment with the present; the present with the day before it. */
function sides(at: string | undefined, day: string, lastDay: string): { at: string; to: string } {
  return at === undefined ? { at: dayBefore(day), to: day } : { at, to: lastDay };
}

/** Milliseconds of a moment in the address; a position lies where its event does, an unknown one at the end. */
function instantAt(moment: string | undefined, ofEvent: string | undefined, last: number): number {
  if (moment === undefined) return last;
  const own = instantOf(moment);
  if (!Number.isNaN(own)) return Math.min(own, last);
  return ofEvent === undefined ? last : Date.parse(ofEvent);
}

function momentText(moment: string | undefined, ms: number, t: TFunction, language: Language): string {
  if (moment === undefined) return t("history.narration.present");
  return Number.isNaN(instantOf(moment)) ? formatInstant(ms, language) : tellAsOf(moment, language);
}

function nearest({ reorganizations }: DensityAnswer, position: number | null, by: 1 | -1): string | undefined {
  const here = position ?? Number.POSITIVE_INFINITY;
  const there = reorganizations.map((one) => one.position);
  return by === 1 ? there.find((one) => Number(one) > here) : there.findLast((one) => Number(one) < here);
}

/** The map shown and the one before it, for saying what a step changed. */
function useTwoMaps(items: readonly MiniCluster[] | undefined) {
  const [maps, setMaps] = useState<{ now?: readonly MiniCluster[]; before?: readonly MiniCluster[] }>({});
  if (items !== undefined && items !== maps.now)
    setMaps({ now: items, ...(maps.now === undefined ? {} : { before: maps.now }) });
  return maps;
}

/** The keys of the replay wherever on the page the focus is, but where it is on something with keys of its own. */
function usePageKeys(onWish: (wish: Wish) => void): void {
  const wished = useRef(onWish);
  wished.current = onWish;
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent): void => {
      const at = event.target instanceof HTMLElement ? event.target : null;
      if (
        event.defaultPrevented ||
        (at !== null && at !== document.body && at.tagName !== "H1" && at.tagName !== "MAIN")
      )
        return;
      const wish = wishOf(event);
      // Up and down scroll the page, as everywhere.
      if (wish === null || wish.to === "day" || wish.to === "month") return;
      event.preventDefault();
      wished.current(wish);
    };
    addEventListener("keydown", onKeyDown);
    return () => removeEventListener("keydown", onKeyDown);
  }, []);
}
