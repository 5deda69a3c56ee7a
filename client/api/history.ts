/** The queries of the history's page: how dense it lies, where it begins, the map of a moment, two moments compared. */
import { keepPreviousData, useInfiniteQuery } from "@tanstack/react-query";
import type * as z from "zod";
import type { HistoryAnswer, MiniClustersAnswer } from "../../src/contract/answers.ts";
import type { ChangesAnswer } from "../../src/contract/changes.ts";
import type { DensityAnswer } from "../../src/contract/history.ts";
import type { ChangeKind, ChangeList, HistoryKind } from "../../src/contract/historyKinds.ts";
import { get } from "./http.ts";
import { useApi } from "./queries.ts";

/** How many events lie where in time, in at most `buckets` bars, and the reorganisations. */
export function useDensity(buckets: number) {
  return useApi<DensityAnswer>(["timeline"], "/api/history/density", { buckets });
}

/** The very first event of a kind, where a replay begins. */
export function useFirstEvent(kinds: HistoryKind | undefined) {
  return useApi<z.infer<typeof HistoryAnswer>>(["timeline"], "/api/history", { direction: "oldest", limit: 1, kinds });
}

/** The mini-clusters that were active at a moment (as `asOf` takes it), those of the page's own moment without one. */
export function useMapAt(at: string | undefined, enabled = true) {
  return useApi<z.infer<typeof MiniClustersAnswer>>(
    ["structure", "issues"],
    "/api/mini-clusters",
    { limit: 200 },
    at === undefined ? { enabled } : { asOf: at, enabled },
  );
}

/** How much differs between two moments in every list; a row of each comes with it and is not shown. */
export function useChangeCounts(from: string, to: string) {
  return useApi<ChangesAnswer>(["structure", "issues"], "/api/changes", { from, to, limit: 1 });
}

/** The differences of one list that are of one kind, page by page. */
export function useChangePages(from: string, to: string, list: ChangeList, change: ChangeKind) {
  const query = { from, to, list, change, limit: 50 };
  return useInfiniteQuery({
    queryKey: [["structure", "issues"], "/api/changes", "pages", query],
    queryFn: ({ signal, pageParam }) => get<ChangesAnswer>("/api/changes", { ...query, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last[list].next ?? undefined,
    placeholderData: keepPreviousData,
  });
}
