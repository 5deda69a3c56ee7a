// Takes BatchAppendReq of streams.proto off the wire and puts BatchAppendResp on it, by hand: one each an append.
import type { ProposedEvent, WriteOutcome } from "./eventLog.ts";
import { ANY, NO_STREAM, STREAM_EXISTS } from "./expectedRevision.ts";
import { uuidBytes } from "./uuid.ts";
import { readFields, WireWriter } from "./wire.ts";

const NOTHING: Buffer = Buffer.alloc(0);
const TYPE_URL = "type.googleapis.com/event_store.client.";
const out = new WireWriter();

export interface AppendOptions {
  stream: string;
  /** A revision, or ANY, NO_STREAM, STREAM_EXISTS. */
  expected: number;
  /** Milliseconds since 1970. */
  deadline: number;
}

/** One part of an append; a large one comes in several with the same correlation id. */
export interface AppendPart {
  /** The id's message as it came, to be sent back as it is. */
  correlationId: Buffer;
  /** Only the first part has them. */
  options: AppendOptions | undefined;
  events: ProposedEvent[];
  isFinal: boolean;
}

/** Decodes one part. Throws a RangeError where it is malformed; decodeAppendAddress then says whom to answer. */
export function decodeAppendPart(message: Buffer): AppendPart {
  const part: AppendPart = { correlationId: NOTHING, options: undefined, events: [], isFinal: false };
  readFields(message, ({ number, value, bytes }) => {
    if (number === 1) part.correlationId = bytes;
    else if (number === 2) part.options = decodeOptions(bytes);
    else if (number === 3) part.events.push(decodeProposedEvent(bytes));
    else if (number === 4) part.isFinal = value === 1;
  });
  return part;
}

/** Only the correlation id and the stream of a part, to answer one that cannot be decoded. */
export function decodeAppendAddress(message: Buffer): { correlationId: Buffer; stream: string } {
  let correlationId: Buffer = NOTHING;
  let stream = "";
  readFields(message, ({ number, bytes }) => {
    if (number === 1) correlationId = bytes;
    else if (number === 2) stream = decodeOptions(bytes).stream;
  });
  return { correlationId, stream };
}

function decodeOptions(message: Buffer): AppendOptions {
  const options: AppendOptions = { stream: "", expected: ANY, deadline: Number.POSITIVE_INFINITY };
  readFields(message, ({ number, value, bytes }) => {
    if (number === 1) options.stream = decodeStreamIdentifier(bytes);
    else if (number === 2) options.expected = value;
    else if (number === 3) options.expected = NO_STREAM;
    else if (number === 4) options.expected = ANY;
    else if (number === 5) options.expected = STREAM_EXISTS;
    else if (number === 6) options.deadline = decodeSpan(bytes);
    else if (number === 7) options.deadline = Date.now() + decodeSpan(bytes);
  });
  return options;
}

function decodeStreamIdentifier(message: Buffer): string {
  let name = "";
  readFields(message, ({ number, bytes }) => {
    if (number === 3) name = bytes.toString("utf8");
  });
  return name;
}

/** A Timestamp or a Duration, both seconds and nanoseconds, in milliseconds. */
function decodeSpan(message: Buffer): number {
  let milliseconds = 0;
  readFields(message, ({ number, value }) => {
    milliseconds += number === 1 ? value * 1000 : value / 1_000_000;
  });
  return milliseconds;
}

function decodeProposedEvent(message: Buffer): ProposedEvent {
  const event: ProposedEvent = { id: NOTHING, type: "", isJson: false, data: NOTHING, metadata: NOTHING };
  readFields(message, ({ number, bytes }) => {
    if (number === 1) event.id = decodeUuid(bytes);
    else if (number === 2) {
      const [key, value] = decodeEntry(bytes);
      if (key === "type") event.type = value;
      else if (key === "content-type") event.isJson = value === "application/json";
    } else if (number === 3) event.metadata = bytes;
    else if (number === 4) event.data = bytes;
  });
  return event;
}

function decodeEntry(message: Buffer): [key: string, value: string] {
  const entry: [string, string] = ["", ""];
  readFields(message, ({ number, bytes }) => {
    if (number === 1 || number === 2) entry[number - 1] = bytes.toString("utf8");
  });
  return entry;
}

function decodeUuid(message: Buffer): Buffer {
  let id: Buffer | undefined;
  readFields(message, ({ number, bytes }) => {
    if (number === 2) id = uuidBytes(bytes.toString("latin1"));
    else if (number === 1) id = structuredUuid(bytes);
  });
  if (id === undefined) throw new RangeError("An event's id is not a uuid.");
  return id;
}

/** Two signed 64-bit halves. Read bit by bit as bigints: a number does not hold them. */
function structuredUuid(message: Buffer): Buffer {
  const id = Buffer.alloc(16);
  let at = 0;
  while (at < message.length) {
    const field = message[at++]! >> 3;
    let value = 0n;
    for (let shift = 0n; at < message.length; shift += 7n) {
      const byte = message[at++]!;
      value |= BigInt(byte & 0x7f) << shift;
      if (byte < 0x80) break;
    }
    if (field === 1 || field === 2) id.writeBigUInt64BE(BigInt.asUintN(64, value), (field - 1) * 8);
  }
  return id;
}

/** Why an append was refused, with the detail type by which the client tells it. */
export type AppendRefusal =
  | { kind: "wrong-version"; current: number; expected: number }
  | { kind: "deleted" }
  | { kind: "too-large"; limit: number }
  | { kind: "timeout" }
  /** The client shows the sentence, and no more. */
  | { kind: "other"; sentence: string };

const GRPC_CODES = { "wrong-version": 9, deleted: 9, "too-large": 3, timeout: 4, other: 2 } as const;

export function encodeAppended(
  correlationId: Buffer,
  stream: string,
  { last, position }: Extract<WriteOutcome, { kind: "written" }>,
): Buffer {
  out.bytes(1, correlationId);
  out.message(3, () => {
    // Nothing appended to a stream that never was: the client reads this as revision 0, as it does of EventStoreDB.
    if (last < 0) out.message(2, () => {});
    else out.integer(1, last);
    out.message(3, () => {
      out.integer(1, position);
      out.integer(2, position);
    });
  });
  streamIdentifier(4, stream);
  return out.finish();
}

export function encodeRefused(correlationId: Buffer, stream: string, refusal: AppendRefusal): Buffer {
  out.bytes(1, correlationId);
  out.message(2, () => {
    out.integer(1, GRPC_CODES[refusal.kind]);
    out.text(2, refusal.kind === "other" ? refusal.sentence : refusal.kind);
    out.message(3, () => detail(refusal, stream));
  });
  streamIdentifier(4, stream);
  return out.finish();
}

function detail(refusal: AppendRefusal, stream: string): void {
  const [type, body] = detailOf(refusal, stream);
  out.text(1, TYPE_URL + type);
  out.message(2, body);
}

function detailOf(refusal: AppendRefusal, stream: string): [type: string, body: () => void] {
  switch (refusal.kind) {
    case "wrong-version":
      return ["WrongExpectedVersion", () => wrongExpectedVersion(refusal.current, refusal.expected)];
    case "deleted":
      return ["StreamDeleted", () => streamIdentifier(1, stream)];
    case "too-large":
      return ["MaximumAppendSizeExceeded", () => out.integer(1, refusal.limit)];
    case "timeout":
      return ["Timeout", () => {}];
    case "other":
      return ["BadRequest", () => out.text(1, refusal.sentence)];
  }
}

function wrongExpectedVersion(current: number, expected: number): void {
  if (current < 0) out.message(2, () => {});
  else out.integer(1, current);
  if (expected === ANY) out.message(4, () => {});
  else if (expected === STREAM_EXISTS) out.message(5, () => {});
  else if (expected === NO_STREAM) out.message(6, () => {});
  else out.integer(3, expected);
}

function streamIdentifier(field: number, stream: string): void {
  out.message(field, () => out.text(3, stream));
}
