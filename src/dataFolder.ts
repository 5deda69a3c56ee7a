// The data folder as a whole: its format's marker, and the lock that keeps a second process out.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Sqlite from "better-sqlite3";

const FORMAT = 1;

/** The program cannot start, and its message is a sentence for the person who started it. */
export class StartError extends Error {}

export type DataFolder = { path: string; close(): void };

/**
 * Takes the folder for this process, making it where it is missing. Throws StartError where it is of a newer format
 * (untouched), in use by another process, or cannot be written.
 */
export function openDataFolder(path: string): DataFolder {
  refuseNewer(path);
  try {
    mkdirSync(path, { recursive: true });
  } catch (error) {
    throw new StartError(`The data folder ${path} cannot be made: ${(error as Error).message}.`);
  }
  const lock = takeLock(path);
  const marker = join(path, "danji.json");
  if (!existsSync(marker)) writeFileSync(marker, `${JSON.stringify({ format: FORMAT })}\n`);
  return { path, close: () => lock.close() };
}

function refuseNewer(path: string): void {
  const marker = join(path, "danji.json");
  if (!existsSync(marker)) return;
  let format: unknown;
  try {
    format = (JSON.parse(readFileSync(marker, "utf8")) as { format?: unknown }).format;
  } catch {
    throw new StartError(`${marker} cannot be read, so the data folder was left as it is. Restore that file.`);
  }
  if (typeof format !== "number" || format > FORMAT)
    throw new StartError(
      `The data folder ${path} is of format ${String(format)}; this program knows ${FORMAT}. It was left as it is: use the newer Danji.`,
    );
}

/** An exclusive SQLite lock: the system drops it when the process ends, however it ends. */
function takeLock(path: string): Sqlite.Database {
  let lock: Sqlite.Database;
  try {
    lock = new Sqlite(join(path, "danji.lock"), { timeout: 0 });
  } catch (error) {
    throw new StartError(`The data folder ${path} cannot be written: ${(error as Error).message}.`);
  }
  try {
    lock.exec("BEGIN EXCLUSIVE");
    return lock;
  } catch {
    lock.close();
    throw new StartError(
      `The data folder ${path} is in use by another process. Stop that one, or name another folder in DATA_DIR.`,
    );
  }
}
