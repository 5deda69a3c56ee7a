// What `npm test` runs: a browser is found, the client is built where it is missing, then mocha over every test. More
// arguments go to mocha: npm test -- --grep R13
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { bringChromium } from "./chromium.ts";

const root = join(import.meta.dirname, "../..");

function buildClient(): void {
  if (existsSync(join(root, "dist/client/index.html"))) return;
  console.error("The client is not built yet: building it.");
  const built = spawnSync("npx", ["--no-install", "vite", "build", "client"], { cwd: root, stdio: "inherit" });
  if (built.status !== 0) throw new Error("The client could not be built: see above.");
}

/** Runs mocha; what it prints passes through. Answers its exit code and the counts it told. */
async function runMocha(chromium: string): Promise<{ code: number; passed: number; failed: number }> {
  const mocha = join(dirname(createRequire(import.meta.url).resolve("mocha/package.json")), "bin/mocha.js");
  const given = process.argv.slice(2);
  const named = given.some((argument) => argument.endsWith(".ts"));
  const args = [
    mocha,
    "--import=tsx",
    "--exit",
    "--timeout=20000",
    "--file=test/support/seed.ts",
    ...(process.stdout.isTTY ? ["--color"] : []),
    ...given,
    ...(named ? [] : ["test/**/*.test.ts"]),
  ];
  const env = { ...process.env, CHROME_PATH: chromium };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["inherit", "pipe", "inherit"] });
  let tail = "";
  child.stdout.on("data", (chunk: Buffer) => {
    process.stdout.write(chunk);
    tail = (tail + chunk.toString("utf8")).slice(-1_000_000);
  });
  const code = await new Promise<number>((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exit) => resolve(exit ?? 1));
  });
  // The counts are mocha's own last words; colours are taken out of them.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: terminal colours are control characters
  const plain = tail.replaceAll(/\u001b\[[0-9;]*m/g, "");
  const last = (pattern: RegExp) => Number([...plain.matchAll(pattern)].at(-1)?.[1] ?? 0);
  return { code, passed: last(/^\s*(\d+) passing/gm), failed: last(/^\s*(\d+) failing/gm) };
}

try {
  const chromium = bringChromium();
  buildClient();
  const { code, passed, failed } = await runMocha(chromium);
  console.error("");
  process.stdout.write(`${passed} passed, ${failed} failed\n`);
  process.exitCode = code;
} catch (error) {
  console.error((error as Error).message);
  process.stdout.write("0 passed, 1 failed\n");
  process.exitCode = 1;
}
