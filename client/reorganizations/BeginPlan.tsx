/** Beginning a plan: a title; all mini-clusters of the present continue, and the workbench opens. */
import { TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { newId } from "../api/commands.ts";
import { useMe, useMiniClusters } from "../api/queries.ts";
import { CommandForm } from "../clusters/forms/CommandForm.tsx";
import classes from "./plans.module.css";

export function BeginPlan({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const programmeId = useMe().data?.programmeId;
  const clusters = useMiniClusters().data?.items;
  const [planId] = useState(() => newId("plan"));
  const [title, setTitle] = useState("");
  const [error, setError] = useState<string | null>(null);
  return (
    <CommandForm
      title={t("reorganizations.begin.title")}
      command="DraftReorganization"
      submit={t("reorganizations.begin.submit")}
      done={t("reorganizations.begin.done")}
      onClose={onClose}
      onDone={() => void navigate({ to: "/reorganizations/$planId/edit", params: { planId } })}
      onField={(path, message) => {
        if (path === "title") setError(message);
        return path === "title";
      }}
      body={() => {
        setError(title.trim() === "" ? t("forms.required") : null);
        if (title.trim() === "" || programmeId == null || clusters === undefined) return null;
        const active = clusters.filter((cluster) => cluster.active);
        return {
          programmeId,
          planId,
          title: title.trim(),
          content: {
            targets: active.map(({ id, names, tier, parentId }) => ({ id, names, tier, parentId })),
            edges: active.map(({ id }) => ({ from: id, to: id, kind: "CONTINUE" as const })),
          },
        };
      }}
    >
      <p className={classes.quiet}>{t("reorganizations.begin.text")}</p>
      <TextInput
        label={t("reorganizations.begin.name")}
        placeholder={t("reorganizations.begin.namePlaceholder")}
        withAsterisk
        data-autofocus
        maxLength={120}
        value={title}
        onChange={({ currentTarget }) => setTitle(currentTarget.value)}
        error={error}
      />
    </CommandForm>
  );
}
