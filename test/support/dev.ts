// What `npm run dev` runs: the demonstration's server, started anew when its source changes, and the client with hot
// reload before it. Open the address that vite prints.
import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "../..");
const bin = (name: string, file: string): string =>
  join(dirname(createRequire(import.meta.url).resolve(`${name}/package.json`)), file);

const env = { PORT: "3000", DATA_DIR: join(root, "data/dev"), LOG_LEVEL: "info", ...process.env };
const what = process.argv[2] ?? "demo";
const children: ChildProcess[] = [
  run("server", [bin("tsx", "dist/cli.mjs"), "watch", "--clear-screen=false", "src/cli.ts", what]),
  run("client", [bin("vite", "bin/vite.js"), "client"]),
];

function run(name: string, args: string[]): ChildProcess {
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: "inherit" });
  child.on("exit", (code) => {
    if (stopping) return;
    console.error(`The ${name} has ended (${code ?? "by a signal"}); ending the other too.`);
    stop(code ?? 1);
  });
  return child;
}

const PATIENCE_MS = 5_000;
let stopping = false;
function stop(code: number): void {
  if (stopping) return;
  stopping = true;
  process.exitCode = code;
  for (const child of children) if (child.exitCode === null) child.kill("SIGTERM");
}
// A terminal's Ctrl-C reaches both by itself; only one that does not end by it is told again.
process.on("SIGINT", () => {
  stopping = true;
  setTimeout(() => {
    for (const child of children) if (child.exitCode === null) child.kill("SIGTERM");
  }, PATIENCE_MS).unref();
});
process.on("SIGTERM", () => stop(0));
