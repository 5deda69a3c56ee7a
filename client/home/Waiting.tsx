/** What waits for the reader: plans, where a reorganisation moved them, issues; nothing at all when nothing does. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import type { WaitingAnswer } from "../../src/contract/answers.ts";
import { useAsOf } from "../api/asOf.ts";
import { useMe, useWaiting } from "../api/queries.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import { Due } from "../ui/Due.tsx";
import { Day } from "../ui/Moment.tsx";
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
  if (!present || waiting === undefined) return null;
  const { issues, plans, moved } = { issues: waiting.items, plans: waiting.plans, moved: waiting.moved };
  const count = waiting.total + plans.length + (moved === null ? 0 : 1);
  if (count === 0) return null;
  return (
    <Section title={t("home.waiting.title")} aside={t("home.waiting.count", { count })}>
      <ul className={classes.waiting}>
        {moved !== null && <Moved moved={moved} refs={waiting.refs} />}
        {plans.map(({ planId, title, effectiveOn, why }) => (
          <PlanLine key={planId} planId={planId} title={title} why={t(`home.waiting.why.${why}`)}>
            {effectiveOn !== null && <Day on={effectiveOn} />}
          </PlanLine>
        ))}
        {issues.slice(0, all ? undefined : shown).map(({ issue, why }) => (
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
      {issues.length > shown && !all && (
        <Button variant="subtle" size="compact-sm" mt={6} onClick={() => setAll(true)}>
          {t("common.action.all")}
        </Button>
      )}
    </Section>
  );
}

/** One line that leads to a plan. */
function PlanLine({
  planId,
  title,
  why,
  children,
}: {
  planId: string;
  title: string;
  why: string;
  children?: ReactNode;
}) {
  return (
    <li data-plan={planId}>
      <Link to="/reorganizations/$planId" params={{ planId }} className={classes.waits}>
        <span className={classes.why}>
          {why}
          {children}
        </span>
        <span className={classes.what} title={title}>
          {title}
        </span>
      </Link>
    </li>
  );
}

type Answer = z.infer<typeof WaitingAnswer>;

function Moved({ moved, refs }: { moved: NonNullable<Answer["moved"]>; refs: Answer["refs"] }) {
  const { t } = useTranslation();
  const named = useNamed();
  const names = (ids: readonly string[]): string =>
    ids.map((id) => (refs.miniClusters[id] ? named(refs.miniClusters[id].names) : id)).join(", ");
  return (
    <PlanLine
      planId={moved.planId}
      why={t("home.waiting.why.MOVED")}
      title={t("home.waiting.moved", { from: names(moved.from), to: names(moved.to) })}
    />
  );
}
