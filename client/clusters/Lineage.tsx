/** Where a mini-cluster came from, in a line, and where a closed one went. */
import { Link } from "@tanstack/react-router";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import type { MiniCluster, Refs } from "../../src/contract/answers.ts";
import type { Names } from "../../src/contract/base.ts";
import { useMiniClustersAt } from "../api/queries.ts";
import { dayOf } from "../i18n/dates.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import { dayBefore } from "../shell/moment.ts";
import { Day } from "../ui/Moment.tsx";
import classes from "./cluster.module.css";

type Relation = MiniCluster["predecessors"][number] | MiniCluster["successors"][number];

/** "← 전자의료기기 유지, 생체신호·영상 통합 · 2006-05-01", the newest reorganisation first; founded ones say when. */
export function LineageLine({ cluster, refs }: { cluster: MiniCluster; refs: Refs }) {
  const { t } = useTranslation();
  const days = [...new Set(cluster.predecessors.map(({ on }) => on))].toSorted().reverse();
  return (
    <ul className={classes.lineage} aria-label={t("domain.word.lineage")}>
      {days.map((day) => (
        <li key={day}>
          ← <Before day={day} of={cluster.predecessors.filter(({ on }) => on === day)} refs={refs} /> · <Day on={day} />
        </li>
      ))}
      <li>{t("clusters.lineage.founded", { day: dayOf(cluster.foundedAt) })}</li>
    </ul>
  );
}

/** Says that a mini-cluster is closed, since when, and what it became. */
export function ClosedNotice({ cluster, refs }: { cluster: MiniCluster; refs: Refs }) {
  const { t } = useTranslation();
  const named = useNamed();
  if (cluster.active || cluster.closedAt === null) return null;
  const went = cluster.successors.filter(({ id, kind }) => kind !== "DISSOLVE" && id !== cluster.id);
  const late = cluster.successors.filter(({ kind }) => kind === "DISSOLVE");
  return (
    <p className={classes.closed} role="status">
      <strong>{t("clusters.closed", { day: dayOf(cluster.closedAt) })}</strong>{" "}
      {went.length === 0 ? (
        late.length === 0 ? (
          t("clusters.closedNowhere")
        ) : (
          <>
            {t("clusters.closedDissolved")}{" "}
            {late.map(({ id }) => (
              <Link key={id} to="/mini-clusters/$id" params={{ id }}>
                {refs.miniClusters[id] ? named(refs.miniClusters[id].names) : id}
              </Link>
            ))}
          </>
        )
      ) : (
        <>
          {t("clusters.closedWent")} <Relations of={went} names={refs.miniClusters} />
        </>
      )}
    </p>
  );
}

/** The sources of one reorganisation, by the names they had on its eve. */
function Before({ day, of, refs }: { day: string; of: readonly Relation[]; refs: Refs }) {
  const then = useMiniClustersAt(dayBefore(day)).data?.items ?? [];
  const names = { ...refs.miniClusters, ...Object.fromEntries(then.map((cluster) => [cluster.id, cluster])) };
  return <Relations of={of} names={names} />;
}

function Relations({ of, names }: { of: readonly Relation[]; names: Record<string, { names: Names }> }) {
  const { t } = useTranslation();
  const named = useNamed();
  return of.map(({ id, kind }, index) => (
    <Fragment key={id + kind}>
      {index > 0 && ", "}
      <Link to="/mini-clusters/$id" params={{ id }}>
        {names[id] ? named(names[id].names) : id}
      </Link>{" "}
      {t(`domain.edge.${kind}`)}
    </Fragment>
  ));
}
