// What the log asks of the place that keeps events: SQLite in earnest, memory where a bench measures all the rest.

/** The revision kept for the tombstone of a stream; EventStoreDB says 2^63 - 1, which a number cannot hold. */
export const TOMBSTONE_REVISION = Number.MAX_SAFE_INTEGER;

/** One event as it is kept. `id` has sixteen bytes, `created` is milliseconds since 1970, positions start at 1. */
export interface EventRecord {
  position: number;
  stream: string;
  revision: number;
  id: Uint8Array;
  type: string;
  isJson: boolean;
  created: number;
  data: Uint8Array;
  metadata: Uint8Array;
}

export interface StreamHead {
  /** The stream's number within the file. */
  number: number;
  /** The highest revision, TOMBSTONE_REVISION where the stream is tombstoned. */
  last: number;
}

/** Which events of a stream a page may hold: revisions from..to, none created before `since`. */
export interface RevisionRange {
  from: number;
  to: number;
  since: number;
}

export type Direction = "forwards" | "backwards";

/** Keeps events. Every call is synchronous; what a transaction added is seen by reads within it. */
export interface Storage {
  /** Runs `work` as one transaction and returns once it is durable; where either throws, nothing of it stays. */
  transaction(work: () => void): void;
  /** The last position given out, 0 for an empty log. */
  head(): number;
  findStream(name: string): StreamHead | undefined;
  /** Gives a new stream its number. */
  addStream(name: string): number;
  addEvent(streamNumber: number, event: EventRecord): void;
  eventAt(streamNumber: number, revision: number): EventRecord | undefined;
  readStream(streamNumber: number, range: RevisionRange, direction: Direction, limit: number): EventRecord[];
  /** Forwards: positions > `after`, rising. Backwards: positions < `after`, falling. */
  readAll(after: number, direction: Direction, limit: number): EventRecord[];
  /** The newest events, oldest first, without their content. */
  newestIds(limit: number): { streamNumber: number; revision: number; id: Uint8Array }[];
  /** Forgets what was remembered of a transaction that failed. */
  forget(): void;
  /** Housekeeping between transactions: what cannot wait, or in a `quiet` moment all there is. */
  tidy(quiet: boolean): void;
  close(): void;
}
