/** Every rule with its verdict: kept, warned of, or broken, with what to do and whom it concerns. */
import { IconAlertTriangle, IconCircleCheck, IconCircleDashed, IconCircleX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { ReorganizationPreview, Violation } from "../../../src/contract/structure.ts";
import { violationSentence } from "../../../src/domain/refusalSentences.ts";
import { useLanguage } from "../../i18n/useLanguage.ts";
import { type Reviewed, rulesOf } from "./reckoning.ts";
import classes from "./review.module.css";
import { useReviewedNames } from "./useReviewed.ts";

const icons = {
  kept: IconCircleCheck,
  waits: IconCircleDashed,
  warned: IconAlertTriangle,
  broken: IconCircleX,
} as const;
const urgency = { kept: 0, waits: 1, warned: 2, broken: 3 } as const;
/** So many of those concerned are named; the sentence tells how many there are. */
const named = 8;

export function Validation(reviewed: Reviewed) {
  const { t } = useTranslation();
  // What is to be mended comes first.
  const rules = rulesOf(reviewed.preview).sort((a, b) => urgency[b.state] - urgency[a.state]);
  return (
    <ul className={classes.rules}>
      {rules.map(({ rule, state, found }) => {
        const Icon = icons[state];
        return (
          <li key={rule} data-rule={rule} data-state={state}>
            <Icon size={18} stroke={1.8} aria-label={t(`reorganizations.rules.${state}`)} />
            <div>
              <span>
                <strong>{rule}</strong> {t(`reorganizations.rules.${rule}`)}
              </span>
              {state === "waits" && <span className={classes.quiet}> · {t("reorganizations.rules.afterR10")}</span>}
              <Found found={found} reviewed={reviewed} />
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** The sentences of broken rules, each with those it concerns. */
export function Found({ found, reviewed }: { found: readonly Violation[]; reviewed: Reviewed }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = useReviewedNames(reviewed);
  return found.map(({ code, params, subjects }) => (
    <p key={code + subjects[0]} className={classes.found}>
      {violationSentence(code, params, language)}
      {subjects.length > 0 && (
        <span className={classes.quiet}>
          {" "}
          {subjects.slice(0, named).map(names.subject).join(", ")}
          {subjects.length > named && ` ${t("reorganizations.rules.more", { count: subjects.length - named })}`}
        </span>
      )}
    </p>
  ));
}

/** Whether the plan may go on: nothing broken, and what is warned of accepted. */
export const isSound = (preview: ReorganizationPreview, accepted: boolean): boolean =>
  preview.violations.length === 0 && (accepted || preview.warnings.length === 0);
