/** Words in lines, for drawings that cannot break them themselves. Pure. */

/** About how wide a text is, in em: a Korean syllable fills its square, a Latin letter half of it. */
const widthOf = (text: string): number =>
  [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0x2e80 ? 0.95 : 0.56), 0);

/** At most `lines` lines no wider than `em`, broken at spaces and after "·"; what does not fit ends in "…". */
export function wrapWords(text: string, em: number, lines: number): string[] {
  const words = text.split(/(?<=[ ·])/);
  const wrapped: string[] = [];
  let line = "";
  for (const word of words) {
    if (line !== "" && widthOf(line + word.trimEnd()) > em) {
      wrapped.push(line.trimEnd());
      line = word;
    } else line += word;
  }
  wrapped.push(line.trimEnd());
  const kept = wrapped.slice(0, lines);
  return kept.map((one, index) => {
    const cut = index === kept.length - 1 && wrapped.length > lines;
    return cut || widthOf(one) > em ? shortened(one, em) : one;
  });
}

function shortened(text: string, em: number): string {
  let kept = text;
  while (kept !== "" && widthOf(`${kept}…`) > em) kept = kept.slice(0, -1);
  return `${kept.trimEnd()}…`;
}
