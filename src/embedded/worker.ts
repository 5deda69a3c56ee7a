// The thread in which the embedded log runs: SQLite blocks its thread, and this one has nothing else to do.
import { parentPort, workerData } from "node:worker_threads";
import { openDataFile } from "./dataFile.ts";
import { asEmbeddedLogError, type EmbeddedLogError } from "./errors.ts";
import type { FromWorker, WorkerSetup } from "./messages.ts";
import { serveLogOver } from "./server.ts";
import { sqliteStorage } from "./sqliteStorage.ts";

const setup = workerData as WorkerSetup;
const head = new BigInt64Array(setup.head);

const tell = (message: FromWorker): void => parentPort?.postMessage(message);

/** After a failed write nothing more may be promised, so the thread ends without closing anything in good order. */
function failed({ code, message }: EmbeddedLogError): void {
  tell({ kind: "failed", code, message });
  process.exit(1);
}

try {
  const storage = sqliteStorage(openDataFile(setup.dataDir));
  const server = await serveLogOver(storage, {
    ...setup,
    failed,
    headIs: (position) => Atomics.store(head, 0, BigInt(position)),
  });
  parentPort?.once("message", () => {
    server.close().then(
      () => process.exit(0),
      (error: unknown) => failed(asEmbeddedLogError(error)),
    );
  });
  tell({ kind: "ready", port: server.port });
} catch (error) {
  failed(asEmbeddedLogError(error));
}
