/** What waits for the reader; nothing at all when nothing does. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useAsOf } from "../api/asOf.ts";
import { useMe, useWaiting } from "../api/queries.ts";
import { Due } from "../ui/Due.tsx";
import { Section } from "../ui/Section.tsx";
import classes from "./home.module.css";

/** A row of them; the rest unfolds. */
const shown = 4;

export function Waiting() {
  const { t } = useTranslation();
  const present = useAsOf() === undefined;
  const me = useMe().data;
  const waiting = useWaiting(present && me?.actor != null).data;
  const [all, setAll] = useState(false);
  if (!present || waiting === undefined || waiting.total === 0) return null;
  return (
    <Section title={t("home.waiting.title")} aside={t("home.waiting.count", { count: waiting.total })}>
      <ul className={classes.waiting}>
        {waiting.items.slice(0, all ? undefined : shown).map(({ issue, why }) => (
          <li key={issue.id}>
            <Link to="/issues/$issueId" params={{ issueId: issue.id }} className={classes.waits}>
              <span className={classes.why}>
                {t(`home.waiting.why.${why}`)}
                {issue.dueOn !== null && <Due on={issue.dueOn} />}
              </span>
              <span className={classes.what} title={issue.title}>
                #{issue.number} {issue.title}
              </span>
            </Link>
          </li>
        ))}
      </ul>
      {waiting.items.length > shown && !all && (
        <Button variant="subtle" size="compact-md" mt={6} onClick={() => setAll(true)}>
          {t("common.action.all")}
        </Button>
      )}
    </Section>
  );
}
