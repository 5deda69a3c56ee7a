/** Every rule by its number, judged as one works: what is broken says what to do and leads to its first offender. */
import { Checkbox, UnstyledButton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import {
  IconAlertTriangle,
  IconArrowRight,
  IconChevronDown,
  IconCircleCheck,
  IconCircleDashed,
  IconCircleX,
} from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Violation } from "../../../src/contract/structure.ts";
import { violationSentence } from "../../../src/domain/refusalSentences.ts";
import { useLanguage } from "../../i18n/useLanguage.ts";
import { SkeletonLines } from "../../ui/Skeletons.tsx";
import { type RuleState, rulesOf } from "../review/reckoning.ts";
import { useContent, useNames, useStanding, useWorkbench } from "./context.ts";
import { offenderOf } from "./offenders.ts";
import classes from "./workbench.module.css";

const icons = {
  kept: IconCircleCheck,
  waits: IconCircleDashed,
  warned: IconAlertTriangle,
  broken: IconCircleX,
} as const;

export function RulesPanel() {
  const { t } = useTranslation();
  const { change } = useWorkbench();
  const { acceptWarnings } = useContent();
  const { reckoning, late, failed } = useStanding();
  // Where there is no room beside the step, the panel is one line above it that opens.
  const beside = useMediaQuery("(min-width: 75em)", true, { getInitialValueInEffect: false });
  const [open, setOpen] = useState(false);
  const rules = reckoning ? rulesOf(reckoning.preview) : [];
  const broken = rules.filter(({ state }) => state === "broken").length;
  const warned = (reckoning?.preview.warnings.length ?? 0) > 0;
  return (
    <aside className={classes.rules} aria-labelledby="rules-title" data-late={late || undefined}>
      <h2 id="rules-title" className={classes.rulesTitle}>
        {beside ? (
          t("reorganizations.rules.title")
        ) : (
          <button type="button" className={classes.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
            {t("reorganizations.rules.title")}
            <IconChevronDown size={18} aria-hidden="true" />
          </button>
        )}
        {reckoning && (
          <span role="status" data-broken={broken}>
            {broken === 0 ? t("workbench.rules.sound") : t("workbench.rules.broken", { count: broken })}
          </span>
        )}
      </h2>
      {failed && <p role="alert">{t("workbench.rules.failed")}</p>}
      {reckoning === null && !failed && <SkeletonLines count={beside ? 12 : 1} height={18} />}
      {(beside || open) && (
        <ul>
          {rules.map((rule) => (
            <Rule key={rule.rule} {...rule} />
          ))}
        </ul>
      )}
      {warned && (beside || open) && (
        <Checkbox
          mt="sm"
          label={t("workbench.rules.accept")}
          checked={acceptWarnings}
          onChange={({ currentTarget }) => change({ acceptWarnings: currentTarget.checked })}
        />
      )}
    </aside>
  );
}

function Rule({ rule, state, found }: RuleState) {
  const { t } = useTranslation();
  const Icon = icons[state];
  return (
    <li data-rule={rule} data-state={state}>
      <Icon size={18} stroke={1.8} role="img" aria-label={t(`reorganizations.rules.${state}`)} />
      <div>
        <span>
          <strong>{rule}</strong> {t(`reorganizations.rules.${rule}`)}
          {state === "waits" && ` · ${t("reorganizations.rules.afterR10")}`}
        </span>
        {found.map((one) => (
          <Offence key={one.code + one.subjects[0]} found={one} />
        ))}
      </div>
    </li>
  );
}

function Offence({ found }: { found: Violation }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { jump } = useWorkbench();
  const names = useNames();
  const { step, id } = offenderOf(found);
  const [first] = found.subjects;
  const more = Number(found.params.count ?? found.subjects.length) - 1;
  return (
    <UnstyledButton className={classes.offence} data-code={found.code} onClick={() => jump(step, id)}>
      {violationSentence(found.code, found.params, language)}{" "}
      <span className={classes.offender}>
        {first !== undefined && names.subject(first)}
        {first !== undefined && more > 0 && ` ${t("reorganizations.rules.more", { count: more })}`}
        <IconArrowRight size={16} aria-hidden="true" />
        {first === undefined && t(`workbench.step.${step}`)}
      </span>
    </UnstyledButton>
  );
}
