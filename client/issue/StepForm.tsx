/** The small form of a step: asks for the facts it needs and no others. The same on the board and in the panel. */
import { Button, NumberInput, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Group } from "../../src/contract/answers.ts";
import type { IssueState } from "../../src/contract/issue.ts";
import { largeWon } from "../i18n/money.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { IssueField } from "./IssueField.tsx";
import { MemberField } from "./MemberField.tsx";
import classes from "./stepForm.module.css";
import type { FactName, Facts } from "./steps.ts";
import { stepVerb } from "./stepVerb.ts";
import { sends } from "./submitKeys.ts";

type Props = {
  title: string;
  /** The states the step leads between, for its verb. */
  from: IssueState;
  to: IssueState;
  fields: readonly FactName[];
  /** What is known already: the estimated cost as a first amount, whoever is in charge. */
  initial?: Facts;
  group: Group | null;
  /** Not offered as the original of a duplicate. */
  issueId: string;
  busy?: boolean;
  onSubmit: (facts: Facts) => void;
  onCancel: () => void;
};

/** R6: under this, the selection takes the fast track. Won. */
const FAST_TRACK_UNDER = 10_000_000;
const lines: ReadonlySet<FactName> = new Set(["diagnosis", "prescription", "resolution", "reason"]);

function missing(facts: Facts, field: FactName): boolean {
  const value = facts[field];
  return value === undefined || (typeof value === "string" && value.trim() === "");
}

export function StepForm(props: Props) {
  const { title, from, to, fields, initial = {}, group, issueId, busy = false, onSubmit, onCancel } = props;
  const { t } = useTranslation();
  const language = useLanguage();
  const [facts, setFacts] = useState<Facts>(initial);
  const [tried, setTried] = useState(false);
  const set = (change: Facts): void => setFacts((now) => ({ ...now, ...change }));
  const submit = (): void => {
    setTried(true);
    if (!fields.some((field) => missing(facts, field))) onSubmit(facts);
  };
  const error = (field: FactName): string | null => (tried && missing(facts, field) ? t("panel.form.required") : null);
  const money = (field: "estimatedCost" | "amount") => {
    const value = facts[field];
    const track = value === undefined ? "" : value < FAST_TRACK_UNDER ? "panel.form.fastTrack" : "panel.form.committee";
    const told = [
      value === undefined ? null : largeWon(value, language),
      field === "amount" && track !== "" ? t(track) : null,
    ];
    return (
      <NumberInput
        key={field}
        label={t(`panel.form.${field}`)}
        value={value ?? ""}
        onChange={(next) => set({ [field]: typeof next === "number" ? next : undefined })}
        min={field === "amount" ? 1 : 0}
        max={1_000_000_000_000}
        step={100_000}
        allowDecimal={false}
        allowNegative={false}
        thousandSeparator=","
        description={told.filter(Boolean).join(" · ") || undefined}
        inputWrapperOrder={["label", "input", "description", "error"]}
        error={error(field)}
        data-autofocus={field === fields[0] || undefined}
      />
    );
  };
  const field = (name: FactName, at: number) => {
    const focus = at === 0 ? true : undefined;
    switch (name) {
      case "assigneeId":
        return (
          <MemberField
            key={name}
            group={group}
            value={facts.assigneeId ?? null}
            onChange={(assigneeId) => set({ assigneeId: assigneeId ?? undefined })}
            error={error(name)}
          />
        );
      case "duplicateOf":
        return (
          <IssueField
            key={name}
            except={issueId}
            value={facts.duplicateOf ?? null}
            onChange={(duplicateOf) => set({ duplicateOf: duplicateOf ?? undefined })}
            error={error(name)}
          />
        );
      case "estimatedCost":
      case "amount":
        return money(name);
      case "referredTo":
        return (
          <TextInput
            key={name}
            label={t("panel.form.referredTo")}
            value={facts.referredTo ?? ""}
            onChange={({ currentTarget }) => set({ referredTo: currentTarget.value })}
            maxLength={200}
            error={error(name)}
          />
        );
      default:
        return (
          <Textarea
            key={name}
            label={t(`panel.form.${name}`)}
            placeholder={
              name === "diagnosis" || name === "prescription" || name === "resolution"
                ? t(`panel.form.${name}Hint`)
                : undefined
            }
            autosize
            minRows={lines.has(name) ? 3 : 2}
            maxRows={9}
            maxLength={name === "reason" || name === "note" ? 2000 : 5000}
            value={facts[name] ?? ""}
            onChange={({ currentTarget }) => set({ [name]: currentTarget.value })}
            error={error(name)}
            data-autofocus={focus}
          />
        );
    }
  };
  return (
    <form
      className={classes.form}
      aria-label={title}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (sends({ ...pick(event), isComposing: event.nativeEvent.isComposing })) {
          event.preventDefault();
          submit();
        } else if (event.key === "Escape" && !event.nativeEvent.isComposing && !isListOpen(event.target)) {
          event.stopPropagation();
          onCancel();
        }
      }}
    >
      <p className={classes.title}>{title}</p>
      {fields.map(field)}
      <div className={classes.buttons}>
        <Button type="submit" loading={busy}>
          {t(stepVerb(from, to))}
        </Button>
        <Button variant="default" onClick={onCancel}>
          {t("panel.form.cancel")}
        </Button>
      </div>
    </form>
  );
}

/** The first Escape closes an open list, the next one the form. */
const isListOpen = (target: EventTarget): boolean =>
  target instanceof HTMLElement && target.getAttribute("aria-expanded") === "true";

const pick = (event: { key: string; ctrlKey: boolean; metaKey: boolean; keyCode: number }) => ({
  key: event.key,
  ctrlKey: event.ctrlKey,
  metaKey: event.metaKey,
  keyCode: event.keyCode,
});
