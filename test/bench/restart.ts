// From calling the composition root to a server that is ready and level with its log: 100k events against 10k. Loading
// the program's modules is left out, since it would hide what grows with the log.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import { wallClock } from "../../src/clock.ts";
import type { RecordedEvent } from "../../src/contract/events.ts";
import { encode } from "../../src/log/codec.ts";
import { type Running, startDanji } from "../../src/main.ts";
import { busyLog } from "../support/folding.ts";
import { atMost, type Row } from "./row.ts";
import { configOf, silent } from "./world.ts";

const FEW = 10_000;
const MANY = 100_000;
const ROUNDS = 5;
const AT_ONCE = 64;

/** Takes about forty seconds, nearly all of it for filling the logs. */
export async function benchRestart(): Promise<Row[]> {
  const [few, many] = [await filled(FEW), await filled(MANY)];
  try {
    const [ours, theirs]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(await startMs(many));
      theirs.push(await startMs(few));
    }
    const row = { measure: "restart to ready, 100k events", unit: "ms", against: "10k events", most: 1.3 };
    return [atMost(row, ours, theirs)];
  } finally {
    for (const dir of [few, many]) rmSync(dir, { recursive: true, force: true });
  }
}

/** A data folder with `count` events in its log and the read model level with them. */
async function filled(count: number): Promise<string> {
  const dataDir = mkdtempSync(join(tmpdir(), "danji-bench-"));
  const running = await startDanji({
    config: configOf(dataDir),
    logger: silent,
    clientDir: null,
    serve: false,
    async prepare({ log, model }) {
      const streams = new Map<string, RecordedEvent[]>();
      for (const event of busyLog(count).events) {
        const those = streams.get(event.stream);
        if (those) those.push(event);
        else streams.set(event.stream, [event]);
      }
      const waiting = [...streams].values();
      const append = async () => {
        for (const [stream, events] of waiting)
          await log.append(
            stream,
            events.map((event) => encode(event, event.meta, event.id)),
            null,
          );
      };
      await Promise.all(Array.from({ length: AT_ONCE }, append));
      if (!(await model.waitFor((await log.head()) ?? 0, 120_000))) throw new Error("the read model did not catch up");
      return wallClock;
    },
  });
  await stopped(running);
  return dataDir;
}

async function startMs(dataDir: string): Promise<number> {
  const begin = performance.now();
  const running = await startDanji({ config: configOf(dataDir), logger: silent, clientDir: null });
  const head = (await running.log.head()) ?? 0;
  for (;;) {
    const answer = await fetch(`${running.url}/api/ready`, { headers: { connection: "close" } });
    const ready = (await answer.json()) as { ready: boolean; readModel: { position: number } };
    if (ready.ready && ready.readModel.position >= head) break;
    await delay(2);
  }
  const took = performance.now() - begin;
  await stopped(running);
  return took;
}

async function stopped(running: Running): Promise<void> {
  await Promise.race([
    running.stop(),
    delay(15_000).then(() => {
      throw new Error("the program did not stop");
    }),
  ]);
}
