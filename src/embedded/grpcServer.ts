// gRPC over HTTP/2, as far as one server needs it. Written on node:http2, because many small messages in one tick must
// leave as one write: a library that writes each by itself spends more time on that than on everything else.
// The protocol: https://github.com/grpc/grpc/blob/master/doc/PROTOCOL-HTTP2.md
import { createServer, type Http2Server, type IncomingHttpHeaders, type ServerHttp2Session } from "node:http2";
import { type AddressInfo, isIPv6 } from "node:net";
import { EmbeddedLogError } from "./errors.ts";
import { GrpcCall } from "./grpcCall.ts";
import { GrpcCode, GrpcFailure } from "./grpcStatus.ts";

/** Serves one method: sets up what the call does with its messages. What it throws ends the call. */
export type GrpcHandler = (call: GrpcCall) => void;

export interface GrpcServer {
  port: number;
  /** Ends every open call with "unavailable", then every connection. */
  close(): Promise<void>;
}

/** Bytes a client may send on one connection, and in one call, before it must wait for the server. */
const RECEIVE_WINDOW = 4 * 1024 * 1024;
const CLOSING_MS = 1_000;

/**
 * Serves `methods` (by path, `/package.Service/Method`). `allowed` looks at a call's headers before anything else does.
 * Refused with EmbeddedLogError `address` where host or port cannot be listened on.
 */
export function serveGrpc(
  methods: ReadonlyMap<string, GrpcHandler>,
  options: { host: string; port: number; allowed?: (path: string, headers: IncomingHttpHeaders) => boolean },
): Promise<GrpcServer> {
  const sessions = new Set<ServerHttp2Session>();
  const calls = new Set<GrpcCall>();
  const server = createServer({ settings: { initialWindowSize: RECEIVE_WINDOW } });

  server.on("session", (session) => {
    sessions.add(session);
    session.setLocalWindowSize(RECEIVE_WINDOW);
    session.on("close", () => sessions.delete(session));
    // A broken connection closes its calls; there is nothing else to do about it.
    session.on("error", () => session.destroy());
  });
  server.on("stream", (stream, headers) => {
    const path = headers[":path"] ?? "";
    const call = new GrpcCall(stream);
    calls.add(call);
    call.onClose(() => calls.delete(call));
    const handler = methods.get(path);
    try {
      if (handler === undefined) throw new GrpcFailure(GrpcCode.unimplemented, `There is no method ${path} here.`);
      if (options.allowed?.(path, headers) === false) {
        throw new GrpcFailure(GrpcCode.unauthenticated, "This log is open only to the program that started it.");
      }
      handler(call);
    } catch (error) {
      call.fail(error);
    }
  });

  const close = async (): Promise<void> => {
    const closed = new Promise<void>((resolve) => server.close(() => resolve()));
    for (const call of calls) call.fail(new GrpcFailure(GrpcCode.unavailable, "The log is closing."));
    for (const session of sessions) session.close();
    const late = setTimeout(() => {
      for (const session of sessions) session.destroy();
    }, CLOSING_MS);
    await closed;
    clearTimeout(late);
  };
  return listen(server, options.host, options.port).then((port) => ({ port, close }));
}

function listen(server: Http2Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => {
      const where = isIPv6(host) ? `[${host}]:${port}` : `${host}:${port}`;
      const error = new EmbeddedLogError("address", `Cannot listen on ${where}: ${cause.message}.`, { cause });
      reject(error);
    });
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}
