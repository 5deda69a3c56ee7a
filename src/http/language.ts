// Which of the interface's two languages a request wants its sentences in.
import type { Language } from "../contract/base.ts";

/** `?lang=` first, then the best of Accept-Language by its weights, then Korean. */
export function languageOf(request: { query: unknown; headers: { "accept-language"?: string } }): Language {
  const asked = (request.query as { lang?: unknown } | undefined)?.lang;
  if (asked === "ko" || asked === "en") return asked;
  return preferred(request.headers["accept-language"]) ?? "ko";
}

/** The best of an Accept-Language header that is Korean or English; undefined where it names neither. */
export function preferred(header: string | undefined): Language | undefined {
  const ranges = (header ?? "")
    .slice(0, 500)
    .split(",")
    .map((range) => {
      const [tag = "", ...parameters] = range.trim().toLowerCase().split(";");
      const weight = parameters.map((p) => /^\s*q=([\d.]+)/.exec(p)?.[1]).find((q) => q !== undefined);
      return { language: tag.split("-")[0], weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter((r): r is { language: Language; weight: number } => r.language === "ko" || r.language === "en")
    .filter((r) => r.weight > 0)
    .sort((a, b) => b.weight - a.weight);
  return ranges[0]?.language;
}
