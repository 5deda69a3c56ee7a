/** The events around the moment: those to come above, the one shown marked, those before below; each leads the slider. */
import { Button } from "@mantine/core";
import { IconExternalLink } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { HistoryEntry, Refs } from "../../src/contract/answers.ts";
import { formatInstant } from "../i18n/dates.ts";
import { tell } from "../i18n/tell.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { Empty } from "../ui/Empty.tsx";
import { KindIcon } from "./Entries.tsx";
import { recordedLate, subjectAddress } from "./entryFacts.ts";
import classes from "./replay.module.css";
import type { Replay } from "./useReplay.ts";

/** As many of the coming events are shown above the moment. */
const AHEAD = 5;
const BEHIND = 16;

export function ReplayList({ replay }: { replay: Replay }) {
  const { t } = useTranslation();
  const { entries, refs, kind, events } = replay;
  // While the moment moves on, the list stays where it was.
  const [index, setIndex] = useState(replay.index);
  if (replay.index !== index && (replay.index !== -1 || replay.near)) setIndex(replay.index);
  const list = useRef<HTMLOListElement>(null);
  const shown = entries.slice(Math.max(0, index + 1 - BEHIND), index + 1 + AHEAD).toReversed();
  const hereId = replay.here?.id;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows around the marked one may come after it
  useEffect(() => {
    if (hereId === undefined) return;
    const box = list.current;
    const row = box?.querySelector<HTMLElement>('[aria-current="true"]');
    if (box && row) box.scrollTop = Math.max(0, row.offsetTop - box.clientHeight / 3);
  }, [hereId, index]);
  if (shown.length === 0 && events.isFetching) return null;
  if (shown.length === 0)
    return <Empty>{kind === undefined ? t("home.timeline.empty") : t("home.timeline.emptyKind")}</Empty>;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <ol ref={list} className={classes.list} aria-label={t("history.list.title")} tabIndex={0}>
        {shown.map((entry) => (
          <Row key={entry.id} entry={entry} refs={refs} replay={replay} />
        ))}
      </ol>
      {replay.onEvent || <p className={classes.between}>{t("history.list.between")}</p>}
    </>
  );
}

function Row({ entry, refs, replay }: { entry: HistoryEntry; refs: Refs; replay: Replay }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const current = entry.id === replay.here?.id;
  const ahead = replay.position !== null && Number(entry.position) > replay.position;
  const late = recordedLate(entry);
  const address = subjectAddress(entry);
  return (
    <li className={classes.row} data-ahead={ahead || undefined} aria-current={current ? "true" : undefined}>
      <Button
        variant="transparent"
        className={classes.go}
        classNames={{ inner: classes.goInner, label: classes.goLabel }}
        title={t("history.list.go")}
        onClick={() => replay.goTo(entry)}
      >
        <KindIcon type={entry.type} />
        <span className={classes.told}>{tell(entry, refs, t, language)}</span>
        <span className={classes.when}>
          {formatInstant(entry.occurredAt, language)}
          {current && late && (
            <span className={classes.late}>
              {t("history.list.recorded", { at: formatInstant(entry.recordedAt, language) })}
            </span>
          )}
        </span>
      </Button>
      {address && (
        <Link
          to={address}
          search={{ asOf: `@${entry.position}` }}
          className={classes.open}
          aria-label={t("history.list.open", { what: tell(entry, refs, t, language) })}
          title={t("history.list.openShort")}
        >
          <IconExternalLink size={16} aria-hidden="true" />
        </Link>
      )}
    </li>
  );
}
