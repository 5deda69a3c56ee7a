// One gRPC call on an HTTP/2 stream: messages in, messages out, one status at the end.
import type { OutgoingHttpHeaders, ServerHttp2Stream } from "node:http2";
import { asGrpcFailure, GrpcCode, GrpcFailure, statusHeaders } from "./grpcStatus.ts";

/** A message is at most this long; EventStoreDB's clients send parts of 3 MiB. */
const LONGEST_MESSAGE = 17 * 1024 * 1024;
/** Bytes gathered before they are handed to the connection without waiting for the end of the tick. */
const GATHER_BYTES = 64 * 1024;
const HEADERS: OutgoingHttpHeaders = { ":status": 200, "content-type": "application/grpc+proto" };
/** A byte that says whether the message is compressed, then its length. */
const PREFIX_BYTES = 5;

export class GrpcCall {
  /** Called with each message the client sends. */
  onMessage: (message: Buffer) => void = () => {};
  /** Called once, when the client has sent its last message. */
  onHalfClose: () => void = () => {};
  readonly #stream: ServerHttp2Stream;
  readonly #closeListeners: (() => void)[] = [];
  #chunks: Buffer[] = [];
  #received = 0;
  #needed = PREFIX_BYTES;
  #gathered: Buffer[] = [];
  #gatheredBytes = 0;
  #flushDue = false;
  #over = false;
  #drained: (() => void)[] = [];

  constructor(stream: ServerHttp2Stream) {
    this.#stream = stream;
    stream.on("data", (chunk: Buffer) => this.#guard(() => this.#receive(chunk)));
    stream.on("end", () => this.#guard(() => this.onHalfClose()));
    stream.on("drain", () => this.#releaseWaiting());
    // A client that goes away in the middle is no fault of ours; "close" follows.
    stream.on("error", () => {});
    stream.on("close", () => {
      this.#over = true;
      this.#releaseWaiting();
      for (const listener of this.#closeListeners.splice(0)) listener();
    });
  }

  /** True once the call has its status or the client has gone: what is written then goes nowhere. */
  get over(): boolean {
    return this.#over;
  }

  /** True while the client takes less than it is sent: wait for `drained()` before writing more. */
  get congested(): boolean {
    return this.#stream.writableNeedDrain || this.#gatheredBytes >= GATHER_BYTES;
  }

  /** Settles when the call is no longer congested, or over. */
  drained(): Promise<void> {
    this.#flush();
    if (this.#over || !this.#stream.writableNeedDrain) return Promise.resolve();
    return new Promise((resolve) => this.#drained.push(resolve));
  }

  /** Runs when the call is over, at once where it is already. */
  onClose(listener: () => void): void {
    if (this.#over && this.#stream.closed) listener();
    else this.#closeListeners.push(listener);
  }

  /** Sends a message, together with others written before the next pause of the program. */
  write(message: Buffer): void {
    if (this.#over) return;
    const prefix = Buffer.allocUnsafe(PREFIX_BYTES);
    prefix[0] = 0;
    prefix.writeUInt32BE(message.length, 1);
    this.#gathered.push(prefix, message);
    this.#gatheredBytes += message.length + PREFIX_BYTES;
    if (this.#gatheredBytes >= GATHER_BYTES) this.#flush();
    else if (!this.#flushDue) {
      this.#flushDue = true;
      queueMicrotask(() => this.#flush());
    }
  }

  /** Ends the call well. */
  end(): void {
    this.#finish({ "grpc-status": String(GrpcCode.ok) });
  }

  /** Ends the call with what went wrong. A call that is over stays as it is. */
  fail(error: unknown): void {
    this.#finish(statusHeaders(asGrpcFailure(error)));
  }

  #finish(trailers: OutgoingHttpHeaders): void {
    if (this.#over) return;
    this.#flush();
    this.#over = true;
    this.#releaseWaiting();
    const stream = this.#stream;
    if (stream.destroyed || stream.closed) return;
    if (!stream.headersSent) {
      stream.respond({ ...HEADERS, ...trailers }, { endStream: true });
      setImmediate(() => stream.close());
      return;
    }
    stream.once("wantTrailers", () => {
      if (stream.destroyed || stream.closed) return;
      stream.sendTrailers(trailers);
      // A client that may still send more does not end its half by itself.
      setImmediate(() => stream.close());
    });
    stream.end();
  }

  #flush(): void {
    this.#flushDue = false;
    const stream = this.#stream;
    if (this.#gathered.length === 0 || this.#over || stream.destroyed) return;
    if (!stream.headersSent) stream.respond(HEADERS, { waitForTrailers: true });
    stream.write(Buffer.concat(this.#gathered, this.#gatheredBytes));
    this.#gathered = [];
    this.#gatheredBytes = 0;
  }

  #receive(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#received += chunk.length;
    // Joined only when a whole message is there, or a large one would be copied once a chunk.
    if (this.#received < this.#needed) return;
    const bytes = this.#chunks.length === 1 ? chunk : Buffer.concat(this.#chunks, this.#received);
    let at = 0;
    this.#needed = PREFIX_BYTES;
    while (bytes.length - at >= PREFIX_BYTES && !this.#over) {
      if (bytes[at] !== 0)
        throw new GrpcFailure(GrpcCode.unimplemented, "Compressed messages are not understood here.");
      const length = bytes.readUInt32BE(at + 1);
      if (length > LONGEST_MESSAGE) {
        throw new GrpcFailure(GrpcCode.resourceExhausted, `A message of ${length} bytes is too long.`);
      }
      const end = at + PREFIX_BYTES + length;
      if (bytes.length < end) {
        this.#needed = PREFIX_BYTES + length;
        break;
      }
      this.onMessage(bytes.subarray(at + PREFIX_BYTES, end));
      at = end;
    }
    this.#chunks = at === bytes.length ? [] : [bytes.subarray(at)];
    this.#received = bytes.length - at;
  }

  #guard(work: () => void): void {
    if (this.#over) return;
    try {
      work();
    } catch (error) {
      this.fail(error);
    }
  }

  #releaseWaiting(): void {
    for (const resolve of this.#drained.splice(0)) resolve();
  }
}

/** Serves a call of one request and one answer; what `answer` throws or rejects with ends the call. */
export function unary(call: GrpcCall, answer: (request: Buffer) => Uint8Array | Promise<Uint8Array>): void {
  let request: Buffer | undefined;
  call.onMessage = (message) => {
    request ??= message;
  };
  call.onHalfClose = () => {
    if (request === undefined) throw new GrpcFailure(GrpcCode.invalidArgument, "The call has no request.");
    const received = request;
    new Promise<Uint8Array>((resolve) => resolve(answer(received))).then(
      (response) => {
        call.write(Buffer.from(response));
        call.end();
      },
      (error: unknown) => call.fail(error),
    );
  };
}
