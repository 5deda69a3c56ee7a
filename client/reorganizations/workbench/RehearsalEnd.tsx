/** What a rehearsal may end in: a plan of the same content, where it was on the present structure; or its beginning. */
import { Button, TextInput } from "@mantine/core";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMay } from "../../api/allowed.ts";
import { newId } from "../../api/commands.ts";
import { CommandForm } from "../../clusters/forms/CommandForm.tsx";
import { contentFrom } from "./beginning.ts";
import { useWorkbench } from "./context.ts";
import { replacing } from "./planEdits.ts";
import classes from "./workbench.module.css";

export function RehearsalEnd() {
  const { t } = useTranslation();
  const { rehearsal, change, store, structure } = useWorkbench();
  const may = useMay();
  const [drafting, setDrafting] = useState(false);
  const present = rehearsal?.asOf === undefined;
  return (
    <div className={classes.submit}>
      <p>{present ? t("workbench.rehearsal.toPlan") : t("workbench.rehearsal.pastEnds")}</p>
      <div className={classes.buttons}>
        <Button variant="default" onClick={() => change(replacing(store.content(), contentFrom(structure)))}>
          {t("workbench.rehearsal.again")}
        </Button>
        {present && may("DraftReorganization", { kind: "programme" }) && (
          <Button onClick={() => setDrafting(true)}>{t("reorganizations.begin.action")}</Button>
        )}
      </div>
      {drafting && <DraftForm onClose={() => setDrafting(false)} />}
    </div>
  );
}

function DraftForm({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { programmeId, store } = useWorkbench();
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
        return title.trim() === "" ? null : { programmeId, planId, title: title.trim(), content: store.content() };
      }}
    >
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
