/** The queries of the reorganisations' pages: plans, one plan with what it says, and what it would do or did. */
import type * as z from "zod";
import type {
  PlanAnswer,
  PlanPreviewAnswer,
  PlansAnswer,
  ReversalAnswer,
  StructureAnswer,
} from "../../src/contract/answers.ts";
import type { PlanState } from "../../src/contract/reorganization.ts";
import { get } from "./http.ts";
import { useApi, useApiPages } from "./queries.ts";

/** Plans the reader may see, the newest first, page by page. */
export function usePlanPages(states: readonly PlanState[] | undefined) {
  return useApiPages<z.infer<typeof PlansAnswer>>(["reorganizations", "structure"], "/api/reorganizations", {
    state: states,
    limit: 50,
  });
}

/** One plan and what it says. */
export function usePlan(planId: string) {
  return useApi<z.infer<typeof PlanAnswer>>(
    ["reorganizations", "structure"],
    `/api/reorganizations/${planId}`,
    {},
    { keep: false },
  );
}

/** What the plan would do to the structure as it is, or did when it was carried out. */
export function usePlanPreview(planId: string) {
  return useApi<z.infer<typeof PlanPreviewAnswer>>(
    ["reorganizations", "structure", "issues"],
    `/api/reorganizations/${planId}/preview`,
    {},
    { keep: false },
  );
}

/**
 * The structure with every open issue and every name in it, as the rules need it: of the address's moment, or of the
 * present. `since`: the revision from which changes are told (R19).
 */
export function useStructure(since: string | undefined, enabled: boolean) {
  return useApi<z.infer<typeof StructureAnswer>>(["structure", "issues"], "/api/structure", { since }, { enabled });
}

/** What was carried out, whatever moment the address shows: examples for other plans. */
export function useExamplePlans(enabled: boolean) {
  return useApi<z.infer<typeof PlansAnswer>>(
    ["reorganizations"],
    "/api/reorganizations",
    { state: "CARRIED_OUT", limit: 50 },
    { enabled, asOf: null },
  );
}

/** What a plan says now. @throws ApiProblem, Unreachable */
export const readPlan = (planId: string) => get<z.infer<typeof PlanAnswer>>(`/api/reorganizations/${planId}`);

/** What undoing the plan would do now, and what has come since it was carried out (R21). */
export function useReversal(planId: string, enabled: boolean) {
  return useApi<z.infer<typeof ReversalAnswer>>(
    ["reorganizations", "structure", "issues"],
    `/api/reorganizations/${planId}/reversal`,
    {},
    { keep: false, enabled },
  );
}
