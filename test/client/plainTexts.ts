// The texts of a language without i18next: the text at a key, its parameters filled in.
import type { TFunction } from "i18next";

type Tree = { [key: string]: string | Tree };

/** Throws where there is no text at a key. */
export const plainTexts = (tree: Tree): TFunction =>
  ((key: string, params: Record<string, string> = {}) => {
    const found = key
      .split(".")
      .reduce<string | Tree | undefined>((at, name) => (at as Tree | undefined)?.[name], tree);
    if (typeof found !== "string") throw new Error(`no text for ${key}`);
    return found.replace(/\{\{(\w+)\}\}/g, (_, name) => params[name] ?? "");
  }) as TFunction;
