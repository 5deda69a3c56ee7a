/** A field of an issue and its value, in words. */
import type { TFunction } from "i18next";
import type { Language } from "../../src/contract/base.ts";
import { categories, urgencies, visibilities } from "../../src/contract/codes.ts";
import { Regulation } from "../../src/contract/issue.ts";
import { formatDay } from "../i18n/dates.ts";

const fields = ["title", "body", "category", "urgency", "dueOn", "visibility", "regulation"] as const;

export function fieldName(field: string, t: TFunction): string {
  const known = fields.find((one) => one === field);
  return known === undefined ? field : t(`panel.field.${known}`);
}

/** "" for nothing. */
export function tellValue(field: string, value: unknown, t: TFunction, language: Language): string {
  if (value === null || value === undefined) return "";
  const category = field === "category" ? categories.find((code) => code === value) : undefined;
  if (category !== undefined) return t(`domain.category.${category}`);
  const urgency = field === "urgency" ? urgencies.find((code) => code === value) : undefined;
  if (urgency !== undefined) return t(`domain.urgency.${urgency}`);
  const visibility = field === "visibility" ? visibilities.find((code) => code === value) : undefined;
  if (visibility !== undefined) return t(`domain.visibility.${visibility}`);
  if (field === "dueOn" && typeof value === "string") return formatDay(value, language);
  if (field === "regulation") {
    const parsed = Regulation.safeParse(value);
    return parsed.success ? tellRegulation(parsed.data, t) : "";
  }
  return String(value);
}

/** Market, scheme, class and standards in a line. */
export function tellRegulation({ market, scheme, deviceClass, standards }: Regulation, t: TFunction): string {
  return [
    market === undefined ? null : t(`domain.market.${market}`),
    scheme === undefined ? null : t(`domain.scheme.${scheme}`),
    deviceClass === undefined ? null : t("panel.facts.deviceClass", { count: deviceClass }),
    ...standards,
  ]
    .filter((part) => part !== null)
    .join(" · ");
}
