/** All plans the reader may see, the newest first, with their state, day and last act; where one begins a plan. */

import { Button, SegmentedControl } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Refs } from "../../src/contract/answers.ts";
import type { PlanState, PlanSummary } from "../../src/contract/reorganization.ts";
import { useMay } from "../api/allowed.ts";
import { usePlanPages } from "../api/reorganizations.ts";
import { whoOf } from "../i18n/who.ts";
import { planViews } from "../search.ts";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Day, Moment } from "../ui/Moment.tsx";
import { Tag } from "../ui/marks.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { SkeletonLines } from "../ui/Skeletons.tsx";
import table from "../ui/table.module.css";
import { BeginPlan } from "./BeginPlan.tsx";
import { PlanStateTag } from "./PlanStateTag.tsx";
import { actsOf } from "./planLife.ts";
import classes from "./plans.module.css";

const route = getRouteApi("/reorganizations");
const statesOf: Record<(typeof planViews)[number], PlanState[]> = {
  going: ["DRAFT", "SUBMITTED", "APPROVED", "REJECTED"],
  done: ["CARRIED_OUT"],
  ended: ["WITHDRAWN"],
};

export function PlansPage() {
  const { t } = useTranslation();
  const { show, new: beginning } = route.useSearch();
  const navigate = route.useNavigate();
  const plans = usePlanPages(show && statesOf[show]);
  const may = useMay();
  const mayDraft = may("DraftReorganization", { kind: "programme" });
  const begin = (open: boolean) =>
    void navigate({ search: (search) => ({ ...search, new: open || undefined }), replace: true });
  const beginButton = mayDraft && (
    <Button leftSection={<IconPlus size={18} aria-hidden="true" />} onClick={() => begin(true)}>
      {t("reorganizations.begin.action")}
    </Button>
  );
  const action = mayDraft && (
    <div className={classes.acts}>
      <Button
        variant="default"
        title={t("reorganizations.begin.rehearseText")}
        renderRoot={(props) => <Link {...props} to="/reorganizations/rehearsal" />}
      >
        {t("reorganizations.begin.rehearse")}
      </Button>
      {beginButton}
    </div>
  );
  return (
    <Page title={t("reorganizations.title")} lead={t("reorganizations.text")} action={action}>
      <Section title={t("reorganizations.list.plan")}>
        <div className={classes.tools}>
          <SegmentedControl
            aria-label={t("reorganizations.list.filter")}
            value={show ?? "all"}
            onChange={(next) => {
              const chosen = planViews.find((view) => view === next);
              void navigate({ search: (search) => ({ ...search, show: chosen }), replace: true });
            }}
            data={["all" as const, ...planViews].map((value) => ({ value, label: t(`reorganizations.list.${value}`) }))}
          />
        </div>
        <Loaded query={plans} waiting={<SkeletonLines count={4} height={36} />}>
          {({ pages }) =>
            pages[0]?.items.length === 0 ? (
              <Empty action={show === undefined && beginButton}>
                {show === undefined ? t("reorganizations.empty") : t("common.state.emptySearch")}
              </Empty>
            ) : (
              <>
                <PlansTable pages={pages} />
                {plans.hasNextPage && (
                  <Button
                    variant="default"
                    mt="md"
                    loading={plans.isFetchingNextPage}
                    onClick={() => void plans.fetchNextPage()}
                  >
                    {t("common.action.more")}
                  </Button>
                )}
              </>
            )
          }
        </Loaded>
      </Section>
      {beginning && mayDraft && <BeginPlan onClose={() => begin(false)} />}
    </Page>
  );
}

type PageOfPlans = { items: readonly PlanSummary[]; refs: Refs };

function PlansTable({ pages }: { pages: readonly PageOfPlans[] }) {
  const { t } = useTranslation();
  return (
    <div className={`${table.scroll} ${classes.plans}`}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t("reorganizations.list.plan")}</th>
            <th scope="col">{t("reorganizations.list.filter")}</th>
            <th scope="col">{t("reorganizations.list.effective")}</th>
            <th scope="col" className={`${table.number} ${table.wide}`}>
              {t("reorganizations.list.became")}
            </th>
            <th scope="col" className={table.wide}>
              {t("reorganizations.list.author")}
            </th>
          </tr>
        </thead>
        <tbody>
          {pages.flatMap(({ items, refs }) =>
            items.map((plan) => <PlanRow key={plan.planId} plan={plan} refs={refs} />),
          )}
        </tbody>
      </table>
    </div>
  );
}

function PlanRow({ plan, refs }: { plan: PlanSummary; refs: Refs }) {
  const { t } = useTranslation();
  const last = actsOf(plan).at(-1);
  const who = last && whoOf(last.by, refs, t);
  const done = plan.state === "CARRIED_OUT" || plan.state === "WITHDRAWN";
  return (
    <tr data-plan={plan.planId} data-dim={plan.state === "WITHDRAWN" || undefined}>
      <th scope="row">
        <span className={classes.name}>
          <Link to="/reorganizations/$planId" params={{ planId: plan.planId }}>
            {plan.title}
          </Link>
          {plan.reason !== "" && <span>{plan.reason}</span>}
        </span>
      </th>
      <td>
        <PlanStateTag plan={plan} /> {plan.compensates !== null && <Tag>{t("reorganizations.list.revert")}</Tag>}{" "}
        {!done && plan.behind > 0 && <Tag>{t("reorganizations.list.behind", { count: plan.behind })}</Tag>}
      </td>
      <td>{plan.effectiveOn === null ? t("reorganizations.list.undated") : <Day on={plan.effectiveOn} />}</td>
      <td className={`${table.number} ${table.wide}`}>{t("reorganizations.list.count", { count: plan.targets })}</td>
      <td className={table.wide}>
        {last && (
          <span className={classes.name}>
            {t(`reorganizations.way.${last.step}`)}
            <span>
              {who ?? t("events.someone")} · <Moment at={last.at} />
            </span>
          </span>
        )}
      </td>
    </tr>
  );
}
