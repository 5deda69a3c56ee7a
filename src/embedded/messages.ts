// What the thread of the embedded log and the thread that started it say to each other.
import type { EmbeddedLogErrorCode } from "./errors.ts";

/** Given to the worker where it starts. */
export interface WorkerSetup {
  dataDir: string;
  host: string;
  port: number;
  secret: string;
}

export type FromWorker =
  | { kind: "ready"; port: number }
  /** It did not start, or had to stop; the thread ends by itself. */
  | { kind: "failed"; code: EmbeddedLogErrorCode; message: string };

export type ToWorker = { kind: "close" };
