// One data folder's read model kept up with the log: which file is in use, which is being rebuilt beside it, when they
// change places. Runs in the projector's worker; a test may run it where it is.
import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as delay } from "node:timers/promises";
import type { Database } from "better-sqlite3";
import type { Decoded } from "../src/log/codec.ts";
import type { Follower, FollowOptions, FollowStatus } from "../src/log/subscription.ts";
import { type Deferred, deferred } from "./deferred.ts";
import { pointedFile, pointTo } from "./pointer.ts";
import type { Committed } from "./readModel.ts";
import { openRunner, type Runner } from "./runner.ts";
import { kindOfFile, openForWriting, positionOfFile } from "./store.ts";
import { modelVersion } from "./tables.ts";

/** `position` is the last committed one; `rebuilding` says how far a new file has come. */
export type ProjectorStatus = {
  connected: boolean;
  position: number | null;
  head: number | null;
  lagSeconds: number;
  poisoned: number;
  rebuilding: { position: number | null } | null;
  error?: string;
};

export type FromWorker =
  | { kind: "ready"; file: string; status: ProjectorStatus }
  | { kind: "committed"; committed: Committed }
  | { kind: "status"; status: ProjectorStatus }
  | { kind: "swap"; file: string }
  | { kind: "rebuilt"; error?: string }
  | { kind: "closed" };
export type ToWorker = { kind: "rebuild" } | { kind: "close" };

export type ProjectionOptions = {
  dataDir: string;
  follow: (options: FollowOptions) => Follower;
  /** Position of the log's newest event, null where it is empty. */
  head: () => Promise<number | null>;
  onCommitted: (committed: Committed) => void;
  onStatus: (status: ProjectorStatus) => void;
  /** The file in use is another from now on; the one before is removed once this has returned. */
  onSwap: (file: string) => void;
};

const NEW_MS = 2_000;
const LARGE = 700;
const LONGEST_MS = 40;

type Line = { file: string; db: Database; runner: Runner; follower: Follower; status: FollowStatus };

/**
 * Starts following. A file of today's version is carried on; one of another version, where this program can still read
 * it, serves as it is until its successor has caught up; else an empty one begins.
 */
export function startProjection(options: ProjectionOptions) {
  const { dataDir } = options;
  let closed = false;
  let asking = false;
  let originChecked = false;
  let next: Line | undefined;
  let rebuilt: Deferred | undefined;

  const pointed = pointedFile(dataDir);
  const kind = pointed ? kindOfFile(join(dataDir, pointed)) : { readable: false, current: false };
  // The name of the file that serves, and the line that writes it; none where an older version only serves.
  let serving = pointed && kind.readable ? pointed : freshName(dataDir);
  let line: Line | undefined;
  if (!kind.readable || kind.current) {
    line = begin(serving);
    pointTo(dataDir, serving);
  }
  removeOthers();
  if (!line) rebuild().catch(() => {});

  function begin(file: string): Line {
    const db = openForWriting(join(dataDir, file));
    const runner = openRunner(db);
    const status = { connected: false, position: runner.position(), head: null, lagSeconds: 0 };
    const gather = gathering();
    const made: Partial<Line> & Pick<Line, "file" | "db" | "runner" | "status"> = { file, db, runner, status };
    made.follower = options.follow({
      from: runner.position(),
      async onBatch(batch) {
        const committed = runner.apply(batch);
        if (committed && made.file === serving) options.onCommitted(committed);
        if (made === next) void swapIfLevel();
        await gather(batch);
      },
      onStatus(newest) {
        made.status = newest;
        if (made === next) void swapIfLevel();
        if (newest.connected) void checkOrigin();
        if (!closed) options.onStatus(currentStatus());
      },
    });
    return made as Line;
  }

  function currentStatus(): ProjectorStatus {
    const follow = (line ?? next)?.status;
    const position = line ? line.runner.position() : null;
    return {
      connected: follow?.connected ?? false,
      position,
      head: follow?.head ?? null,
      lagSeconds: follow?.lagSeconds ?? 0,
      poisoned: line?.runner.poisonedCount() ?? 0,
      rebuilding: next ? { position: next.runner.position() } : null,
      ...(follow?.error ? { error: follow.error } : {}),
    };
  }

  /** The new file takes over once it is level with the one in use, or with the log where that one only serves. */
  async function swapIfLevel() {
    if (!next || closed || asking) return;
    const reached = () => next?.runner.position() ?? -1;
    if (line) {
      if (reached() >= (line.runner.position() ?? -1)) swap();
      return;
    }
    if (!next.status.connected) return;
    asking = true;
    try {
      const head = (await options.head()) ?? -1;
      if (!closed && reached() >= head) swap();
    } catch {
      // The log is away: its follower says so, and the next status asks again.
    } finally {
      asking = false;
    }
  }

  function swap() {
    if (!next) return;
    const old = line;
    const seen = old ? old.runner.position() : positionOfFile(join(dataDir, serving));
    line = next;
    next = undefined;
    serving = line.file;
    pointTo(dataDir, serving);
    options.onSwap(join(dataDir, serving));
    const missed = line.runner.changedSince(seen ?? -1);
    if (missed) options.onCommitted(missed);
    options.onStatus(currentStatus());
    void retire(old).then(() => {
      removeOthers();
      rebuilt?.resolve();
      rebuilt = undefined;
    });
  }

  /** A model that is ahead of its log was folded from another one: it serves until that log's own has been made. */
  async function checkOrigin() {
    const checked = line;
    if (!checked || originChecked) return;
    originChecked = true;
    const position = checked.runner.position();
    try {
      const head = await options.head();
      if (closed || line !== checked || position === null || (head ?? -1) >= position) return;
      line = undefined;
      await retire(checked);
      if (!rebuilt) rebuild().catch(() => {});
    } catch {
      originChecked = false;
    }
  }

  async function retire(old: Line | undefined) {
    if (!old) return;
    await old.follower.close();
    old.db.close();
  }

  /** Removes read models that are neither in use nor being built. */
  function removeOthers() {
    for (const name of readdirSync(dataDir))
      if (/^read-.*\.sqlite(-wal|-shm)?$/.test(name)) {
        const file = name.replace(/-(wal|shm)$/, "");
        if (file !== serving && file !== next?.file) rmSync(join(dataDir, name), { force: true });
      }
  }

  function rebuild(): Promise<void> {
    if (rebuilt) return rebuilt.promise;
    const waiting = deferred();
    rebuilt = waiting;
    next = begin(freshName(dataDir));
    return waiting.promise;
  }

  return {
    /** The path of the file that serves. */
    file: () => join(dataDir, serving),
    status: currentStatus,
    /** What was committed after `position`, for those who were not told. */
    changedSince: (position: number): Committed | null => line?.runner.changedSince(position) ?? null,
    /** Folds the whole log into a new file and swaps; resolves when the new one serves. */
    rebuild,
    async close() {
      closed = true;
      await retire(line);
      await retire(next);
      rebuilt?.reject(new Error("the projector was closed"));
    },
  };
}

function freshName(dataDir: string): string {
  for (let n = 1; ; n++) {
    const name = `read-${modelVersion}${n === 1 ? "" : `.${n}`}.sqlite`;
    if (!existsSync(join(dataDir, name))) return name;
  }
}

/**
 * While old events stream in, leaves a moment between batches for more of them to arrive, so that the next batch is
 * large: a commit costs as much for ten events as for a thousand. New events are never kept waiting.
 */
function gathering(): (batch: Decoded[]) => Promise<void> {
  let wait = 1;
  return async (batch) => {
    const last = batch.at(-1);
    if (last?.kind !== "event" || Date.now() - Date.parse(last.event.recordedAt) < NEW_MS) return;
    wait = batch.length < LARGE ? Math.min(wait * 1.5, LONGEST_MS) : Math.max(1, wait / 1.5);
    await delay(wait);
  };
}
