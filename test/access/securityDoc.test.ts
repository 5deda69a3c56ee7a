// docs/security.md holds to what is there: the files and tests it names, and an answer to every requirement, once.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "chai";

const root = join(import.meta.dirname, "../..");
const text = readFileSync(join(root, "docs/security.md"), "utf8");

/** Levels 1 and 2 of OWASP ASVS 5.0.0, section by section. */
const ASVS = `
  1.1.1-2 1.2.1-9 1.3.1-11 1.4.1-3 1.5.1-2 2.1.1-3 2.2.1-3 2.3.1-4 2.4.1 3.2.1-2 3.3.1-4 3.4.1-6 3.5.1-5 3.7.1-2
  4.1.1-3 4.2.1 4.3.1-2 4.4.1-4 5.1.1 5.2.1-3 5.3.1-2 5.4.1-3 6.1.1-3 6.2.1-12 6.3.1-4 6.4.1-4 6.5.1-5 6.6.1-3 6.8.1-4
  7.1.1-3 7.2.1-4 7.3.1-2 7.4.1-5 7.5.1-2 7.6.1-2 8.1.1-2 8.2.1-3 8.3.1 8.4.1 9.1.1-3 9.2.1-4
  10.1.1-2 10.2.1-2 10.3.1-4 10.4.1-11 10.5.1-5 10.6.1-2 10.7.1-3 11.1.1-2 11.2.1-3 11.3.1-3 11.4.1-4 11.5.1 11.6.1
  12.1.1-3 12.2.1-2 12.3.1-4 13.1.1 13.2.1-5 13.3.1-2 13.4.1-5 14.1.1-2 14.2.1-4 14.3.1-3
  15.1.1-3 15.2.1-3 15.3.1-7 16.1.1 16.2.1-5 16.3.1-4 16.4.1-3 16.5.1-3 17.1.1 17.2.1-4 17.3.1-2`;

/** "1.2.5", "1.2.5-8" or "1.2.5–1.2.8" as each number. */
function numbers(written: string): string[] {
  const [, section, first, last] = /^(\d+\.\d+)\.(\d+)(?:[-–](?:\1\.)?(\d+))?$/.exec(written) ?? [];
  if (section === undefined) throw new Error(`no number of a requirement: ${written}`);
  const [from, to] = [Number(first), Number(last ?? first)];
  if (to < from) throw new Error(`runs backwards: ${written}`);
  return Array.from({ length: to - from + 1 }, (_, i) => `${section}.${from + i}`);
}
const required = ASVS.trim().split(/\s+/).flatMap(numbers);

type Row = { chapter: string; numbers: string[]; answer: string; kept: string; test: string };

/** The rows of the tables under each "### V…". */
function answers(): Row[] {
  const rows: Row[] = [];
  let chapter = "";
  for (const line of text.split("\n")) {
    if (line.startsWith("#")) chapter = /^### V(\d+) /.exec(line)?.[1] ?? "";
    const cells = line.split("|").map((cell) => cell.trim());
    if (chapter === "" || !/^\d+\./.test(cells[1] ?? "")) continue;
    expect(cells, line).to.have.length(7);
    const [, nos = "", answer = "", kept = "", test = ""] = cells;
    rows.push({ chapter, numbers: nos.split(", ").flatMap(numbers), answer, kept, test });
  }
  return rows;
}
const rows = answers();

/** Files and folders named anywhere in a text. */
const pathsIn = (of: string): string[] => [
  ...(of.match(/(?<![\w/.])(?:src|test|client|docs|projections|\.ci|\.docker)\/[\w./-]*\w/g) ?? []),
  ...[...of.matchAll(/`((?:package|package-lock|tsconfig)\.json|docker-compose\.yml)`/g)].map(([, name]) => name!),
];

describe("docs/security.md", () => {
  it("knows of 253 requirements", () => {
    expect(new Set(required).size).to.equal(253);
    expect(required).to.have.length(253);
  });

  it("answers each of them once, in its own chapter", () => {
    const answered = rows.flatMap((row) => row.numbers);
    expect(answered.filter((one, i) => answered.indexOf(one) !== i)).to.deep.equal([]);
    expect(answered).to.have.members(required);
    for (const row of rows)
      for (const number of row.numbers) expect(number.split(".")[0], number).to.equal(row.chapter);
  });

  it("answers by one of four words, and says where what is there is kept; its sums are the tables'", () => {
    const sums: Record<string, number> = { met: 0, partly: 0, not: 0, "does not apply": 0 };
    for (const { answer, kept, numbers: of } of rows) {
      expect(sums, of.join()).to.have.property(answer);
      sums[answer]! += of.length;
      if (answer === "met" || answer === "partly") expect(pathsIn(kept), of.join()).to.not.be.empty;
    }
    const { met, partly, not, "does not apply": none } = sums;
    expect(text).to.contain(`: ${met} met, ${partly} partly, ${not} not, ${none} do not apply.`);
  });

  it("names files that are there, and tests where it says tests", () => {
    const named = new Set(pathsIn(text));
    expect(named.size).to.be.greaterThan(100);
    expect([...named].filter((path) => !existsSync(join(root, path)))).to.deep.equal([]);
    for (const { test, numbers: of } of rows) {
      if (test === "") continue;
      expect(pathsIn(test), of.join()).to.not.be.empty;
      for (const path of pathsIn(test)) expect(path, of.join()).to.match(/^test\/.*\.test\.ts$/);
    }
  });

  it("quotes titles of tests as they stand there", () => {
    const quoted = [...text.matchAll(/`(test\/[^`]+\.ts)` "([^"]+)"/g)];
    expect(quoted.length).to.be.greaterThan(30);
    for (const [, path, title] of quoted)
      expect(readFileSync(join(root, path!), "utf8").includes(title!), `${path}: ${title}`).to.equal(true);
  });
});
