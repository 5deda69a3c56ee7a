/** The map of mini-clusters: a tile each, its area its members; a click goes in. */
import { useElementSize } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { MiniCluster } from "../../src/contract/answers.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import { SectorBar } from "../ui/SectorBar.tsx";
import classes from "./map.module.css";
import { layOut, type Tile } from "./treemap.ts";

export function ClusterMap({ clusters, height = 440 }: { clusters: readonly MiniCluster[]; height?: number }) {
  const { ref, width } = useElementSize<HTMLUListElement>();
  const ground = width < 560 ? Math.max(height, clusters.length * 74) : height;
  const { tiles, frames } = useMemo(() => layOut(clusters, width, ground), [clusters, width, ground]);
  return (
    <div className={classes.map} style={{ height: ground }}>
      {frames.map((frame) => (
        <div key={frame.id} className={classes.frame} style={placed(frame)} aria-hidden="true" />
      ))}
      <ul ref={ref} className={classes.tiles}>
        {tiles.map((tile) => (
          <li key={tile.cluster.id} className={classes.place} style={placed(tile)}>
            <ClusterTile tile={tile} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const placed = ({ x, y, width, height }: { x: number; y: number; width: number; height: number }) => ({
  left: x,
  top: y,
  width,
  height,
});

function ClusterTile({ tile: { cluster } }: { tile: Tile }) {
  const { t } = useTranslation();
  const name = useNamed()(cluster.names);
  const label = t("home.map.tile", {
    name,
    members: cluster.total,
    open: cluster.openIssues,
    overdue: cluster.overdueIssues,
  });
  return (
    <Link
      to="/mini-clusters/$id"
      params={{ id: cluster.id }}
      className={classes.tile}
      data-tier={cluster.tier}
      aria-label={label}
      title={label}
    >
      <span className={classes.name}>{name}</span>
      <span className={classes.members}>{t("home.map.members", { count: cluster.total })}</span>
      <span className={classes.bar}>
        <SectorBar counts={cluster.members} />
      </span>
      <span className={classes.work}>
        <span>{t("home.map.open", { count: cluster.openIssues })}</span>
        {cluster.overdueIssues > 0 && (
          <span className={classes.overdue}>{t("home.map.overdue", { count: cluster.overdueIssues })}</span>
        )}
      </span>
    </Link>
  );
}
