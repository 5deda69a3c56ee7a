/** What a plan says at first: every mini-cluster of the structure continues. Pure. */
import type { PlanContent, StructureSnapshot } from "../../../src/contract/reorganization.ts";

/** A content in which nothing changes yet. */
export function contentFrom({ miniClusters }: Pick<StructureSnapshot, "miniClusters">): PlanContent {
  const active = miniClusters.filter((one) => one.active);
  return {
    effectiveOn: null,
    reason: "",
    targets: active.map(({ id, names, tier, parentId }) => ({ id, names, tier, parentId })),
    edges: active.map(({ id }) => ({ from: id, to: id, kind: "CONTINUE" })),
    dissolved: [],
    defaultSuccessors: [],
    memberMoves: [],
    groupMoves: [],
    issueMoves: [],
    officers: [],
    expectedTargets: null,
    acceptWarnings: false,
  };
}
