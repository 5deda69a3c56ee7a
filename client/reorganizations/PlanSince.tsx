/** What has happened in the structure since the plan was made or last fitted to it (R19), and what fitting it would do. */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type * as z from "zod";
import type { PlanPreviewAnswer, Refs } from "../../src/contract/answers.ts";
import type { PlanSummary } from "../../src/contract/reorganization.ts";
import { useHistoryPages } from "../api/queries.ts";
import { usePlanPreview } from "../api/reorganizations.ts";
import { Entries } from "../history/Entries.tsx";
import { structureTypes } from "../i18n/tell.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { Section } from "../ui/Section.tsx";
import { Foreseen } from "./Foreseen.tsx";
import classes from "./plans.module.css";

/** So many are told one by one; the sum and the history have the rest. */
const told = 20;

type Props = {
  plan: PlanSummary;
  /** False where the reader may not fit the plan to the present. */
  onRebase: false | (() => void);
};

export function PlanSince({ plan: { planId, behind, baseRevision }, onRebase }: Props) {
  const { t } = useTranslation();
  const foreseen = usePlanPreview(planId);
  const history = useHistoryPages({ types: structureTypes, limit: told });
  return (
    <Section title={t("reorganizations.since.title")}>
      <p className={classes.lead}>{t("reorganizations.since.text", { count: behind })}</p>
      <Loaded query={history}>
        {({ pages: [page] }) => {
          const items = page?.items.filter(({ revision }) => Number(revision) > Number(baseRevision)) ?? [];
          return (
            <>
              {page !== undefined && <Entries pages={[{ items, refs: page.refs }]} />}
              {behind > items.length && (
                <p className={classes.quiet}>{t("reorganizations.since.more", { count: behind - items.length })}</p>
              )}
            </>
          );
        }}
      </Loaded>
      {foreseen.data && foreseen.data.rebase !== null && (
        <Does {...foreseen.data.rebase} planned={foreseen.data.preview.after} refs={foreseen.data.refs} />
      )}
      {onRebase && (
        <Button variant="light" mt="sm" onClick={onRebase}>
          {t("reorganizations.act.rebase")}
        </Button>
      )}
    </Section>
  );
}

type Planned = z.infer<typeof PlanPreviewAnswer>["preview"]["after"];
type Rebase = NonNullable<z.infer<typeof PlanPreviewAnswer>["rebase"]>;

function Does({ done, broken, planned, refs }: Rebase & { planned: Planned; refs: Refs }) {
  const { t } = useTranslation();
  return (
    <>
      <p className={classes.does}>
        {t("reorganizations.since.does")} {done.length === 0 && t("reorganizations.since.nothing")}
      </p>
      <Foreseen of="since" notes={done} planned={planned} refs={refs} />
      <p className={classes.quiet}>
        {broken.length === 0
          ? t("reorganizations.since.clean")
          : t("reorganizations.since.broken", { count: broken.length })}
      </p>
    </>
  );
}
