// Puts the parts together: a storage, the log over it, and the calls by which clients use it.
import { randomUUID, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http2";
import { setImmediate as nextTurn } from "node:timers/promises";
import { serveBatchAppend } from "./batchAppend.ts";
import type { EmbeddedLogError } from "./errors.ts";
import { EventLog } from "./eventLog.ts";
import { groupCommit } from "./groupCommit.ts";
import { unary } from "./grpcCall.ts";
import { type GrpcHandler, serveGrpc } from "./grpcServer.ts";
import { GrpcCode, GrpcFailure } from "./grpcStatus.ts";
import { decodeReadRequest } from "./readRequest.ts";
import { answerRead } from "./reads.ts";
import { clusterInfo, supportedMethods } from "./serverInfo.ts";
import { serveAppend, serveDelete, serveTombstone } from "./singleWrites.ts";
import type { EventRecord, Storage } from "./storage.ts";
import { Subscriptions } from "./subscriptions.ts";

const STREAMS = "/event_store.client.streams.Streams";
const FEATURES = "/event_store.client.server_features.ServerFeatures/GetSupportedMethods";
const GOSSIP = "/event_store.client.gossip.Gossip/Read";

export interface LogServer {
  port: number;
  /** Commits what waits, ends every call, closes the storage. */
  close(): Promise<void>;
}

export interface LogServerOptions {
  host: string;
  /** 0 picks a free one. */
  port: number;
  /** What a client must give as its connection name, or undefined where the log is open. */
  secret: string | undefined;
  /** Told of the failure after which the log neither writes nor answers any more. */
  failed: (error: EmbeddedLogError) => void;
  /** Told where the log ends, at the start and after each commit, before the writers and the subscribers are. */
  headIs?: (position: number) => void;
}

/** Serves a log over `storage`, which it closes at the end. */
export async function serveLogOver(storage: Storage, options: LogServerOptions): Promise<LogServer> {
  const log = new EventLog(storage);
  const subscriptions = new Subscriptions(log);
  const { headIs = () => {} } = options;
  const committed = (events: EventRecord[]): void => {
    headIs(storage.head());
    subscriptions.committed(events);
  };
  const commit = groupCommit(log, committed, options.failed);
  headIs(storage.head());
  const instanceId = randomUUID();
  let port = options.port;

  const methods = new Map<string, GrpcHandler>([
    [
      `${STREAMS}/Read`,
      (call) => {
        call.onMessage = (message) => {
          call.onMessage = () => {};
          call.onHalfClose = () => {};
          const request = decodeReadRequest(message);
          if (request.count === undefined) subscriptions.open(call, request);
          else answerRead(log, call, request).catch((error: unknown) => call.fail(error));
        };
        call.onHalfClose = () => call.fail(new GrpcFailure(GrpcCode.invalidArgument, "The call has no request."));
      },
    ],
    [`${STREAMS}/BatchAppend`, (call) => serveBatchAppend(log, commit, call)],
    [`${STREAMS}/Append`, (call) => serveAppend(log, commit, call)],
    [`${STREAMS}/Delete`, (call) => serveDelete(log, commit, call)],
    [`${STREAMS}/Tombstone`, (call) => serveTombstone(log, commit, call)],
    [GOSSIP, (call) => unary(call, () => clusterInfo(instanceId, options.host, port))],
    [FEATURES, (call) => unary(call, () => supportedMethods(methods.keys()))],
  ]);

  const server = await serveGrpc(methods, { ...options, allowed: guard(options.secret) }).catch((error) => {
    storage.close();
    throw error;
  });
  port = server.port;
  return {
    port,
    async close(): Promise<void> {
      commit.close();
      // What was committed just now is answered in this turn.
      await nextTurn();
      await server.close();
      storage.close();
    },
  };
}

/**
 * Without TLS the client sends no credentials, but always its connection name: a secret one tells the program that
 * started the log from any other on the machine. The client asks for features and gossip without a name; those tell
 * nothing of the log.
 */
function guard(secret: string | undefined): (path: string, headers: IncomingHttpHeaders) => boolean {
  if (secret === undefined) return () => true;
  const expected = Buffer.from(secret);
  return (path, headers) => {
    if (path === FEATURES || path === GOSSIP) return true;
    const given = Buffer.from(String(headers["connection-name"] ?? ""));
    return given.length === expected.length && timingSafeEqual(given, expected);
  };
}
