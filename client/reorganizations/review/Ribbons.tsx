/** Members as ribbons from the mini-clusters before to those after; what stays is grey, what moves is coloured. */
import { useElementSize } from "@mantine/hooks";
import { useTranslation } from "react-i18next";
import { useNamed } from "../../i18n/useLanguage.ts";
import { bandsOf, type Placed } from "./bands.ts";
import { inTreeOrder, type Reviewed } from "./reckoning.ts";
import classes from "./review.module.css";
import { useReviewedNames } from "./useReviewed.ts";

const barWidth = 10;
/** Two lines of a name. */
const labelHeight = 32;

/** `width` fixes the drawing's width in px (for print); without it the drawing fills its place. */
export function Ribbons({ reviewed, width }: { reviewed: Reviewed; width?: number }) {
  const { t } = useTranslation();
  const named = useNamed();
  const names = useReviewedNames(reviewed);
  const { ref, width: room } = useElementSize<HTMLDivElement>();
  const { before, after, flows } = reviewed.preview;
  const whole = width ?? room;
  const label = Math.min(190, whole * 0.33);
  const { left, right, bands, height } = bandsOf(inTreeOrder(before), inTreeOrder(after), flows);
  const [x0, x1] = [label + barWidth, whole - label - barWidth];
  const middle = (x0 + x1) / 2;
  const told = (from: string, to: string, count: number): string =>
    t("reorganizations.ribbons.flow", { from: names.before(from), to: names.cluster(to), count });
  const node = (one: Placed, side: "left" | "right") => (
    <g key={one.id} transform={`translate(0 ${one.y})`}>
      <rect
        x={side === "left" ? label : whole - label - barWidth}
        width={barWidth}
        height={one.height}
        rx={2}
        className={classes.bar}
      />
      <foreignObject
        y={Math.min(0, (one.height - labelHeight) / 2)}
        x={side === "left" ? 0 : whole - label + 6}
        width={label - 6}
        height={Math.max(one.height, labelHeight)}
      >
        <div
          className={classes.label}
          data-side={side}
          data-narrow={whole < 480 || undefined}
          style={{ minHeight: Math.max(one.height, labelHeight) }}
        >
          <span title={named(one.names)}>{named(one.names)}</span>
          <strong>{one.total}</strong>
        </div>
      </foreignObject>
    </g>
  );
  return (
    <div ref={ref} className={classes.ribbons}>
      {whole > 0 && (
        <svg width={whole} height={height} role="img" aria-label={t("reorganizations.ribbons.title")}>
          {bands.map(({ from, to, count, y0, y1, h0, h1 }) => (
            <path
              key={`${from}>${to}`}
              className={classes.ribbon}
              data-moves={from !== to || undefined}
              d={`M${x0} ${y0}C${middle} ${y0} ${middle} ${y1} ${x1} ${y1}V${y1 + h1}C${middle} ${y1 + h1} ${middle} ${y0 + h0} ${x0} ${y0 + h0}Z`}
            >
              <title>{told(from, to, count)}</title>
            </path>
          ))}
          {left.map((one) => node(one, "left"))}
          {right.map((one) => node(one, "right"))}
        </svg>
      )}
    </div>
  );
}
