/** Writes a comment: the draft outlives reloads, Ctrl-Enter sends, ending a Hangul syllable never does. */
import { Button, Textarea } from "@mantine/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Actor } from "../../src/contract/actor.ts";
import type { IssueCard } from "../../src/contract/answers.ts";
import { permits } from "../../src/domain/permissions.ts";
import { newId } from "../api/commands.ts";
import { notify } from "../shell/notify.ts";
import { useAsked } from "./asked.ts";
import { useCommander } from "./commander.ts";
import { useDraft } from "./drafts.ts";
import classes from "./issue.module.css";
import { sends } from "./submitKeys.ts";

type Props = {
  card: IssueCard;
  actor: Actor | null;
  readOnly: boolean;
  onWriting: ((writing: boolean) => void) | undefined;
};

export function Composer({ card, actor, readOnly, onWriting }: Props) {
  const { t } = useTranslation();
  const command = useCommander();
  const [draft, setDraft, drop] = useDraft(`comment.${actor?.memberId ?? ""}.${card.id}`);
  const [focused, setFocused] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const writing = focused && draft !== "";
  const tell = useRef(onWriting);
  tell.current = onWriting;
  useEffect(() => {
    tell.current?.(writing);
    return () => {
      if (writing) tell.current?.(false);
    };
  }, [writing]);
  useAsked(card.id, ({ command }) => {
    if (command !== "CommentOnIssue" || field.current === null) return false;
    field.current.focus();
    return true;
  });
  if (readOnly || card.number === 0) {
    return actor === null || card.number === 0 ? null : (
      <p className={classes.composerNote}>{t("panel.stream.past")}</p>
    );
  }
  if (!permits(actor, "CommentOnIssue", { kind: "issue", issue: card }).allowed) {
    return <p className={classes.composerNote}>{t("panel.stream.readOnly")}</p>;
  }
  const send = (): void => {
    const text = draft.trim();
    if (text === "") return;
    const id = card.id;
    drop();
    void command({ name: "CommentOnIssue", body: { issueId: id, commentId: newId("comment"), text } })
      .then((outcome) => {
        // Refused: what was written comes back.
        if (!outcome.ok) setDraft(text);
      })
      .catch(() => {
        setDraft(text);
        void notify({ message: t("common.error.unreachableText"), tone: "bad" });
      });
    field.current?.focus();
  };
  return (
    <div className={classes.composer}>
      <Textarea
        ref={field}
        aria-label={t("panel.stream.composer")}
        placeholder={t("panel.stream.placeholder")}
        autosize
        minRows={2}
        maxRows={8}
        maxLength={5000}
        value={draft}
        onChange={({ currentTarget }) => setDraft(currentTarget.value)}
        onFocus={() => setFocused(true)}
        onBlur={() => setFocused(false)}
        onKeyDown={(event) => {
          const { key, ctrlKey, metaKey, keyCode } = event;
          if (!sends({ key, ctrlKey, metaKey, keyCode, isComposing: event.nativeEvent.isComposing })) return;
          event.preventDefault();
          send();
        }}
      />
      <Button onClick={send} disabled={draft.trim() === ""}>
        {t("panel.stream.send")}
      </Button>
    </div>
  );
}
