/** Step 1: what the plan is, and the mini-clusters before and after it: added, named, placed, counted. */
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "../../ui/Section.tsx";
import { useContent, useWorkbench } from "./context.ts";
import { PlanFields } from "./PlanFields.tsx";
import { SourceRows } from "./SourceRows.tsx";
import { TargetForm } from "./TargetForm.tsx";
import { TargetRows } from "./TargetRows.tsx";
import { useJumpTo } from "./useJumpTo.ts";
import { useSources, useTargets } from "./useTargets.ts";
import classes from "./workbench.module.css";

export function StructureStep() {
  const { t } = useTranslation();
  const { change } = useWorkbench();
  const { expectedTargets } = useContent();
  const sources = useSources();
  const targets = useTargets();
  const [adding, setAdding] = useState(false);
  useJumpTo();
  return (
    <>
      <Section title={t("workbench.plan.title")}>
        <PlanFields />
      </Section>
      <div className={classes.sides}>
        <Section title={t("workbench.sources.title", { count: sources.length })}>
          <SourceRows sources={sources} />
        </Section>
        <Section
          title={t("workbench.targets.title", { count: targets.length })}
          aside={
            expectedTargets === null ? (
              <Button size="compact-sm" variant="default" onClick={() => change({ expectedTargets: targets.length })}>
                {t("workbench.targets.declare", { count: targets.length })}
              </Button>
            ) : (
              t("workbench.targets.declared", { count: expectedTargets })
            )
          }
        >
          <TargetRows targets={targets} />
          <Button
            variant="light"
            mt="sm"
            leftSection={<IconPlus size={18} aria-hidden="true" />}
            onClick={() => setAdding(true)}
          >
            {t("workbench.targets.add")}
          </Button>
        </Section>
      </div>
      {adding && <TargetForm onClose={() => setAdding(false)} />}
    </>
  );
}
