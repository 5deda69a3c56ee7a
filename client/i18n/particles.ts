/** Korean particles that depend on the sound before them: "{{x}}[을/를]" becomes "시험을" or "자료를". */

/** Pairs as the texts write them: [with a final consonant / without]. `으로/로` treats a final ㄹ as none. */
const pattern = /\[(은\/는|이\/가|을\/를|과\/와|으로\/로|이\/)\]/g;

/** How digits end when read in Korean: 영 일 이 삼 사 오 육 칠 팔 구. */
const digitFinals = "ㅇㄹ-ㅁ--ㄱㄹㄹ-";
/** Letters whose Korean names end in a consonant: 엘 엠 엔 알. */
const letterFinals: Record<string, string> = { l: "ㄹ", m: "ㅁ", n: "ㄴ", r: "ㄹ" };

/** The final consonant of the last sound of `text`: "" for none, "ㄹ" apart, else any other. */
function finalOf(text: string): string {
  for (let at = text.length - 1; at >= 0; at--) {
    const char = text[at]!;
    const code = char.charCodeAt(0);
    if (code >= 0xac00 && code <= 0xd7a3) {
      const index = (code - 0xac00) % 28;
      return index === 0 ? "" : index === 8 ? "ㄹ" : "ㄱ";
    }
    if (/\d/.test(char)) return digitFinals[Number(char)]!.replace("-", "");
    if (/[a-z]/i.test(char)) return letterFinals[char.toLowerCase()] ?? "";
    // Quotes, brackets and spaces carry no sound: the one before them decides.
  }
  return "";
}

/** Resolves every particle pair in `text` by what stands before it. Text without pairs comes back as it was. */
export function particles(text: string): string {
  return text.replace(pattern, (_, pair: string, at: number) => {
    const [closed, open] = pair.split("/") as [string, string];
    const final = finalOf(text.slice(0, at));
    if (final === "") return open;
    return closed === "으로" && final === "ㄹ" ? open : closed;
  });
}
