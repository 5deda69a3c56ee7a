// The one error the embedded log is refused or stopped with.

/**
 * `in-use`: another process holds the data folder. `newer-version`: the file was written by a newer program.
 * `not-a-log`: the file is something else. `damaged`: the file is not what was written. `full`: no room on the disk.
 * `io`: reading or writing failed. `address`: the port or host cannot be listened on.
 */
export type EmbeddedLogErrorCode = "in-use" | "newer-version" | "not-a-log" | "damaged" | "full" | "io" | "address";

/** Why the embedded log did not start, or why it stopped; the message is a sentence for the person who runs it. */
export class EmbeddedLogError extends Error {
  readonly code: EmbeddedLogErrorCode;

  constructor(code: EmbeddedLogErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = "EmbeddedLogError";
    this.code = code;
  }
}

/** Gives a failure of SQLite or of the system the code that callers act on; an EmbeddedLogError passes as it is. */
export function asEmbeddedLogError(cause: unknown): EmbeddedLogError {
  if (cause instanceof EmbeddedLogError) return cause;
  const code = String((cause as { code?: unknown } | null)?.code ?? "");
  const text = cause instanceof Error ? cause.message : String(cause);
  if (code === "SQLITE_FULL" || code === "ENOSPC") {
    return new EmbeddedLogError("full", "The disk that holds the log is full: nothing was appended.", { cause });
  }
  if (code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB") {
    return new EmbeddedLogError("damaged", `The log's file is damaged (${text}). Restore a backup.`, { cause });
  }
  return new EmbeddedLogError("io", `The log could not be read or written: ${code ? `${code}, ` : ""}${text}.`, {
    cause,
  });
}
