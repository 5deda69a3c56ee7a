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
  /** How the worker is started; a test keeps hold of it here. */
  startWorker?: (work: ProjectorWork) => Worker;
};

export type Projector = {
  /** The file to open for reading. */
  file(): string;
  status(): ProjectorStatus;
  /** Folds the whole log into a new file beside the one in use, then swaps. Rejects where the projector is closed. */
  rebuild(): Promise<void>;
  close(): Promise<void>;
};

const FIRST_RETRY_MS = 200;
const LAST_RETRY_MS = 30_000;

/**
 * Resolves once there is a file to read, which may still be catching up. Rejects where the folder cannot be used. A
 * worker that ends unasked is started anew, and what it had committed without saying so is announced then.
 */
export async function startProjector(options: ProjectorOptions): Promise<Projector> {
  mkdirSync(options.dataDir, { recursive: true });
  const launch = options.startWorker ?? startWorker;
  const first = deferred<Projector>();
  let worker: Worker;
  let file: string | undefined;
  let status: ProjectorStatus;
  let statusAt = Date.now();
  let gone: Error | undefined;
  let failures = 0;
  let retry: NodeJS.Timeout | undefined;
  let rebuilt: Deferred | undefined;
  let closing: Deferred | undefined;

  const say = (message: ToWorker) => worker.postMessage(message);

  function hear(message: FromWorker) {
    switch (message.kind) {
      case "ready": {
        const before = file;
        file = message.file;
        status = message.status;
        statusAt = Date.now();
        gone = undefined;
        if (before !== undefined && before !== file) options.onSwap?.(file);
        first.resolve({ file: () => file ?? message.file, status: honest, rebuild, close });
        break;
      }
      case "committed":
        failures = 0;
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
    clearTimeout(retry);
    if (closing) return closing.promise;
    closing = deferred();
    if (gone) closing.resolve();
    else say({ kind: "close" });
    await closing.promise;
    await worker.terminate();
  }

  function lost(error: Error) {
    if (gone) return;
    gone = error;
    first.reject(error);
    rebuilt?.reject(error);
    rebuilt = undefined;
    if (closing || file === undefined) {
      closing?.resolve();
      return;
    }
    options.onStatus?.(honest());
    retry = setTimeout(begin, Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** failures++));
  }

  function begin() {
    const { connectionString, dataDir } = options;
    const mine = launch({ connectionString, dataDir, announced: file === undefined ? null : (status.position ?? -1) });
    worker = mine;
    mine.on("message", (message) => mine === worker && hear(message));
    // Both come for one death; the second finds it known.
    let dead = false;
    const die = (error: Error) => {
      if (dead || mine !== worker) return;
      dead = true;
      // A worker that died before it was ready leaves the loss of the one before it standing.
      gone = undefined;
      lost(error);
    };
    mine.on("error", die);
    mine.on("exit", () => die(new Error("the projector has ended")));
  }

  begin();
  return first.promise;
}

/** What a worker is told: `announced` is how far commits have been announced before, null where nobody has listened. */
export type ProjectorWork = { connectionString: string; dataDir: string; announced: number | null };

/** The worker runs as this file does: compiled, or from source, where its thread has to learn TypeScript first. */
export function startWorker(workerData: ProjectorWork): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL("./worker.js", import.meta.url), { workerData });
  const file = new URL("./worker.ts", import.meta.url).href;
  const learn = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(file)}); })`;
  return new Worker(learn, { eval: true, workerData });
}
