/** Undoing a reorganisation (R21): what the plan for it would do and what cannot simply go back, before it is drafted. */
import { Textarea, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PlanSummary } from "../../src/contract/reorganization.ts";
import { newId } from "../api/commands.ts";
import { useReversal } from "../api/reorganizations.ts";
import { CommandForm } from "../clusters/forms/CommandForm.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { SkeletonLines } from "../ui/Skeletons.tsx";
import { Conflicts } from "./Conflicts.tsx";
import classes from "./plans.module.css";
import { useCounts } from "./useCounts.ts";

type Fields = "title" | "reason";

export function RevertForm({ plan, onClose }: { plan: PlanSummary; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const counts = useCounts();
  const reversal = useReversal(plan.planId, true);
  const [planId] = useState(() => newId("plan"));
  const [values, setValues] = useState({
    title: t("reorganizations.form.revert.named", { title: plan.title }).slice(0, 120),
    reason: "",
  });
  const [errors, setErrors] = useState<Partial<Record<Fields, string>>>({});
  const field = (name: Fields, maxLength: number) => ({
    withAsterisk: true,
    maxLength,
    value: values[name],
    error: errors[name],
    onChange: ({ currentTarget }: { currentTarget: { value: string } }) =>
      setValues({ ...values, [name]: currentTarget.value }),
  });
  return (
    <CommandForm
      title={t("reorganizations.form.title", { act: t("reorganizations.act.revert"), title: plan.title })}
      command="RevertReorganization"
      submit={t("reorganizations.form.revert.submit")}
      done={t("reorganizations.form.revert.done")}
      onClose={onClose}
      onDone={() => void navigate({ to: "/reorganizations/$planId", params: { planId } })}
      onField={(path, message) => {
        const own = path === "title" || path === "reason";
        if (own) setErrors({ [path]: message });
        return own;
      }}
      body={() => {
        const [title, reason] = [values.title.trim(), values.reason.trim()];
        setErrors({
          ...(title === "" ? { title: t("forms.required") } : {}),
          ...(reason === "" ? { reason: t("reorganizations.form.needed") } : {}),
        });
        if (title === "" || reason === "") return null;
        return { programmeId: plan.programmeId, planId, reverts: plan.planId, title, reason };
      }}
    >
      <p>{t("reorganizations.form.revert.text")}</p>
      <Loaded query={reversal} waiting={<SkeletonLines count={3} />}>
        {({ reversal: { conflicts, before, after, ...moved }, refs }) => (
          <>
            <p>{t("reorganizations.form.revert.would", { before, after, ...counts(moved) })}</p>
            <section className={classes.conflicts} aria-label={t("reorganizations.reversal.title")}>
              <Conflicts conflicts={conflicts} refs={refs} />
            </section>
          </>
        )}
      </Loaded>
      <TextInput label={t("reorganizations.form.revert.name")} {...field("title", 120)} />
      <Textarea
        label={t("reorganizations.form.revert.reason")}
        autosize
        minRows={2}
        maxRows={6}
        data-autofocus
        {...field("reason", 1000)}
      />
      <p>{t("reorganizations.form.revert.day")}</p>
    </CommandForm>
  );
}
