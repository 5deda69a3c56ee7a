/** The title, edited in place. What someone else changes meanwhile never touches the field being written in. */
import { Textarea } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Actor } from "../../src/contract/actor.ts";
import type { IssueCard } from "../../src/contract/answers.ts";
import { isEnded } from "../../src/domain/issueStates.ts";
import { permits } from "../../src/domain/permissions.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import { Conflicts } from "./Conflicts.tsx";
import classes from "./issue.module.css";
import { useNames } from "./names.ts";
import { confirms } from "./submitKeys.ts";
import { useEdit } from "./useEdit.ts";

type Props = {
  card: IssueCard;
  actor: Actor | null;
  readOnly: boolean;
  onWriting: ((writing: boolean) => void) | undefined;
};

export function TitleEdit({ card, actor, readOnly, onWriting }: Props) {
  const { t } = useTranslation();
  const named = useNamed();
  const names = useNames();
  const edit = useEdit(card.id);
  const button = useRef<HTMLButtonElement>(null);
  /** What was there when the edit began, and what is written now. */
  const [writing, setWriting] = useState<{ base: string; text: string } | null>(null);
  const firm = names.organizations[card.organizationId];
  const may =
    !readOnly &&
    card.number !== 0 &&
    !isEnded(card.state) &&
    permits(actor, "EditIssue", { kind: "issue", issue: card, edits: ["title"] }).allowed;
  const end = (): void => {
    setWriting(null);
    onWriting?.(false);
    requestAnimationFrame(() => button.current?.focus());
  };
  const save = (): void => {
    if (writing === null) return;
    const text = writing.text.replace(/\s+/g, " ").trim();
    end();
    if (text !== "" && text !== writing.base) edit.save({ title: writing.base }, { title: text });
  };
  return (
    <div className={classes.heading}>
      {writing === null ? (
        <h2 className={classes.title}>
          {card.title}
          {may && (
            <button
              ref={button}
              type="button"
              className={classes.pencil}
              aria-label={t("panel.editTitle")}
              title={t("panel.editTitle")}
              onClick={() => {
                setWriting({ base: card.title, text: card.title });
                onWriting?.(true);
              }}
            >
              <IconPencil size={17} aria-hidden="true" />
            </button>
          )}
        </h2>
      ) : (
        <Textarea
          aria-label={t("panel.field.title")}
          autosize
          minRows={1}
          maxLength={120}
          autoFocus
          value={writing.text}
          onChange={({ currentTarget }) => setWriting({ ...writing, text: currentTarget.value })}
          onBlur={save}
          onKeyDown={(event) => {
            const { key, ctrlKey, metaKey, keyCode } = event;
            if (confirms({ key, ctrlKey, metaKey, keyCode, isComposing: event.nativeEvent.isComposing })) {
              event.preventDefault();
              save();
            } else if (key === "Escape" && !event.nativeEvent.isComposing) {
              event.preventDefault();
              event.stopPropagation();
              end();
            }
          }}
        />
      )}
      {firm !== undefined && <p className={classes.firm}>{named(firm.names)}</p>}
      <Conflicts edit={edit} />
    </div>
  );
}
