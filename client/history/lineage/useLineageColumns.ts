/** What the lineage is drawn and told from: every reorganisation, and the mini-clusters before the first and after each. */
import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import type * as z from "zod";
import type { LineageAnswer, MiniCluster, MiniClustersAnswer, Refs } from "../../../src/contract/answers.ts";
import { Sector } from "../../../src/contract/base.ts";
import { get } from "../../api/http.ts";
import { useLineage } from "../../api/queries.ts";
import { inTreeOrder } from "../../reorganizations/review/reckoning.ts";

type Reorganization = z.infer<typeof LineageAnswer>["items"][number];
export type LineageData = {
  reorganizations: readonly Reorganization[];
  /** One more than reorganisations; in each the mini-clusters of that time, as the tree has them. */
  columns: readonly (readonly MiniCluster[])[];
  /** The moments the columns are of, as `asOf` takes them. */
  moments: readonly string[];
  refs: Refs;
};

/** `data` is undefined until everything has come. */
export function useLineageColumns() {
  const lineage = useLineage();
  const reorganizations = (lineage.data?.items ?? []).toSorted((a, b) => Number(a.position) - Number(b.position));
  const first = reorganizations[0];
  const moments =
    first === undefined
      ? []
      : [`@${Number(first.position) - 1}`, ...reorganizations.map(({ position }) => `@${position}`)];
  const columns = useQueries({
    queries: moments.map((asOf) => ({
      queryKey: [["structure", "issues"], "/api/mini-clusters", { limit: 200, asOf }],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        get<z.infer<typeof MiniClustersAnswer>>("/api/mini-clusters", { limit: 200, asOf }, signal),
      // The past is as it was.
      staleTime: Number.POSITIVE_INFINITY,
    })),
  });
  const failed = columns.find(({ error }) => error !== null);
  const answers = columns.map(({ data }) => data);
  // The same object until something else has come: the drawing is laid out anew for another one.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the answers are compared one by one
  const data = useMemo<LineageData | undefined>(() => {
    if (lineage.data === undefined || answers.some((answer) => answer === undefined)) return undefined;
    const trees = answers.map((answer) => inTreeOrder(answer?.items ?? []));
    return { reorganizations, columns: trees, moments, refs: lineage.data.refs };
  }, [lineage.data, ...answers]);
  return {
    data,
    error: lineage.error ?? failed?.error ?? null,
    dataUpdatedAt: lineage.dataUpdatedAt,
    refetch: () => {
      for (const one of columns) if (one.error !== null) void one.refetch();
      return lineage.refetch();
    },
  };
}

/** Members of all sectors. */
export const sumOfSectors = (members: Record<Sector, number>): number =>
  Sector.options.reduce((sum, sector) => sum + members[sector], 0);
