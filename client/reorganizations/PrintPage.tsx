/** One reorganisation on paper, for a meeting: days and names at the head, the tree before and after, and for every
 * mini-cluster who comes and who goes. Black and white suffices; a mini-cluster is not broken over two pages if it fits. */
import { Button } from "@mantine/core";
import { IconPrinter } from "@tabler/icons-react";
import { getRouteApi, Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { PlanSummary } from "../../src/contract/reorganization.ts";
import { useServerNow } from "../api/clock.ts";
import { usePlan, usePlanPreview } from "../api/reorganizations.ts";
import { formatDay, formatInstant } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { SkeletonLines } from "../ui/Skeletons.tsx";
import { ComingAndGoing } from "./print/ComingAndGoing.tsx";
import classes from "./print/print.module.css";
import { Closing } from "./review/Closing.tsx";
import { PlannedOfficers } from "./review/PlannedOfficers.tsx";
import { Ribbons } from "./review/Ribbons.tsx";
import type { Reviewed } from "./review/reckoning.ts";
import { Summary } from "./review/Summary.tsx";
import { Trees } from "./review/Trees.tsx";

const route = getRouteApi("/reorganizations/$planId/print");
/** The width of an A4 page between margins of 14 mm, in CSS px. */
const paperWidth = 680;

export function PrintPage() {
  const { t } = useTranslation();
  const { planId } = route.useParams();
  const plan = usePlan(planId);
  const preview = usePlanPreview(planId);
  const title = plan.data?.plan.title ?? t("reorganizations.print.title");
  return (
    <Page
      title={title}
      within={[
        { label: t("reorganizations.title"), to: "/reorganizations" },
        { label: title, to: `/reorganizations/${planId}` },
      ]}
      action={
        <div className={classes.controls}>
          <Button
            variant="default"
            renderRoot={(props) => <Link {...props} to="/reorganizations/$planId" params={{ planId }} />}
          >
            {t("reorganizations.print.back")}
          </Button>
          <Button leftSection={<IconPrinter size={18} aria-hidden="true" />} onClick={() => window.print()}>
            {t("reorganizations.print.action")}
          </Button>
        </div>
      }
    >
      <Loaded query={plan} waiting={<SkeletonLines count={10} />}>
        {({ plan: summary, content, refs }) => (
          <Loaded query={preview} waiting={<SkeletonLines count={10} />}>
            {(shown) => (
              <Paper
                plan={summary}
                reviewed={{
                  preview: shown.preview,
                  content,
                  refs: { ...shown.refs, members: { ...shown.refs.members, ...refs.members } },
                }}
              />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  );
}

function Paper({ plan, reviewed }: { plan: PlanSummary; reviewed: Reviewed }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const now = useServerNow();
  const who = (id: string): string => reviewed.refs.members[id]?.name ?? t("events.someone");
  const day = plan.effectiveOn;
  return (
    <article className={classes.paper}>
      <header className={classes.head}>
        <p className={classes.state}>
          {t(`reorganizations.state.${plan.state}`)} ·{" "}
          {day === null
            ? t("reorganizations.plan.undated")
            : t("reorganizations.plan.lead", { day: formatDay(day, language) })}
        </p>
        <p>
          {t("reorganizations.print.approvals", {
            author: plan.authors.map(who).join(", "),
            approver:
              plan.approved === null
                ? t("reorganizations.print.notApproved")
                : `${who(plan.approved.by)} (${formatInstant(plan.approved.at, language)})`,
          })}
        </p>
        {plan.reason !== "" && <p>{plan.reason}</p>}
      </header>
      <section>
        <h2>{t("reorganizations.summary.title")}</h2>
        <Summary {...reviewed} />
      </section>
      <section className={classes.whole}>
        <h2>{t("reorganizations.ribbons.title")}</h2>
        <Ribbons reviewed={reviewed} width={paperWidth} />
      </section>
      <section className={`${classes.whole} ${classes.trees}`}>
        <h2>{t("reorganizations.tree.title")}</h2>
        <Trees {...reviewed} />
      </section>
      <section className={classes.whole}>
        <h2>{t("reorganizations.closing.title")}</h2>
        <Closing {...reviewed} />
      </section>
      <section className={classes.whole}>
        <h2>{t("reorganizations.officers.title")}</h2>
        <PlannedOfficers {...reviewed} />
      </section>
      <section className={classes.onNewPage}>
        <h2>{t("reorganizations.print.who")}</h2>
        <ComingAndGoing {...reviewed} />
      </section>
      <footer className={classes.foot}>{t("reorganizations.print.stamp", { at: formatInstant(now, language) })}</footer>
    </article>
  );
}
