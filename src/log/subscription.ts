// Follows $all from a position and keeps following: reconnects with backoff, notices a subscription that has gone
// quiet, hands over batches in order and one at a time. The vendor's subscriptions never resume by themselves, and an
// unhandled error event would end the process; here neither can happen.
import { type AllStreamSubscription, START } from "@eventstore/db-client";
import type { Decoded } from "./codec.ts";
import { decode } from "./codec.ts";
import type { LogClient } from "./connection.ts";

export type FollowStatus = {
  connected: boolean;
  /** Through which position batches have been handed over and accepted; null before the first. */
  position: number | null;
  /** The newest position known to exist. */
  head: number | null;
  /** Seconds since the follower was last known to be level with the head; 0 while it is. */
  lagSeconds: number;
  error?: string;
};

export type Follower = { close(): Promise<void>; status(): FollowStatus };

export type FollowOptions = {
  /** Exclusive: the last position already applied; null to begin at the beginning. */
  from: number | null;
  /** Called with events in log order, never two calls at once. A throw counts as not accepted: it is offered again. */
  onBatch(batch: Decoded[]): Promise<void>;
  onStatus?(status: FollowStatus): void;
  /** Of which streams events are wanted; those of others are handed over as foreign, undecoded. Left out: of all. */
  concerns?(stream: string): boolean;
  maxBatch?: number;
  /** How often the head is compared with the position, in ms. */
  watchEvery?: number;
};

const QUEUE_HIGH = 4_000;

/** Follows `$all`. Never throws: what goes wrong shows in the status and is tried again. */
export function follow(log: LogClient, options: FollowOptions): Follower {
  const { maxBatch = 1_000, watchEvery = 2_000 } = options;
  let accepted = options.from;
  let head: number | null = null;
  let connected = false;
  let lastError: string | undefined;
  let levelAt = Date.now();
  let closed = false;
  // Each subscription is an epoch; what an older one still delivers is dropped.
  let epoch = 0;
  let subscription: AllStreamSubscription | undefined;
  let queue: Decoded[] = [];
  let draining: Promise<void> | undefined;
  let failures = 0;
  let retry: NodeJS.Timeout | undefined;
  let acceptedAtLastWatch: number | null | undefined;

  const status = (): FollowStatus => ({
    connected,
    position: accepted,
    head,
    lagSeconds: connected && (head === null || (accepted ?? -1) >= head) ? 0 : (Date.now() - levelAt) / 1000,
    ...(lastError ? { error: lastError } : {}),
  });
  const report = () => options.onStatus?.(status());

  function disconnect() {
    epoch++;
    queue = [];
    const old = subscription;
    subscription = undefined;
    old?.on("error", () => {});
    old?.unsubscribe().catch(() => {});
  }

  function reconnectLater(error: string) {
    if (closed) return;
    disconnect();
    connected = false;
    lastError = error;
    const wait = Math.min(5_000, 100 * 2 ** Math.min(failures++, 10)) * (0.5 + Math.random() / 2);
    clearTimeout(retry);
    retry = setTimeout(connect, wait);
    report();
  }

  async function connect() {
    if (closed) return;
    const mine = ++epoch;
    // Until it is known how far the log has come, nothing is known of the lag.
    try {
      const newest = await log.head();
      if (newest !== null && (head === null || newest > head)) head = newest;
    } catch (error) {
      if (mine === epoch) reconnectLater((error as Error).message);
      return;
    }
    if (closed || mine !== epoch) return;
    const sub = log.client.subscribeToAll({
      fromPosition: accepted === null ? START : { commit: BigInt(accepted), prepare: BigInt(accepted) },
    });
    subscription = sub;
    sub.on("confirmation", () => {
      if (mine !== epoch) return;
      connected = true;
      failures = 0;
      lastError = undefined;
      report();
    });
    sub.on("error", (error) => mine === epoch && reconnectLater(error.message));
    sub.on("end", () => mine === epoch && reconnectLater("the subscription ended"));
    sub.on("data", ({ event }) => {
      if (mine !== epoch || !event) return;
      const wanted = options.concerns?.(event.streamId) ?? true;
      const decoded: Decoded = wanted ? decode(event) : { kind: "foreign", position: Number(event.position?.commit) };
      if (accepted !== null && decoded.position <= accepted) return;
      queue.push(decoded);
      if (queue.length >= QUEUE_HIGH) sub.pause();
      drain();
    });
  }

  function drain() {
    draining ??= (async () => {
      // One turn of the event loop lets the events of one network read come together into one batch.
      await new Promise(setImmediate);
      while (queue.length > 0 && !closed) {
        const mine = epoch;
        const batch = queue.slice(0, maxBatch);
        try {
          await options.onBatch(batch);
        } catch (error) {
          reconnectLater((error as Error).message);
          break;
        }
        accepted = batch.at(-1)!.position;
        if (head === null || accepted > head) head = accepted;
        if (mine !== epoch) {
          // A new epoch began from the older position while this batch was being applied.
          queue = queue.filter((d) => d.position > accepted!);
          continue;
        }
        queue = queue.slice(batch.length);
        if (queue.length < QUEUE_HIGH / 2) subscription?.resume();
      }
      if (accepted !== null && accepted >= (head ?? 0)) levelAt = Date.now();
    })().finally(() => {
      draining = undefined;
      if (queue.length > 0 && !closed) drain();
      report();
    });
  }

  const watch = setInterval(async () => {
    const mine = epoch;
    try {
      head = (await log.head()) ?? head;
      if (closed) return;
      const level = head === null || (accepted ?? -1) >= head;
      if (level) levelAt = Date.now();
      // Behind, with nothing waiting and nothing moved since the last look: the subscription has gone quiet.
      else if (mine === epoch && connected && queue.length === 0 && !draining && acceptedAtLastWatch === accepted)
        reconnectLater("the subscription went quiet");
      acceptedAtLastWatch = accepted;
    } catch (error) {
      connected = false;
      lastError = (error as Error).message;
    }
    report();
  }, watchEvery);

  void connect();
  return {
    status,
    async close() {
      closed = true;
      clearInterval(watch);
      clearTimeout(retry);
      disconnect();
      await draining;
    },
  };
}
