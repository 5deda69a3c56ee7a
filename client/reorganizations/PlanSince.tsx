/** What has happened in the structure since the plan was made or last fitted to it (R19), told in sentences. */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { PlanSummary } from "../../src/contract/reorganization.ts";
import { useHistoryPages } from "../api/queries.ts";
import { Entries } from "../history/Entries.tsx";
import { structureTypes } from "../i18n/tell.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { Section } from "../ui/Section.tsx";
import classes from "./plans.module.css";

/** So many are told one by one; the sum and the history have the rest. */
const told = 20;

type Props = {
  plan: PlanSummary;
  /** False where the reader may not fit the plan to the present. */
  onRebase: false | (() => void);
};

export function PlanSince({ plan: { behind, baseRevision }, onRebase }: Props) {
  const { t } = useTranslation();
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
      {onRebase && (
        <Button variant="light" mt="sm" onClick={onRebase}>
          {t("reorganizations.act.rebase")}
        </Button>
      )}
    </Section>
  );
}
