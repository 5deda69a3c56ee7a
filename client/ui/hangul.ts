/** Korean search as people type it: substring, spacing-blind, initial consonants (ㅇㄹ finds 애로), half-typed syllables,
 * and words typed with the keyboard still in English (dofh is 애로). */
import { convertQwertyToHangul, disassemble, getChoseong } from "es-hangul";

const plain = (text: string): string => text.normalize("NFC").toLowerCase().replace(/\s+/g, "");

/** A text made ready to be sought in, once; a list of ten thousand is then sought through in a few milliseconds. */
export class Sought {
  readonly plain: string;
  readonly #text: string;
  #initials: string | undefined;
  #letters: string | undefined;

  constructor(text: string) {
    this.#text = text;
    this.plain = plain(text);
  }
  get initials(): string {
    this.#initials ??= plain(getChoseong(this.#text));
    return this.#initials;
  }
  get letters(): string {
    this.#letters ??= disassemble(this.plain);
    return this.#letters;
  }
  /** Does beforehand what the first search would have to. */
  warm(): void {
    void this.initials;
    void this.letters;
  }
}

/** Answers whether a text is found by `query` in any of these ways. An empty query finds all. */
export function seeker(query: string): (text: Sought) => boolean {
  const wanted = plain(query);
  if (wanted === "") return () => true;
  if (/^[ㄱ-ㅎ]+$/.test(wanted)) return (text) => text.plain.includes(wanted) || text.initials.includes(wanted);
  if (/[가-힣ㄱ-ㅣ]/.test(wanted)) {
    const letters = disassemble(wanted);
    return (text) => text.plain.includes(wanted) || text.letters.includes(letters);
  }
  if (wanted.length >= 2 && /^[a-z]+$/.test(wanted)) {
    const hangul = plain(convertQwertyToHangul(wanted));
    return (text) => text.plain.includes(wanted) || text.plain.includes(hangul);
  }
  return (text) => text.plain.includes(wanted);
}

/** True where `text` answers to `query` in any of these ways. An empty query answers to all. */
export const hangulMatches = (text: string, query: string): boolean => seeker(query)(new Sought(text));
