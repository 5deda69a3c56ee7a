// How a call that fails says why: gRPC's codes, and the headers in which EventStoreDB names its own errors.
import { EmbeddedLogError } from "./errors.ts";

/** The codes of https://grpc.github.io/grpc/core/md_doc_statuscodes.html that are used here. */
export const GrpcCode = {
  ok: 0,
  unknown: 2,
  invalidArgument: 3,
  resourceExhausted: 8,
  failedPrecondition: 9,
  unimplemented: 12,
  internal: 13,
  unavailable: 14,
  unauthenticated: 16,
} as const;

export type GrpcCode = (typeof GrpcCode)[keyof typeof GrpcCode];

/** Ends a call with a code other than ok. `headers` go out as trailers, their text in UTF-8. */
export class GrpcFailure extends Error {
  readonly code: GrpcCode;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: GrpcCode, message: string, headers: Record<string, string> = {}) {
    super(message);
    this.name = "GrpcFailure";
    this.code = code;
    this.headers = headers;
  }
}

/** EventStoreDB's clients tell its errors apart by the trailer `exception`. */
export const streamDeleted = (stream: string): GrpcFailure =>
  new GrpcFailure(GrpcCode.failedPrecondition, `Event stream '${stream}' is deleted.`, {
    exception: "stream-deleted",
    "stream-name": stream,
  });

export const wrongExpectedVersion = (stream: string, expected: number, actual: number): GrpcFailure =>
  new GrpcFailure(
    GrpcCode.failedPrecondition,
    `Append failed due to WrongExpectedVersion. Stream: ${stream}, Expected version: ${expected}, Actual version: ${actual}`,
    {
      exception: "wrong-expected-version",
      "stream-name": stream,
      "expected-version": String(expected),
      "actual-version": String(actual),
    },
  );

export const maximumAppendSizeExceeded = (limit: number): GrpcFailure =>
  new GrpcFailure(GrpcCode.invalidArgument, `Maximum Append Size of ${limit} Exceeded.`, {
    exception: "maximum-append-size-exceeded",
    "maximum-append-size": String(limit),
  });

const LONGEST_HEADER = 4096;

/** The status as trailers. Headers are ASCII: the client throws others away and then fails on their absence. */
export function statusHeaders({ code, message, headers }: GrpcFailure): Record<string, string> {
  const encoded: Record<string, string> = { "grpc-status": String(code), "grpc-message": percentEncode(message, true) };
  for (const [name, value] of Object.entries(headers)) encoded[name] = percentEncode(value, false);
  return encoded;
}

/** Percent signs are encoded only where the reader decodes them, as gRPC's do in a message. */
function percentEncode(text: string, percentToo: boolean): string {
  let encoded = "";
  for (const byte of Buffer.from(text.slice(0, LONGEST_HEADER))) {
    const plain = byte >= 0x20 && byte <= 0x7e && !(percentToo && byte === 0x25);
    encoded += plain ? String.fromCharCode(byte) : `%${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }
  return encoded;
}

/** What a client is told of an error that no rule foresaw. */
export function asGrpcFailure(error: unknown): GrpcFailure {
  if (error instanceof GrpcFailure) return error;
  if (error instanceof RangeError) return new GrpcFailure(GrpcCode.invalidArgument, error.message);
  if (error instanceof EmbeddedLogError) {
    return new GrpcFailure(error.code === "full" ? GrpcCode.resourceExhausted : GrpcCode.unavailable, error.message);
  }
  return new GrpcFailure(GrpcCode.internal, error instanceof Error ? error.message : String(error));
}
