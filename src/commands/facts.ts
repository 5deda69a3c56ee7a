// What deciders ask about beyond their own stream, answered from the folds of other streams and, where all issues or
// all organisations are concerned, from the read model brought level with the log.
import type { Facts } from "./aggregates.ts";
import type { Folds } from "./folds.ts";
import type { LogHead } from "./level.ts";

type ReadSide = Pick<Facts, "openIssues" | "awaitedPlans" | "organizationNameTaken">;

export const createFacts = (folds: Folds, readSide: ReadSide): Facts => at(folds, readSide);

const at = (folds: Folds, readSide: ReadSide, head?: LogHead): Facts => ({
  structure: async (id) => (await folds.load("structure", id, head)).state,
  organization: async (id) => (await folds.load("organization", id, head)).state,
  member: async (id) => (await folds.load("member", id, head)).state,
  issue: async (id) => (await folds.load("issue", id, head)).state,
  reorganization: async (id) => (await folds.load("reorganization", id, head)).state,
  since: (named) => at(folds, readSide, named),
  ...readSide,
});
