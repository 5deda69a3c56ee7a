/** The plan's own fields: title, day, declared number of mini-clusters, reason. */
import { NumberInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useContent, useWorkbench } from "./context.ts";
import { KeptText } from "./KeptText.tsx";
import { usePlanTitle } from "./usePlanTitle.ts";
import classes from "./workbench.module.css";

export function PlanFields() {
  const { t } = useTranslation();
  const { change, store, rehearsal } = useWorkbench();
  const { effectiveOn, reason, expectedTargets } = useContent();
  const title = usePlanTitle(store);
  return (
    <div className={classes.fields}>
      {rehearsal === null && (
        <KeptText
          label={t("workbench.field.title")}
          value={title}
          onKeep={(next) => change({ title: next })}
          needed
          maxLength={120}
        />
      )}
      <KeptText
        label={t("workbench.field.effectiveOn")}
        description={t("workbench.plan.dayText")}
        type="date"
        data-jump="effectiveOn"
        value={effectiveOn ?? ""}
        onKeep={(day) => change({ effectiveOn: day === "" ? null : day })}
      />
      <NumberInput
        label={t("workbench.field.expectedTargets")}
        description={t("workbench.plan.countText")}
        data-jump="expectedTargets"
        min={1}
        max={200}
        allowDecimal={false}
        value={expectedTargets ?? ""}
        onChange={(count) => change({ expectedTargets: typeof count === "number" && count >= 1 ? count : null })}
      />
      <div className={classes.wideField}>
        <KeptText
          label={t("workbench.field.reason")}
          description={t("workbench.plan.reasonText")}
          data-jump="reason"
          rows={2}
          maxLength={1000}
          value={reason}
          onKeep={(next) => change({ reason: next })}
        />
      </div>
    </div>
  );
}
