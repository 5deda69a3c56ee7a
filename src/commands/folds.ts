// Cached folds: the state of a stream, kept level with the log between commands, so that a command need not read it.
import type { Category, RecordedEvent } from "../contract/events.ts";
import type { Decoded } from "../log/codec.ts";
import type { LogClient } from "../log/connection.ts";
import { aggregates, type StateOf } from "./aggregates.ts";
import { keepLevel, type LogHead } from "./level.ts";

/** What a command did before: told again where it is repeated. */
export type Done = {
  bodyHash: string;
  position: number;
  revision: number;
  events: { id: string; type: string; revision: string }[];
};

export type Fold<C extends Category> = {
  state: StateOf<C>;
  /** Revision of the newest event folded in; null where there is no stream. */
  revision: number | null;
  position: number | null;
  commands: Map<string, Done>;
};

/** Streams kept in memory; the ones unused longest go first. */
const KEPT = 20_000;

export interface Folds {
  /** The log as it is now: whoever loads several streams for one purpose asks once and names it each time. */
  head(): LogHead;
  /**
   * The stream's fold with all that was in the log at `head`, which is now where it is left out. Revision and position
   * are those of the answer and stay; the state may go on by what comes later. The caller must not change it.
   */
  load<C extends Category>(category: C, id: string, head?: LogHead): Promise<Fold<C>>;
  close(): Promise<void>;
}

/** A fold as it is kept. */
type Kept = Fold<Category> & {
  /** Nothing is missing between its revision and what the follower has handed on. */
  whole: boolean;
  /** The newest revision that came before one that is still missing. */
  seen: number;
};

export function createFolds(log: LogClient): Folds {
  const cache = new Map<string, Kept>();
  // One tail read a stream at a time. Whoever comes while one is under way waits for the next one, all together, since
  // the running one may have begun before their own write.
  const loading = new Map<string, { running: Promise<void>; next?: Promise<void> }>();
  const level = keepLevel(log, { concerns: (stream) => cache.has(stream), onEvent: hear });

  function take(stream: string, category: Category): Kept {
    const found = cache.get(stream) ?? {
      state: aggregates[category].initial(),
      revision: null,
      position: null,
      commands: new Map(),
      whole: false,
      seen: -1,
    };
    cache.delete(stream);
    cache.set(stream, found);
    if (cache.size > KEPT) {
      for (const oldest of cache.keys()) {
        if (loading.has(oldest) || oldest === stream) continue;
        cache.delete(oldest);
        break;
      }
    }
    return found;
  }

  /** What the follower hands on is folded in where it is the next event; after a gap the stream is read instead. */
  function hear(decoded: Decoded): void {
    if (decoded.kind === "foreign") return;
    const { stream, revision } = decoded.kind === "event" ? decoded.event : decoded;
    const fold = cache.get(stream);
    if (!fold || revision <= (fold.revision ?? -1)) return;
    if (decoded.kind === "event" && revision === (fold.revision ?? -1) + 1 && folds(fold, decoded)) return;
    fold.seen = Math.max(fold.seen, revision);
    fold.whole = false;
  }

  async function catchUp(stream: string, fold: Kept): Promise<void> {
    const followed = level.following();
    const tail = await log.readStream(stream, fold.revision === null ? 0 : fold.revision + 1);
    for (const decoded of tail) foldIn(fold, decoded);
    fold.whole = followed && (fold.revision ?? -1) >= fold.seen;
  }

  function freshen(stream: string, fold: Kept): Promise<void> {
    const slot = loading.get(stream);
    if (slot) {
      slot.next ??= slot.running.catch(() => {}).then(() => freshen(stream, fold));
      return slot.next;
    }
    const running = catchUp(stream, fold).finally(() => loading.delete(stream));
    loading.set(stream, { running });
    return running;
  }

  return {
    head: level.head,
    async load<C extends Category>(category: C, id: string, head = level.head()) {
      const stream = `${category}-${id}`;
      const reached = await level.reached(head);
      const fold = take(stream, category);
      if (!reached || !fold.whole) await freshen(stream, fold);
      const { state, revision, position, commands } = fold;
      return { state, revision, position, commands } as unknown as Fold<C>;
    },
    close: level.close,
  };
}

/** False where the event does not fold: whoever asks for the stream is told when it is read. */
function folds(fold: Fold<Category>, decoded: Decoded): boolean {
  try {
    foldIn(fold, decoded);
    return true;
  } catch {
    return false;
  }
}

/** Folds one decoded event in; an event that cannot be understood stops its stream rather than be skipped over. */
function foldIn(fold: Fold<Category>, decoded: Decoded): void {
  if (decoded.kind === "foreign") return;
  if (decoded.kind === "poison") throw new PoisonedStream(decoded.stream, decoded.revision, decoded.error);
  const { event } = decoded;
  if (fold.revision !== null && event.revision <= fold.revision) return;
  const evolve = aggregates[event.category].evolve as (state: unknown, event: RecordedEvent) => unknown;
  fold.state = evolve(fold.state, event) as Fold<Category>["state"];
  fold.revision = event.revision;
  fold.position = event.position;
  const done = fold.commands.get(event.meta.commandId);
  const told = { id: event.id, type: event.type, revision: String(event.revision) };
  if (done) {
    done.events.push(told);
    done.position = event.position;
    done.revision = event.revision;
  } else {
    fold.commands.set(event.meta.commandId, {
      bodyHash: event.meta.bodyHash,
      position: event.position,
      revision: event.revision,
      events: [told],
    });
  }
}

/** A stream holds an event this program cannot understand: commands on it stop until that is mended. */
export class PoisonedStream extends Error {
  constructor(stream: string, revision: number, reason: string) {
    super(`event ${revision} of ${stream} cannot be understood: ${reason}`);
  }
}
