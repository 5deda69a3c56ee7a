// The embedded log's server over a storage that keeps nothing: what is left is the price of gRPC and of the client.
// Run as a worker it serves and tells its port; imported it starts one.
import { isMainThread, parentPort, Worker } from "node:worker_threads";
import { serveLogOver } from "../../src/embedded/server.ts";
import type { Storage } from "../../src/embedded/storage.ts";

function noStorage(): Storage {
  const streams = new Map<string, { number: number; last: number }>();
  const byNumber: { number: number; last: number }[] = [];
  let head = 0;
  return {
    transaction: (work) => work(),
    head: () => head,
    findStream: (name) => streams.get(name),
    addStream(name) {
      const stream = { number: byNumber.length + 1, last: -1 };
      streams.set(name, stream);
      byNumber.push(stream);
      return stream.number;
    },
    addEvent(streamNumber, event) {
      byNumber[streamNumber - 1]!.last = event.revision;
      head = event.position;
    },
    eventAt: () => undefined,
    readStream: () => [],
    readAll: () => [],
    newestIds: () => [],
    forget: () => {},
    tidy: () => {},
    close: () => {},
  };
}

/** Starts the server in a thread of its own, as the embedded log has one. */
export async function startNoStorage(): Promise<{ connectionString: string; close(): Promise<unknown> }> {
  const file = JSON.stringify(import.meta.url);
  const start = `import("tsx/esm/api").then(({ register }) => { register(); return import(${file}); })`;
  const worker = new Worker(start, { eval: true });
  const port = await new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  return { connectionString: `esdb://127.0.0.1:${port}?tls=false`, close: () => worker.terminate() };
}

if (!isMainThread && parentPort) {
  const failed = (error: Error): never => {
    throw error;
  };
  const server = await serveLogOver(noStorage(), { host: "127.0.0.1", port: 0, secret: undefined, failed });
  parentPort.postMessage(server.port);
}
