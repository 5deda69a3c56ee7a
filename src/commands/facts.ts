// What deciders ask about beyond their own stream, answered from the folds of other streams and, where all issues or
// all organisations are concerned, from the read model brought level with the log.
import type { Facts } from "./aggregates.ts";
import type { Folds } from "./folds.ts";

type ReadSide = Pick<Facts, "openIssues" | "awaitedPlans" | "organizationNameTaken">;

export const createFacts = (folds: Folds, readSide: ReadSide): Facts => ({
  structure: async (id) => (await folds.load("structure", id)).state,
  organization: async (id) => (await folds.load("organization", id)).state,
  member: async (id) => (await folds.load("member", id)).state,
  issue: async (id) => (await folds.load("issue", id)).state,
  reorganization: async (id) => (await folds.load("reorganization", id)).state,
  ...readSide,
});
