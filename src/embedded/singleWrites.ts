// The calls that write one thing each: Append (of clients that do not use BatchAppend), Delete and Tombstone.

import shared from "@eventstore/db-client/generated/shared_pb.js";
import streams from "@eventstore/db-client/generated/streams_pb.js";
import type { AppendRefusal } from "./appendCodec.ts";
import { appendProblem } from "./appendLimits.ts";
import type { EventLog, ProposedEvent, WriteOutcome } from "./eventLog.ts";
import { ANY, NO_STREAM, STREAM_EXISTS } from "./expectedRevision.ts";
import type { GroupCommit } from "./groupCommit.ts";
import { type GrpcCall, unary } from "./grpcCall.ts";
import { GrpcCode, GrpcFailure, maximumAppendSizeExceeded, streamDeleted, wrongExpectedVersion } from "./grpcStatus.ts";
import { uuidBytes } from "./uuid.ts";

type AppendMessage = InstanceType<typeof streams.AppendReq>;
type ProposedMessage = InstanceType<typeof streams.AppendReq.ProposedMessage>;
type Identifier = InstanceType<typeof shared.StreamIdentifier>;
type Uuid = InstanceType<typeof shared.UUID>;

/** The same four ways of expecting a revision in Append, Delete and Tombstone. */
interface ExpectedOptions {
  getStreamIdentifier(): Identifier | undefined;
  getRevision(): string;
  hasNoStream(): boolean;
  hasAny(): boolean;
  hasStreamExists(): boolean;
}

interface Target {
  stream: string;
  expected: number;
}

/** Append: the options first, then an event a message, one answer. */
export function serveAppend(log: EventLog, commit: GroupCommit, call: GrpcCall): void {
  let target: Target | undefined;
  const events: ProposedEvent[] = [];
  call.onMessage = (message) => {
    const part: AppendMessage = streams.AppendReq.deserializeBinary(message);
    const proposed = part.getProposedMessage();
    if (part.hasOptions()) target ??= targetOf(part.getOptions());
    else if (proposed) events.push(proposedEvent(proposed));
  };
  call.onHalfClose = () => {
    const { stream, expected } = target ?? targetOf(undefined);
    const problem = appendProblem(stream, events);
    if (problem) throw failureOf(problem);
    commit
      .write(() => log.append(stream, expected, events))
      .then((outcome) => {
        call.write(Buffer.from(appendResponse(stream, expected, outcome).serializeBinary()));
        call.end();
      })
      .catch((error: unknown) => call.fail(error));
  };
}

/** Delete: the stream can be begun anew later. */
export function serveDelete(log: EventLog, commit: GroupCommit, call: GrpcCall): void {
  unary(call, async (request) => {
    const { stream, expected } = targetOf(streams.DeleteReq.deserializeBinary(request).getOptions());
    const position = written(stream, expected, await commit.write(() => log.delete(stream, expected)));
    const at = new streams.DeleteResp.Position();
    at.setCommitPosition(String(position));
    at.setPreparePosition(String(position));
    return new streams.DeleteResp().setPosition(at).serializeBinary();
  });
}

/** Tombstone: the stream is over for good. */
export function serveTombstone(log: EventLog, commit: GroupCommit, call: GrpcCall): void {
  unary(call, async (request) => {
    const { stream, expected } = targetOf(streams.TombstoneReq.deserializeBinary(request).getOptions());
    const position = written(stream, expected, await commit.write(() => log.tombstone(stream, expected)));
    const at = new streams.TombstoneResp.Position();
    at.setCommitPosition(String(position));
    at.setPreparePosition(String(position));
    return new streams.TombstoneResp().setPosition(at).serializeBinary();
  });
}

function targetOf(options: ExpectedOptions | undefined): Target {
  const stream = Buffer.from(options?.getStreamIdentifier()?.getStreamName_asU8() ?? []).toString("utf8");
  if (!options || stream === "") throw new GrpcFailure(GrpcCode.invalidArgument, "A stream's name must not be empty.");
  if (options.hasAny()) return { stream, expected: ANY };
  if (options.hasNoStream()) return { stream, expected: NO_STREAM };
  if (options.hasStreamExists()) return { stream, expected: STREAM_EXISTS };
  return { stream, expected: Number(options.getRevision()) };
}

function written(stream: string, expected: number, outcome: WriteOutcome): number {
  if (outcome.kind === "deleted") throw streamDeleted(stream);
  if (outcome.kind === "wrong-version") throw wrongExpectedVersion(stream, expected, outcome.current);
  return outcome.position;
}

function failureOf(problem: AppendRefusal): GrpcFailure {
  if (problem.kind === "too-large") return maximumAppendSizeExceeded(problem.limit);
  return new GrpcFailure(GrpcCode.invalidArgument, problem.kind === "other" ? problem.sentence : problem.kind);
}

function proposedEvent(message: ProposedMessage): ProposedEvent {
  const metadata = message.getMetadataMap();
  return {
    id: idOf(message.getId()),
    type: metadata.get("type") ?? "",
    isJson: metadata.get("content-type") === "application/json",
    data: message.getData_asU8(),
    metadata: message.getCustomMetadata_asU8(),
  };
}

function idOf(id: Uuid | undefined): Buffer {
  const halves = id?.getStructured();
  if (halves) {
    const bytes = Buffer.alloc(16);
    bytes.writeBigInt64BE(BigInt(halves.getMostSignificantBits()), 0);
    bytes.writeBigInt64BE(BigInt(halves.getLeastSignificantBits()), 8);
    return bytes;
  }
  const bytes = uuidBytes(id?.getString() ?? "");
  if (!bytes) throw new GrpcFailure(GrpcCode.invalidArgument, "An event's id is not a uuid.");
  return bytes;
}

function appendResponse(stream: string, expected: number, outcome: WriteOutcome) {
  if (outcome.kind === "deleted") throw streamDeleted(stream);
  const response = new streams.AppendResp();
  if (outcome.kind === "wrong-version") {
    const wrong = new streams.AppendResp.WrongExpectedVersion();
    if (outcome.current < 0) wrong.setCurrentNoStream(new shared.Empty());
    else wrong.setCurrentRevision(String(outcome.current));
    if (expected === ANY) wrong.setExpectedAny(new shared.Empty());
    else if (expected === NO_STREAM) wrong.setExpectedNoStream(new shared.Empty());
    else if (expected === STREAM_EXISTS) wrong.setExpectedStreamExists(new shared.Empty());
    else wrong.setExpectedRevision(String(expected));
    return response.setWrongExpectedVersion(wrong);
  }
  const position = new streams.AppendResp.Position();
  position.setCommitPosition(String(outcome.position));
  position.setPreparePosition(String(outcome.position));
  const success = new streams.AppendResp.Success();
  if (outcome.last < 0) success.setNoStream(new shared.Empty());
  else success.setCurrentRevision(String(outcome.last));
  return response.setSuccess(success.setPosition(position));
}
