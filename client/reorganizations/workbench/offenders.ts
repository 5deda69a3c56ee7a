/** Where a broken rule is mended: the step of the workbench, and the row or field there. Pure. */
import type { Violation, ViolationCode } from "../../../src/contract/structure.ts";
import type { PlanStepName } from "../../search.ts";

/** Fields of the first step, by the id that leads to them. */
const fields: Partial<Record<ViolationCode, string>> = {
  DATE_MISSING: "effectiveOn",
  NOT_AFTER_PREVIOUS: "effectiveOn",
  REASON_MISSING: "reason",
  TARGET_COUNT: "expectedTargets",
  BASE_STALE: "base",
};
const structure: ReadonlySet<ViolationCode> = new Set([
  "TARGET_TWICE",
  "TARGET_ID_CLOSED",
  "NAME_TWICE",
  "NAME_CHANGED",
  "PARENT_MISSING",
  "PARENT_OF_MAIN",
  "TIER_CHANGED",
  "PLAN_UNKNOWN",
]);
const officers: ReadonlySet<ViolationCode> = new Set(["OFFICE_MISPLACED", "CHAIR_TWICE", "OFFICER_NOT_IN_TARGET"]);
const moves: ReadonlySet<ViolationCode> = new Set([
  "MEMBERSHIP_UNKNOWN",
  "GROUP_UNKNOWN",
  "ISSUE_NOT_OPEN",
  "MEMBER_WITHOUT_DESTINATION",
  "MEMBER_MOVED_TWICE",
  "PRIMARY_MISSING",
  "PRIMARY_TWICE",
  "GROUP_WITHOUT_DESTINATION",
  "GROUP_MOVED_TWICE",
  "ISSUE_WITHOUT_DESTINATION",
  "ISSUE_MOVED_TWICE",
  "LEADER_LEFT_BEHIND",
  "GROUP_NOT_IN_DESTINATION",
  "FIRM_MISSING",
  "ACADEMIA_MISSING",
]);

/** The place to go to for a broken rule's first offender. */
export function offenderOf({ code, subjects, params }: Violation): { step: PlanStepName; id: string } {
  const [first] = subjects;
  const field = fields[code];
  if (field !== undefined && (first === undefined || code !== "REASON_MISSING"))
    return { step: "structure", id: field };
  return { step: stepOf(code, params), id: first ?? "" };
}

function stepOf(code: ViolationCode, params: Violation["params"]): PlanStepName {
  if (officers.has(code)) return "officers";
  if (moves.has(code)) return "moves";
  if (structure.has(code)) return "structure";
  if (code === "TARGET_UNKNOWN" && params.in !== "edges") return "moves";
  return "links";
}
