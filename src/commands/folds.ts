// Cached folds: the state of a stream, kept between commands so that a command reads only the tail that came since.
import type { Category, RecordedEvent } from "../contract/events.ts";
import type { Decoded } from "../log/codec.ts";
import type { LogClient } from "../log/connection.ts";
import { aggregates, type StateOf } from "./aggregates.ts";

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
  /** The stream's fold, level with the log at some moment after the call. The caller must not change the state. */
  load<C extends Category>(category: C, id: string): Promise<Fold<C>>;
}

export function createFolds(log: Pick<LogClient, "readStream">): Folds {
  const cache = new Map<string, Fold<Category>>();
  // One tail read a stream at a time: two at once would fold the same events twice. Whoever comes while one is under
  // way waits for the next one, all together, since the running one may have begun before their own write.
  const loading = new Map<string, { running: Promise<void>; next?: Promise<void> }>();

  function take(stream: string, category: Category): Fold<Category> {
    const found = cache.get(stream) ?? {
      state: aggregates[category].initial(),
      revision: null,
      position: null,
      commands: new Map(),
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

  async function catchUp(stream: string, fold: Fold<Category>): Promise<void> {
    const tail = await log.readStream(stream, fold.revision === null ? 0 : fold.revision + 1);
    for (const decoded of tail) foldIn(fold, decoded);
  }

  function freshen(stream: string, fold: Fold<Category>): Promise<void> {
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
    async load<C extends Category>(category: C, id: string) {
      const stream = `${category}-${id}`;
      const fold = take(stream, category);
      await freshen(stream, fold);
      return fold as unknown as Fold<C>;
    },
  };
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
