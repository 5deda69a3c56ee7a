// Bench of the read model: as-of against the number of versions, the rate of a rebuild, the bytes rows take.
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { startProjector } from "../../projections/projector.ts";
import { openRunner } from "../../projections/runner.ts";
import { openForReading, openForWriting } from "../../projections/store.ts";
import { openTables } from "../../projections/tables.ts";
import type { IssueCard } from "../../src/contract/answers.ts";
import type { RecordedEvent } from "../../src/contract/events.ts";
import { startEmbeddedLog } from "../../src/embedded/embeddedLog.ts";
import { encode } from "../../src/log/codec.ts";
import { connectLog } from "../../src/log/connection.ts";
import { busyLog } from "../support/folding.ts";
import { median, quantile, type Row } from "./row.ts";

const GROUPS = 20;
const CARDS = 50;
const SAMPLES = 1_500;
const REBUILT = 20_000;

/** Every row of promises.md that this part answers for. Under a minute on two cores. */
export async function benchProjections(): Promise<Row[]> {
  const dir = mkdtempSync(join(tmpdir(), "danji-bench-"));
  try {
    const small = asOfBoard(join(dir, "small.sqlite"), 10_000);
    const large = asOfBoard(join(dir, "large.sqlite"), 1_000_000);
    return [
      compare("as-of board p50, 1M versions", large.p50, "10k versions", small.p50, 2.5),
      compare("as-of board p99, 1M versions", large.p99, "10k versions", small.p99, 4),
      ...fold(join(dir, "fold.sqlite")),
      await rebuild(dir),
    ];
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

function compare(measure: string, value: number, against: string, other: number, most: number): Row {
  const ratio = value / other;
  return {
    measure,
    value,
    unit: "ms",
    against: `${against}: ${other.toFixed(3)} ms`,
    ratio,
    goal: `≤${most}×`,
    met: ratio <= most,
  };
}

/** 20 boards of 50 cards, changed `versions` times in all; then boards as of random positions, nothing remembered. */
function asOfBoard(file: string, versions: number): { p50: number; p99: number } {
  const writer = openForWriting(file);
  const tables = openTables(writer);
  let random = 42;
  const next = (n: number) => {
    random = (random * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((random / 2_147_483_648) * n);
  };
  const cards = Array.from({ length: GROUPS * CARDS }, (_, i) => card(i));
  let position = 0;
  const write = writer.transaction((count: number) => {
    for (let n = 0; n < count; n++) {
      const i = position < cards.length ? position : next(cards.length);
      const changed = { ...cards[i]!, comments: n, revision: String(position) };
      tables.cards.put(changed.id, changed, ++position);
    }
  });
  while (position < versions) write(Math.min(20_000, versions - position));
  writer.pragma("wal_checkpoint(TRUNCATE)");
  writer.close();

  const db = openForReading(file);
  const reader = openTables(db);
  const times: number[] = [];
  for (let n = 0; n < SAMPLES + 200; n++) {
    const scope = `group:${groupId(next(GROUPS))}`;
    const at = cards.length + next(versions - cards.length);
    reader.cards.forget();
    const start = performance.now();
    const rows = reader.cards.asOf(scope, at);
    const took = performance.now() - start;
    if (rows.length !== CARDS) throw new Error(`${rows.length} cards as of ${at}`);
    if (n >= 200) times.push(took);
  }
  db.close();
  return { p50: quantile(times, 0.5), p99: quantile(times, 0.99) };
}

/** Folds a busy log at 1,000 events a transaction. */
function fold(file: string): Row[] {
  const log = busyLog(40_000);
  const decoded = log.decoded();
  const db = openForWriting(file);
  const runner = openRunner(db);
  const start = performance.now();
  for (let i = 0; i < decoded.length; i += 1_000) runner.apply(decoded.slice(i, i + 1_000));
  const seconds = (performance.now() - start) / 1_000;
  const poisoned = runner.poisonedCount();
  db.pragma("wal_checkpoint(TRUNCATE)");
  db.close();
  if (poisoned > 0) throw new Error(`${poisoned} events were poisoned`);
  const rate = decoded.length / seconds;
  const stored = log.events.reduce((sum, event) => sum + bytesOf(event), 0);
  const ratio = statSync(file).size / stored;
  return [
    {
      measure: "folding at 1,000 events a transaction",
      value: Math.round(rate),
      unit: "events/s",
      goal: "≥20000",
      met: rate >= 20_000,
    },
    {
      measure: "temporal storage, a byte of events",
      value: Math.round(statSync(file).size / 1e6),
      unit: "MB",
      against: `events: ${Math.round(stored / 1e6)} MB`,
      ratio,
      goal: "≤3×",
      met: ratio <= 3,
    },
  ];
}

/** The projector's whole rebuild from a log, against the vendor's client reading that log and doing nothing with it. */
async function rebuild(dir: string): Promise<Row> {
  const embedded = await startEmbeddedLog({ dataDir: join(dir, "log") });
  const log = connectLog(embedded.connectionString);
  const { events } = busyLog(REBUILT);
  for (let i = 0; i < events.length; i += 500) {
    const byStream = new Map<string, RecordedEvent[]>();
    for (const event of events.slice(i, i + 500))
      byStream.set(event.stream, [...(byStream.get(event.stream) ?? []), event]);
    await Promise.all(
      [...byStream].map(([stream, those]) => {
        const first = those[0]?.revision ?? 0;
        const stored = those.map((event) => encode(event, event.meta, event.id));
        return log.append(stream, stored, first === 0 ? null : first - 1);
      }),
    );
  }
  const projector = await startProjector({ connectionString: embedded.connectionString, dataDir: join(dir, "read") });
  await projector.rebuild();
  const ratios: number[] = [];
  const rates: number[] = [];
  const reads: number[] = [];
  for (let round = 0; round < 3; round++) {
    let start = performance.now();
    let read = 0;
    for await (const { event } of log.client.readAll({ maxCount: REBUILT * 2 })) if (event) read++;
    const reading = performance.now() - start;
    start = performance.now();
    await projector.rebuild();
    const rebuilding = performance.now() - start;
    ratios.push(reading / rebuilding);
    rates.push((REBUILT / rebuilding) * 1_000);
    reads.push((read / reading) * 1_000);
  }
  await projector.close();
  await Promise.race([log.close(), delay(500)]);
  await embedded.close();
  const ratio = median(ratios);
  return {
    measure: "rebuild of the read models",
    value: Math.round(median(rates)),
    unit: "events/s",
    against: `the client's own read: ${Math.round(median(reads))} events/s`,
    ratio,
    goal: "≥0.7",
    met: ratio >= 0.7,
  };
}

/** What an event is made of: data, metadata, and the stream, type and id that any store must keep. */
function bytesOf({ data, meta, stream, type }: RecordedEvent): number {
  return (
    Buffer.byteLength(JSON.stringify(data)) + Buffer.byteLength(JSON.stringify(meta)) + stream.length + type.length + 16
  );
}

const groupId = (n: number) => `3f1c9a52-7d0e-5b7a-9c11-0000000000${String(n).padStart(2, "0")}`;

function card(i: number): IssueCard {
  return {
    id: `b7e2c1d0-1a2b-5c3d-8e4f-${String(i).padStart(12, "0")}`,
    number: i + 1,
    programmeId: "wonju",
    organizationId: `5a0d7c3e-9b1f-5e2d-a4c6-${String(i % 80).padStart(12, "0")}`,
    loggedBy: `9c4e1b7a-2d3f-5a6b-b8c0-${String(i % 302).padStart(12, "0")}`,
    miniClusterId: `e1a2b3c4-5d6e-5f70-8192-${String(i % 7).padStart(12, "0")}`,
    groupId: groupId(i % GROUPS),
    title: `환자 누설전류 기준 초과 원인 분석 ${i}`,
    category: "QUALITY_STANDARDS",
    urgency: "NORMAL",
    visibility: "CLUSTER",
    dueOn: "2006-09-30",
    regulation: null,
    state: "IN_PROGRESS",
    stateSince: "2006-05-01T09:00:00+09:00",
    loggedAt: "2006-05-01T09:00:00+09:00",
    identifiedAt: "2006-05-02T09:00:00+09:00",
    closedAt: null,
    assigneeId: `9c4e1b7a-2d3f-5a6b-b8c0-${String(i % 302).padStart(12, "0")}`,
    rank: `a${i}`,
    comments: 0,
    revision: "0",
  };
}
