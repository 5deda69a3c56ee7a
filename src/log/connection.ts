// The log as the program uses it: append to a stream, read a stream's tail, find the head. The only place, with
// subscription.ts, that knows the vendor's client; there is one client a process (or worker), since the client keeps
// its pending appends in one table a process.
import { setTimeout as delay } from "node:timers/promises";
import {
  BACKWARDS,
  END,
  EventStoreDBClient,
  FORWARDS,
  type JSONEventData,
  MaxAppendSizeExceededError,
  NO_STREAM,
  START,
  StreamDeletedError,
  StreamNotFoundError,
  WrongExpectedVersionError,
} from "@eventstore/db-client";
import { type Decoded, decode } from "./codec.ts";

/** The expected revision was not the stream's: read the tail and decide again. */
export class WrongRevision extends Error {}
/** The log cannot be reached or did not answer in time. Whether an append happened is unknown: repeat it as it was. */
export class LogUnavailable extends Error {}
/** One event is larger than the log takes. */
export class EventTooLarge extends Error {}

export interface LogClient {
  readonly client: EventStoreDBClient;
  /** Appends atomically where the stream's last revision is `expected` (null: no stream yet). Answers the last event's
   * position and revision. Throws WrongRevision, LogUnavailable or EventTooLarge. */
  append(
    stream: string,
    events: JSONEventData[],
    expected: number | null,
  ): Promise<{ position: number; revision: number }>;
  /** The stream's events from a revision on; empty where there is no such stream. */
  readStream(stream: string, fromRevision: number): Promise<Decoded[]>;
  /** Position of the newest event of all; null where the log is empty. */
  head(): Promise<number | null>;
  close(): Promise<void>;
}

const DEADLINE_MS = 10_000;
/** The vendor's client can wait for ever on a stream that has ended already; whoever closes does not. */
const CLOSE_MS = 500;

/**
 * Connects lazily: a log that is away shows in the calls, not here. `knownHead` is where the log itself tells its head to
 * this process, which spares the question; it throws where the log has stopped.
 */
export function connectLog(connectionString: string, knownHead?: () => number | null): LogClient {
  const client = EventStoreDBClient.connectionString(connectionString);

  /** Answered by the event itself, which then ends of its own: to break off costs client and server more than the rest. */
  function askHead(): Promise<number | null> {
    return new Promise((resolve, reject) => {
      const fail = (error: unknown) => reject(new LogUnavailable((error as Error).message));
      try {
        const reading = client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1, deadline: DEADLINE_MS });
        reading.on("data", ({ event }) => resolve(Number(event?.position?.commit ?? 0n)));
        reading.on("end", () => resolve(null));
        reading.on("error", fail);
      } catch (error) {
        fail(error);
      }
    });
  }

  return {
    client,
    async head() {
      if (knownHead === undefined) return askHead();
      try {
        return knownHead();
      } catch (error) {
        throw new LogUnavailable((error as Error).message);
      }
    },
    async append(stream, events, expected) {
      try {
        const done = await client.appendToStream(stream, events, {
          expectedRevision: expected === null ? NO_STREAM : BigInt(expected),
          deadline: DEADLINE_MS,
        });
        return { position: Number(done.position?.commit ?? 0n), revision: Number(done.nextExpectedRevision) };
      } catch (error) {
        if (error instanceof WrongExpectedVersionError || error instanceof StreamDeletedError)
          throw new WrongRevision(stream);
        if (error instanceof MaxAppendSizeExceededError) throw new EventTooLarge(stream);
        throw new LogUnavailable((error as Error).message);
      }
    },
    async readStream(stream, fromRevision) {
      const decoded: Decoded[] = [];
      try {
        const events = client.readStream(stream, {
          direction: FORWARDS,
          fromRevision: fromRevision === 0 ? START : BigInt(fromRevision),
          deadline: DEADLINE_MS,
        });
        for await (const { event } of events) if (event) decoded.push(decode(event));
        return decoded;
      } catch (error) {
        if (error instanceof StreamNotFoundError) return decoded;
        throw new LogUnavailable((error as Error).message);
      }
    },
    close: () => Promise.race([client.dispose(), delay(CLOSE_MS)]),
  };
}
