// Group commit: writes that arrive together share one transaction and one fsync.
import { asEmbeddedLogError, EmbeddedLogError } from "./errors.ts";
import type { EventLog, WriteOutcome } from "./eventLog.ts";
import type { EventRecord } from "./storage.ts";

/** Most writes a transaction takes, and the longest a write waits for others. */
const MOST_WRITES = 512;
const LONGEST_LINGER_MS = 2;
/** Where for this long nothing arrived, nothing more is coming. */
const QUIET_MS = 0.3;
/** After so long without a write the storage may tidy up. */
const IDLE_MS = 2_000;

interface Write {
  run: () => WriteOutcome;
  done: (outcome: WriteOutcome | EmbeddedLogError) => void;
}

export interface GroupCommit {
  /** Runs `run` in a coming transaction. Its promise settles once that is durable, or rejects where it failed. */
  write(run: () => WriteOutcome): Promise<WriteOutcome>;
  /** Commits what waits; later writes are refused. */
  close(): void;
}

/**
 * Writes through `log`. `committed` is told what became durable before the writers are. `failed` is told of the first
 * failure after which the file cannot be trusted: nothing is written from then on. A full disk only fails its batch.
 */
export function groupCommit(
  log: EventLog,
  committed: (events: EventRecord[]) => void,
  failed: (error: EmbeddedLogError) => void,
): GroupCommit {
  let waiting: Write[] = [];
  let stopped: EmbeddedLogError | undefined;
  let closed = false;
  let firstAt = 0;
  let newestAt = 0;
  /** How many writes the last transaction had: as many are likely to come again, once their writers are answered. */
  let expected = 1;
  let idleTimer: NodeJS.Timeout | undefined;

  const stop = (error: EmbeddedLogError): void => {
    if (stopped) return;
    stopped = error;
    failed(error);
  };

  /** Apart from the transaction: what it failed at would be told of writes that are durable. A full disk may wait. */
  const tidy = (quiet: boolean): void => {
    if (stopped || closed) return;
    try {
      log.storage.tidy(quiet);
    } catch (cause) {
      const error = asEmbeddedLogError(cause);
      if (error.code !== "full") stop(error);
    }
  };

  const commitWaiting = (): void => {
    const batch = waiting;
    waiting = [];
    expected = batch.length;
    const outcomes: WriteOutcome[] = [];
    try {
      if (stopped) throw stopped;
      log.storage.transaction(() => {
        for (const write of batch) outcomes.push(write.run());
      });
    } catch (cause) {
      const error = asEmbeddedLogError(cause);
      for (const write of batch) write.done(error);
      if (error.code === "full") log.forget();
      else stop(error);
      return;
    }
    const events = log.takeWritten();
    for (const [index, write] of batch.entries()) write.done(outcomes[index]!);
    if (events.length > 0) committed(events);
    tidy(false);
    idleTimer ??= setTimeout(tidy, IDLE_MS, true).unref();
    idleTimer.refresh();
  };

  const linger = (): void => {
    if (waiting.length === 0) return;
    const now = performance.now();
    const enough = waiting.length >= Math.min(expected, MOST_WRITES);
    if (closed || enough || now - newestAt >= QUIET_MS || now - firstAt >= LONGEST_LINGER_MS) commitWaiting();
    else setImmediate(linger);
  };

  return {
    write(run: () => WriteOutcome): Promise<WriteOutcome> {
      if (closed) return Promise.reject(new EmbeddedLogError("io", "The log is closing."));
      return new Promise((resolve, reject) => {
        const done = (outcome: WriteOutcome | EmbeddedLogError): void =>
          outcome instanceof EmbeddedLogError ? reject(outcome) : resolve(outcome);
        newestAt = performance.now();
        if (waiting.length === 0) {
          firstAt = newestAt;
          setImmediate(linger);
        }
        waiting.push({ run, done });
      });
    },
    close(): void {
      commitWaiting();
      closed = true;
      clearTimeout(idleTimer);
    },
  };
}
