/** The density of history: a stacked bar of kinds for each stretch of time, folds where nothing happened. */
import { memo } from "react";
import type { DensityAnswer } from "../../src/contract/history.ts";
import { type HistoryKind, historyKinds } from "../../src/contract/historyKinds.ts";
import classes from "./slider.module.css";
import type { TimeScale } from "./timeScale.ts";

type Props = { buckets: DensityAnswer["buckets"]; scale: TimeScale; kind: HistoryKind | undefined; height: number };

/** Heights go by the root of the number, so that a quiet week is still seen beside a busy one. */
export const Bars = memo(function Bars({ buckets, scale, kind, height }: Props) {
  const kinds: readonly HistoryKind[] = kind === undefined ? historyKinds : [kind];
  const count = (bucket: DensityAnswer["buckets"][number]) => kinds.reduce((sum, one) => sum + bucket.counts[one], 0);
  const most = Math.max(1, ...buckets.map(count));
  return (
    <>
      {buckets.map((bucket) => {
        const total = count(bucket);
        if (total === 0) return null;
        const x0 = scale.xOf(Date.parse(bucket.from));
        const width = Math.max(1, scale.xOf(Date.parse(bucket.to) - 1) - x0 - 1);
        const whole = Math.max(3, Math.sqrt(total / most) * (height - 4));
        let y = height;
        return kinds.map((one) => {
          const part = (bucket.counts[one] / total) * whole;
          if (part === 0) return null;
          y -= part;
          return <rect key={bucket.from + one} data-kind={one} x={x0} y={y} width={width} height={part} />;
        });
      })}
      {scale.stretches.map(({ folded, x0, x1, from }) =>
        folded ? <Fold key={from} x0={x0} x1={x1} height={height} /> : null,
      )}
    </>
  );
});

/** A broken line: time is left out here. */
function Fold({ x0, x1, height }: { x0: number; x1: number; height: number }) {
  const middle = (x0 + x1) / 2;
  const steps = Array.from(
    { length: Math.ceil(height / 8) + 1 },
    (_, i) => `${middle + (i % 2 === 0 ? -3 : 3)},${i * 8}`,
  );
  return <polyline className={classes.fold} points={steps.join(" ")} />;
}
