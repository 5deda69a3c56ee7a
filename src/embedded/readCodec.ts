// Puts what a read delivers on the wire (ReadResp of streams.proto), by hand: this is the log's busiest message.
import { type EventRecord, TOMBSTONE_REVISION } from "./storage.ts";
import { uuidText } from "./uuid.ts";
import { WireWriter } from "./wire.ts";

/** An event as it is delivered; `link` is what led to it, and `event` is missing where the link leads nowhere. */
export interface Delivered {
  event: EventRecord | undefined;
  link: EventRecord | undefined;
}

/** How the client wants ids: as text, or as two 64-bit halves. */
export type IdForm = "text" | "structured";

const out = new WireWriter();
/** .NET's ticks are a ten-thousandth of a millisecond: that many zeros are put behind the milliseconds. */
const TICKS = "0000";

export function encodeDelivered({ event, link }: Delivered, ids: IdForm): Buffer {
  out.message(1, () => {
    if (event) out.message(1, () => recordedEvent(event, ids));
    if (link) out.message(2, () => recordedEvent(link, ids));
    out.integer(3, (link ?? event)?.position ?? 0);
  });
  return out.finish();
}

function recordedEvent(event: EventRecord, ids: IdForm): void {
  out.message(1, () => uuid(event.id, ids));
  out.message(2, () => out.text(3, event.stream));
  if (event.revision === TOMBSTONE_REVISION) out.longMax(3);
  else if (event.revision > 0) out.integer(3, event.revision);
  out.integer(4, event.position);
  out.integer(5, event.position);
  out.message(6, () => entry("type", event.type));
  out.message(6, () => entry("content-type", event.isJson ? "application/json" : "application/octet-stream"));
  out.message(6, () => entry("created", `${event.created}${TICKS}`));
  if (event.metadata.length > 0) out.bytes(7, event.metadata);
  if (event.data.length > 0) out.bytes(8, event.data);
}

function entry(key: string, value: string): void {
  out.text(1, key);
  out.text(2, value);
}

function uuid(id: Uint8Array, ids: IdForm): void {
  if (ids === "text") out.text(2, uuidText(id));
  else {
    const view = Buffer.from(id.buffer, id.byteOffset, id.length);
    out.message(1, () => {
      out.uint64(1, view.readBigUInt64BE(0));
      out.uint64(2, view.readBigUInt64BE(8));
    });
  }
}

export function encodeConfirmation(subscriptionId: string): Buffer {
  out.message(2, () => out.text(1, subscriptionId));
  return out.finish();
}

export function encodeCheckpoint(position: number): Buffer {
  out.message(3, () => {
    if (position === 0) return;
    out.integer(1, position);
    out.integer(2, position);
  });
  return out.finish();
}

export function encodeStreamNotFound(stream: string): Buffer {
  out.message(4, () => out.message(1, () => out.text(3, stream)));
  return out.finish();
}

export function encodeCaughtUp(): Buffer {
  out.message(8, () => {});
  return out.finish();
}
