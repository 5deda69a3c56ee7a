/** What has come since a reorganisation and cannot simply go back with it (R21): in its form, and on the plan that undoes it. */
import { useTranslation } from "react-i18next";
import type { Refs } from "../../src/contract/answers.ts";
import type { RevertConflict } from "../../src/contract/reorganization.ts";
import { useReversal } from "../api/reorganizations.ts";
import { Section } from "../ui/Section.tsx";
import { Foreseen } from "./Foreseen.tsx";
import classes from "./plans.module.css";

export function Conflicts({ conflicts, refs }: { conflicts: readonly RevertConflict[]; refs: Refs }) {
  const { t } = useTranslation();
  if (conflicts.length === 0) return <p className={classes.lead}>{t("reorganizations.reversal.none")}</p>;
  return (
    <>
      <p className={classes.lead}>{t("reorganizations.reversal.text")}</p>
      <Foreseen of="reversal" notes={conflicts} refs={refs} />
    </>
  );
}

/** For whoever may compose the plan that undoes `planId`, as long as it is not carried out. */
export function ConflictsSection({ planId }: { planId: string }) {
  const { t } = useTranslation();
  const answer = useReversal(planId, true).data;
  if (answer === undefined) return null;
  return (
    <Section title={t("reorganizations.reversal.title")}>
      <Conflicts conflicts={answer.reversal.conflicts} refs={answer.refs} />
    </Section>
  );
}
