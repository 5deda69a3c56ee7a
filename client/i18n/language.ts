/** The reader's language: remembered in the browser, Korean first. Kept apart from i18next so that requests can read it. */
import type { Language } from "../../src/contract/base.ts";

const key = "danji.language";
let current: Language = initial();

function initial(): Language {
  try {
    const stored = localStorage.getItem(key);
    if (stored === "ko" || stored === "en") return stored;
  } catch {
    // Storage may be forbidden; the browser's own wish is as good.
  }
  return /^ko/i.test(navigator.language) ? "ko" : "en";
}

/** The language in use now: "ko" or "en". */
export function currentLanguage(): Language {
  return current;
}

/** Remembers the choice and marks the document with it; `changeLanguage` in i18n.ts also loads the texts. */
export function rememberLanguage(language: Language): void {
  current = language;
  document.documentElement.lang = language;
  try {
    localStorage.setItem(key, language);
  } catch {
    // Forbidden storage: the choice lasts as long as the page.
  }
}
