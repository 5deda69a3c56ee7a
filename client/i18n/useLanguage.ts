/** The reader's language as a hook: components that use it are drawn again when it changes. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Language, Names } from "../../src/contract/base.ts";

/** "ko" or "en". */
export function useLanguage(): Language {
  const { i18n } = useTranslation();
  return i18n.language === "en" ? "en" : "ko";
}

/** Answers the name of a thing in the reader's language: `const named = useNamed(); named(cluster.names)`. */
export function useNamed(): (names: Names) => string {
  const language = useLanguage();
  return (names) => names[language];
}

/** Compares two things by their names, in the order of the reader's language. */
export function useByName(): (a: { names: Names }, b: { names: Names }) => number {
  const language = useLanguage();
  return useMemo(() => {
    const { compare } = new Intl.Collator(language);
    return (a, b) => compare(a.names[language], b.names[language]);
  }, [language]);
}
