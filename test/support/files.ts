// Looking for bytes where they must not be.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The names of all files below the folder that hold any of the texts. */
export async function filesWith(folder: string, ...texts: (string | Buffer)[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = await readFile(join(entry.parentPath, entry.name));
    if (texts.some((text) => bytes.includes(text))) found.push(entry.name);
  }
  return found;
}
