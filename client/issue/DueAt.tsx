/** A due date as it stood at the moment shown: D-3, red from D+1; ended issues write the day quietly. */
import { useTranslation } from "react-i18next";
import { dayOf, daysUntil, formatDay, formatDue } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import marks from "../ui/marks.module.css";
import { useMoment } from "./moment.ts";

export function DueAt({ on, ended = false }: { on: string; ended?: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = dayOf(useMoment());
  const late = !ended && daysUntil(on, today) < 0;
  return (
    <time
      dateTime={on}
      title={t("common.due.on", { day: formatDay(on, language) })}
      className={late ? marks.late : marks.due}
    >
      {ended ? formatDay(on, language) : formatDue(on, today)}
    </time>
  );
}
