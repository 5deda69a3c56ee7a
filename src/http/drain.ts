// Ends an HTTP server without cutting off what it is answering.
import type { Server } from "node:http";

const LOOK_MS = 50;

/** Takes no new requests, waits for those in flight up to `ms`, then cuts what is left. */
export async function drain(server: Server, ms: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A kept-alive connection is idle once its answer is out; looked for again until none is left.
  const idle = setInterval(() => server.closeIdleConnections(), LOOK_MS);
  const late = setTimeout(() => server.closeAllConnections(), ms);
  server.closeIdleConnections();
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}
