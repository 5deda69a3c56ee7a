// The lists of a plan and how many rows each may have. Apart from the schemas, so that a browser need not load those.
/** How many rows each list of a plan may have. */
export const planLimits = {
  targets: 200,
  edges: 1000,
  dissolved: 200,
  defaultSuccessors: 200,
  memberMoves: 50_000,
  groupMoves: 5_000,
  issueMoves: 50_000,
  officers: 1000,
} as const;
