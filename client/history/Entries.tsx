/** Events told in sentences, newest first, grouped by day; each leads to what it is about. */
import {
  IconBuildingCommunity,
  IconClipboardText,
  IconFlag3,
  IconSitemap,
  IconTopologyStar3,
  IconUser,
} from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { HistoryEntry, Refs } from "../../src/contract/answers.ts";
import { useServerNow } from "../api/clock.ts";
import { dayOf, formatDay } from "../i18n/dates.ts";
import { kindOf, tell } from "../i18n/tell.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { Moment } from "../ui/Moment.tsx";
import classes from "./entries.module.css";
import { subjectAddress } from "./entryFacts.ts";

export type TellablePage = { items: readonly HistoryEntry[]; refs: Refs };
type Told = { entry: HistoryEntry; refs: Refs };

const icons = {
  issues: IconClipboardText,
  structure: IconTopologyStar3,
  reorganizations: IconSitemap,
  people: IconUser,
  programme: IconFlag3,
} as const;

/** Shows every entry of the pages; the same entry on two pages (a page read again) shows once. */
export function Entries({ pages }: { pages: readonly TellablePage[] }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const today = dayOf(useServerNow());
  const days = byDay(pages);
  return (
    <div className={classes.entries}>
      {days.map(([day, told]) => (
        <section key={day} aria-label={formatDay(day, language)}>
          <h3 className={classes.day}>{day === today ? t("common.time.today") : formatDay(day, language)}</h3>
          <ol className={classes.list}>
            {told.map(({ entry, refs }) => (
              <Sentence key={entry.id} entry={entry} refs={refs} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}

function byDay(pages: readonly TellablePage[]): [string, Told[]][] {
  const days = new Map<string, Told[]>();
  const seen = new Set<string>();
  for (const { items, refs } of pages) {
    for (const entry of items) {
      if (seen.has(entry.id)) continue;
      seen.add(entry.id);
      const day = dayOf(entry.occurredAt);
      const told = days.get(day);
      if (told === undefined) days.set(day, [{ entry, refs }]);
      else told.push({ entry, refs });
    }
  }
  return [...days];
}

/** The icon of an event's kind, with its name. */
export function KindIcon({ type }: { type: string }) {
  const { t } = useTranslation();
  const kind = kindOf(type);
  const Icon = type === "OrganizationRegistered" ? IconBuildingCommunity : icons[kind];
  return <Icon size={17} stroke={1.6} aria-label={t(`events.kind.${kind}`)} className={classes.icon} />;
}

function Sentence({ entry, refs }: Told) {
  const { t } = useTranslation();
  const language = useLanguage();
  return (
    <li className={classes.entry}>
      <KindIcon type={entry.type} />
      <span className={classes.told}>
        <Subject entry={entry}>{tell(entry, refs, t, language)}</Subject>
      </span>
      <span className={classes.when}>
        <Moment at={entry.occurredAt} under="day" />
      </span>
    </li>
  );
}

/** The sentence as a link to what it is about, where that has a page. */
function Subject({ entry, children }: { entry: HistoryEntry; children: ReactNode }) {
  const address = subjectAddress(entry);
  return address === null ? children : <Link to={address}>{children}</Link>;
}
