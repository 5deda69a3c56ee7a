/** A plan's way so far, as acts in their order, and where it may still go. Pure. */
import type { PlanSummary } from "../../src/contract/reorganization.ts";

export type PlanStep = "drafted" | "revised" | "submitted" | "approved" | "rejected" | "withdrawn" | "carriedOut";
export type PlanAct = { step: PlanStep; by: string; at: string };

/** Every act the plan still bears, the earliest first. */
export function actsOf(plan: PlanSummary): PlanAct[] {
  const steps: [PlanStep, { by: string; at: string } | null][] = [
    ["drafted", plan.drafted],
    ["revised", plan.revised],
    ["submitted", plan.submitted],
    ["rejected", plan.rejected],
    ["approved", plan.approved],
    ["withdrawn", plan.withdrawn],
    ["carriedOut", plan.carriedOut],
  ];
  return steps
    .flatMap(([step, act]): PlanAct[] => (act === null ? [] : [{ step, by: act.by, at: act.at }]))
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at));
}

/** The steps that lie between the plan and its being carried out. */
export function stepsAhead({ state }: Pick<PlanSummary, "state">): PlanStep[] {
  switch (state) {
    case "DRAFT":
    case "REJECTED":
      return ["submitted", "approved", "carriedOut"];
    case "SUBMITTED":
      return ["approved", "carriedOut"];
    case "APPROVED":
      return ["carriedOut"];
    default:
      return [];
  }
}
