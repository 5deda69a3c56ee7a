/** ReorganizeClusters: an approved plan becomes the structure, from its day on (domain.md §5, R1, R4). */
import type { Id } from "../contract/base.ts";
import { koreanDay } from "../contract/base.ts";
import type { EventOf } from "../contract/events.ts";
import { Refusal } from "./refusal.ts";
import { decideReorganization, type ReorganizationContext } from "./reorganization.ts";
import { type Plan, stateOf, wholePlan } from "./reorganizationPlan.ts";
import type { StructureState } from "./structure.ts";

export type CarryOutContext = ReorganizationContext & {
  /** The plan that is named, from its own stream; null if unknown. */
  plan: Plan | null;
  /** The command's business instant, RFC 3339. */
  now: string;
};

/**
 * Answers what `decideReorganization` does, or nothing where the plan was carried out before. NOT_FOUND: no such plan of
 * this programme; PLAN_STATE_FORBIDS: it is not approved, so nobody has given the second pair of eyes; NOT_YET: its day
 * (in Korea) has not come; PLAN_BREAKS_RULES with every broken rule.
 */
export function carryOut(
  state: StructureState,
  { programmeId, planId }: { programmeId: Id; planId: Id },
  context: CarryOutContext,
): EventOf<"structure">[] {
  const { plan, now } = context;
  if (plan === null || plan.programmeId !== programmeId)
    throw new Refusal("NOT_FOUND", { kind: "reorganization", id: planId });
  const planState = stateOf(plan, state);
  if (planState === "CARRIED_OUT") return [];
  if (planState !== "APPROVED")
    throw new Refusal("PLAN_STATE_FORBIDS", { id: planId, state: planState, command: "ReorganizeClusters" });
  const whole = wholePlan(plan);
  if (whole.effectiveOn !== null && whole.effectiveOn > koreanDay(now))
    throw new Refusal("NOT_YET", { effectiveOn: whole.effectiveOn });
  return decideReorganization(state, whole, context);
}
