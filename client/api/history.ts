/** The queries of the history's page: how dense it lies, where it begins, the map of a moment. */
import type * as z from "zod";
import type { HistoryAnswer, MiniClustersAnswer } from "../../src/contract/answers.ts";
import type { DensityAnswer } from "../../src/contract/history.ts";
import type { HistoryKind } from "../../src/contract/historyKinds.ts";
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
