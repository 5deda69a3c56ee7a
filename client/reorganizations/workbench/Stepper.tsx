/** The five steps, in the order in which a plan is made; each says how much is to be mended there. Any may be opened. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { planSteps } from "../../../src/contract/codes.ts";
import { useReckoning, useWorkbench } from "./context.ts";
import { offenderOf } from "./offenders.ts";
import classes from "./workbench.module.css";

export function Stepper() {
  const { t } = useTranslation();
  const { step } = useWorkbench();
  const violations = useReckoning()?.preview.violations ?? [];
  return (
    <nav aria-label={t("workbench.steps")}>
      <ol className={classes.steps}>
        {planSteps.map((name, index) => {
          const broken = violations.filter((one) => offenderOf(one).step === name).length;
          return (
            <li key={name}>
              <Link
                to="."
                search={(search) => ({ ...search, step: name })}
                aria-current={name === step ? "step" : undefined}
                className={classes.stepLink}
                replace
              >
                <span className={classes.stepNumber}>{index + 1}</span>
                <span className={classes.stepName}>{t(`workbench.step.${name}`)}</span>
                {broken > 0 && (
                  <span className={classes.stepBroken}>
                    <span aria-hidden="true">{broken}</span>
                    <span className={classes.hidden}>{t("workbench.stepBroken", { count: broken })}</span>
                  </span>
                )}
              </Link>
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
