// The command line as a process that ends by itself.
import { spawn } from "node:child_process";
import { join } from "node:path";

/** Runs `danji` with the arguments, from its source, and answers how it ended and what it said. */
export function runDanji(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ code: number | null; out: string; err: string }> {
  const child = spawn(process.execPath, ["--import=tsx", "src/cli.ts", ...args], {
    cwd: join(import.meta.dirname, "../.."),
    env: { ...process.env, LOG_LEVEL: "error", ...env },
  });
  let [out, err] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => {
    out += chunk.toString("utf8");
  });
  child.stderr.on("data", (chunk: Buffer) => {
    err += chunk.toString("utf8");
  });
  return new Promise((resolve) => child.on("close", (code) => resolve({ code, out, err })));
}
