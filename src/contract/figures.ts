// The figures of a moment counted under any structure there has been (domain.md §6, R22).
import * as z from "zod";
import { Day, Id, Names, Tier } from "./base.ts";
import { SectorCounts } from "./structure.ts";

const CountedCluster = z.strictObject({
  id: Id,
  names: Names,
  tier: Tier,
  parentId: Id.nullable(),
  /** Persons with any membership here: whoever is in two mini-clusters counts in both. */
  members: z.int(),
  /** Persons whose primary membership is here, by sector: everybody once. */
  primary: SectorCounts,
  groups: z.int(),
  openIssues: z.int(),
  /** Difficulties that were ever identified (R5). */
  tasks: z.int(),
});

export const StructureFigures = z.strictObject({
  /** The plan whose reorganisation made the structure; null: the first one. */
  under: Id.nullable(),
  /** Whether that structure was in force at the moment, was yet to come, or had been replaced. */
  standing: z.enum(["IN_FORCE", "NOT_YET", "NO_LONGER"]),
  /** Every structure there has been up to now, the oldest first, with its mini-clusters at its end. */
  structures: z.array(z.strictObject({ planId: Id.nullable(), effectiveOn: Day.nullable(), miniClusters: z.int() })),
  clusters: z.array(CountedCluster),
  totals: z.strictObject({
    /** Everybody once (중복 제외). */
    persons: z.int(),
    /** The sum over the mini-clusters (중복 포함). */
    members: z.int(),
    primary: SectorCounts,
    groups: z.int(),
    openIssues: z.int(),
    tasks: z.int(),
    /** Persons of the moment who left by a reorganisation between, and are in none of these mini-clusters. */
    left: z.int(),
  }),
});
export type StructureFigures = z.infer<typeof StructureFigures>;
