/** A due date as D-3, red from D+1; the day itself on hover and for screen readers. */
import { useTranslation } from "react-i18next";
import { useServerNow } from "../api/clock.ts";
import { dayOf, daysUntil, formatDay, formatDue } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import classes from "./marks.module.css";

/** `ended` issues are never late: their due date is written quietly. */
export function Due({ on, ended = false }: { on: string; ended?: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = dayOf(useServerNow());
  const late = !ended && daysUntil(on, today) < 0;
  const day = t("common.due.on", { day: formatDay(on, language) });
  return (
    <time dateTime={on} title={day} className={late ? classes.late : classes.due}>
      {ended ? on : formatDue(on, today)}
    </time>
  );
}
