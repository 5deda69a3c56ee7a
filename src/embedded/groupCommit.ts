// Group commit: writes that arrive together share one transaction and one fsync.
import { asEmbeddedLogError, EmbeddedLogError } from "./errors.ts";
import type { EventLog, WriteOutcome } from "./eventLog.ts";
import type { EventRecord } from "./storage.ts";

/**
 * How many writes a transaction takes at most. A client that is answered all at once sends all its next writes at once,
 * and then one side always waits for the other; so no more than it takes to make the commit a small part of the work.
 */
const MOST_WRITES = 512;
const FEWEST_WRITES = 48;
const WORK_TO_COMMIT = 3;
/** The longest a write waits for others; it waits no longer than the last commit took, so it at most doubles that. */
const LONGEST_LINGER_MS = 2;
/** Where for this long, or half of what a commit takes, nothing arrived, nothing more is coming. */
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
  const waiting: Write[] = [];
  let stopped: EmbeddedLogError | undefined;
  let closed = false;
  /** True while a turn is set in which the waiting writes are looked at. */
  let due = false;
  let firstAt = 0;
  let newestAt = 0;
  /** How many writes the last transaction had: after one alone, the next is likely to be alone too. */
  let expected = 1;
  let most = FEWEST_WRITES;
  let commitMs = 0;
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

  const commitSome = (): void => {
    const batch = waiting.splice(0, most);
    expected = batch.length;
    const outcomes: WriteOutcome[] = [];
    const begun = performance.now();
    let worked = begun;
    try {
      if (stopped) throw stopped;
      log.storage.transaction(() => {
        for (const write of batch) outcomes.push(write.run());
        worked = performance.now();
      });
    } catch (cause) {
      const error = asEmbeddedLogError(cause);
      for (const write of batch) write.done(error);
      if (error.code === "full") log.forget();
      else stop(error);
      return;
    }
    commitMs = performance.now() - worked;
    const workMs = (worked - begun) / batch.length;
    most = Math.ceil(Math.min(Math.max((WORK_TO_COMMIT * commitMs) / workMs, FEWEST_WRITES), MOST_WRITES));
    const events = log.takeWritten();
    for (const [index, write] of batch.entries()) write.done(outcomes[index]!);
    if (events.length > 0) committed(events);
    tidy(false);
    idleTimer ??= setTimeout(tidy, IDLE_MS, true).unref();
    idleTimer.refresh();
  };

  const linger = (): void => {
    due = waiting.length > 0;
    if (!due) return;
    const now = performance.now();
    const enough = expected <= 1 || waiting.length >= most || now - firstAt >= Math.min(commitMs, LONGEST_LINGER_MS);
    if (enough || now - newestAt >= Math.max(QUIET_MS, commitMs / 2)) commitSome();
    setImmediate(linger);
  };

  return {
    write(run: () => WriteOutcome): Promise<WriteOutcome> {
      if (closed) return Promise.reject(new EmbeddedLogError("io", "The log is closing."));
      return new Promise((resolve, reject) => {
        const done = (outcome: WriteOutcome | EmbeddedLogError): void =>
          outcome instanceof EmbeddedLogError ? reject(outcome) : resolve(outcome);
        newestAt = performance.now();
        if (waiting.length === 0) firstAt = newestAt;
        if (!due) {
          due = true;
          setImmediate(linger);
        }
        waiting.push({ run, done });
      });
    },
    close(): void {
      while (waiting.length > 0) commitSome();
      closed = true;
      clearTimeout(idleTimer);
    },
  };
}
