// The tables' notation, and what an answer is in it.
import { type Letter, letters, levels } from "./script.ts";

/** The head of every table: the actors of world.ts. */
export const HEAD = "DSC HY LIO EX AGU NF RW";

export type Row = { name: string; expected: string };

/** The rows of a table: everything but the cells, which stand last, is the row's name. Refuses a malformed one. */
export function rowsOf(table: string): Row[] {
  const columns = HEAD.split(" ");
  const rows = table
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && line !== HEAD && !line.startsWith("#"))
    .map((line) => {
      const words = line.split(/\s+/);
      const cells = words.slice(-columns.length);
      const name = words.slice(0, -columns.length).join(" ");
      if (name === "" || cells.some((cell, i) => cell.length !== columns[i]?.length))
        throw new Error(`not a row of the matrix (its head is ${HEAD}): ${line}`);
      return { name, expected: cells.join(" ") };
    });
  const twice = rows.find(({ name }, i) => rows.findIndex((row) => row.name === name) < i);
  if (twice) throw new Error(`two rows of the matrix are called ${twice.name}`);
  return rows;
}

/** Cells as a row writes them. */
export function written(cells: Record<Letter, string>): string {
  return HEAD.replaceAll(/[A-Z]/g, (letter) => cells[letter as Letter]);
}

export const cellOf = ({ expected }: Row, letter: Letter): string => expected[HEAD.indexOf(letter)] ?? "";

/** Each actor's cell, asked for all at once. */
export async function cells(ask: (letter: Letter) => Promise<string>): Promise<Record<Letter, string>> {
  const all = await Promise.all(letters.map(async (letter) => [letter, await ask(letter)] as const));
  return Object.fromEntries(all) as Record<Letter, string>;
}

/**
 * An answer as a cell: `!` nobody is signed in, `t` a token is not enough, `-` forbidden, `0` not there, `~` taken and
 * refused by a rule that is no matter of rights, `+` answered. Anything else is told in words and fits no table.
 */
export function outcome({ status, body }: { status: number; body: unknown }): string {
  const code = (body as { code?: unknown } | null)?.code;
  if (code === "NOT_SIGNED_IN" && status === 401) return "!";
  if (code === "TOKEN_SCOPE" && status === 403) return "t";
  if (code === "FORBIDDEN" && status === 403) return "-";
  if (code === "NOT_FOUND" && status === 404) return "0";
  if (status >= 200 && status < 400) return "+";
  if (status >= 400 && status < 500 && status !== 429 && typeof code === "string") return "~";
  return `[${status} ${String(code)}]`;
}

/**
 * [R7] At how many of the four visibilities the text names the issue, `+` for none. Each wider visibility adds readers:
 * whoever sees the narrower sees the wider, and a text that names one without the other fits no table.
 */
export function levelsIn(text: string): string {
  const seen = Object.values(levels).map((id) => text.includes(id));
  const count = seen.filter(Boolean).length;
  if (seen.some((one, i) => one && seen.slice(i).includes(false))) return `[${seen.map(Number).join("")}]`;
  return count === 0 ? "+" : String(count);
}
