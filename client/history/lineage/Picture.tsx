/** The lineage drawn: bars are mini-clusters, bands the members between them; walked by arrow keys, each stop opens. */
import { useElementSize } from "@mantine/hooks";
import { type KeyboardEvent, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { wrapWords } from "../../clusters/wrapWords.ts";
import { formatDay } from "../../i18n/dates.ts";
import { useLanguage } from "../../i18n/useLanguage.ts";
import { BAR, layOutLineage, type PlacedBand } from "./layout.ts";
import classes from "./lineage.module.css";
import { flowRows, nameIn, tellFlow } from "./lineageWords.ts";
import { travel } from "./travel.ts";
import type { LineageData } from "./useLineageColumns.ts";

const HEAD = 34;
/** Columns nearer than this would have no room for names: the picture scrolls instead. */
const LEAST_STEP = 240;
/** Their letters are about this high. */
const NAME_PX = 13;
/** Room for the names of the last column, on a narrow page and on a wide one. */
const LAST_NAMES = { narrow: 190, wide: 290 };

type Props = {
  data: LineageData;
  /** The stop the reader is at, as the picture's key; null before any. */
  at: string | null;
  onAt: (key: string) => void;
  /** Enter or a click on a bar or a band. */
  onOpen: (key: string) => void;
  svg: React.RefObject<SVGSVGElement | null>;
};

export function Picture({ data, at, onAt, onOpen, svg }: Props) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { ref, width: place } = useElementSize<HTMLDivElement>();
  const rows = useMemo(() => flowRows(data, t, language), [data, t, language]);
  const lastNames = place < 900 ? LAST_NAMES.narrow : LAST_NAMES.wide;
  const width = Math.max(place, (data.columns.length - 1) * LEAST_STEP + lastNames);
  const lineage = useMemo(
    () =>
      layOutLineage(
        data.columns.map((column) => column.map(({ id, total }) => ({ id, total }))),
        data.reorganizations.map((_, column) =>
          rows.flatMap((row) =>
            row.column === column && row.to !== null ? [{ from: row.from, to: row.to, count: row.total }] : [],
          ),
        ),
        width - lastNames,
      ),
    [data, rows, width, lastNames],
  );
  const [pointed, setPointed] = useState<string | null>(null);
  const group = useRef<SVGGElement>(null);
  const stop = at ?? lineage.nodes[0]?.key;
  const onKeyDown = (event: KeyboardEvent, key: string): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Enter" || event.key === " ") onOpen(key);
    else {
      const next = travel(lineage, key, event.key);
      if (next === null) return;
      onAt(next);
      group.current?.querySelector<SVGElement>(`[data-stop="${CSS.escape(next)}"]`)?.focus();
    }
    event.preventDefault();
    event.stopPropagation();
  };
  const stopProps = (key: string, label: string) => ({
    "data-stop": key,
    role: "button",
    tabIndex: key === stop ? 0 : -1,
    "aria-label": label,
    onKeyDown: (event: KeyboardEvent) => onKeyDown(event, key),
    onFocus: () => onAt(key),
    onClick: () => onOpen(key),
    onPointerEnter: () => setPointed(key),
    onPointerLeave: () => setPointed(null),
  });
  const lit = (band: PlacedBand): boolean => {
    const about = pointed ?? at;
    return about === band.key || about === `${band.column}/${band.from}` || about === `${band.column + 1}/${band.to}`;
  };
  const head = (column: number): string => {
    const day = data.reorganizations[column - 1]?.effectiveOn;
    return day === undefined
      ? t("history.lineage.before")
      : t("history.lineage.after", { day: formatDay(day, language) });
  };
  return (
    <section
      ref={ref}
      className={classes.picture}
      aria-label={t("history.lineage.title")}
      tabIndex={width > place ? 0 : undefined}
    >
      {place > 0 && (
        <svg ref={svg} width={width} height={lineage.height + HEAD + 4} className={classes.svg}>
          <title>{t("history.lineage.title")}</title>
          {data.columns.map((_, column) => (
            <text
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
              key={column}
              className={classes.head}
              x={lineage.nodes.find((node) => node.column === column)?.x ?? 0}
              y={16}
            >
              {head(column)}
            </text>
          ))}
          <g ref={group} transform={`translate(0 ${HEAD})`}>
            {lineage.bands.map((band) => {
              const row = rows.find(({ key }) => key === band.key);
              const middle = (band.x0 + band.x1) / 2;
              return (
                <path
                  key={band.key}
                  className={classes.band}
                  data-moves={band.from !== band.to || undefined}
                  data-lit={lit(band) || undefined}
                  d={`M${band.x0} ${band.y0 + band.height / 2}C${middle} ${band.y0 + band.height / 2} ${middle} ${band.y1 + band.height / 2} ${band.x1} ${band.y1 + band.height / 2}`}
                  strokeWidth={Math.max(1, band.height)}
                  {...stopProps(band.key, row === undefined ? "" : tellFlow(row, t))}
                />
              );
            })}
            {lineage.nodes.map((node) => {
              const name = nameIn(data, node.column, node.id, language);
              const last = node.column === data.columns.length - 1;
              const room = (last ? lastNames : (width - lastNames) / Math.max(1, data.columns.length - 1)) - 56;
              const label = t("history.lineage.node", { name, when: head(node.column), count: node.total });
              return (
                <g key={node.key} className={classes.node} {...stopProps(node.key, label)}>
                  <rect className={classes.bar} x={node.x} y={node.y} width={BAR} height={node.height} rx={2} />
                  <text
                    className={classes.name}
                    x={node.x + BAR + 6}
                    y={node.y + Math.min(node.height / 2, 14)}
                    dy="0.35em"
                  >
                    {wrapWords(name, room / NAME_PX, 1)[0]} <tspan className={classes.number}>{node.total}</tspan>
                  </text>
                </g>
              );
            })}
          </g>
        </svg>
      )}
    </section>
  );
}
