// A line of the bench's table, and the arithmetic by which figures of one run are compared.

/** One line of the bench's table. `ratio` is what `goal` speaks of. */
export type Row = {
  measure: string;
  value: number;
  unit: string;
  against?: string;
  ratio?: number;
  goal?: string;
  met?: boolean;
};

/** The value at `part` of the sorted values: 0.5 is the median, 0.99 what one in a hundred is beyond. */
export function quantile(values: readonly number[], part: number): number {
  if (values.length === 0) throw new Error("nothing was measured");
  return values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]!;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/**
 * Ours against theirs, one value a round each, measured in turns. What counts is the median of the rounds' ratios: a slow
 * second of the machine then falls on both, or on one round.
 */
export function atMost(
  { measure, unit, against, most }: { measure: string; unit: string; against: string; most: number },
  ours: readonly number[],
  theirs: readonly number[],
): Row {
  const ratio = median(ours.map((value, round) => value / theirs[round]!));
  const other = Number(median(theirs).toPrecision(3));
  return {
    measure,
    value: median(ours),
    unit,
    against: `${against}: ${other} ${unit}`,
    ratio,
    goal: `≤${most}×`,
    met: ratio <= most,
  };
}
