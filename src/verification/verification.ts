// Verifications as the program holds them: one at a time, in a thread of its own; what the last one found is kept.
import { Worker } from "node:worker_threads";
import type { Logger } from "pino";
import type { Clock } from "../clock.ts";
import type { Checks, Verification } from "../contract/verification.ts";

export type Work = { connectionString: string; dataDir: string; file: string; embedded: boolean };
export type FromWork =
  | { kind: "checks"; checks: Checks }
  | { kind: "done"; checks: Checks }
  | { kind: "failed"; checks: Checks; why: NonNullable<Verification["why"]>; error: string };

export type Verifications = {
  /** How far the one that runs is, or how the last one ended. */
  current(): Verification;
  /** Begins one where none runs, and answers as `current` does. */
  start(): Verification;
  /** The one that runs, or the last one, once it has ended. `onChange` is told on its way. */
  ended(onChange?: (verification: Verification) => void): Promise<Verification>;
  close(): Promise<void>;
};

/** `work` is asked at each start: the read model in use may be another file by then. */
export function createVerifications(parts: { work: () => Work; clock: Clock; logger: Logger }): Verifications {
  let now: Verification = { state: "NEVER", startedAt: null, finishedAt: null, why: null, checks: null };
  let worker: Worker | undefined;
  const listeners = new Set<(verification: Verification) => void>();

  function become(next: Partial<Verification>) {
    now = { ...now, ...next };
    for (const listener of listeners) listener(now);
  }
  function end(next: Partial<Verification>) {
    if (now.state !== "RUNNING") return;
    worker = undefined;
    become({ ...next, finishedAt: parts.clock() });
  }
  function hear(message: FromWork) {
    const { checks } = message;
    if (message.kind === "checks") become({ checks });
    else if (message.kind === "done") {
      const broken = Object.values(checks).some(({ state }) => state === "BROKEN");
      end({ checks, state: broken ? "BROKEN" : "HELD" });
    } else {
      parts.logger.error({ error: message.error }, "a verification failed");
      end({ checks, state: "FAILED", why: message.why });
    }
  }

  return {
    current: () => now,
    start() {
      if (now.state === "RUNNING") return now;
      now = { state: "RUNNING", startedAt: parts.clock(), finishedAt: null, why: null, checks: null };
      const mine = startWorker(parts.work());
      worker = mine;
      mine.on("message", hear);
      mine.on("error", (error) => parts.logger.error({ err: error }, "a verification failed"));
      // One that ended without a word failed.
      mine.on("exit", () => mine === worker && end({ state: "FAILED", why: "INTERNAL" }));
      return now;
    },
    ended(onChange) {
      return new Promise((resolve) => {
        const listener = (verification: Verification) => {
          onChange?.(verification);
          if (verification.state === "RUNNING") return;
          listeners.delete(listener);
          resolve(verification);
        };
        listeners.add(listener);
        if (now.state !== "RUNNING") listener(now);
      });
    },
    async close() {
      await worker?.terminate();
    },
  };
}

/** The worker runs as this file does: compiled, or from source, where its thread has to learn TypeScript first. */
function startWorker(workerData: Work): Worker {
  if (!import.meta.url.endsWith(".ts")) return new Worker(new URL("./work.js", import.meta.url), { workerData });
  const file = new URL("./work.ts", import.meta.url).href;
  const learn = `import("tsx/esm/api").then(({ register }) => { register(); return import(${JSON.stringify(file)}); })`;
  return new Worker(learn, { eval: true, workerData });
}
