/** Edits what an issue says. It holds what was there when it began; changes of others wait until it is saved. */
import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Actor } from "../../src/contract/actor.ts";
import type { IssueDetail } from "../../src/contract/answers.ts";
import { categories, urgencies, visibilities } from "../../src/contract/codes.ts";
import type { IssueFields } from "../../src/contract/issue.ts";
import { permits } from "../../src/domain/permissions.ts";
import { CategoryIcon } from "../theme/categoryIcon.tsx";
import classes from "./issue.module.css";
import { RegulationFields } from "./RegulationFields.tsx";
import { sends } from "./submitKeys.ts";
import type { Fields } from "./useEdit.ts";

type Props = {
  issue: IssueDetail;
  actor: Actor | null;
  onSave: (base: Fields, changes: Fields) => void;
  onCancel: () => void;
};
type Edited = Omit<IssueFields, "title">;

const fieldsOf = ({ body, category, urgency, dueOn, visibility, regulation }: IssueDetail): Edited => ({
  body,
  category,
  urgency,
  dueOn,
  visibility,
  regulation,
});

export function EditFields({ issue, actor, onSave, onCancel }: Props) {
  const { t } = useTranslation();
  const [base] = useState(() => fieldsOf(issue));
  const [fields, setFields] = useState(base);
  const set = (change: Partial<Edited>): void => setFields((now) => ({ ...now, ...change }));
  const mayHide = permits(actor, "EditIssue", { kind: "issue", issue, edits: ["visibility"] }).allowed;
  const save = (): void => {
    const names = Object.keys(base) as (keyof Edited)[];
    const changed = names.filter((name) => JSON.stringify(base[name]) !== JSON.stringify(fields[name]));
    if (changed.length === 0) {
      onCancel();
      return;
    }
    const take = (from: Edited): Fields => Object.fromEntries(changed.map((name) => [name, from[name]])) as Fields;
    onSave(take(base), take(fields));
  };
  return (
    <form
      className={classes.editFields}
      aria-label={t("panel.facts.editTitle")}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        save();
      }}
      onKeyDown={(event) => {
        const { key, ctrlKey, metaKey, keyCode } = event;
        if (sends({ key, ctrlKey, metaKey, keyCode, isComposing: event.nativeEvent.isComposing })) {
          event.preventDefault();
          save();
        } else if (key === "Escape" && !event.nativeEvent.isComposing && !event.defaultPrevented) {
          event.preventDefault();
          event.stopPropagation();
          onCancel();
        }
      }}
    >
      <Textarea
        label={t("panel.facts.body")}
        autosize
        minRows={4}
        maxRows={14}
        maxLength={5000}
        autoFocus
        value={fields.body}
        onChange={({ currentTarget }) => set({ body: currentTarget.value })}
      />
      <div className={classes.grid}>
        <Select
          label={t("panel.facts.category")}
          data={categories.map((code) => ({ value: code, label: t(`domain.category.${code}`) }))}
          value={fields.category}
          onChange={(code) => set({ category: categories.find((one) => one === code) ?? fields.category })}
          leftSection={<CategoryIcon category={fields.category} />}
          allowDeselect={false}
        />
        <Select
          label={t("panel.facts.urgency")}
          data={urgencies.map((code) => ({ value: code, label: t(`domain.urgency.${code}`) }))}
          value={fields.urgency}
          onChange={(code) => set({ urgency: urgencies.find((one) => one === code) ?? fields.urgency })}
          allowDeselect={false}
        />
        <TextInput
          type="date"
          label={t("panel.facts.dueOn")}
          value={fields.dueOn ?? ""}
          onChange={({ currentTarget }) => set({ dueOn: currentTarget.value === "" ? null : currentTarget.value })}
        />
        <Select
          label={t("panel.facts.visibility")}
          data={visibilities.map((code) => ({ value: code, label: t(`domain.visibility.${code}`) }))}
          value={fields.visibility}
          onChange={(code) => set({ visibility: visibilities.find((one) => one === code) ?? fields.visibility })}
          allowDeselect={false}
          disabled={!mayHide}
        />
      </div>
      {fields.category === "QUALITY_STANDARDS" && (
        <RegulationFields
          value={fields.regulation ?? { standards: [] }}
          onChange={(regulation) => set({ regulation })}
        />
      )}
      <div className={classes.steps}>
        <Button type="submit">{t("common.action.save")}</Button>
        <Button variant="default" onClick={onCancel}>
          {t("common.action.cancel")}
        </Button>
      </div>
    </form>
  );
}
