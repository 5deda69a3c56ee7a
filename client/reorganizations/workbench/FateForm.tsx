/** What becomes of one mini-cluster, as a form: stays, is promoted, merged, split or dissolved, with what each needs. */
import { Radio, Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useContent, useNames, useWorkbench } from "./context.ts";
import { dissolve, type Fate, fateOf, keep, merge, promote, type Source, split } from "./fates.ts";
import { type Part, PartsFields, usableParts } from "./PartsFields.tsx";
import { PlanForm } from "./PlanForm.tsx";
import { useTargetOptions, useTargets } from "./useTargets.ts";

const choices = ["CONTINUE", "PROMOTE", "MERGE", "SPLIT", "DISSOLVE"] as const;
export type Choice = (typeof choices)[number];
const choiceOf = (fate: Fate | null): Choice => (fate === null || fate === "RENAME" ? "CONTINUE" : fate);

type Props = { source: Source; choice?: Choice | undefined; onClose: () => void };

export function FateForm({ source, choice: first, onClose }: Props) {
  const { t } = useTranslation();
  const { change } = useWorkbench();
  const content = useContent();
  const names = useNames();
  const others = useTargets().filter(({ id }) => id !== source.id);
  const options = useTargetOptions(others);
  const own = content.edges.filter(({ from, to }) => from === source.id && to !== source.id);
  const [choice, setChoice] = useState<Choice>(first ?? choiceOf(fateOf(content, source.id)));
  const [to, setTo] = useState<string | null>(own[0]?.to ?? null);
  const [late, setLate] = useState(content.defaultSuccessors.find(({ from }) => from === source.id)?.to ?? null);
  const [lateAt, setLateAt] = useState(() =>
    Math.max(
      0,
      own.findIndex((edge) => edge.to === late),
    ),
  );
  const [reason, setReason] = useState(content.dissolved.find(({ id }) => id === source.id)?.reason ?? "");
  const [parts, setParts] = useState<Part[]>(() => {
    const known = own.map((edge): Part => ({ id: edge.to, names: null }));
    return known.length > 1 ? known : [...known, ...Array.from({ length: 2 - known.length }, emptyPart)];
  });
  const [error, setError] = useState<Partial<Record<"to" | "parts" | "reason", string>>>({});
  const submit = (): boolean => {
    switch (choice) {
      case "CONTINUE":
        change(keep(content, source));
        return true;
      case "PROMOTE":
        change(promote(content, source));
        return true;
      case "MERGE":
        if (to === null) setError({ to: t("forms.required") });
        else change(merge(content, source, to));
        return to !== null;
      case "SPLIT": {
        const { ids, fresh, late: takes } = usableParts(parts, lateAt);
        if (ids.length < 2) {
          setError({ parts: t("workbench.fate.partsNeeded") });
          return false;
        }
        change(split(content, source, ids, fresh, takes));
        return true;
      }
      case "DISSOLVE":
        if (reason.trim() === "") setError({ reason: t("forms.required") });
        else change(dissolve(content, source, reason.trim().normalize("NFC"), late));
        return reason.trim() !== "";
    }
  };
  return (
    <PlanForm
      title={t("workbench.fate.title", { name: names.before(source.id) })}
      submit={t("workbench.fate.submit")}
      size={choice === "SPLIT" ? 760 : 520}
      onSubmit={submit}
      onClose={onClose}
    >
      <Radio.Group
        label={t("workbench.fate.choice")}
        value={choice}
        onChange={(next) => setChoice(choices.find((one) => one === next) ?? "CONTINUE")}
      >
        {choices
          .filter((one) => one !== "PROMOTE" || source.tier === "SUB")
          .map((one) => (
            <Radio
              key={one}
              value={one}
              mt={8}
              label={t(`workbench.fate.${one}`)}
              description={t(`workbench.fate.text.${one}`)}
              data-autofocus={one === choice || undefined}
            />
          ))}
      </Radio.Group>
      {choice === "MERGE" && (
        <Select
          label={t("workbench.fate.into")}
          withAsterisk
          searchable
          data={options}
          value={to}
          onChange={setTo}
          error={error.to}
        />
      )}
      {choice === "SPLIT" && (
        <PartsFields
          parts={parts}
          onParts={setParts}
          options={options}
          lateAt={lateAt}
          onLate={setLateAt}
          error={error.parts}
        />
      )}
      {choice === "DISSOLVE" && (
        <>
          <Textarea
            label={t("workbench.fate.reason")}
            withAsterisk
            maxLength={500}
            autosize
            minRows={2}
            value={reason}
            onChange={({ currentTarget }) => setReason(currentTarget.value)}
            error={error.reason}
          />
          <Select
            label={t("workbench.fate.late")}
            description={t("workbench.fate.lateText")}
            searchable
            clearable
            data={options}
            value={late}
            onChange={setLate}
          />
        </>
      )}
    </PlanForm>
  );
}

const emptyPart = (): Part => ({ id: null, names: { ko: "", en: "" } });
