// Bench of history: the slider's density, a step and the map as it was, at 1M events against 10k of the same years.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openReadModel } from "../../projections/openReadModel.ts";
import { type ReadModel, readsAll } from "../../projections/readModel.ts";
import { openRunner } from "../../projections/runner.ts";
import { openForWriting } from "../../projections/store.ts";
import { historyKinds } from "../../src/contract/historyKinds.ts";
import { kst, TestLog } from "../support/events.ts";
import { quantile, type Row } from "./row.ts";

const FEW = 10_000;
const MANY = 1_000_000;
const YEARS_MS = 3 * 365 * 86_400_000;
const BEGIN = Date.parse("2006-01-01T00:00:00+09:00");
/** Issues that are open at any time: what a map shows is as large in both. */
const OPEN_ISSUES = 300;
const BARS = 240;
const SAMPLES = 200;
const BATCH = 1_000;

type Measured = Record<"slider" | "part" | "step" | "map", number[]>;

/** Rows of promises.md and of issue 4's end: history is sought, not counted through. About three minutes on two cores. */
export async function benchHistory(): Promise<Row[]> {
  const dir = mkdtempSync(join(tmpdir(), "danji-bench-"));
  try {
    const few = measure(join(dir, "few.sqlite"), FEW);
    const many = measure(join(dir, "many.sqlite"), MANY);
    return [
      row("history slider, 240 bars of 3 years, 1M events, p50", few.slider, many.slider),
      row("the same, a reader who sees a part of the issues (R7)", few.part, many.part),
      row("step of history at a random moment, 1M events, p50", few.step, many.step),
      row("as-of map of mini-clusters, 1M events, p50", few.map, many.map),
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function row(measure: string, few: number[], many: number[]): Row {
  const [value, other] = [quantile(many, 0.5), quantile(few, 0.5)];
  const ratio = value / other;
  const against = `10k events: ${Number(other.toPrecision(3))} ms`;
  return { measure, value, unit: "ms", against, ratio, goal: "≤2.5×", met: ratio <= 2.5 };
}

/** Folds a log of `count` events, then asks at random moments of it; the first questions of each kind do not count. */
function measure(file: string, count: number): Measured {
  const last = fold(file, count);
  const model = openReadModel({ file });
  const next = randomly(7);
  const end = BEGIN + YEARS_MS;
  const times: Measured = { slider: [], part: [], step: [], map: [] };
  const part: Parameters<ReadModel["density"]>[3]["mayRead"] = (card) => card.groupId === "g1";
  const ask: Record<keyof Measured, (position: number, now: string) => unknown> = {
    slider: () => model.density(BEGIN, end, BARS, { mayRead: readsAll }),
    part: () => model.density(BEGIN, end, BARS, { mayRead: part }),
    step: (position) => model.step(position, { mayRead: readsAll }, historyKinds),
    map: (position, now) => model.miniClusters({ position, now }, readsAll, { includeClosed: false }),
  };
  try {
    for (let n = 0; n < SAMPLES + 20; n++)
      for (const kind of Object.keys(ask) as (keyof Measured)[]) {
        const position = Math.floor(last / 10) + next(Math.floor((last * 9) / 10));
        const now = model.instantAt(position) ?? "";
        const start = performance.now();
        ask[kind](position, now);
        if (n >= 20) times[kind].push(performance.now() - start);
      }
    return times;
  } finally {
    model.close();
  }
}

/** Four mini-clusters, eight groups, 300 open issues that are told of and close while others come. */
function fold(file: string, count: number): number {
  const db = openForWriting(file);
  const runner = openRunner(db);
  const log = new TestLog({ first: 1, step: 1 });
  const next = randomly(42);
  for (const id of ["A", "B", "C", "D"]) log.foundCluster(id);
  for (let g = 0; g < 8; g++) log.createGroup(`g${g}`, "ABCD"[g % 4] ?? "A", `m-${g}`);
  for (let m = 0; m < 40; m++) log.join(`m-${m}`, "ABCD"[m % 4] ?? "A");
  const open: string[] = [];
  while (log.position < count) {
    while (log.events.length < BATCH) {
      const at = kst(BEGIN + Math.floor((log.position / count) * YEARS_MS));
      if (open.length < OPEN_ISSUES) {
        const id = `i${log.position}`;
        const g = next(8);
        log.logIssue(id, { groupId: `g${g}`, miniClusterId: "ABCD"[g % 4] ?? "A" }, { at });
        open.push(id);
        continue;
      }
      const i = next(open.length);
      const stream = `issue-${open[i]}`;
      if (next(40) > 0)
        log.add(stream, "IssueCommented", { commentId: `c${log.position}`, text: "다시 보았습니다." }, { at });
      else {
        log.add(stream, "ResolutionConfirmed", { note: "" }, { at });
        open.splice(i, 1);
      }
    }
    runner.apply(log.decoded());
    log.events.length = 0;
  }
  if (runner.poisonedCount() > 0) throw new Error("events were poisoned");
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
  return log.position;
}

function randomly(seed: number): (n: number) => number {
  let state = seed;
  return (n) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * n);
  };
}
