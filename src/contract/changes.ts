// What two moments differ in, as it is asked for and answered: five lists, each thing in one of four ways.
import * as z from "zod";
import { Group, IssueCard, Membership, MiniCluster, Officer, Refs } from "./answers.ts";
import { Id, Instant, Position } from "./base.ts";
import { changeKinds } from "./historyKinds.ts";
import { Cause } from "./live.ts";

export const ComparedMiniCluster = MiniCluster.pick({
  id: true,
  names: true,
  tier: true,
  parentId: true,
  active: true,
  foundedAt: true,
  closedAt: true,
}).extend({ successorId: Id.nullable() });
export type ComparedMiniCluster = z.infer<typeof ComparedMiniCluster>;
export const ComparedGroup = Group.pick({
  id: true,
  names: true,
  purpose: true,
  miniClusterId: true,
  leaderId: true,
  active: true,
  successorId: true,
});
export type ComparedGroup = z.infer<typeof ComparedGroup>;
export const ComparedOfficer = Officer.extend({ miniClusterId: Id.nullable() });
export type ComparedOfficer = z.infer<typeof ComparedOfficer>;

const listOf = <T extends z.ZodType>(row: T) =>
  z.strictObject({
    /** All there are, whatever is shown of them. */
    counts: z.strictObject({ added: z.int(), removed: z.int(), moved: z.int(), changed: z.int() }),
    items: z.array(
      z.strictObject({
        kind: z.enum(changeKinds),
        id: z.string(),
        before: row.nullable(),
        after: row.nullable(),
        position: Position,
        /** The last change's event: what it was, who made it and when. */
        cause: Cause.nullable(),
      }),
    ),
    next: z.string().nullable(),
  });

const End = z.strictObject({ position: Position, at: Instant.nullable() });
export const ChangesAnswer = z.strictObject({
  from: End,
  to: End,
  miniClusters: listOf(ComparedMiniCluster),
  memberships: listOf(Membership),
  officers: listOf(ComparedOfficer),
  groups: listOf(ComparedGroup),
  issues: listOf(IssueCard),
  refs: Refs,
});
export type ChangesAnswer = z.infer<typeof ChangesAnswer>;
