/** What was attached to an issue, and the small form that attaches more: a name and the address where it lies. */
import { Button, TextInput } from "@mantine/core";
import { IconExternalLink, IconPaperclip } from "@tabler/icons-react";
import { type FormEvent, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Actor } from "../../src/contract/actor.ts";
import type { IssueDetail } from "../../src/contract/answers.ts";
import { isEnded } from "../../src/domain/issueStates.ts";
import { permits } from "../../src/domain/permissions.ts";
import { newId } from "../api/commands.ts";
import { notify } from "../shell/notify.ts";
import { useAsked } from "./asked.ts";
import { useCommander } from "./commander.ts";
import classes from "./issue.module.css";

type Props = { issue: IssueDetail; actor: Actor | null; readOnly: boolean };

export function Evidence({ issue, actor, readOnly }: Props) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const may = !readOnly && !isEnded(issue.state) && permits(actor, "AttachEvidence", { kind: "issue", issue }).allowed;
  useAsked(issue.id, ({ command }) => {
    if (command !== "AttachEvidence" || !may) return false;
    setAdding(true);
    return true;
  });
  if (issue.evidence.length === 0 && !may) return null;
  return (
    <div className={classes.text}>
      {issue.evidence.length > 0 && (
        <>
          <h3>{t("panel.facts.evidence")}</h3>
          <ul className={classes.evidence}>
            {issue.evidence.map(({ id, name, url }) => (
              <li key={id}>
                <a href={url} target="_blank" rel="noreferrer noopener">
                  {name} <IconExternalLink size={14} aria-hidden="true" />
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      {may && !adding && (
        <Button
          size="compact-sm"
          variant="subtle"
          leftSection={<IconPaperclip size={16} />}
          onClick={() => setAdding(true)}
        >
          {t("panel.facts.attach")}
        </Button>
      )}
      {adding && <Attach issueId={issue.id} onEnd={() => setAdding(false)} />}
    </div>
  );
}

function Attach({ issueId, onEnd }: { issueId: string; onEnd: () => void }) {
  const { t } = useTranslation();
  const command = useCommander();
  const [name, setName] = useState("");
  const [url, setUrl] = useState("");
  const [tried, setTried] = useState(false);
  const good = /^https?:\/\/\S+$/.test(url.trim()) && URL.canParse(url.trim());
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (name.trim() === "" || !good) return;
    const body = { issueId, evidenceId: newId("evidence"), name: name.trim(), url: url.trim() };
    void command({ name: "AttachEvidence", body })
      .then((outcome) => {
        if (outcome.ok) onEnd();
      })
      .catch(() => void notify({ message: t("common.error.unreachableText"), tone: "bad" }));
  };
  return (
    <form
      className={classes.editFields}
      aria-label={t("panel.facts.attach")}
      noValidate
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
        event.preventDefault();
        event.stopPropagation();
        onEnd();
      }}
    >
      <TextInput
        label={t("panel.facts.evidenceName")}
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
        maxLength={200}
        error={tried && name.trim() === "" ? t("panel.form.required") : null}
        autoFocus
      />
      <TextInput
        type="url"
        label={t("panel.facts.evidenceUrl")}
        value={url}
        onChange={({ currentTarget }) => setUrl(currentTarget.value)}
        maxLength={2000}
        error={tried && !good ? t("panel.facts.evidenceUrlBad") : null}
      />
      <div className={classes.steps}>
        <Button type="submit">{t("panel.facts.attach")}</Button>
        <Button variant="default" onClick={onEnd}>
          {t("common.action.cancel")}
        </Button>
      </div>
    </form>
  );
}
