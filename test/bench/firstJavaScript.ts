// What a browser loads before the first page shows: the scripts that the built index.html names, compressed.
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build } from "vite";
import type { Row } from "./row.ts";

const MOST_KB = 170;

/** Builds the client into a folder of its own, so that an older build is not taken for this one. About ten seconds. */
export async function benchFirstJavaScript(): Promise<Row[]> {
  const outDir = mkdtempSync(join(tmpdir(), "danji-bench-"));
  try {
    const root = fileURLToPath(new URL("../../client", import.meta.url));
    await build({
      root,
      configFile: join(root, "vite.config.ts"),
      logLevel: "error",
      build: { outDir, emptyOutDir: true },
    });
    const html = readFileSync(join(outDir, "index.html"), "utf8");
    const scripts = [...html.matchAll(/(?:src|href)="\/([^"]+\.js)"/g)].map(([, path]) => path ?? "");
    if (scripts.length === 0) throw new Error("the page names no script");
    const bytes = [...new Set(scripts)].reduce(
      (sum, path) => sum + gzipSync(readFileSync(join(outDir, path))).length,
      0,
    );
    const value = bytes / 1000;
    return [{ measure: "first JavaScript, gzip", value, unit: "kB", goal: `≤${MOST_KB} kB`, met: value <= MOST_KB }];
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}
