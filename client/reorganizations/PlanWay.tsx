/** The plan's way as a stepper: what was done, by whom and when, and what is still ahead. */
import { useTranslation } from "react-i18next";
import type { Refs } from "../../src/contract/answers.ts";
import type { PlanSummary } from "../../src/contract/reorganization.ts";
import { whoOf } from "../i18n/who.ts";
import { Moment } from "../ui/Moment.tsx";
import { actsOf, stepsAhead } from "./planLife.ts";
import classes from "./plans.module.css";

export function PlanWay({ plan, refs }: { plan: PlanSummary; refs: Refs }) {
  const { t } = useTranslation();
  const acts = actsOf(plan);
  const who = (id: string): string => whoOf(id, refs, t);
  return (
    <ol className={classes.way} aria-label={t("reorganizations.way.title")}>
      {acts.map(({ step, by, at }, index) => (
        <li key={step} data-step={step} aria-current={index === acts.length - 1 ? "step" : undefined}>
          <span className={classes.dot} aria-hidden="true" />
          <strong>{t(`reorganizations.way.${step}`)}</strong>
          <span>{who(by)}</span>
          <span>
            <Moment at={at} relative={false} />
          </span>
        </li>
      ))}
      {stepsAhead(plan).map((step) => (
        <li key={step} data-ahead>
          <span className={classes.dot} aria-hidden="true" />
          <strong>{t(`reorganizations.way.${step}`)}</strong>
          <span>{t("reorganizations.way.ahead")}</span>
        </li>
      ))}
    </ol>
  );
}
