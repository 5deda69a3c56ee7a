// Which of a data folder's read models is in use: a small file beside them names it.
import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const POINTER = "read-model";

/** The name of the file in use; null where there is none. */
export function pointedFile(dataDir: string): string | null {
  const pointer = join(dataDir, POINTER);
  if (!existsSync(pointer)) return null;
  const file = readFileSync(pointer, "utf8").trim();
  return existsSync(join(dataDir, file)) ? file : null;
}

/** Names the file in use, whole or not at all. */
export function pointTo(dataDir: string, file: string): void {
  const pointer = join(dataDir, POINTER);
  writeFileSync(`${pointer}.new`, `${file}\n`);
  renameSync(`${pointer}.new`, pointer);
}
