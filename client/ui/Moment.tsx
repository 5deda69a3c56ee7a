/** An instant as people read it ("3분 전", later 2006-05-01(월) 14:03), the exact Korean time on hover. */
import { useTranslation } from "react-i18next";
import { useServerNow } from "../api/clock.ts";
import { formatDay, formatExact, formatInstant, formatRelative, formatTime } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";

type Props = {
  at: string;
  /** False always writes the full form. */
  relative?: boolean;
  /** Stands under a heading that names the day already: the hour alone says enough. */
  under?: "day";
};

export function Moment({ at, relative = true, under }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useServerNow();
  const recent = relative && now - Date.parse(at) < 60 * 60_000;
  return (
    <time dateTime={at} title={t("common.time.kst", { at: formatExact(at, language) })}>
      {under === "day" && !recent
        ? formatTime(at)
        : relative
          ? formatRelative(at, now, language, t)
          : formatInstant(at, language)}
    </time>
  );
}

/** A calendar day with its weekday: 2006-05-01(월). */
export function Day({ on }: { on: string }) {
  const language = useLanguage();
  return (
    <time dateTime={on} style={{ whiteSpace: "nowrap" }}>
      {formatDay(on, language)}
    </time>
  );
}
