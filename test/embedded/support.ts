// What the tests of the embedded log share: a log in a folder of its own, one client, and words for what is observed.
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
  type AllStreamSubscription,
  type AppendToStreamOptions,
  type EventData,
  EventStoreDBClient,
  jsonEvent,
  type ReadStreamOptions,
  type ResolvedEvent,
  type StreamSubscription,
} from "@eventstore/db-client";
import { type EmbeddedLog, startEmbeddedLog } from "../../src/embedded/embeddedLog.ts";

/** A folder that is gone after the tests. */
export function temporaryFolder(): { path: string; remove(): void } {
  const path = mkdtempSync(join(tmpdir(), "danji-embedded-"));
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** A running log and the client of the test file that asked for it. */
export interface TestLog {
  client: EventStoreDBClient;
  log: EmbeddedLog;
  stream(name?: string): string;
  append(stream: string, events: EventData[], options?: AppendToStreamOptions): Promise<bigint>;
  read(stream: string, options?: ReadStreamOptions): Promise<ResolvedEvent[]>;
  revisions(stream: string, options?: ReadStreamOptions): Promise<number[]>;
}

/** Starts a log before the tests of a file and closes it after them. */
export function useLog(): TestLog {
  const folder = temporaryFolder();
  let serial = 0;
  const read = async (stream: string, options?: ReadStreamOptions) =>
    collect(own.client.readStream(stream, options) as AsyncIterable<ResolvedEvent>);
  const own = {
    stream: (name = "stream") => `${name}-${++serial}-${randomUUID().slice(0, 8)}`,
    append: async (stream: string, events: EventData[], options?: AppendToStreamOptions) =>
      (await own.client.appendToStream(stream, events, options)).nextExpectedRevision,
    read,
    revisions: async (stream: string, options?: ReadStreamOptions) =>
      (await read(stream, options)).map(({ event }) => Number(event?.revision)),
  } as TestLog;
  before(async () => {
    own.log = await startEmbeddedLog({ dataDir: folder.path });
    own.client = EventStoreDBClient.connectionString(own.log.connectionString);
  });
  after(async () => {
    await own.client.dispose();
    await own.log.close();
    folder.remove();
  });
  return own;
}

export const event = (type: string, data: Record<string, unknown> = {}, id: string = randomUUID()): EventData =>
  jsonEvent({ type, data, id }) as EventData;

export const events = (count: number, type = "T"): EventData[] =>
  Array.from({ length: count }, (_, i) => event(type, { i }));

/** What something asynchronous failed with; fails itself where it did not. */
export async function failure(work: Promise<unknown>): Promise<Error & Record<string, unknown>> {
  try {
    await work;
  } catch (error) {
    return error as Error & Record<string, unknown>;
  }
  throw new Error("this should have been refused");
}

export async function collect<T>(source: AsyncIterable<T>, most = Number.POSITIVE_INFINITY): Promise<T[]> {
  const found: T[] = [];
  for await (const item of source) {
    found.push(item);
    if (found.length >= most) break;
  }
  return found;
}

type Seen = ResolvedEvent | "caughtUp";

export interface Followed {
  /** Events and "caughtUp" in the order they came. */
  seen: Seen[];
  /** Settles when `enough` of what was seen holds; rejects with the subscription's error. */
  until(enough: (seen: Seen[]) => boolean): Promise<Seen[]>;
  /** Settles with the error that ends the subscription. */
  error: Promise<Error & Record<string, unknown>>;
  stop(): Promise<void>;
}

/** Watches a subscription. */
export function follow(subscription: StreamSubscription | AllStreamSubscription): Followed {
  const seen: Seen[] = [];
  let failed: Error | undefined;
  let look = (): void => {};
  let end: (error: Error & Record<string, unknown>) => void = () => {};
  const error = new Promise<Error & Record<string, unknown>>((resolve) => {
    end = resolve;
  });
  subscription.on("error", (cause: Error) => {
    failed = cause;
    end(cause as Error & Record<string, unknown>);
    look();
  });
  subscription.on("caughtUp", () => {
    seen.push("caughtUp");
    look();
  });
  subscription.on("data", (resolved: ResolvedEvent) => {
    seen.push(resolved);
    look();
  });
  const until = (enough: (seen: Seen[]) => boolean): Promise<Seen[]> =>
    new Promise((resolve, reject) => {
      look = () => {
        if (enough(seen)) resolve([...seen]);
        else if (failed) reject(failed);
      };
      look();
    });
  return { seen, until, error, stop: () => subscription.unsubscribe() };
}

export const caughtUp = (seen: Seen[]): boolean => seen.includes("caughtUp");
export const eventsIn = (seen: Seen[]): ResolvedEvent[] => seen.filter((item) => item !== "caughtUp");
/** Revisions of what was seen, with "caughtUp" in its place. */
export const outline = (seen: Seen[]): (number | "caughtUp")[] =>
  seen.map((item) => (item === "caughtUp" ? item : Number(item.event?.revision)));
