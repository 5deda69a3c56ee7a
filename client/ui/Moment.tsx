/** An instant as people read it ("3분 전", later 2006-05-01(월) 14:03), the exact Korean time on hover. */
import { useTranslation } from "react-i18next";
import { useServerNow } from "../api/clock.ts";
import { formatDay, formatExact, formatInstant, formatRelative } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";

/** `relative` false always writes the full form. */
export function Moment({ at, relative = true }: { at: string; relative?: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useServerNow();
  return (
    <time dateTime={at} title={t("common.time.kst", { at: formatExact(at, language) })}>
      {relative ? formatRelative(at, now, language, t) : formatInstant(at, language)}
    </time>
  );
}

/** A calendar day with its weekday: 2006-05-01(월). */
export function Day({ on }: { on: string }) {
  const language = useLanguage();
  return <time dateTime={on}>{formatDay(on, language)}</time>;
}
