// What the thread of the embedded log and the thread that started it say to each other.
import type { EmbeddedLogErrorCode } from "./errors.ts";

/** Given to the worker where it starts. */
export interface WorkerSetup {
  dataDir: string;
  host: string;
  port: number;
  secret: string;
  /** One 64-bit number, shared: the position of the newest durable event, 0 while there is none. */
  head: SharedArrayBuffer;
}

export type FromWorker =
  | { kind: "ready"; port: number }
  /** It did not start, or had to stop; the thread ends by itself. */
  | { kind: "failed"; code: EmbeddedLogErrorCode; message: string };

export type ToWorker = { kind: "close" };
