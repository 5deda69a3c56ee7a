// How many told events lie on which day of business time, by kind; and, for readers who may not see every issue (R7),
// how many of them are of which issue.
import type { Database, Statement } from "better-sqlite3";
import { type HistoryKind, historyKinds } from "../src/contract/historyKinds.ts";

export const DAY_MS = 86_400_000;
const KOREA_MS = 9 * 3_600_000;
const MINUTE_MS = 60_000;

/** The calendar day in Korea, counted from 1970-01-01. */
const dayIn = (ms: number): number => Math.floor((ms + KOREA_MS) / DAY_MS);
/** The instant at which that day begins. */
const startOf = (day: number): number => day * DAY_MS - KOREA_MS;

type MayReadKey = (issue: number) => boolean;
type Summed = { fromNothing: boolean; sums: [Days[], 1 | -1][] };
/** An issue's days and how many events each has, in the order they were recorded. */
type Days = { kind: number; days: number[]; counts: number[]; total: number };

/** Counts by kind; `width` and the bounds of the buckets are milliseconds since 1970. */
export type Bars = { from: number; width: number; counts: Record<HistoryKind, number>[] };

const NOTHING_HIDDEN: Summed = { fromNothing: false, sums: [] };
const NICE_MINUTES = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720];

/** The bounds of at most `most` equal buckets over (from, to]: whole days of Korea, or round parts of a day. */
export function grid(from: number, to: number, most: number): { from: number; width: number; buckets: number } {
  const days = dayIn(to - 1) - dayIn(from) + 1;
  const minutes =
    days >= most ? undefined : NICE_MINUTES.find((m) => Math.ceil((to - from) / (m * MINUTE_MS)) + 1 <= most);
  if (minutes === undefined) {
    const width = Math.ceil(days / most);
    return { from: startOf(dayIn(from)), width: width * DAY_MS, buckets: Math.ceil(days / width) };
  }
  const width = minutes * MINUTE_MS;
  const start = Math.floor((from + KOREA_MS) / width) * width - KOREA_MS;
  return { from: start, width, buckets: Math.max(1, Math.ceil((to - start) / width)) };
}

/** Written with the timeline, one row a day and kind. The rows of issues are read from the timeline's, and kept. */
export class Density {
  readonly #db: Database;
  readonly #add: Statement<[number, number, number, number]>;
  readonly #byDay: Statement<[number, number], { day: number; kind: number; n: number }>;
  readonly #span: Statement<[number, number], { first: number | null; last: number | null }>;
  readonly #first: Statement<[], number | null>;
  readonly #within: Statement<
    [number, number, number, number, number],
    { kind: number; issue: number; minute: number }
  >;
  readonly #since: Statement<[number, number], { position: number; issue: number; minute: number }>;
  #issues = new Map<number, Days>();
  #readUpTo = -1;

  static readonly ddl = `CREATE TABLE density (day INTEGER NOT NULL, kind INTEGER NOT NULL, n INTEGER NOT NULL,
    first INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (day, kind)) WITHOUT ROWID`;

  constructor(db: Database) {
    this.#db = db;
    this.#add = db.prepare(
      `INSERT INTO density VALUES (?, ?, 1, ?, ?) ON CONFLICT (day, kind) DO UPDATE SET n = n + 1, last = excluded.last`,
    );
    this.#byDay = db.prepare("SELECT day, kind, n FROM density WHERE day BETWEEN ? AND ?");
    this.#span = db.prepare("SELECT min(first) AS first, max(last) AS last FROM density WHERE day BETWEEN ? AND ?");
    this.#first = db.prepare<[], number | null>("SELECT min(day) FROM density").pluck();
    const rows = "FROM timeline_scopes WHERE scope = ?";
    this.#within = db.prepare(
      `SELECT kind, issue, minute ${rows} AND position BETWEEN ? AND ? AND minute >= ? AND minute < ?`,
    );
    this.#since = db.prepare(`SELECT position, issue, minute ${rows} AND position > ? AND issue <> 0`);
  }

  apply({ at, kind, position }: { at: number; kind: HistoryKind; position: number }): void {
    this.#add.run(dayIn(at), historyKinds.indexOf(kind), position, position);
  }

  /**
   * Told events of [from, to) milliseconds, in at most `most` buckets. `all` is the number of the timeline's scope of
   * everything; `mayRead` is asked once an issue that has events, null stands for a reader who may see them all.
   */
  bars(
    { from, to, most, all }: { from: number; to: number; most: number; all: number },
    mayRead: MayReadKey | null,
  ): Bars {
    const { from: start, width, buckets } = grid(from, to, most);
    const counts = Array.from({ length: buckets }, noCounts);
    const issues = historyKinds.indexOf("issues");
    // One state of the file throughout: the projector commits beside.
    this.#db.transaction(() => {
      if (width < DAY_MS) {
        const span = this.#span.get(dayIn(start), dayIn(start + width * buckets - 1));
        const readable = new Map<number, boolean>([[0, true]]);
        const [low, high] = [start / MINUTE_MS, (start + width * buckets) / MINUTE_MS];
        for (const row of this.#within.iterate(all, span?.first ?? 0, span?.last ?? -1, low, high)) {
          if (!readable.has(row.issue)) readable.set(row.issue, mayRead === null || mayRead(row.issue));
          if (readable.get(row.issue)) add(counts, (row.minute * MINUTE_MS - start) / width, row.kind, 1);
        }
        return;
      }
      const [first, last] = [dayIn(start), dayIn(start + width * buckets) - 1];
      const bucketOf = (day: number) => (startOf(day) - start) / width;
      const { fromNothing, sums } = mayRead === null ? NOTHING_HIDDEN : this.#sums(all, mayRead);
      for (const { day, kind, n } of this.#byDay.iterate(first, last))
        if (kind !== issues || !fromNothing) add(counts, bucketOf(day), kind, n);
      for (const [sum, sign] of sums)
        for (const { kind, days, counts: of } of sum)
          for (let i = 0; i < days.length; i++)
            if (days[i]! >= first && days[i]! <= last) add(counts, bucketOf(days[i]!), kind, sign * of[i]!);
    })();
    return { from: start, width, counts };
  }

  /**
   * [R7] Of issues the smaller of what may be read (added up from nothing) and what is hidden (taken off what there is);
   * of plans, which are few, what is hidden.
   */
  #sums(all: number, mayRead: MayReadKey): Summed {
    this.#readOn(all);
    const [readable, hidden, plans]: [Days[], Days[], Days[]] = [[], [], []];
    for (const [issue, days] of this.#issues) {
      const may = mayRead(issue);
      if (issue > 0) (may ? readable : hidden).push(days);
      else if (!may) plans.push(days);
    }
    const fromNothing = readable.length < hidden.length;
    return { fromNothing, sums: [[plans, -1], fromNothing ? [readable, 1] : [hidden, -1]] };
  }

  /** What has come since the last time. */
  #readOn(all: number): void {
    for (const { position, issue, minute } of this.#since.iterate(all, this.#readUpTo)) {
      let days = this.#issues.get(issue);
      if (!days) {
        days = { kind: historyKinds.indexOf(issue > 0 ? "issues" : "reorganizations"), days: [], counts: [], total: 0 };
        this.#issues.set(issue, days);
      }
      const day = dayIn(minute * MINUTE_MS);
      const at = days.days.length - 1;
      if (days.days[at] === day) days.counts[at]!++;
      else {
        days.days.push(day);
        days.counts.push(1);
      }
      days.total++;
      this.#readUpTo = position;
    }
  }

  /** The first instant of the first day that has an event; null where none has. */
  firstDay(): number | null {
    const day = this.#first.get() ?? null;
    return day === null ? null : startOf(day);
  }

  /** How many told events there are now that the reader may not see, of one kind or of all. */
  hidden(all: number, mayRead: MayReadKey, kind: HistoryKind | undefined): number {
    this.#readOn(all);
    const code = kind === undefined ? undefined : historyKinds.indexOf(kind);
    let sum = 0;
    for (const [issue, { total, kind: of }] of this.#issues)
      if ((code === undefined || code === of) && !mayRead(issue)) sum += total;
    return sum;
  }
}

const noCounts = () => Object.fromEntries(historyKinds.map((kind) => [kind, 0])) as Record<HistoryKind, number>;

function add(bars: Record<HistoryKind, number>[], at: number, kind: number, n: number): void {
  const [bar, name] = [bars[Math.floor(at)], historyKinds[kind]];
  if (bar && name) bar[name] += n;
}
