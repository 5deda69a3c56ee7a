/** Comments and history in one stream, oldest first; a switch leaves the comments alone. */
import { Button, Switch } from "@mantine/core";
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { HistoryEntry } from "../../src/contract/answers.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import type { BoardStore } from "../live/boardStore.ts";
import type { Pending } from "../live/pending.ts";
import { stateColour } from "../theme/marks.ts";
import { Failure } from "../ui/Failure.tsx";
import { Initials } from "../ui/Initials.tsx";
import { Moment } from "../ui/Moment.tsx";
import { SkeletonLines } from "../ui/Skeletons.tsx";
import classes from "./issue.module.css";
import { stateAfter } from "./life.ts";
import { useNames } from "./names.ts";
import { toldEntry } from "./told.ts";
import type { useIssue } from "./useIssue.ts";

type Props = {
  issueId: string;
  store: BoardStore | null;
  history: ReturnType<typeof useIssue>["history"];
  entries: readonly HistoryEntry[];
};
const never = () => () => {};
const nothing: readonly Pending[] = [];

export function Stream({ issueId, store, history, entries }: Props) {
  const { t } = useTranslation();
  const [commentsOnly, setCommentsOnly] = useState(false);
  const pending = useSyncExternalStore(store?.onPending ?? never, store?.pending ?? (() => nothing));
  const recorded = useMemo(() => new Set(entries.map(({ commandId }) => commandId)), [entries]);
  const unsent = pending.filter(
    ({ key, wish }) => wish.name === "CommentOnIssue" && wish.body.issueId === issueId && !recorded.has(key),
  );
  const shown = entries.filter(({ type }) =>
    commentsOnly ? type === "IssueCommented" : type !== "IssueRanked" || entries.length < 8,
  );
  const end = useRef<HTMLLIElement>(null);
  const [newest] = unsent.slice(-1);
  const newestKey = newest?.key;
  // What one has just written is brought into view.
  useEffect(() => {
    if (newestKey !== undefined) end.current?.scrollIntoView({ block: "nearest" });
  }, [newestKey]);
  return (
    <section className={classes.stream} aria-label={t("panel.stream.title")}>
      <div className={classes.streamHead}>
        <h3>{t("panel.stream.title")}</h3>
        <Switch
          size="sm"
          labelPosition="left"
          label={t("panel.stream.commentsOnly")}
          checked={commentsOnly}
          onChange={({ currentTarget }) => setCommentsOnly(currentTarget.checked)}
        />
      </div>
      {history.isPending && <SkeletonLines count={4} />}
      {history.error !== null && history.data === undefined && (
        <Failure error={history.error} retry={() => void history.refetch()} />
      )}
      {history.hasNextPage && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t("panel.stream.older")}
        </Button>
      )}
      {history.data !== undefined && shown.length === 0 && unsent.length === 0 && (
        <p className={classes.quiet}>{t("panel.stream.empty")}</p>
      )}
      <ol className={classes.entries}>
        {shown.map((entry) => (
          <Entry key={entry.id} entry={entry} />
        ))}
        {unsent.map((one) => (
          <Unsent key={one.key} pending={one} />
        ))}
        <li ref={end} aria-hidden="true" />
      </ol>
    </section>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const names = useNames();
  const told = toldEntry(entry, names, t, language);
  const name = names.members[entry.actorId]?.name ?? t("events.someone");
  const state = stateAfter(entry);
  const isComment = entry.type === "IssueCommented";
  return (
    <li className={classes.entry} data-comment={isComment || undefined}>
      {isComment ? (
        <Initials name={name} id={entry.actorId} size={28} />
      ) : (
        <span
          className={classes.entryDot}
          style={state === null ? undefined : { background: stateColour[state] }}
          aria-hidden="true"
        />
      )}
      <div className={classes.entryBody}>
        <p className={classes.sentence}>
          {isComment ? <strong>{told.sentence}</strong> : told.sentence} <Moment at={entry.occurredAt} />
        </p>
        {told.text !== null && <p className={classes.said}>{told.text}</p>}
        {told.changes.map(({ name: field, before, after }) => (
          <p key={field} className={classes.change}>
            <span>{field}: </span>
            <del>{before || t("panel.stream.nothing")}</del>
            {" → "}
            <ins>{after || t("panel.stream.nothing")}</ins>
          </p>
        ))}
        {told.link !== null && (
          <p className={classes.said}>
            <a href={told.link.url} target="_blank" rel="noreferrer noopener">
              {told.link.name}
            </a>
          </p>
        )}
      </div>
    </li>
  );
}

/** A comment on its way: shown at once, marked until it is recorded. */
function Unsent({ pending }: { pending: Pending }) {
  const { t } = useTranslation();
  const names = useNames();
  if (pending.wish.name !== "CommentOnIssue") return null;
  const name = names.members[pending.actorId]?.name ?? t("events.someone");
  return (
    <li className={classes.entry} data-comment data-unsent>
      <Initials name={name} id={pending.actorId} size={28} />
      <div className={classes.entryBody}>
        <p className={classes.sentence}>
          <strong>{t("panel.told.IssueCommented", { actor: name })}</strong>{" "}
          <span className={classes.unsent}>
            {t(pending.status === "waiting" ? "panel.stream.waiting" : "board.card.sending")}
          </span>
        </p>
        <p className={classes.said}>{pending.wish.body.text}</p>
      </div>
    </li>
  );
}
