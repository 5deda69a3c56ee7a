// Finding Korean text as people type it: spacing- and case-blind, by initial consonants, and while the last syllable is
// still being composed (누서 finds 누설).

const FIRST = 0xac00;
const LAST = 0xd7a3;
const INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const PER_INITIAL = 588;
const PER_VOWEL = 28;

/** Text as it is compared: NFC, lower case, no spaces. */
export const fold = (text: string): string => text.normalize("NFC").toLowerCase().replace(/\s+/gu, "");

/** Whether folded `text` holds folded `query`; an initial consonant stands for any syllable that begins with it. */
export function holds(text: string, query: string): boolean {
  if (text.includes(query)) return true;
  const wanted = [...query];
  // Only a consonant on its own or an unfinished last syllable can match otherwise than letter by letter.
  if (!wanted.some((c) => INITIALS.includes(c)) && !isOpenSyllable(wanted.at(-1) ?? "")) return false;
  const there = [...text];
  for (let start = 0; start + wanted.length <= there.length; start++)
    if (wanted.every((c, i) => stands(c, there[start + i]!, i === wanted.length - 1))) return true;
  return false;
}

function stands(wanted: string, there: string, last: boolean): boolean {
  if (wanted === there) return true;
  const code = there.codePointAt(0) ?? 0;
  if (code < FIRST || code > LAST) return false;
  const offset = code - FIRST;
  if (INITIALS[Math.floor(offset / PER_INITIAL)] === wanted) return true;
  if (!last || !isOpenSyllable(wanted)) return false;
  // Same initial and vowel: the final consonant is still to come.
  return offset - (offset % PER_VOWEL) === (wanted.codePointAt(0) ?? 0) - FIRST;
}

function isOpenSyllable(c: string): boolean {
  const code = c.codePointAt(0) ?? 0;
  return code >= FIRST && code <= LAST && (code - FIRST) % PER_VOWEL === 0;
}
