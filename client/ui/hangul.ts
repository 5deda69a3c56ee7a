/** Korean search as people type it: substring, spacing-blind, initial consonants (ㅇㄹ finds 애로), half-typed syllables,
 * and words typed with the keyboard still in English (dofh is 애로). */
import { convertQwertyToHangul, disassemble, getChoseong } from "es-hangul";

const plain = (text: string): string => text.normalize("NFC").toLowerCase().replace(/\s+/g, "");

/** True where `text` answers to `query` in any of these ways. An empty query answers to all. */
export function hangulMatches(text: string, query: string): boolean {
  const wanted = plain(query);
  if (wanted === "") return true;
  const own = plain(text);
  if (own.includes(wanted)) return true;
  if (/^[ㄱ-ㅎ]+$/.test(wanted)) return plain(getChoseong(text)).includes(wanted);
  if (/[가-힣ㄱ-ㅣ]/.test(wanted)) return disassemble(own).includes(disassemble(wanted));
  if (wanted.length >= 2 && /^[a-z]+$/.test(wanted)) return own.includes(plain(convertQwertyToHangul(wanted)));
  return false;
}
