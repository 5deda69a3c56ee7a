// What a verification finds: three checks, each with its progress and what it found, and how the whole came out.
import * as z from "zod";
import { Day, Id, Instant, Position } from "./base.ts";
import { SectorCounts } from "./structure.ts";

/** NOT_KEPT: this log keeps no chain of ours (EventStoreDB guards its own files). */
const CheckState = z.enum(["WAITING", "RUNNING", "HELD", "BROKEN", "NOT_KEPT"]);
export type CheckState = z.infer<typeof CheckState>;
const check = { state: CheckState, done: z.int(), total: z.int() };

/** Every event is the one that was written. `head`, kept elsewhere, proves it again later. */
const ChainCheck = z.strictObject({
  ...check,
  head: z.string().nullable(),
  /** The first event that is missing or altered; null also where the file itself is damaged: see `damage`. */
  damagedAt: Position.nullable(),
  damage: z.string().nullable(),
});
/** The read model in use is what the log gives when it is folded anew. */
const ModelCheck = z.strictObject({
  ...check,
  position: Position.nullable(),
  /** Each table that differs, and the key of its first row that does. */
  differences: z.array(z.strictObject({ table: z.string(), key: z.string() })),
  /** Events that were set aside because they could not be applied. */
  poisoned: z.int(),
});
const Conserved = z.strictObject({
  planId: Id,
  effectiveOn: Day,
  position: Position,
  held: z.boolean(),
  /** Distinct members by the sector of their primary membership in an active mini-cluster; `left`: explicit exits. */
  members: z.strictObject({ before: SectorCounts, after: SectorCounts, left: SectorCounts }),
  openIssues: z.strictObject({ before: z.int(), after: z.int() }),
  groups: z.strictObject({ before: z.int(), after: z.int(), dissolved: z.int() }),
  /** Groups and open issues that are left in a mini-cluster that is closed. */
  stranded: z.int(),
});
export type Conserved = z.infer<typeof Conserved>;
/** [R13, R15] Each reorganisation kept every member, group and open issue. */
const ReorganizationsCheck = z.strictObject({ ...check, items: z.array(Conserved) });

export const Checks = z.strictObject({ chain: ChainCheck, model: ModelCheck, reorganizations: ReorganizationsCheck });
export type Checks = z.infer<typeof Checks>;

export const Verification = z.strictObject({
  state: z.enum(["NEVER", "RUNNING", "HELD", "BROKEN", "FAILED"]),
  startedAt: Instant.nullable(),
  finishedAt: Instant.nullable(),
  /** FAILED: it could not be carried out to its end, because the log was away or something else went wrong. */
  why: z.enum(["LOG_AWAY", "INTERNAL"]).nullable(),
  checks: Checks.nullable(),
});
export type Verification = z.infer<typeof Verification>;
