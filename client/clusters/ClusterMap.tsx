/** The map of mini-clusters: a tile each, its area its members; a click goes in. What becomes of what is seen to move. */
import { useElementSize } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { type CSSProperties, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { MiniCluster } from "../../src/contract/answers.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import { SectorBar } from "../ui/SectorBar.tsx";
import classes from "./map.module.css";
import { layOut, type Tile } from "./treemap.ts";
import { useGlide } from "./useGlide.ts";

type Props = {
  clusters: readonly MiniCluster[];
  height?: number;
  /** The moment the map is of, for where its tiles lead; without it the page's own. */
  asOf?: string | undefined;
  /** How long tiles take to their new places. */
  glideMs?: number;
};

export function ClusterMap({ clusters, height = 440, asOf, glideMs = 200 }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const { ref, width } = useElementSize<HTMLUListElement>();
  const ground = width < 560 ? Math.max(height, clusters.length * 88) : height;
  const { tiles, frames } = useMemo(() => layOut(clusters, width, ground), [clusters, width, ground]);
  const leaving = useGlide(list, tiles, glideMs, `${width}x${ground}`);
  return (
    <div className={classes.map} style={{ height: ground, "--glide": `${glideMs}ms` } as CSSProperties}>
      {frames.map((frame) => (
        <div key={frame.id} className={classes.frame} style={placed(frame)} aria-hidden="true" />
      ))}
      <ul
        ref={(element) => {
          list.current = element;
          return ref(element);
        }}
        className={classes.tiles}
      >
        {tiles.map((tile) => (
          <li key={tile.cluster.id} data-tile={tile.cluster.id} className={classes.place} style={placed(tile)}>
            <ClusterTile tile={tile} asOf={asOf} />
          </li>
        ))}
        {leaving.map(({ tile }) => (
          <li
            key={tile.cluster.id}
            data-leaving={tile.cluster.id}
            className={classes.place}
            style={placed(tile)}
            aria-hidden="true"
            inert
          >
            <ClusterTile tile={tile} asOf={asOf} />
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

function ClusterTile({ tile: { cluster }, asOf }: { tile: Tile; asOf: string | undefined }) {
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
      search={asOf === undefined ? {} : { asOf }}
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
