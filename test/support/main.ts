// What `npm test` runs: a browser is found, the client is built where it is missing, then mocha over every test: those of
// the screens in one process, all others in a second beside it. More arguments go to mocha: npm test -- --grep R13
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

type Counts = { code: number; passed: number; failed: number };
const given = process.argv.slice(2);

/** The tests of each process. Those of the screens take half the time, and no two of one half wait for one server. */
function halves(): string[][] {
  if (given.some((argument) => argument.endsWith(".ts"))) return [given];
  const screens = ["test/client/**/*.test.ts", "test/browser/**/*.test.ts", "test/demo/**/*.test.ts"];
  const ignored = screens.flatMap((pattern) => ["--ignore", pattern]);
  return [
    [...given, ...screens],
    [...given, ...ignored, "test/**/*.test.ts"],
  ];
}

/** Runs mocha over the tests; `write` is given what it prints. Answers its exit code and the counts it told. */
async function runMocha(chromium: string, tests: readonly string[], write: (text: string) => void): Promise<Counts> {
  const mocha = join(dirname(createRequire(import.meta.url).resolve("mocha/package.json")), "bin/mocha.js");
  const args = [
    mocha,
    "--import=tsx",
    "--exit",
    "--timeout=20000",
    "--file=test/support/seed.ts",
    ...(process.stdout.isTTY ? ["--color"] : []),
    ...tests,
  ];
  const env = { ...process.env, CHROME_PATH: chromium };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ["inherit", "pipe", "inherit"] });
  let tail = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => {
    write(chunk);
    tail = (tail + chunk).slice(-1_000_000);
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
  // The first half is read as it runs; what the other printed follows it.
  const [first = [], ...others] = halves();
  const printed = others.map(() => "");
  const counts = await Promise.all([
    runMocha(chromium, first, (text) => process.stdout.write(text)),
    ...others.map((tests, i) => runMocha(chromium, tests, (text) => (printed[i] += text))),
  ]);
  for (const text of printed) process.stdout.write(text);
  const sum = (of: (half: Counts) => number) => counts.reduce((all, half) => all + of(half), 0);
  console.error("");
  process.stdout.write(`${sum(({ passed }) => passed)} passed, ${sum(({ failed }) => failed)} failed\n`);
  process.exitCode = Math.max(...counts.map(({ code }) => code));
} catch (error) {
  console.error((error as Error).message);
  process.stdout.write("0 passed, 1 failed\n");
  process.exitCode = 1;
}
