// The projector's thread: follows the log into the read model in use, and into a new one beside it while it rebuilds.
// Synchronous SQLite would block the main thread's sockets, so nothing else writes here.

import { parentPort, workerData } from "node:worker_threads";
import { connectLog } from "../src/log/connection.ts";
import { follow } from "../src/log/subscription.ts";
import { type FromWorker, startProjection, type ToWorker } from "./projection.ts";
import type { ProjectorWork } from "./projector.ts";

const port = parentPort;
if (!port) throw new Error("this file runs as a worker of the projector");
const { connectionString, dataDir, announced } = workerData as ProjectorWork;
const say = (message: FromWorker) => port.postMessage(message);

// A failure here ends the thread; the main thread hears of it and says so in the status.
const log = connectLog(connectionString);
const projection = startProjection({
  dataDir,
  follow: (options) => follow(log, options),
  head: () => log.head(),
  onCommitted: (committed) => say({ kind: "committed", committed }),
  onStatus: (status) => say({ kind: "status", status }),
  onSwap: (file) => say({ kind: "swap", file }),
});
say({ kind: "ready", file: projection.file(), status: projection.status() });
const unannounced = announced === null ? null : projection.changedSince(announced);
if (unannounced) say({ kind: "committed", committed: unannounced });

port.on("message", async (message: ToWorker) => {
  if (message.kind === "rebuild") {
    try {
      await projection.rebuild();
      say({ kind: "rebuilt" });
    } catch (error) {
      say({ kind: "rebuilt", error: (error as Error).message });
    }
  } else {
    await projection.close();
    await log.close();
    say({ kind: "closed" });
    port.close();
  }
});
