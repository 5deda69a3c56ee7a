// The client as this source builds it, for what is measured of it: built once a run, into a folder that goes with it.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "vite";

let built: Promise<string> | undefined;

/** The folder with the built client: one of its own, so that an older build is not taken for this one. Ten seconds. */
export function builtClient(): Promise<string> {
  built ??= (async () => {
    const outDir = mkdtempSync(join(tmpdir(), "danji-bench-"));
    process.once("exit", () => rmSync(outDir, { recursive: true, force: true }));
    const root = fileURLToPath(new URL("../../client", import.meta.url));
    await build({
      root,
      configFile: join(root, "vite.config.ts"),
      logLevel: "error",
      build: { outDir, emptyOutDir: true },
    });
    return outDir;
  })();
  return built;
}
