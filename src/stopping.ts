// Ctrl-C and what ends a process: the first asks for a clean end, a later one forces it.

/** A terminal and npm may both pass on one and the same Ctrl-C. */
const SAME_SIGNAL_MS = 500;

/**
 * Waits for SIGINT or SIGTERM, stops, and ends the process with code 0; a second signal ends it at once with 130. An
 * error nobody caught is told, and ends it with 1 after the same clean stop.
 */
export function endOnSignal(stop: () => Promise<void>, tell: { stopping(): void; failed(error: unknown): void }): void {
  let since: number | undefined;
  const end = async (code: number) => {
    since = Date.now();
    await stop();
    process.exit(code);
  };
  const hear = () => {
    if (since === undefined) {
      tell.stopping();
      void end(0);
    } else if (Date.now() - since > SAME_SIGNAL_MS) process.exit(130);
  };
  process.on("SIGINT", hear);
  process.on("SIGTERM", hear);
  const fail = (error: unknown) => {
    tell.failed(error);
    if (since === undefined) void end(1);
  };
  process.on("uncaughtException", fail);
  process.on("unhandledRejection", fail);
}
