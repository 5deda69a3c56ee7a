// What a browser loads before the first page shows: the scripts that the built index.html names, compressed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { builtClient } from "./builtClient.ts";
import type { Row } from "./row.ts";

export const MOST_FIRST_KB = 170;

/** Kilobytes, compressed, of the scripts that the index.html of a built client names. */
export function firstKilobytes(folder: string): number {
  const html = readFileSync(join(folder, "index.html"), "utf8");
  const scripts = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path]) => path ?? "");
  if (scripts.length === 0) throw new Error("the page names no script");
  const bytes = [...new Set(scripts)].reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0);
  return bytes / 1000;
}

export async function benchFirstJavaScript(): Promise<Row[]> {
  const value = firstKilobytes(await builtClient());
  const goal = `≤${MOST_FIRST_KB} kB`;
  return [{ measure: "first JavaScript, gzip", value, unit: "kB", goal, met: value <= MOST_FIRST_KB }];
}
