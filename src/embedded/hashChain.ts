// The hash chain: each event's row carries SHA-256 over the row before it and itself, so that damage can be named.
import { hash } from "node:crypto";
import type { EventRecord } from "./storage.ts";

/** What the first event of a log is chained to. */
export const CHAIN_START: Buffer = Buffer.alloc(32);

/**
 * SHA-256(previous hash, then a JSON line of the event's fields and lengths, then data, then metadata). The line holds
 * the lengths, so no two different events have the same bytes.
 */
export function chainHash(previous: Uint8Array, event: EventRecord): Buffer {
  const { position, stream, revision, id, type, isJson, created, data, metadata } = event;
  const idText = Buffer.from(id.buffer, id.byteOffset, id.length).toString("hex");
  const line = `${JSON.stringify([position, stream, revision, idText, type, isJson, created, data.length, metadata.length])}\n`;
  return hash("sha256", Buffer.concat([previous, Buffer.from(line), data, metadata]), "buffer");
}
