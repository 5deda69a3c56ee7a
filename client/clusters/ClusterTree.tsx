/** Mini-clusters as a tree in a table: each MAIN with its SUBs under it, closed ones last. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { MiniCluster } from "../../src/contract/answers.ts";
import { dayOf } from "../i18n/dates.ts";
import { useByName, useNamed } from "../i18n/useLanguage.ts";
import { Tag } from "../ui/marks.tsx";
import { SectorBar } from "../ui/SectorBar.tsx";
import table from "../ui/table.module.css";

/** MAINs by name, each followed by its SUBs; a SUB whose MAIN is not there stands as a root; closed ones at the end. */
function inTreeOrder(
  clusters: readonly MiniCluster[],
  byName: (a: MiniCluster, b: MiniCluster) => number,
): { cluster: MiniCluster; depth: 0 | 1 }[] {
  const inOrder = (a: MiniCluster, b: MiniCluster) => Number(b.active) - Number(a.active) || byName(a, b);
  const ids = new Set(clusters.map((cluster) => cluster.id));
  const isRoot = (cluster: MiniCluster) => cluster.parentId === null || !ids.has(cluster.parentId) || !cluster.active;
  return clusters
    .filter(isRoot)
    .toSorted(inOrder)
    .flatMap((root) => [
      { cluster: root, depth: 0 as const },
      ...clusters
        .filter((cluster) => !isRoot(cluster) && cluster.parentId === root.id)
        .toSorted(inOrder)
        .map((cluster) => ({ cluster, depth: 1 as const })),
    ]);
}

export function ClusterTree({ clusters }: { clusters: readonly MiniCluster[] }) {
  const { t } = useTranslation();
  const named = useNamed();
  const byName = useByName();
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t("clusters.columns.name")}</th>
            <th scope="col" className={table.number}>
              {t("clusters.columns.members")}
            </th>
            <th scope="col" className={table.wide} style={{ width: "28%" }}>
              {t("clusters.columns.sectors")}
            </th>
            <th scope="col" className={`${table.number} ${table.wide}`}>
              {t("clusters.columns.groups")}
            </th>
            <th scope="col" className={table.number}>
              {t("clusters.columns.open")}
            </th>
            <th scope="col" className={table.number}>
              {t("clusters.columns.overdue")}
            </th>
          </tr>
        </thead>
        <tbody>
          {inTreeOrder(clusters, byName).map(({ cluster, depth }) => (
            <tr key={cluster.id} data-dim={!cluster.active || undefined}>
              <th scope="row" style={{ paddingLeft: 12 + depth * 28 }}>
                {depth === 1 && <span aria-hidden="true">└ </span>}
                <Link to="/mini-clusters/$id" params={{ id: cluster.id }}>
                  {named(cluster.names)}
                </Link>{" "}
                {cluster.tier === "SUB" && cluster.active && <Tag>SUB</Tag>}
                {!cluster.active && cluster.closedAt !== null && (
                  <Tag>{t("clusters.closed", { day: dayOf(cluster.closedAt) })}</Tag>
                )}
              </th>
              <td className={table.number}>{cluster.total}</td>
              <td className={table.wide}>
                <SectorBar counts={cluster.members} height={10} />
              </td>
              <td className={`${table.number} ${table.wide}`}>{cluster.groups}</td>
              <td className={table.number}>{cluster.openIssues}</td>
              <td className={table.number} data-late={cluster.overdueIssues > 0 || undefined}>
                {cluster.overdueIssues}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
