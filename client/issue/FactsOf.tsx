/** The facts of an issue in two columns, then what was written: the difficulty, diagnosis, prescription, resolution. */
import { Button } from "@mantine/core";
import { IconLock, IconPencil } from "@tabler/icons-react";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Actor } from "../../src/contract/actor.ts";
import type { IssueDetail } from "../../src/contract/answers.ts";
import { isEnded, isOpen } from "../../src/domain/issueStates.ts";
import { permits } from "../../src/domain/permissions.ts";
import { formatWon, largeWon } from "../i18n/money.ts";
import { useLanguage, useNamed } from "../i18n/useLanguage.ts";
import { Initials } from "../ui/Initials.tsx";
import { Moment } from "../ui/Moment.tsx";
import { CategoryMark } from "../ui/marks.tsx";
import { useAsked } from "./asked.ts";
import { Conflicts } from "./Conflicts.tsx";
import { DueAt } from "./DueAt.tsx";
import { EditFields } from "./EditFields.tsx";
import { Evidence } from "./Evidence.tsx";
import { tellRegulation } from "./fieldValue.ts";
import classes from "./issue.module.css";
import { useNames } from "./names.ts";
import { useEdit } from "./useEdit.ts";

type Props = { issue: IssueDetail; actor: Actor | null; readOnly: boolean };

export function FactsOf({ issue, actor, readOnly }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const named = useNamed();
  const names = useNames();
  const edit = useEdit(issue.id);
  const [editing, setEditing] = useState(false);
  const may =
    !readOnly &&
    issue.number !== 0 &&
    !isEnded(issue.state) &&
    permits(actor, "EditIssue", { kind: "issue", issue, edits: ["body"] }).allowed;
  const cluster = names.miniClusters[issue.miniClusterId];
  const group = issue.groupId === null ? undefined : names.groups[issue.groupId];
  const person = (id: string): ReactNode => {
    const name = names.members[id]?.name ?? t("events.someone");
    return (
      <span className={classes.person}>
        <Initials name={name} id={id} size={22} /> {name}
      </span>
    );
  };
  const won = (amount: number): string =>
    [formatWon(amount, language), largeWon(amount, language)].filter(Boolean).join(" · ");
  const facts: [string, ReactNode][] = [
    [t("panel.facts.category"), <CategoryMark key="category" category={issue.category} />],
    [t("panel.facts.urgency"), t(`domain.urgency.${issue.urgency}`)],
    [
      t("panel.facts.dueOn"),
      issue.dueOn === null ? t("common.due.none") : <DueAt key="due" on={issue.dueOn} ended={!isOpen(issue.state)} />,
    ],
    [t("panel.facts.assignee"), issue.assigneeId === null ? t("board.card.unassigned") : person(issue.assigneeId)],
    [
      t("panel.facts.place"),
      [cluster && named(cluster.names), group === undefined ? t("panel.facts.noGroup") : named(group.names)]
        .filter(Boolean)
        .join(" › "),
    ],
    [
      t("panel.facts.visibility"),
      <span key="visibility" className={classes.person}>
        {(issue.visibility === "FIRM" || issue.visibility === "GROUP") && <IconLock size={15} aria-hidden="true" />}
        {t(`domain.visibility.${issue.visibility}`)}
      </span>,
    ],
    [
      t("panel.facts.loggedBy"),
      <span key="logged">
        {names.members[issue.loggedBy]?.name ?? t("events.someone")} · <Moment at={issue.loggedAt} />
      </span>,
    ],
  ];
  if (issue.identifiedAt !== null) {
    facts.push([t("panel.facts.identified"), <Moment key="identified" at={issue.identifiedAt} />]);
  }
  if (issue.estimatedCost !== null) facts.push([t("panel.facts.estimatedCost"), won(issue.estimatedCost)]);
  if (issue.amount !== null && issue.amount > 0) facts.push([t("panel.facts.amount"), won(issue.amount)]);
  if (issue.track !== null) facts.push([t("panel.facts.track"), t(`domain.track.${issue.track}`)]);
  if (issue.regulation !== null) {
    const told = tellRegulation(issue.regulation, t);
    if (told !== "") facts.push([t("panel.facts.regulation"), told]);
  }
  const texts: [string, string | null][] = [
    [t("panel.facts.body"), issue.body === "" ? null : issue.body],
    [t("panel.facts.diagnosis"), issue.diagnosis],
    [t("panel.facts.prescription"), issue.prescription],
    [t("panel.facts.holdReason"), issue.state === "ON_HOLD" ? issue.holdReason : null],
    [t("panel.facts.resolution"), issue.resolution],
    [
      issue.disposal === null ? "" : t(`domain.state.${issue.disposal.as}`),
      issue.disposal === null
        ? null
        : [issue.disposal.reason, issue.disposal.referredTo, original(issue.disposal.duplicateOf)]
            .filter(Boolean)
            .join("\n"),
    ],
  ];
  function original(id: string | null): string {
    const other = id === null ? undefined : names.issues[id];
    return other === undefined ? "" : `#${other.number} ${other.title}`;
  }
  useAsked(issue.id, ({ command }) => {
    if (command !== "EditIssue" || !may) return false;
    setEditing(true);
    return true;
  });
  if (editing) {
    return (
      <EditFields
        issue={issue}
        actor={actor}
        onCancel={() => setEditing(false)}
        onSave={(base, changes) => {
          setEditing(false);
          edit.save(base, changes);
        }}
      />
    );
  }
  return (
    <section className={classes.facts} aria-label={t("panel.facts.title")}>
      <dl className={classes.grid}>
        {facts.map(([name, value]) => (
          <div key={name} className={classes.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {texts.map(([name, text]) =>
        text === null ? null : (
          <div key={name} className={classes.text}>
            <h3>{name}</h3>
            <p>{text}</p>
          </div>
        ),
      )}
      <Evidence issue={issue} actor={actor} readOnly={readOnly} />
      {may && (
        <div>
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconPencil size={16} />}
            onClick={() => setEditing(true)}
          >
            {t("panel.facts.edit")}
          </Button>
        </div>
      )}
      <Conflicts edit={edit} />
    </section>
  );
}
