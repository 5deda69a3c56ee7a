/** The slider's scale: business time from left to right, stretches in which nothing happened folded. Pure. */
import { dayOf } from "../i18n/dates.ts";

/** [from, to) in ms since 1970, and how many events lie in it. */
export type Span = { from: number; to: number; total: number };
/** A stretch of the scale, drawn from `x0` to `x1` px; a folded one stands for a time without events. */
export type Stretch = { from: number; to: number; x0: number; x1: number; folded: boolean };
export type Tick = { x: number; day: string };

/** As many empty bars in a row as this are folded; fewer are a pause that may be seen as one. */
const FOLDED_FROM = 4;
const FOLD_PX = 16;
const DAY_MS = 86_400_000;

export type TimeScale = {
  width: number;
  stretches: readonly Stretch[];
  /** A bar's length in ms. */
  span: number;
  /** Whether the finest thing on the scale is a whole day. */
  byDay: boolean;
  /** Where an instant (ms) lies, px; before and after the scale at its ends. */
  xOf(ms: number): number;
  /** The instant (ms) at `x` px. */
  at(x: number): number;
};

/** Spans must follow one another without gaps and be equally long. Folds never take more than half the width. */
export function timeScale(spans: readonly Span[], width: number): TimeScale {
  const runs = runsOf(spans);
  const folds = runs.filter(({ folded }) => folded).length;
  const open = spans.length - runs.reduce((sum, run) => sum + (run.folded ? run.spans : 0), 0);
  const fold = folds === 0 ? 0 : Math.min(FOLD_PX, width / 2 / folds);
  const bar = open === 0 ? 0 : (width - folds * fold) / open;
  let x = 0;
  const stretches = runs.map(({ from, to, spans: count, folded }) => {
    const stretch = { from, to, folded, x0: x, x1: x + (folded ? fold : count * bar) };
    x = stretch.x1;
    return stretch;
  });
  const span = spans[0] === undefined ? DAY_MS : spans[0].to - spans[0].from;
  return {
    width,
    stretches,
    span,
    byDay: span >= DAY_MS,
    xOf: (ms) => {
      const stretch = stretches.find(({ to }) => ms < to);
      if (stretch === undefined) return x;
      return stretch.x0 + share(ms, stretch.from, stretch.to) * (stretch.x1 - stretch.x0);
    },
    at: (px) => {
      const stretch = stretches.find(({ x1 }) => px < x1) ?? stretches.at(-1);
      if (stretch === undefined) return 0;
      return stretch.from + share(px, stretch.x0, stretch.x1) * (stretch.to - stretch.from);
    },
  };
}

/** How far `value` is from `from` to `to`: 0 to 1, also where it lies outside. */
const share = (value: number, from: number, to: number): number =>
  to === from ? 0 : Math.min(1, Math.max(0, (value - from) / (to - from)));

type Run = { from: number; to: number; spans: number; folded: boolean };

function runsOf(spans: readonly Span[]): Run[] {
  const runs: Run[] = [];
  let empty: Span[] = [];
  const add = (these: readonly Span[], folded: boolean): void => {
    const [first, last] = [these[0], these.at(-1)];
    if (first === undefined || last === undefined) return;
    const before = runs.at(-1);
    if (!folded && before?.folded === false) {
      before.to = last.to;
      before.spans += these.length;
    } else runs.push({ from: first.from, to: last.to, spans: these.length, folded });
  };
  const endOfEmpty = (): void => {
    add(empty, empty.length >= FOLDED_FROM);
    empty = [];
  };
  for (const span of spans) {
    if (span.total === 0) empty.push(span);
    else {
      endOfEmpty();
      add([span], false);
    }
  }
  endOfEmpty();
  return runs;
}

/**
 * The moment at `x` as an address says it: a day where the scale goes by days, else a minute in Korea. A moment before
 * the first bar's end is that end, so that the log has begun.
 */
export function momentAt(scale: TimeScale, x: number): string {
  const ms = Math.min(scale.at(x), (scale.stretches.at(-1)?.to ?? 1) - 1);
  if (scale.byDay) return dayOf(ms);
  const begun = Math.max(ms, (scale.stretches[0]?.from ?? 0) + scale.span);
  return `${new Date(begun + 9 * 3_600_000).toISOString().slice(0, 16)}:00+09:00`;
}

/** The first days of months, the years' first ones before others, none nearer to another than `apart` px. */
export function ticks(scale: TimeScale, apart: number): Tick[] {
  const [first, last] = [scale.stretches[0], scale.stretches.at(-1)];
  if (first === undefined || last === undefined) return [];
  const months: string[] = [];
  let [year, month] = dayOf(first.from).split("-").map(Number) as [number, number];
  for (let guard = 0; guard < 2400; guard++) {
    if (++month > 12) [year, month] = [year + 1, 1];
    const day = `${year}-${String(month).padStart(2, "0")}-01`;
    if (Date.parse(`${day}T00:00:00+09:00`) >= last.to) break;
    months.push(day);
  }
  const kept: Tick[] = [];
  const ranked = months.toSorted((a, b) => rank(b) - rank(a));
  for (const day of ranked) {
    const ms = Date.parse(`${day}T00:00:00+09:00`);
    const x = scale.xOf(ms);
    // Within a fold no mark tells a true place.
    if (scale.stretches.some((one) => one.folded && ms > one.from && ms < one.to)) continue;
    if (x < apart / 2 || x > scale.width - apart / 2) continue;
    if (kept.every((other) => Math.abs(other.x - x) >= apart)) kept.push({ x, day });
  }
  return kept.sort((a, b) => a.x - b.x);
}

/** Januaries first, then quarters, then the other months. */
const rank = (day: string): number =>
  day.slice(5, 7) === "01" ? 2 : ["04", "07", "10"].includes(day.slice(5, 7)) ? 1 : 0;
