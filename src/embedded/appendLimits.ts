// What makes an append unacceptable before any stream is looked at.
import type { AppendRefusal } from "./appendCodec.ts";
import type { ProposedEvent } from "./eventLog.ts";

/** EventStoreDB's default: one append, all its events together, has at most 1 MiB. */
export const MAX_APPEND_BYTES = 1024 * 1024;

/** Bytes of events as EventStoreDB counts them: data, metadata, and two a letter of the type. */
export function sizeOf(events: readonly ProposedEvent[]): number {
  let bytes = 0;
  for (const { type, data, metadata } of events) bytes += data.length + metadata.length + type.length * 2;
  return bytes;
}

/** Why an append is refused whatever the log holds, or undefined. */
export function appendProblem(stream: string, events: readonly ProposedEvent[]): AppendRefusal | undefined {
  if (stream === "" || stream === "$$") return { kind: "other", sentence: "A stream's name must not be empty." };
  if (sizeOf(events) > MAX_APPEND_BYTES) return { kind: "too-large", limit: MAX_APPEND_BYTES };
  for (const { type, id } of events) {
    if (type === "") return { kind: "other", sentence: "An event's type must not be empty." };
    if (id.length !== 16) return { kind: "other", sentence: "An event's id is not a uuid." };
  }
  return undefined;
}
