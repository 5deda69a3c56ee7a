// The program's own log: JSON lines, with what could hold a secret or a person's data left out.
import { type Logger, pino } from "pino";

/** Lines at `level` and above on standard error, so that standard output stays the program's own. */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: {
        paths: [
          "*.cookie",
          "*.authorization",
          "*.person",
          "*.body",
          "*.token",
          "cookie",
          "authorization",
          "body",
          "person",
        ],
        censor: "[left out]",
      },
      serializers: { err: withoutSecrets },
    },
    pino.destination({ dest: 2, sync: true }),
  );
}

/** An error with the credentials of a connection string taken out of its words. */
function withoutSecrets(error: unknown): object {
  if (!(error instanceof Error)) return { message: String(error) };
  const clean = (text: string) =>
    text.replaceAll(/(\/\/)[^\s@/]+@/g, "$1…@").replaceAll(/connectionName=[^\s&]+/g, "connectionName=…");
  return { type: error.name, message: clean(error.message), stack: clean(error.stack ?? "") };
}
