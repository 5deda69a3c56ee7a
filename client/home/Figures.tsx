/** The figures that exist, each with its change since the chosen moment. */
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Figures as FiguresAt } from "../../src/contract/answers.ts";
import { SectorBar } from "../ui/SectorBar.tsx";
import classes from "./figures.module.css";

type Props = { figures: FiguresAt; before: FiguresAt | null; since: string };

export function Figures({ figures, before, since }: Props) {
  const { t } = useTranslation();
  const change = (
    name: "miniClusters" | "members" | "groups" | "tasks" | "openIssues" | "overdueIssues" | "closedIssues",
  ) => (before === null ? null : figures[name] - before[name]);
  return (
    <dl className={classes.figures}>
      <Figure
        name={<Link to="/mini-clusters">{t("home.figure.miniClusters")}</Link>}
        value={figures.miniClusters}
        change={change("miniClusters")}
        since={since}
      >
        {t("home.figure.mainSub", { mains: figures.mains, subs: figures.subs })}
      </Figure>
      <Figure name={t("home.figure.members")} value={figures.members} change={change("members")} since={since}>
        <SectorBar counts={figures.bySector} />
      </Figure>
      <Figure
        name={<Link to="/boards">{t("home.figure.groups")}</Link>}
        value={figures.groups}
        change={change("groups")}
        since={since}
      />
      <Figure name={t("home.figure.tasks")} value={figures.tasks} change={change("tasks")} since={since}>
        {t("home.figure.logged", { count: figures.issuesLogged })}
      </Figure>
      <Figure
        name={
          <Link to="/issues" search={{ open: true }}>
            {t("home.figure.openIssues")}
          </Link>
        }
        value={figures.openIssues}
        change={change("openIssues")}
        since={since}
      >
        {figures.overdueIssues > 0 && (
          <span className={classes.late}>
            {t("home.figure.overdueIssues")} {figures.overdueIssues}
          </span>
        )}
      </Figure>
      <Figure
        name={t("home.figure.closedIssues")}
        value={figures.closedIssues}
        change={change("closedIssues")}
        since={since}
      />
    </dl>
  );
}

type FigureProps = { name: ReactNode; value: number; change: number | null; since: string; children?: ReactNode };

function Figure({ name, value, change, since, children }: FigureProps) {
  const { t } = useTranslation();
  const signed = change === null ? "" : change > 0 ? `+${change}` : change < 0 ? `−${-change}` : "";
  return (
    <div className={classes.figure}>
      <dt>{name}</dt>
      <dd className={classes.value}>
        {value.toLocaleString("en-US")}
        {signed !== "" && (
          <span className={classes.change} title={t("home.figure.changed", { since, change: signed })}>
            {signed}
          </span>
        )}
      </dd>
      <dd className={classes.detail}>{children}</dd>
    </div>
  );
}
