// Serves the log alone, in this process, open to whoever reaches the port: for tests and other clients.
import { openDataFile } from "./dataFile.ts";
import type { EmbeddedLogError } from "./errors.ts";
import { serveLogOver } from "./server.ts";
import { sqliteStorage } from "./sqliteStorage.ts";

/**
 * Serves until SIGINT or SIGTERM, then ends cleanly. Prints the address on standard output once it can be reached.
 * Rejects with EmbeddedLogError where it cannot start, or where it had to stop: the process should end with code 1.
 */
export async function serveLog(options: { port: number; host: string; dataDir: string }): Promise<void> {
  let fail: (error: EmbeddedLogError) => void = () => {};
  const failure = new Promise<never>((_, reject) => {
    fail = reject;
  });
  failure.catch(() => {});
  const storage = sqliteStorage(openDataFile(options.dataDir));
  const server = await serveLogOver(storage, { ...options, secret: undefined, failed: fail });
  // Listened for before the address is told: who reads it may end the process at once.
  const signal = new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
  process.stdout.write(`esdb://${options.host}:${server.port}?tls=false\n`);
  await Promise.race([signal, failure]);
  await server.close();
}
