/** The life of an issue in a line: each state it went through with its day and how long it stayed, and what lies ahead. */
import { useTranslation } from "react-i18next";
import type { HistoryEntry, IssueCard } from "../../src/contract/answers.ts";
import { isEnded } from "../../src/domain/issueStates.ts";
import { dayOf, daysSince, formatExact } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { stateColour } from "../theme/marks.ts";
import classes from "./issue.module.css";
import { ahead, lifeOf } from "./life.ts";
import { useMoment } from "./moment.ts";

export function LifeStepper({ card, entries }: { card: IssueCard; entries: readonly HistoryEntry[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useMoment();
  const life = lifeOf(card, entries);
  const days = daysSince(card.stateSince, now);
  return (
    <ol className={classes.life} aria-label={t("panel.life")}>
      {life.map(({ state, from, to }, index) => {
        const current = index === life.length - 1;
        const spent = daysSince(from, to === null ? now : Date.parse(to));
        return (
          <li
            key={`${state}-${from}`}
            className={classes.stage}
            data-current={current || undefined}
            aria-current={current ? "step" : undefined}
            title={formatExact(from, language)}
          >
            <span className={classes.stageDot} style={{ background: stateColour[state] }} aria-hidden="true" />
            <span className={classes.stageName}>{t(`domain.state.${state}`)}</span>
            <span className={classes.stageDay}>{dayOf(from).slice(current && life.length === 1 ? 0 : 2)}</span>
            <span className={classes.stageDay}>
              {current && !isEnded(state) && state !== "CLOSED"
                ? t("board.card.days", { count: days })
                : current
                  ? ""
                  : t("panel.spent", { count: spent })}
            </span>
          </li>
        );
      })}
      {ahead(card.state).map((state) => (
        <li key={state} className={classes.stage} data-ahead>
          <span className={classes.stageDot} aria-hidden="true" />
          <span className={classes.stageName}>{t(`domain.state.${state}`)}</span>
        </li>
      ))}
    </ol>
  );
}
