// How the folds stay level with the log: one follower of $all hands them every event as it comes, and one cheap read of
// the head says how far they must have come. That one read serves every stream a command asks for.
import type { Decoded } from "../log/codec.ts";
import type { LogClient } from "../log/connection.ts";
import { type Follower, follow } from "../log/subscription.ts";

/**
 * The log as it stood once, at an instant not before the one at which it was asked for: its head's position, -1 where it
 * was empty. Rejects with LogUnavailable.
 */
export type LogHead = Promise<number>;

/** The follower is waited for so long; whoever needs the streams then reads them. */
const WAIT_MS = 25;

export interface Level {
  /** Asks the log for its head. Those who ask before the question leaves, in the same turn, share it. */
  head(): LogHead;
  /** Whether all that was in the log at `head` has been handed on; false where that took too long. */
  reached(head: LogHead): Promise<boolean>;
  /** Whether events have been handed on without a gap since before now. */
  following(): boolean;
  close(): Promise<void>;
}

type Options = {
  /** Events of other streams are passed over unread. */
  concerns(stream: string): boolean;
  /** Called with each event of those streams, in log order; after a reconnection some may come twice. */
  onEvent(event: Decoded): void;
};

/** Begins to follow with the first question: what lies before it nobody has asked for yet. */
export function keepLevel(log: LogClient, { concerns, onEvent }: Options): Level {
  let follower: Follower | undefined;
  let closed = false;
  let at = -1;
  let asking: LogHead | undefined;
  const waiting = new Set<{ position: number; done(reached: boolean): void }>();

  async function ask(): LogHead {
    const head = (await log.head()) ?? -1;
    if (follower || closed) return head;
    at = head;
    follower = follow(log, {
      from: head < 0 ? null : head,
      concerns,
      async onBatch(batch) {
        for (const decoded of batch) if (decoded.kind !== "foreign") onEvent(decoded);
        at = batch.at(-1)?.position ?? at;
        for (const waiter of waiting) if (waiter.position <= at) waiter.done(true);
      },
    });
    return head;
  }

  return {
    head() {
      if (!asking) {
        asking = ask();
        // Whoever looks at it sees it fail; where nobody does, that is no one's failure.
        asking.catch(() => {});
        queueMicrotask(() => {
          asking = undefined;
        });
      }
      return asking;
    },
    async reached(head) {
      const position = await head;
      if (position <= at) return true;
      return new Promise((resolve) => {
        const timer = setTimeout(() => waiter.done(false), WAIT_MS);
        const waiter = {
          position,
          done(reached: boolean) {
            clearTimeout(timer);
            waiting.delete(waiter);
            resolve(reached);
          },
        };
        waiting.add(waiter);
      });
    },
    following: () => follower !== undefined,
    async close() {
      closed = true;
      await follower?.close();
    },
  };
}
