// What a browser loads before the first page shows: the scripts that the built index.html names, compressed.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { builtClient } from "./builtClient.ts";
import type { Row } from "./row.ts";

const MOST_KB = 170;

export async function benchFirstJavaScript(): Promise<Row[]> {
  const folder = await builtClient();
  const html = readFileSync(join(folder, "index.html"), "utf8");
  const scripts = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path]) => path ?? "");
  if (scripts.length === 0) throw new Error("the page names no script");
  const bytes = [...new Set(scripts)].reduce((sum, path) => sum + gzipSync(readFileSync(join(folder, path))).length, 0);
  const value = bytes / 1000;
  return [{ measure: "first JavaScript, gzip", value, unit: "kB", goal: `≤${MOST_KB} kB`, met: value <= MOST_KB }];
}
