// The projector as the main thread holds it: starts the worker that keeps the read model up with the log, and passes on
// what it says.
import { mkdirSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { type Deferred, deferred } from "./deferred.ts";
import type { FromWorker, ProjectorStatus, ToWorker } from "./projection.ts";
import type { Committed } from "./readModel.ts";

export type ProjectorOptions = {
  connectionString: string;
  dataDir: string;
  /** Rows up to `committed.to` can be read now. */
  onCommitted?: (committed: Committed) => void;
  onStatus?: (status: ProjectorStatus) => void;
  /** Another file is in use: open it in place of the one before. */
  onSwap?: (file: string) => void;
};

export type Projector = {
  /** The file to open for reading. */
  file(): string;
  status(): ProjectorStatus;
  /** Folds the whole log into a new file beside the one in use, then swaps. Rejects where the projector is closed. */
  rebuild(): Promise<void>;
  close(): Promise<void>;
};

/** Resolves once there is a file to read, which may still be catching up. Rejects where the folder cannot be used. */
export function startProjector(options: ProjectorOptions): Promise<Projector> {
  mkdirSync(options.dataDir, { recursive: true });
  const worker = startWorker({ connectionString: options.connectionString, dataDir: options.dataDir });
  const say = (message: ToWorker) => worker.postMessage(message);

  return new Promise((resolve, reject) => {
    let file = "";
    let status: ProjectorStatus;
    let statusAt = Date.now();
    let gone: Error | undefined;
    let rebuilt: Deferred | undefined;
    let closing: Deferred | undefined;

    function hear(message: FromWorker) {
      switch (message.kind) {
        case "ready":
          file = message.file;
          status = message.status;
          resolve({ file: () => file, status: honest, rebuild, close });
          break;
        case "committed":
          status.position = message.committed.to;
          options.onCommitted?.(message.committed);
          break;
        case "status":
          status = message.status;
          statusAt = Date.now();
          options.onStatus?.(status);
          break;
        case "swap":
          file = message.file;
          options.onSwap?.(file);
          break;
        case "rebuilt":
          if (message.error) rebuilt?.reject(new Error(message.error));
          else rebuilt?.resolve();
          rebuilt = undefined;
          break;
        case "closed":
          closing?.resolve();
          break;
      }
    }

    /** [lag is honest] Where the worker says nothing any more, the time since counts as lag. */
    function honest(): ProjectorStatus {
      if (!gone) return status;
      return { ...status, connected: false, lagSeconds: (Date.now() - statusAt) / 1000, error: gone.message };
    }

    function rebuild(): Promise<void> {
      if (gone) return Promise.reject(gone);
      if (!rebuilt) {
        rebuilt = deferred();
        say({ kind: "rebuild" });
      }
      return rebuilt.promise;
    }

    async function close(): Promise<void> {
      if (gone) return;
      closing ??= deferred();
      say({ kind: "close" });
      await closing.promise;
      await worker.terminate();
    }

    function lost(error: Error) {
      if (gone) return;
      gone = error;
      reject(error);
      rebuilt?.reject(error);
      closing?.resolve();
      if (status && !closing) options.onStatus?.(honest());
    }

    worker.on("message", hear);
    worker.on("error", lost);
    worker.on("exit", () => lost(new Error("the projector has ended")));
  });
}

/** The worker runs as this file does: compiled, or from source, where its thread has to learn TypeScript first. */
function startWorker(workerData: { connectionString: string; dataDir: string }): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL("./worker.js", import.meta.url), { workerData });
  const file = new URL("./worker.ts", import.meta.url).href;
  const learn = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(file)}); })`;
  return new Worker(learn, { eval: true, workerData });
}
