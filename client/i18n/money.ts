/** Won, always whole: 2,170,000,000원, and 21억 7천만원 where that is easier to take in. */
import type { Language } from "../../src/contract/base.ts";

/** Every digit: 2,170,000,000원, ₩2,170,000,000. */
export function formatWon(amount: number, language: Language): string {
  const digits = amount.toLocaleString("en-US");
  return language === "ko" ? `${digits}원` : `₩${digits}`;
}

/** Words for a large sum, exact to a million (21억 7천만원, ₩2.17 billion); null below 10 million, where digits do. */
export function largeWon(amount: number, language: Language): string | null {
  if (amount < 10_000_000) return null;
  if (language === "en") {
    const [unit, word] = amount >= 1e9 ? [1e9, "billion"] : [1e6, "million"];
    return `₩${Number((amount / unit).toFixed(2))} ${word}`;
  }
  const eok = Math.floor(amount / 1e8);
  const man = Math.floor((amount % 1e8) / 1e4);
  const thousands = Math.floor(man / 1000);
  const rest = man % 1000;
  const small = rest === 0 ? (thousands > 0 ? `${thousands}천만` : "") : `${man.toLocaleString("en-US")}만`;
  return `${[eok > 0 ? `${eok.toLocaleString("en-US")}억` : "", small].filter(Boolean).join(" ")}원`;
}
