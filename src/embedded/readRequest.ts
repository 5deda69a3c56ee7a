// What a client asks to read (ReadReq of streams.proto), checked and in our words.
import streams from "@eventstore/db-client/generated/streams_pb.js";
import { createFilter, type Filter, type FilterRequest } from "./filters.ts";
import { GrpcCode, GrpcFailure } from "./grpcStatus.ts";
import type { IdForm } from "./readCodec.ts";
import type { Direction } from "./storage.ts";

/** Where to begin: a revision of a stream or a position of $all. */
export type From = "start" | "end" | number;

export interface ReadRequest {
  /** Undefined for $all. */
  stream: string | undefined;
  from: From;
  direction: Direction;
  /** How many events at most; undefined for a subscription. */
  count: number | undefined;
  resolveLinks: boolean;
  filter: Filter | undefined;
  ids: IdForm;
}

type Options = InstanceType<typeof streams.ReadReq.Options>;
type FilterOptions = InstanceType<typeof streams.ReadReq.Options.FilterOptions>;

/** Decodes a request. EventStoreDB's own refusals: forwards from the end, a count of 0; both are code "unknown" there. */
export function decodeReadRequest(message: Buffer): ReadRequest {
  const options = streams.ReadReq.deserializeBinary(message).getOptions();
  if (!options) throw new GrpcFailure(GrpcCode.invalidArgument, "A read needs options.");
  const stream = options.getStream();
  const all = options.getAll();
  if (!stream && !all) throw new GrpcFailure(GrpcCode.invalidArgument, "A read needs a stream, or $all.");
  const backwards = options.getReadDirection() === streams.ReadReq.Options.ReadDirection.BACKWARDS;
  const request: ReadRequest = {
    stream: stream && Buffer.from(stream.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString("utf8"),
    from: fromOf(options),
    direction: backwards ? "backwards" : "forwards",
    count: options.hasSubscription() ? undefined : Number(options.getCount()),
    resolveLinks: options.getResolveLinks(),
    filter: options.hasFilter() ? filterOf(options.getFilter()!) : undefined,
    ids: options.getUuidOption()?.hasStructured() ? "structured" : "text",
  };
  refuse(request);
  return request;
}

function refuse({ stream, from, direction, count, filter }: ReadRequest): void {
  if (stream === "") throw new GrpcFailure(GrpcCode.invalidArgument, "A stream's name must not be empty.");
  if (filter && stream !== undefined) {
    throw new GrpcFailure(GrpcCode.invalidArgument, "Only $all can be filtered.");
  }
  if (count === undefined) {
    if (direction === "backwards") throw new GrpcFailure(GrpcCode.invalidArgument, "A subscription goes forwards.");
    return;
  }
  if (count === 0) throw new GrpcFailure(GrpcCode.unknown, "A read of 0 events is none.");
  if (direction === "forwards" && from === "end" && stream !== undefined) {
    throw new GrpcFailure(GrpcCode.unknown, "There is nothing to read forwards from the end.");
  }
}

function fromOf(options: Options): From {
  const stream = options.getStream();
  if (stream) {
    if (stream.hasStart()) return "start";
    return stream.hasEnd() ? "end" : Number(stream.getRevision());
  }
  const all = options.getAll();
  if (all?.hasEnd()) return "end";
  const position = all?.getPosition();
  return position ? Number(position.getCommitPosition()) : "start";
}

function filterOf(options: FilterOptions): Filter {
  const expression = options.getStreamIdentifier() ?? options.getEventType();
  const request: FilterRequest = {
    on: options.hasStreamIdentifier() ? "stream" : "type",
    regex: expression?.getRegex() ?? "",
    prefixes: expression?.getPrefixList() ?? [],
    maxSearchWindow: options.hasMax() ? options.getMax() : undefined,
    checkpointIntervalMultiplier: options.getCheckpointintervalmultiplier(),
  };
  return createFilter(request);
}
