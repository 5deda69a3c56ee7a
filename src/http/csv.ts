// Tables as comma-separated values (RFC 4180) that a spreadsheet opens as they are: UTF-8 with its mark, CRLF, and no
// cell that is run as a formula.

/** Excel takes a file for UTF-8 by this mark alone. */
export const CSV_START = "\ufeff";

/** What spreadsheets take for the beginning of a formula, in half and full width. */
const FORMULA = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/;

/** One line. Numbers stand as they are; a text that could be a formula gets an apostrophe, which shows it as text. */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cell).join(",")}\r\n`;
}

function cell(value: string | number | null): string {
  if (value === null) return "";
  if (typeof value === "number") return String(value);
  const text = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
