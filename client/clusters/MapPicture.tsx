/** The map of mini-clusters as a drawing that can be carried away: the same tiles, of a fixed size. */
import type { RefObject } from "react";
import { useTranslation } from "react-i18next";
import type { MiniCluster } from "../../src/contract/answers.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import { sectorColour, sectors } from "../theme/marks.ts";
import classes from "./picture.module.css";
import { layOut, type Tile } from "./treemap.ts";
import { wrapWords } from "./wrapWords.ts";

const [WIDTH, HEIGHT] = [1000, 600];
const PADDING = 12;
const NAME_PX = 16;
const LINE_PX = 20;

export function MapPicture({
  clusters,
  svg,
}: {
  clusters: readonly MiniCluster[];
  svg: RefObject<SVGSVGElement | null>;
}) {
  const { t } = useTranslation();
  const { tiles, frames } = layOut(clusters, WIDTH, HEIGHT);
  return (
    <svg ref={svg} width={WIDTH} height={HEIGHT}>
      <title>{t("home.map.title")}</title>
      {frames.map(({ id, x, y, width, height }) => (
        <rect key={id} className={classes.frame} x={x} y={y} width={width} height={height} rx={10} />
      ))}
      {tiles.map((tile) => (
        <TilePicture key={tile.cluster.id} tile={tile} />
      ))}
    </svg>
  );
}

function TilePicture({ tile: { cluster, x, y, width, height } }: { tile: Tile }) {
  const { t } = useTranslation();
  const name = useNamed()(cluster.names);
  const room = width - 2 * PADDING;
  const lines = wrapWords(name, room / NAME_PX, Math.max(1, Math.floor((height - 70) / LINE_PX)));
  const members = PADDING + NAME_PX + lines.length * LINE_PX;
  let drawn = 0;
  return (
    <g transform={`translate(${x} ${y})`}>
      <rect className={classes.tile} data-tier={cluster.tier} width={width} height={height} rx={8} />
      {lines.map((line, index) => (
        <text key={line} className={classes.name} x={PADDING} y={PADDING + NAME_PX + index * LINE_PX}>
          {line}
        </text>
      ))}
      <text className={classes.text} x={PADDING} y={members}>
        {t("home.map.members", { count: cluster.total })}
      </text>
      {height > members + 24 && (
        <>
          {sectors.map((sector) => {
            const part = cluster.total === 0 ? 0 : (cluster.members[sector] / cluster.total) * room;
            drawn += part;
            return part === 0 ? null : (
              <rect
                key={sector}
                x={PADDING + drawn - part}
                y={height - PADDING - 8}
                width={part}
                height={8}
                style={{ fill: sectorColour[sector] }}
              />
            );
          })}
          {height > members + 50 && (
            <text className={classes.text} x={PADDING} y={height - PADDING - 16}>
              {t("home.map.open", { count: cluster.openIssues })}
            </text>
          )}
        </>
      )}
    </g>
  );
}
