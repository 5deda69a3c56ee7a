// Folds the whole log into a file of its own and holds the read model in use against it, at one position; the one in
// use serves meanwhile.
import { rmSync } from "node:fs";
import type { Database } from "better-sqlite3";
import type { Decoded } from "../src/log/codec.ts";
import type { Follower, FollowOptions } from "../src/log/subscription.ts";
import { openRunner, type Runner } from "./runner.ts";
import { type Difference, differenceIn, tablesOf } from "./sameRows.ts";
import { openForReading, openForWriting, progressOf } from "./store.ts";

/** The log did not answer for this long while it was read. */
const AWAY_MS = 20_000;

/** The log is away. */
export class LogAway extends Error {}

type Follow = (options: FollowOptions) => Follower;

export type FoldedAnew = {
  /** The new fold, at the position of the one in use. */
  db: Database;
  position: number | null;
  poisoned: number;
  differences: Difference[];
};

/**
 * Hands what was folded anew to `use`, then removes it. `aside` is the new file's path. Progress is told by positions,
 * then by tables compared. Rejects with LogAway.
 */
export async function foldAnew<T>(
  { file, aside, follow, onFolded }: { file: string; aside: string; follow: Follow; onFolded(position: number): void },
  use: (found: FoldedAnew) => T,
): Promise<T> {
  remove(aside);
  const inUse = openForReading(file);
  const db = openForWriting(aside);
  try {
    const runner = openRunner(db);
    // Most of the log first; then what came since, with the one in use held where it is.
    await foldUpTo(progressOf(inUse).position, runner, follow, onFolded);
    inUse.exec("BEGIN");
    const { position } = progressOf(inUse);
    await foldUpTo(position, runner, follow, onFolded);
    const differences = tablesOf(db).flatMap((table) => differenceIn(table, inUse, db) ?? []);
    return use({ db, position, poisoned: runner.poisonedCount(), differences });
  } finally {
    inUse.close();
    db.close();
    remove(aside);
  }
}

/** Applies the log to the runner up to a position and no further. */
async function foldUpTo(
  position: number | null,
  runner: Runner,
  follow: Follow,
  onFolded: (position: number) => void,
): Promise<void> {
  const reached = () => runner.position() ?? -1;
  if (position === null || reached() >= position) return;
  let follower: Follower | undefined;
  let heard = Date.now();
  let watch: NodeJS.Timeout | undefined;
  try {
    await new Promise<void>((resolve, reject) => {
      watch = setInterval(() => {
        if (Date.now() - heard > AWAY_MS) reject(new LogAway("the log does not answer"));
      }, 1_000);
      follower = follow({
        from: runner.position(),
        async onBatch(batch: Decoded[]) {
          heard = Date.now();
          if (reached() >= position) return;
          try {
            runner.apply(batch.filter((event) => event.position <= position));
          } catch (error) {
            // The file failed, not the log: to be offered the batch again would help nothing.
            reject(error);
            return;
          }
          onFolded(reached());
          if (reached() >= position) resolve();
          // The thread hears what it is told, and tells how far it is.
          await new Promise((next) => setImmediate(next));
        },
      });
    });
  } finally {
    clearInterval(watch);
    await follower?.close();
  }
}

function remove(file: string): void {
  for (const end of ["", "-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });
}
