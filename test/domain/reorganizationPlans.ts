// Plans by example for the small structure, and its two open issues.
import type { OpenIssue } from "../../src/domain/reorganizationWork.ts";
import type { Plan } from "./reorganizationSupport.ts";
import { named, small } from "./structureSupport.ts";

/** A and B continue, A1 is promoted: breaks no rule but R17, which it accepts. */
export function plain(changes: Partial<Plan> = {}): Plan {
  return {
    planId: "p1",
    baseRevision: String(small().revision),
    effectiveOn: "2006-05-01",
    reason: "enlarged",
    compensates: null,
    targets: ["A", "B", "A1"].map((id) => ({ id, names: named(id), tier: "MAIN", parentId: null })),
    edges: [
      { from: "A", to: "A", kind: "CONTINUE" },
      { from: "B", to: "B", kind: "CONTINUE" },
      { from: "A1", to: "A1", kind: "PROMOTE" },
    ],
    dissolved: [],
    defaultSuccessors: [],
    memberMoves: [],
    groupMoves: [],
    issueMoves: [],
    officers: [],
    expectedTargets: 3,
    acceptWarnings: true,
    ...changes,
  };
}
export const target = (id: string) => ({ id, names: named(id), tier: "MAIN" as const, parentId: null });
/** The edges of `plain`. */
export const toA = { from: "A", to: "A", kind: "CONTINUE" } as const;
export const toB = { from: "B", to: "B", kind: "CONTINUE" } as const;
export const toA1 = { from: "A1", to: "A1", kind: "PROMOTE" } as const;

/** B is dissolved; its members go to A. */
export const withoutB = (changes: Partial<Plan> = {}) =>
  plain({
    targets: [target("A"), target("A1")],
    edges: [toA, toA1],
    dissolved: [{ id: "B", reason: "no need of it" }],
    defaultSuccessors: [{ from: "B", to: "A" }],
    memberMoves: ["f-2", "u-2"].map((memberId) => ({ memberId, from: "B", to: "A", primary: true })),
    expectedTargets: 2,
    ...changes,
  });

export const issues: OpenIssue[] = [
  { id: "i1", miniClusterId: "A", groupId: "g1" },
  { id: "i2", miniClusterId: "B", groupId: null },
];
