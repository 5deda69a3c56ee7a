/** The shape of a refusal's text, and how its tables write one. */
import type { Bilingual, Params } from "./refusalWords.ts";

export type Entry = { title: Bilingual<string>; detail: Bilingual };

/** Chooses by whether the parameter is there. */
export const given =
  (name: string, there: string, absent: string) =>
  (params: Params): string =>
    params[name] === undefined || params[name] === null ? absent : there;

export const entry = (koTitle: string, ko: Bilingual["ko"], enTitle: string, en: Bilingual["en"]): Entry => ({
  title: { ko: koTitle, en: enTitle },
  detail: { ko, en },
});
