/** The drawing: mini-clusters before on the left, after on the right, between them a band for each way as wide as its members. */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { sectors } from "../../theme/marks.ts";
import { useContent, useNames, useReckoning } from "./context.ts";
import { type Choice, FateForm } from "./FateForm.tsx";
import type { Source } from "./fates.ts";
import { LinkPlace } from "./LinkPlace.tsx";
import { type Box, bandPath, type Link, linkBands } from "./linkBands.ts";
import classes from "./links.module.css";
import { SourceCard } from "./SourceCard.tsx";
import { TargetCard } from "./TargetCard.tsx";
import { samePlace, useLinking } from "./useLinking.ts";
import { useSources, useTargets } from "./useTargets.ts";

export function LinkBoard() {
  const { t } = useTranslation();
  const names = useNames();
  const sources = useSources();
  const targets = useTargets();
  const [form, setForm] = useState<{ source: Source; choice?: Choice } | null>(null);
  const [shown, setShown] = useState<string | null>(null);
  const ground = useRef<HTMLDivElement>(null);
  const { linking, onKey, cancel, meaning, offered } = useLinking({
    sources,
    targets,
    onForm: (source, choice) => setForm({ source, choice }),
  });
  const links = useLinks();
  const drawing = useBands(ground, links, [...sources, ...targets].map(({ id }) => id).join());
  const told = (kind: Parameters<typeof meaning>[1]): string | null =>
    linking === null ? null : t(`domain.edge.${meaning(linking.source, kind)}`);
  return (
    <div ref={ground} className={classes.board} data-linking={linking?.by}>
      <ul className={classes.side} aria-label={t("workbench.sources.title", { count: sources.length })}>
        {sources.map((source) => (
          <SourceCard
            key={source.id}
            source={source}
            lifted={linking?.source.id === source.id}
            onKey={(key) => onKey(source, key)}
            onLeave={cancel}
            onForm={() => setForm({ source })}
            onShow={setShown}
          />
        ))}
      </ul>
      <svg
        className={classes.bands}
        width={drawing.width}
        height={drawing.height}
        role="img"
        aria-label={t("reorganizations.ribbons.title")}
      >
        {drawing.bands.map((band) => (
          <path
            key={`${band.from}>${band.to}`}
            d={bandPath(band, drawing.x0, drawing.x1)}
            className={classes.band}
            data-edge={band.edge || undefined}
            data-moves={band.from !== band.to || undefined}
            data-empty={band.count === 0 || undefined}
            data-shown={shown === `${band.from}>${band.to}` || shown === band.from || shown === band.to || undefined}
            data-pale={linking !== null || undefined}
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
      <ul className={classes.side} aria-label={t("workbench.targets.title", { count: targets.length })}>
        {targets.map((target) => (
          <TargetCard
            key={target.id}
            target={target}
            over={samePlace(linking?.over ?? null, { kind: "target", id: target.id })}
            told={told({ kind: "target", id: target.id })}
            onShow={setShown}
          />
        ))}
        {linking !== null &&
          offered(linking.source).map((place) =>
            place.kind === "target" ? null : (
              <LinkPlace key={place.kind} kind={place.kind} over={samePlace(linking.over, place)} />
            ),
          )}
      </ul>
      {form !== null && <FateForm source={form.source} choice={form.choice} onClose={() => setForm(null)} />}
    </div>
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

type Drawing = { bands: ReturnType<typeof linkBands>; width: number; height: number; x0: number; x1: number };
const nothing: Drawing = { bands: [], width: 0, height: 0, x0: 0, x1: 0 };

/** Measures the cards and lays the bands between them, again whenever a card changes its size or its place. */
function useBands(ground: React.RefObject<HTMLDivElement | null>, links: readonly Link[], layout: string): Drawing {
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
