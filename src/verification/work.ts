// The thread of a verification: reads the log's file, folds the log anew, counts; all of it would block the server.
import { join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { conserved } from "../../projections/conservation.ts";
import { type FoldedAnew, foldAnew, LogAway } from "../../projections/verifyModel.ts";
import type { Checks } from "../contract/verification.ts";
import { DamagedEvent, verifyLog } from "../embedded/verify.ts";
import { connectLog, LogUnavailable } from "../log/connection.ts";
import { follow } from "../log/subscription.ts";
import type { FromWork, Work } from "./verification.ts";

const port = parentPort;
if (!port) throw new Error("this file runs as a worker of a verification");
const { connectionString, dataDir, file, embedded } = workerData as Work;

const waiting = { state: "WAITING", done: 0, total: 0 } as const;
const checks: Checks = {
  chain: { ...waiting, head: null, damagedAt: null, damage: null },
  model: { ...waiting, position: null, differences: [], poisoned: 0 },
  reorganizations: { ...waiting, items: [] },
};
const say = (message: FromWork) => port.postMessage(message);
const SAY_MS = 100;
let saidAt = 0;
/** Tells how far it is, ten times a second at most. */
function tell(): void {
  if (Date.now() - saidAt < SAY_MS) return;
  saidAt = Date.now();
  say({ kind: "checks", checks });
}

function checkChain(): void {
  const { chain } = checks;
  if (!embedded) {
    chain.state = "NOT_KEPT";
    return;
  }
  chain.state = "RUNNING";
  try {
    const { events, head } = verifyLog(dataDir, (done, total) => {
      Object.assign(chain, { done, total });
      tell();
    });
    Object.assign(chain, { state: "HELD", head, done: events, total: events });
  } catch (error) {
    if ((error as { code?: unknown }).code !== "damaged") throw error;
    chain.state = "BROKEN";
    chain.damage = (error as Error).message;
    if (error instanceof DamagedEvent) chain.damagedAt = String(error.position);
  }
}

async function checkModel(): Promise<void> {
  const { model } = checks;
  model.state = "RUNNING";
  const log = connectLog(connectionString);
  try {
    model.total = (await log.head()) ?? 0;
    await foldAnew(
      {
        file,
        aside: join(dataDir, "verification.sqlite"),
        follow: (options) => follow(log, options),
        onFolded(position) {
          Object.assign(model, { done: position, total: Math.max(model.total, position) });
          tell();
        },
      },
      (found) => {
        const { position, poisoned, differences } = found;
        Object.assign(model, { position: position === null ? null : String(position), poisoned, differences });
        Object.assign(model, { done: model.total, state: differences.length === 0 ? "HELD" : "BROKEN" });
        tell();
        countReorganizations(found);
      },
    );
  } finally {
    await log.close();
  }
}

function countReorganizations({ db, position }: FoldedAnew): void {
  const { reorganizations } = checks;
  reorganizations.state = "RUNNING";
  for (const item of conserved(db, position ?? -1)) {
    reorganizations.items.push(item);
    tell();
  }
  const { items } = reorganizations;
  reorganizations.done = reorganizations.total = items.length;
  reorganizations.state = items.every(({ held }) => held) ? "HELD" : "BROKEN";
}

try {
  checkChain();
  await checkModel();
  say({ kind: "done", checks });
} catch (error) {
  const away = error instanceof LogAway || error instanceof LogUnavailable;
  say({ kind: "failed", checks, why: away ? "LOG_AWAY" : "INTERNAL", error: (error as Error).stack ?? String(error) });
}
port.close();
