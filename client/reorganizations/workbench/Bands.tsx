/** The bands between the cards: measured where the cards stand, as wide as the members who go there. */
import { type RefObject, useEffect, useLayoutEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { sectors } from "../../theme/marks.ts";
import { useContent, useNames, useReckoning } from "./context.ts";
import { type Band, type Box, bandPath, type Link, linkBands } from "./linkBands.ts";
import classes from "./links.module.css";

type Props = {
  ground: RefObject<HTMLDivElement | null>;
  /** Which cards there are: measured anew where it changes. */
  layout: string;
  /** A card's or a band's id: what belongs to it stands out. */
  shown: string | null;
  pale: boolean;
};

export function Bands({ ground, layout, shown, pale }: Props) {
  const { t } = useTranslation();
  const names = useNames();
  const { bands, width, height, x0, x1 } = useBands(ground, useLinks(), layout);
  return (
    <svg
      className={classes.bands}
      width={width}
      height={height}
      role="img"
      aria-label={t("reorganizations.ribbons.title")}
    >
      {bands.map((band) => (
        <path
          key={`${band.from}>${band.to}`}
          d={bandPath(band, x0, x1)}
          className={classes.band}
          data-edge={band.edge || undefined}
          data-moves={band.from !== band.to || undefined}
          data-shown={shown === `${band.from}>${band.to}` || shown === band.from || shown === band.to || undefined}
          data-pale={pale || undefined}
        >
          <title>
            {t("reorganizations.ribbons.flow", {
              from: names.before(band.from),
              to: names.cluster(band.to),
              count: band.count,
            })}
          </title>
        </path>
      ))}
    </svg>
  );
}

/** Every way members go, and every edge, also one along which nobody goes yet. */
function useLinks(): Link[] {
  const { edges } = useContent();
  const flows = useReckoning()?.preview.flows;
  return useMemo(() => {
    const links = new Map<string, Link>();
    for (const { from, to } of edges) links.set(`${from}>${to}`, { from, to, count: 0, edge: true });
    for (const { from, to, members } of flows ?? []) {
      if (to === null) continue;
      const count = sectors.reduce((sum, sector) => sum + (members[sector] ?? 0), 0);
      const link = links.get(`${from}>${to}`);
      if (count > 0) links.set(`${from}>${to}`, { from, to, count, edge: link !== undefined });
    }
    return [...links.values()];
  }, [edges, flows]);
}

type Drawing = { bands: Band[]; width: number; height: number; x0: number; x1: number };
const nothing: Drawing = { bands: [], width: 0, height: 0, x0: 0, x1: 0 };

/** Measures the cards and lays the bands between them, again whenever a card changes its size or its place. */
function useBands(ground: Props["ground"], links: readonly Link[], layout: string): Drawing {
  const [drawing, setDrawing] = useState<Drawing>(nothing);
  const [resized, setResized] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: other cards are watched where there are others
  useEffect(() => {
    if (ground.current === null) return;
    const watch = new ResizeObserver(() => setResized((times) => times + 1));
    for (const part of [ground.current, ...ground.current.querySelectorAll("[data-box]")]) watch.observe(part);
    return () => watch.disconnect();
  }, [ground, layout]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what was measured before is measured again
  useLayoutEffect(() => {
    const board = ground.current;
    if (board === null) return;
    const [left, right] = [...board.querySelectorAll(":scope > ul")] as [HTMLElement, HTMLElement];
    const frame = board.getBoundingClientRect();
    const boxes = (side: HTMLElement): Box[] =>
      [...side.querySelectorAll<HTMLElement>("[data-box]")].map((card) => {
        const { top, height } = card.getBoundingClientRect();
        return { id: card.dataset.box!, top: top - frame.top, height };
      });
    const x0 = left.getBoundingClientRect().right - frame.left;
    const x1 = right.getBoundingClientRect().left - frame.left;
    setDrawing({
      bands: linkBands(boxes(left), boxes(right), links),
      width: frame.width,
      height: frame.height,
      x0,
      x1,
    });
  }, [ground, links, layout, resized]);
  return drawing;
}
