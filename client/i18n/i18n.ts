/**
 * Starts i18next with the reader's language alone; the other one is loaded when it is asked for. There is one namespace,
 * `app`; a key begins with its area: `t("home.title")`. Each area has a file in ko/ and one in en/.
 */
import i18next, { type TFunction } from "i18next";
import { initReactI18next } from "react-i18next";
import type { Language } from "../../src/contract/base.ts";
import { currentLanguage, rememberLanguage } from "./language.ts";
import { particles } from "./particles.ts";

const load = {
  ko: async () => (await import("./ko.ts")).ko,
  en: async () => (await import("./en.ts")).en,
};

async function addTexts(language: Language): Promise<void> {
  if (i18next.hasResourceBundle(language, "app")) return;
  i18next.addResourceBundle(language, "app", await load[language]());
}

/** Loads the reader's texts and makes `useTranslation` ready. Await it before the first render. */
export async function startI18n(): Promise<void> {
  const language = currentLanguage();
  i18next.use(initReactI18next).use({
    type: "postProcessor",
    name: "particles",
    process: (value: string) => particles(value),
  });
  await i18next.init({
    lng: language,
    fallbackLng: false,
    ns: ["app"],
    defaultNS: "app",
    resources: {},
    interpolation: { escapeValue: false },
    postProcess: ["particles"],
    returnNull: false,
  });
  await addTexts(language);
  rememberLanguage(language);
}

/** A language's texts once they have come, also where another is shown: what is sought may be written in either. */
export async function textsOf(language: Language): Promise<TFunction> {
  await addTexts(language);
  return i18next.getFixedT(language);
}

/** Loads the language's texts, then shows everything in them and remembers the choice. */
export async function changeLanguage(language: Language): Promise<void> {
  await addTexts(language);
  rememberLanguage(language);
  await i18next.changeLanguage(language);
}
