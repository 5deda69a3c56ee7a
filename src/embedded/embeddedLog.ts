// Starts the embedded log in a thread of its own: the way the application begins with no server installed.
import { randomBytes } from "node:crypto";
import { Worker } from "node:worker_threads";
import { EmbeddedLogError } from "./errors.ts";
import type { FromWorker, ToWorker, WorkerSetup } from "./messages.ts";

export interface EmbeddedLog {
  /** For `EventStoreDBClient.connectionString`. Holds the secret without which the log answers no one. */
  connectionString: string;
  port: number;
  /**
   * Position of the newest event, null where there is none: all that was answered is at or below it. Known without asking
   * the log's thread. Throws where the log has stopped.
   */
  head(): number | null;
  /** Commits what waits, ends every call and the thread. */
  close(): Promise<void>;
  /** Told once if the log stops without being asked to: the program should end then, and start anew. */
  onExit(listener: (error: Error) => void): void;
}

/**
 * Starts the log kept in `dataDir`, which is made where it is missing. Listens on 127.0.0.1 and a free port where
 * nothing else is said. Rejects with EmbeddedLogError: `in-use`, `newer-version`, `not-a-log`, `damaged`, `io`, `address`.
 */
export async function startEmbeddedLog(options: {
  dataDir: string;
  host?: string;
  port?: number;
}): Promise<EmbeddedLog> {
  const host = options.host ?? "127.0.0.1";
  const setup: WorkerSetup = {
    dataDir: options.dataDir,
    host,
    port: options.port ?? 0,
    secret: `danji-${randomBytes(16).toString("hex")}`,
    head: new SharedArrayBuffer(8),
  };
  const head = new BigInt64Array(setup.head);
  const worker = startWorker(setup);
  let listeners: ((error: Error) => void)[] = [];
  let stopped: Error | undefined;
  let closing = false;
  const exited = new Promise<void>((resolve) => worker.once("exit", () => resolve()));

  const port = await new Promise<number>((resolve, reject) => {
    const stop = (error: Error): void => {
      reject(error);
      if (stopped || closing) return;
      stopped = error;
      for (const listener of listeners) listener(error);
    };
    worker.on("message", (message: FromWorker) => {
      if (message.kind === "ready") resolve(message.port);
      else stop(new EmbeddedLogError(message.code, message.message));
    });
    worker.on("error", stop);
    worker.on("exit", () => stop(new EmbeddedLogError("io", "The embedded log ended without a reason.")));
  });

  return {
    connectionString: `esdb://${host}:${port}?tls=false&connectionName=${setup.secret}`,
    port,
    head(): number | null {
      if (stopped || closing) throw stopped ?? new EmbeddedLogError("io", "The embedded log has been closed.");
      return Number(Atomics.load(head, 0)) || null;
    },
    async close(): Promise<void> {
      closing = true;
      listeners = [];
      worker.postMessage({ kind: "close" } satisfies ToWorker);
      await exited;
    },
    onExit(listener: (error: Error) => void): void {
      if (stopped) listener(stopped);
      else listeners.push(listener);
    },
  };
}

/** Starts the worker beside this file. Run from TypeScript, the new thread must first learn to read TypeScript. */
function startWorker(workerData: WorkerSetup): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL("./worker.js", import.meta.url), { workerData });
  const file = new URL("./worker.ts", import.meta.url).href;
  const learn = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(file)}); })`;
  return new Worker(learn, { eval: true, workerData });
}
