// `npm run bench`: measures what docs/performance.md promises, as ratios taken in one run, and prints the table.
// `npm run bench -- append` runs the parts whose name contains the word; `--save` also writes docs/performance-last.md.
import { writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import type { Row } from "./row.ts";

const parts: [string, () => Promise<Row[]>][] = [
  ["append", async () => (await import("./appendLog.ts")).benchAppend()],
  ["projections", async () => (await import("./projections.ts")).benchProjections()],
  ["history", async () => (await import("./history.ts")).benchHistory()],
  ["large board", async () => (await import("./largeBoard.ts")).benchLargeBoard()],
  ["live", async () => (await import("./live.ts")).benchLive()],
];

const args = process.argv.slice(2);
const words = args.filter((a) => !a.startsWith("--"));
const chosen = parts.filter(([name]) => words.length === 0 || words.some((word) => name.includes(word)));
if (chosen.length === 0) {
  console.error(`No part is called that. Parts: ${parts.map(([name]) => name).join(", ")}.`);
  process.exit(2);
}

const rows: Row[] = [];
for (const [name, run] of chosen) {
  const began = performance.now();
  process.stderr.write(`${name} …`);
  rows.push(...(await run()));
  process.stderr.write(` ${((performance.now() - began) / 1000).toFixed(0)} s\n`);
}
const printed = table(rows);
process.stdout.write(`${printed}\n`);
if (args.includes("--save")) {
  const machine = `${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`;
  const file = fileURLToPath(new URL("../../docs/performance-last.md", import.meta.url));
  writeFileSync(file, `# The last run of \`npm run bench\`\n\n${machine}.\n\n${printed}\n`);
}
process.exit(0);

function table(all: Row[]): string {
  const number = (n: number) => (n >= 100 ? Math.round(n).toLocaleString("en") : Number(n.toPrecision(3)).toString());
  const cells = all.map((row) => [
    row.measure,
    `${number(row.value)} ${row.unit}`,
    row.against ?? "",
    row.ratio === undefined ? "" : number(row.ratio),
    row.goal ?? "",
    row.met === undefined ? "" : row.met ? "yes" : "NO",
  ]);
  const lines = [["measure", "value", "against, in the same run", "ratio", "goal", "met"], ...cells];
  const widths = lines[0]!.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)));
  const written = lines.map((line) => `| ${line.map((cell, i) => cell.padEnd(widths[i]!)).join(" | ")} |`);
  return [written[0], `|${widths.map((w) => "-".repeat(w + 2)).join("|")}|`, ...written.slice(1)].join("\n");
}
