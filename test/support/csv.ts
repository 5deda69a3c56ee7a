// Reads comma-separated values as RFC 4180 has them: what a spreadsheet would see in its cells.

/** Lines of cells. Throws where a line does not end in CRLF, or a quoted cell does not end. */
export function readCsv(text: string): string[][] {
  const lines: string[][] = [];
  let line: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = "";
    if (text[at] === '"') {
      for (at++; text[at] !== '"' || text[at + 1] === '"'; at++) {
        if (at >= text.length) throw new Error("a quoted cell does not end");
        if (text[at] === '"') at++;
        cell += text[at];
      }
      at++;
    } else while (at < text.length && text[at] !== "," && text[at] !== "\r") cell += text[at++];
    line.push(cell);
    if (text[at] === ",") at++;
    else if (text.startsWith("\r\n", at)) {
      lines.push(line);
      line = [];
      at += 2;
    } else throw new Error(`a line ends otherwise than in CRLF at ${at}`);
  }
  return lines;
}
