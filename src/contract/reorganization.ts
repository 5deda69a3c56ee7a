// A reorganisation's plan as a document of its own: drafted, revised row by row, submitted, approved, carried out
// (domain.md §5, R4, R18–R21). What a change means is in planRows.ts, for deciders, read models and browsers alike.
import * as z from "zod";
import { Office } from "./actor.ts";
import { Day, Id, Instant, Names, OrganizationKind, Position, Revision, Tier, text } from "./base.ts";
import { planLimits } from "./planLimits.ts";
import { EdgeKind, GroupMove, IssueMove, MemberMove, ReorganizationTarget, Violation } from "./structure.ts";

// ---- the plan ------------------------------------------------------------------------------------------------------
const Edge = z.strictObject({ from: Id, to: Id, kind: EdgeKind });
const Dissolved = z.strictObject({ id: Id, reason: text(500, 0) });
const DefaultSuccessor = z.strictObject({ from: Id, to: Id });
const PlannedOfficer = z.strictObject({ miniClusterId: Id, office: Office, memberId: Id });

/**
 * What a plan says. A draft may be unfinished: `effectiveOn` null and an empty `reason` break a rule (R18, R10) and are
 * told like any other. An active mini-cluster that keeps its id has an edge to itself. A NEW one has no edge into it.
 */
export const PlanContent = z.strictObject({
  effectiveOn: Day.nullable().default(null),
  reason: text(1000, 0).default(""),
  targets: z.array(ReorganizationTarget).max(planLimits.targets).default([]),
  edges: z.array(Edge).max(planLimits.edges).default([]),
  dissolved: z.array(Dissolved).max(planLimits.dissolved).default([]),
  defaultSuccessors: z.array(DefaultSuccessor).max(planLimits.defaultSuccessors).default([]),
  memberMoves: z.array(MemberMove).max(planLimits.memberMoves).default([]),
  groupMoves: z.array(GroupMove).max(planLimits.groupMoves).default([]),
  issueMoves: z.array(IssueMove).max(planLimits.issueMoves).default([]),
  officers: z.array(PlannedOfficer).max(planLimits.officers).default([]),
  expectedTargets: z.int().min(1).max(200).nullable().default(null),
  acceptWarnings: z.boolean().default(false),
});
export type PlanContent = z.infer<typeof PlanContent>;

/** A whole plan, as it is previewed, judged and carried out. `baseRevision`: the structure's, which it was made from. */
export const ReorganizationPlan = z.strictObject({
  programmeId: Id,
  planId: Id,
  baseRevision: Revision,
  compensates: Id.nullable().default(null),
  ...PlanContent.shape,
});
export type ReorganizationPlan = z.infer<typeof ReorganizationPlan>;

/** Rows put (added or replaced, by their key) and dropped (by key). Keys: see `rowKeys` in planRows.ts. */
const rows = <T extends z.ZodType>(row: T, max: number) =>
  z.strictObject({ put: z.array(row).max(max).default([]), drop: z.array(z.string().max(200)).max(max).default([]) });

/** One act of an editor: only what it touches, so that two editors' acts on different rows both stand. */
export const PlanChanges = z.strictObject({
  title: text(120).optional(),
  effectiveOn: Day.nullable().optional(),
  reason: text(1000, 0).optional(),
  expectedTargets: z.int().min(1).max(200).nullable().optional(),
  acceptWarnings: z.boolean().optional(),
  targets: rows(ReorganizationTarget, 200).optional(),
  edges: rows(Edge, 1000).optional(),
  dissolved: rows(Dissolved, 200).optional(),
  defaultSuccessors: rows(DefaultSuccessor, 200).optional(),
  memberMoves: rows(MemberMove, 10_000).optional(),
  groupMoves: rows(GroupMove, 5_000).optional(),
  issueMoves: rows(IssueMove, 10_000).optional(),
  officers: rows(PlannedOfficer, 1000).optional(),
});
export type PlanChanges = z.infer<typeof PlanChanges>;

// ---- commands: stream reorganization-{planId} --------------------------------------------------------------------
// `seen` is the plan's version that the sender looked at. Version 1 is the draft; each revision and each rebase that
// changes the plan raises it by one.
const plan = { programmeId: Id, planId: Id };
const seen = { seen: z.int().min(1) };

/** Begins a plan on the structure as it is now (its revision becomes the plan's base). */
const DraftReorganization = z.strictObject({ ...plan, title: text(120), content: PlanContent });
/**
 * Changes the plan; whatever its state was (but CARRIED_OUT or WITHDRAWN), it is a draft again: approval is of what was
 * seen. PLAN_CHANGED where a row or field named here was changed by another since `seen`, with those keys.
 */
const ReviseReorganization = z.strictObject({ ...plan, ...seen, changes: PlanChanges });
/** PLAN_BREAKS_RULES with every broken rule; PLAN_REVISED where `seen` is not the newest version; DATE_TAKEN. */
const SubmitReorganization = z.strictObject({ ...plan, ...seen });
/** R4: nobody who drafted or revised the plan. The same refusals as to submit. */
const ApproveReorganization = z.strictObject({ ...plan, ...seen, note: text(1000, 0).default("") });
const RejectReorganization = z.strictObject({ ...plan, ...seen, reason: text(1000) });
const WithdrawReorganization = z.strictObject({ ...plan, reason: text(1000, 0).default("") });
/**
 * Lays the plan on the structure as it is now (R19): rows about what is gone are dropped, what has come since to a
 * mini-cluster that closes without one successor goes to its declared default successor (R3). Where nothing else is
 * broken the plan's state stays what it was; else it is a draft again, or with `cleanOnly` nothing is done and
 * PLAN_BREAKS_RULES names every broken rule.
 */
const RebaseReorganization = z.strictObject({ ...plan, ...seen, cleanOnly: z.boolean().default(false) });
/**
 * Begins the plan that undoes one that was carried out, composed from the structure as it is now (R21); its day is for
 * people to choose. It takes the same way as any other, approval included. NOT_FOUND: `reverts` was never carried out.
 */
const RevertReorganization = z.strictObject({ ...plan, reverts: Id, title: text(120), reason: text(1000) });

// ---- events --------------------------------------------------------------------------------------------------------
const ReorganizationDrafted = z.strictObject({
  ...plan,
  title: z.string(),
  baseRevision: Revision,
  compensates: Id.nullable(),
  content: PlanContent,
});
const ReorganizationRevised = z.strictObject({ version: z.int(), changes: PlanChanges });
const ReorganizationSubmitted = z.strictObject({ version: z.int() });
const ReorganizationApproved = z.strictObject({ version: z.int(), note: z.string() });
const ReorganizationRejected = z.strictObject({ version: z.int(), reason: z.string() });
const ReorganizationWithdrawn = z.strictObject({ reason: z.string() });
/** `clean`: nothing else was broken, so state and approval stand. */
const ReorganizationRebased = z.strictObject({
  version: z.int(),
  baseRevision: Revision,
  changes: PlanChanges,
  clean: z.boolean(),
});

export const reorganizationCommands = {
  DraftReorganization,
  ReviseReorganization,
  SubmitReorganization,
  ApproveReorganization,
  RejectReorganization,
  WithdrawReorganization,
  RebaseReorganization,
  RevertReorganization,
};

export const reorganizationEvents = {
  ReorganizationDrafted,
  ReorganizationRevised,
  ReorganizationSubmitted,
  ReorganizationApproved,
  ReorganizationRejected,
  ReorganizationWithdrawn,
  ReorganizationRebased,
};

// ---- answers -------------------------------------------------------------------------------------------------------
/** CARRIED_OUT follows from the structure's ClustersReorganized; no event of the plan's own says it again. */
export const PlanState = z.enum(["DRAFT", "SUBMITTED", "APPROVED", "REJECTED", "WITHDRAWN", "CARRIED_OUT"]);
export type PlanState = z.infer<typeof PlanState>;

const Act = z.strictObject({ by: Id, at: Instant }).nullable();
/** One plan in a list. GET /api/reorganizations?state=… answers a page of these, newest first. */
export const PlanSummary = z.strictObject({
  planId: Id,
  programmeId: Id,
  title: z.string(),
  state: PlanState,
  version: z.int(),
  baseRevision: Revision,
  /** Structure events since the base (R19); 0 once carried out or withdrawn. */
  behind: z.int(),
  effectiveOn: Day.nullable(),
  reason: z.string(),
  compensates: Id.nullable(),
  /** Plans that undo this one. */
  compensatedBy: z.array(Id),
  drafted: z.strictObject({ by: Id, at: Instant }),
  /** Everyone who drafted or revised it: none of them may approve it (R4). */
  authors: z.array(Id),
  revised: Act,
  submitted: Act,
  approved: Act,
  rejected: z.strictObject({ by: Id, at: Instant, reason: z.string() }).nullable(),
  withdrawn: z.strictObject({ by: Id, at: Instant, reason: z.string() }).nullable(),
  carriedOut: z.strictObject({ by: Id, at: Instant, position: Position, recordedAt: Instant }).nullable(),
  /** Why an approved plan whose day has come was not carried out: what it breaks now. */
  blocked: z.array(Violation).nullable(),
  targets: z.int(),
});
export type PlanSummary = z.infer<typeof PlanSummary>;

/** What a rebase does to a plan, in the order in which it is told. The closed list that sentences are written for. */
export const RebaseCode = z.enum([
  /** A mini-cluster that was to be kept has closed: its row among the targets goes. */
  "TARGET_CLOSED",
  /** What was to become of a mini-cluster that has closed: edges, a dissolution, a default successor. */
  "SOURCE_CLOSED",
  /** The member is no longer there. */
  "MEMBERSHIP_GONE",
  "GROUP_GONE",
  "ISSUE_CLOSED",
  /** The issue is still open and goes by its row, but the group that the row names was dissolved. */
  "ISSUE_GROUP_GONE",
  /** An officer to be who is no longer a member there. */
  "OFFICER_GONE",
  /** It continues, so it keeps the name that it was given since. */
  "NAMES_FOLLOWED",
  /** A member's primary membership has changed since: their rows follow it. */
  "RANK_FOLLOWED",
  /** Came since, to what is split or dissolved: goes to its default successor. */
  "MEMBER_CAME",
  "GROUP_CAME",
  "ISSUE_CAME",
]);

/** Why something cannot simply be put back, and what comes of it instead. The closed list that sentences are written for. */
export const RevertCode = z.enum([
  /** Came since: goes with the mini-cluster it came to. */
  "MEMBER_CAME",
  /** Was moved by the reorganisation and has moved on since: stays there. */
  "MEMBER_MOVED_ON",
  "MEMBER_LEFT",
  /** The reorganisation itself let the member go; a plan cannot bring anybody in. */
  "MEMBER_SENT_OUT",
  /** Two memberships became one, which cannot be two again: it goes back to where the member led a group or was at home. */
  "MEMBERSHIPS_MERGED",
  "GROUP_CAME",
  "GROUP_MOVED_ON",
  /** The reorganisation dissolved it, or it was dissolved since. */
  "GROUP_DISSOLVED",
  /** Its leader does not go back to where the group was. */
  "GROUP_WITH_LEADER",
  "ISSUE_CAME",
  "ISSUE_MOVED_ON",
  /** Its group does not go back to where the issue was. */
  "ISSUE_WITH_GROUP",
  /** Held an office that the reorganisation ended, and is no longer a member there. */
  "OFFICER_GONE",
  /** Another holds the office by now. */
  "OFFICER_SINCE",
  /** Appointed by the reorganisation, and a plan can only replace a chair. */
  "OFFICER_STAYS",
  "MINI_CLUSTER_FOUNDED",
  /** The reorganisation kept it, and it has closed since. */
  "MINI_CLUSTER_CLOSED",
  "RENAMED_SINCE",
  /** Its old name belongs to another by now; `to` gets a number behind its own. */
  "NAME_TAKEN",
  /** Its parent is not a main mini-cluster any more, so that it becomes one. */
  "PARENT_GONE",
  /** Reorganised again since; `subjects` are those plans. Reverse the latest first for a cleaner way back. */
  "REORGANIZED_SINCE",
]);

/** One thing told: whom it concerns, and for what goes somewhere from where to where. */
const note = { subjects: z.array(Id), from: Id.nullable(), to: Id.nullable() };
export const RebaseNote = z.strictObject({ code: RebaseCode, ...note });
export type RebaseNote = z.infer<typeof RebaseNote>;
export const RevertConflict = z.strictObject({ code: RevertCode, ...note });
export type RevertConflict = z.infer<typeof RevertConflict>;

/** What RebaseReorganization would do to the plan; `broken`: what it would break even so, so that it is a draft again. */
export const RebaseForeseen = z.strictObject({ done: z.array(RebaseNote), broken: z.array(Violation) });

/** What RevertReorganization would plan: how many mini-clusters become how many, what moves, and what has come since. */
export const Reversal = z.strictObject({
  before: z.int(),
  after: z.int(),
  members: z.int(),
  groups: z.int(),
  issues: z.int(),
  conflicts: z.array(RevertConflict),
});

/** GET /api/reorganizations/{id}: `{ plan, content }`; issue moves the reader may not see are absent (R7). */

/**
 * GET /api/structure: the structure as the rules see it, for the workbench, which runs them in the browser: with
 * `asOf` also an earlier one, to rehearse on. Only for those who may preview (all open issues are in it).
 */
export const StructureSnapshot = z.strictObject({
  programmeId: Id,
  /** The structure's stream revision (R19). */
  revision: Revision,
  miniClusters: z.array(
    z.strictObject({
      id: Id,
      names: Names,
      tier: Tier,
      parentId: Id.nullable(),
      active: z.boolean(),
      successorId: Id.nullable(),
    }),
  ),
  groups: z.array(
    z.strictObject({
      id: Id,
      names: Names,
      purpose: z.string(),
      miniClusterId: Id,
      leaderId: Id,
      memberIds: z.array(Id),
      active: z.boolean(),
      successorId: Id.nullable(),
    }),
  ),
  members: z.array(
    z.strictObject({
      memberId: Id,
      organizationId: Id,
      kind: OrganizationKind,
      memberships: z.array(z.strictObject({ miniClusterId: Id, primary: z.boolean() })),
    }),
  ),
  officers: z.array(z.strictObject({ miniClusterId: Id.nullable(), office: Office, memberId: Id })),
  reorganizations: z.array(z.strictObject({ planId: Id, effectiveOn: Day, reason: z.string() })),
  /** Structure events after the plan's base, for what R19 tells; with `?since=REVISION`. */
  touched: z.array(z.strictObject({ revision: z.int(), ids: z.array(Id) })),
  openIssues: z.array(
    z.strictObject({
      id: Id,
      number: z.int(),
      title: z.string(),
      category: z.string(),
      organizationId: Id,
      miniClusterId: Id,
      groupId: Id.nullable(),
    }),
  ),
});
export type StructureSnapshot = z.infer<typeof StructureSnapshot>;
