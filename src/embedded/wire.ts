// Protocol Buffers' wire format, as far as the log's busiest messages need it: one writer, one reader.
// The generated codec costs several times as much a message; see docs/performance.md.

/** 2^63 - 1, EventStoreDB's revision of a tombstone, which no JavaScript number can hold. */
const LONG_MAX = Buffer.from([0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0x7f]);

/** Writes one message after another into a buffer it keeps. Field numbers up to 15, integers from 0 to 2^53 - 1. */
export class WireWriter {
  #buffer = Buffer.allocUnsafe(64 * 1024);
  #end = 0;

  #reserve(bytes: number): void {
    if (this.#end + bytes <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafe(Math.max(this.#buffer.length * 2, this.#end + bytes));
    this.#buffer.copy(larger, 0, 0, this.#end);
    this.#buffer = larger;
  }

  #varint(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.#buffer[this.#end++] = (rest % 0x80) | 0x80;
      rest = Math.floor(rest / 0x80);
    }
    this.#buffer[this.#end++] = rest;
  }

  integer(field: number, value: number): void {
    this.#reserve(11);
    this.#buffer[this.#end++] = field << 3;
    this.#varint(value);
  }

  longMax(field: number): void {
    this.#reserve(11);
    this.#buffer[this.#end++] = field << 3;
    this.#end += LONG_MAX.copy(this.#buffer, this.#end);
  }

  /** All 64 bits, for the halves of a uuid. */
  uint64(field: number, value: bigint): void {
    this.#reserve(11);
    this.#buffer[this.#end++] = field << 3;
    let rest = value;
    for (; rest >= 0x80n; rest >>= 7n) this.#buffer[this.#end++] = Number(rest & 0x7fn) | 0x80;
    this.#buffer[this.#end++] = Number(rest);
  }

  bytes(field: number, value: Uint8Array): void {
    this.#reserve(value.length + 11);
    this.#buffer[this.#end++] = (field << 3) | 2;
    this.#varint(value.length);
    this.#buffer.set(value, this.#end);
    this.#end += value.length;
  }

  text(field: number, value: string): void {
    const length = Buffer.byteLength(value);
    this.#reserve(length + 11);
    this.#buffer[this.#end++] = (field << 3) | 2;
    this.#varint(length);
    this.#end += this.#buffer.write(value, this.#end, "utf8");
  }

  /** A message inside this one; its length is put before it once it is known. */
  message(field: number, body: () => void): void {
    this.#reserve(11);
    this.#buffer[this.#end++] = (field << 3) | 2;
    const start = ++this.#end;
    body();
    const length = this.#end - start;
    let extra = 0;
    for (let rest = length; rest >= 0x80; rest = Math.floor(rest / 0x80)) extra++;
    if (extra > 0) {
      this.#reserve(extra);
      this.#buffer.copyWithin(start + extra, start, this.#end);
    }
    this.#end = start - 1;
    this.#varint(length);
    this.#end += length;
  }

  /** A copy of what was written since the last finish(). */
  finish(): Buffer {
    const written = Buffer.from(this.#buffer.subarray(0, this.#end));
    this.#end = 0;
    return written;
  }
}

/** One field as it stands on the wire: `value` for integers, `bytes` (a view, not a copy) for everything with a length. */
export interface WireField {
  number: number;
  value: number;
  bytes: Buffer;
}

const NOTHING: Buffer = Buffer.alloc(0);

/**
 * Calls `visit` with each field of a message. The field object is used again for the next field: keep its parts, not it.
 * Throws a RangeError where the bytes end within a field or use a wire type that proto3 does not.
 */
export function readFields(message: Buffer, visit: (field: WireField) => void): void {
  const field: WireField = { number: 0, value: 0, bytes: NOTHING };
  const cursor = new Cursor(message);
  while (cursor.at < message.length) {
    const tag = cursor.varint();
    const type = tag % 8;
    field.number = Math.floor(tag / 8);
    field.value = 0;
    field.bytes = NOTHING;
    if (type === 0) field.value = cursor.varint();
    else {
      const length = type === 2 ? cursor.varint() : type === 1 ? 8 : type === 5 ? 4 : -1;
      const end = cursor.at + length;
      if (length < 0 || end > message.length) throw new RangeError("a field is longer than its message");
      field.bytes = message.subarray(cursor.at, end);
      cursor.at = end;
    }
    visit(field);
  }
}

/** Where the reading of a message stands. */
class Cursor {
  at = 0;
  readonly #message: Buffer;

  constructor(message: Buffer) {
    this.#message = message;
  }

  varint(): number {
    let value = 0;
    let scale = 1;
    for (let i = 0; i < 10; i++) {
      const byte = this.#message[this.at++];
      if (byte === undefined) throw new RangeError("a message ends in the middle of a number");
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 0x80;
    }
    throw new RangeError("a number has more than ten bytes");
  }
}
