/** A new mini-cluster of the new structure: its names, and whether it is a sub-mini-cluster of another. */
import { Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newId } from "../../api/commands.ts";
import { NamesFields, useNamesForm } from "../../clusters/forms/NamesFields.tsx";
import { useWorkbench } from "./context.ts";
import { PlanForm } from "./PlanForm.tsx";
import { useTargetOptions, useTargets } from "./useTargets.ts";

export function TargetForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const { change, jump, step } = useWorkbench();
  const form = useNamesForm();
  const mains = useTargetOptions(useTargets().filter(({ tier }) => tier === "MAIN"));
  const [parentId, setParentId] = useState<string | null>(null);
  const submit = (): boolean => {
    if (form.validate().hasErrors) return false;
    const { ko, en } = form.getValues();
    const names = { ko: ko.trim().normalize("NFC"), en: en.trim().normalize("NFC") };
    const id = newId("mc");
    change({ targets: { put: [{ id, names, tier: parentId === null ? "MAIN" : "SUB", parentId }] } });
    if (step === "structure") jump(step, id);
    return true;
  };
  return (
    <PlanForm
      title={t("workbench.target.title")}
      submit={t("workbench.target.submit")}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t("workbench.target.text")}</p>
      <NamesFields form={form} />
      <Select
        label={t("workbench.target.parent")}
        description={t("workbench.target.parentText")}
        placeholder={t("workbench.target.noParent")}
        clearable
        searchable
        data={mains}
        value={parentId}
        onChange={setParentId}
      />
    </PlanForm>
  );
}
