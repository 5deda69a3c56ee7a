/** The drawer that logs a new issue on this board. What is being written stays in the browser until it is logged. */
import { Button, Drawer, Select, Textarea, TextInput } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Actor } from "../../src/contract/actor.ts";
import type { Group } from "../../src/contract/answers.ts";
import { categories, urgencies, visibilities } from "../../src/contract/codes.ts";
import type { CommandInput } from "../../src/contract/commands.ts";
import type { Category, Regulation, Urgency, Visibility } from "../../src/contract/issue.ts";
import { newId } from "../api/commands.ts";
import { useMe, useOrganizations } from "../api/queries.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import type { Commander } from "../issue/commander.ts";
import { keptDraft, useKeptDraft } from "../issue/drafts.ts";
import { RegulationFields } from "../issue/RegulationFields.tsx";
import { sends } from "../issue/submitKeys.ts";
import { CategoryIcon } from "../theme/categoryIcon.tsx";
import classes from "./logIssue.module.css";

type Draft = {
  organizationId: string | null;
  title: string;
  body: string;
  category: Category | null;
  urgency: Urgency;
  dueOn: string;
  visibility: Visibility;
  regulation: Regulation;
};
const empty: Draft = {
  organizationId: null,
  title: "",
  body: "",
  category: null,
  urgency: "NORMAL",
  dueOn: "",
  visibility: "CLUSTER",
  regulation: { standards: [] },
};
const isBlank = ({ title, body }: Draft): boolean => title.trim() === "" && body.trim() === "";

/** Where one person's words for a new issue of the group are kept. */
export const logDraftKey = (actorId: string, groupId: string): string => `log.${actorId}.${groupId}`;

type Props = {
  opened: boolean;
  actor: Actor;
  group: Group;
  command: Commander;
  onLogged: (title: string) => void;
  onClose: () => void;
};

export function LogIssue(props: Props) {
  const { t } = useTranslation();
  const narrow = useMediaQuery("(max-width: 47.99em)");
  return (
    <Drawer
      opened={props.opened}
      onClose={props.onClose}
      position="right"
      size={narrow ? "100%" : 480}
      title={t("board.log.title")}
      closeButtonProps={{ "aria-label": t("common.action.close") }}
    >
      <LogForm {...props} />
    </Drawer>
  );
}

function LogForm({ actor, group, command, onLogged, onClose }: Props) {
  const { t } = useTranslation();
  const me = useMe().data;
  const key = logDraftKey(actor.memberId, group.id);
  const own = actor.organizationKind === "FIRM" ? actor.organizationId : null;
  const [draft, setDraft] = useState<Draft>(() => ({ ...empty, ...keptDraft<Draft>(key).load(empty) }));
  const [kept, setKept] = useState(() => !isBlank(draft));
  const [tried, setTried] = useState(false);
  useKeptDraft(key, draft, !isBlank(draft));
  const set = (change: Partial<Draft>): void => setDraft((now) => ({ ...now, ...change }));
  const organizationId = own ?? draft.organizationId;
  const needed = (missing: boolean): string | null => (tried && missing ? t("panel.form.required") : null);
  const discard = (): void => {
    keptDraft(key).forget();
    setDraft(empty);
    setKept(false);
    setTried(false);
  };
  const submit = (): void => {
    setTried(true);
    const programmeId = me?.programmeId;
    if (organizationId === null || draft.category === null || draft.title.trim() === "" || !programmeId) return;
    const body: CommandInput<"LogIssue"> = {
      issueId: newId("issue"),
      programmeId,
      organizationId,
      miniClusterId: group.miniClusterId,
      groupId: group.id,
      title: draft.title,
      body: draft.body,
      category: draft.category,
      urgency: draft.urgency,
      dueOn: draft.dueOn === "" ? null : draft.dueOn,
      visibility: draft.visibility,
      regulation: draft.category === "QUALITY_STANDARDS" ? draft.regulation : null,
    };
    const outcome = command({ name: "LogIssue", body });
    discard();
    onClose();
    onLogged(draft.title.trim());
    void outcome.then((done) => {
      // Refused: what was written comes back into the form.
      if (!done.ok) keptDraft<Draft>(key).save(draft);
    });
  };
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event: FormEvent) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        const { key: pressed, ctrlKey, metaKey, keyCode } = event;
        if (!sends({ key: pressed, ctrlKey, metaKey, keyCode, isComposing: event.nativeEvent.isComposing })) return;
        event.preventDefault();
        submit();
      }}
    >
      {kept && (
        <p className={classes.kept} role="status">
          {t("board.log.kept")}
          <Button size="compact-sm" variant="subtle" onClick={discard}>
            {t("board.log.discard")}
          </Button>
        </p>
      )}
      {own === null && (
        <FirmField
          value={draft.organizationId}
          onChange={(id) => set({ organizationId: id })}
          error={needed(draft.organizationId === null)}
        />
      )}
      <TextInput
        label={t("board.log.name")}
        placeholder={t("board.log.namePlaceholder")}
        value={draft.title}
        onChange={({ currentTarget }) => set({ title: currentTarget.value })}
        maxLength={120}
        required
        error={needed(draft.title.trim() === "")}
        data-autofocus
      />
      <Textarea
        label={t("board.log.body")}
        placeholder={t("board.log.bodyPlaceholder")}
        value={draft.body}
        onChange={({ currentTarget }) => set({ body: currentTarget.value })}
        maxLength={5000}
        autosize
        minRows={4}
        maxRows={12}
      />
      <Select
        label={t("board.log.category")}
        data={categories.map((code) => ({ value: code, label: t(`domain.category.${code}`) }))}
        value={draft.category}
        onChange={(category) => set({ category: category as Category | null })}
        leftSection={draft.category !== null && <CategoryIcon category={draft.category} />}
        required
        error={needed(draft.category === null)}
      />
      {draft.category === "QUALITY_STANDARDS" && (
        <RegulationFields value={draft.regulation} onChange={(regulation) => set({ regulation })} />
      )}
      <div className={classes.row}>
        <Select
          label={t("board.log.urgency")}
          data={urgencies.map((code) => ({ value: code, label: t(`domain.urgency.${code}`) }))}
          value={draft.urgency}
          onChange={(urgency) => set({ urgency: (urgency as Urgency | null) ?? "NORMAL" })}
          allowDeselect={false}
        />
        <TextInput
          type="date"
          label={t("board.log.dueOn")}
          value={draft.dueOn}
          onChange={({ currentTarget }) => set({ dueOn: currentTarget.value })}
        />
      </div>
      <Select
        label={t("board.log.visibility")}
        description={t(`board.log.visibilityHint.${draft.visibility}`)}
        inputWrapperOrder={["label", "input", "description", "error"]}
        data={visibilities.map((code) => ({ value: code, label: t(`domain.visibility.${code}`) }))}
        value={draft.visibility}
        onChange={(visibility) => set({ visibility: (visibility as Visibility | null) ?? "CLUSTER" })}
        allowDeselect={false}
      />
      <div className={classes.buttons}>
        <Button type="submit">{t("board.log.submit")}</Button>
        <Button variant="default" onClick={onClose}>
          {t("common.action.cancel")}
        </Button>
        <span className={classes.hint}>{t("board.log.leave")}</span>
      </div>
    </form>
  );
}

function FirmField({
  value,
  onChange,
  error,
}: {
  value: string | null;
  onChange: (id: string | null) => void;
  error: string | null;
}) {
  const { t } = useTranslation();
  const language = useLanguage();
  const data = (useOrganizations().data?.items ?? [])
    .filter(({ kind, successorId }) => kind === "FIRM" && successorId === null)
    .map(({ id, names }) => ({ value: id, label: names[language] }));
  return (
    <Select
      label={t("board.log.firm")}
      placeholder={t("board.log.firmHint")}
      data={data}
      value={value}
      onChange={onChange}
      searchable
      limit={50}
      nothingFoundMessage={t("board.log.firmNone")}
      required
      error={error}
    />
  );
}
