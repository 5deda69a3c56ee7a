// The structure stream: mini-clusters, officers, memberships, research groups, reorganisations (domain.md §3, §5).
import * as z from "zod";
import { Office } from "./actor.ts";
import { Day, Id, Names, OrganizationKind, Sector, Tier, text } from "./base.ts";

// ---- commands ------------------------------------------------------------------------------------------------------
const programmeId = { programmeId: Id };

export const FoundMiniCluster = z.strictObject({
  ...programmeId,
  miniClusterId: Id,
  names: Names,
  tier: Tier,
  parentId: Id.nullable().default(null),
});
export const RenameMiniCluster = z.strictObject({ ...programmeId, miniClusterId: Id, names: Names });
/** `miniClusterId` null appoints to an office of the programme; `memberId` null ends the office of `replaces`. */
export const AppointOfficer = z.strictObject({
  ...programmeId,
  miniClusterId: Id.nullable(),
  office: Office,
  memberId: Id.nullable(),
  replaces: Id.nullable().default(null),
});
export const JoinMiniCluster = z.strictObject({
  ...programmeId,
  memberId: Id,
  miniClusterId: Id,
  primary: z.boolean().default(true),
});
export const TransferMembership = z.strictObject({ ...programmeId, memberId: Id, from: Id, to: Id });
export const LeaveMiniCluster = z.strictObject({
  ...programmeId,
  memberId: Id,
  miniClusterId: Id,
  reason: text(500, 0).default(""),
});
export const CreateResearchGroup = z.strictObject({
  ...programmeId,
  groupId: Id,
  names: Names,
  purpose: text(500, 0).default(""),
  miniClusterId: Id,
  leaderId: Id,
});
export const JoinResearchGroup = z.strictObject({ ...programmeId, groupId: Id, memberId: Id });
export const LeaveResearchGroup = z.strictObject({ ...programmeId, groupId: Id, memberId: Id });
/** The group's leader from now on; who led it before stays a member of it. */
export const AppointGroupLeader = z.strictObject({ ...programmeId, groupId: Id, leaderId: Id });
/** Open issues of the group go to `successorId`, or stay with the mini-cluster without a group where it is null. */
export const DissolveResearchGroup = z.strictObject({
  ...programmeId,
  groupId: Id,
  successorId: Id.nullable().default(null),
  reason: text(500),
});

export const EdgeKind = z.enum(["CONTINUE", "RENAME", "MERGE", "SPLIT", "PROMOTE"]);
export type EdgeKind = z.infer<typeof EdgeKind>;

export const ReorganizationTarget = z.strictObject({
  id: Id,
  names: Names,
  tier: Tier.default("MAIN"),
  parentId: Id.nullable().default(null),
});
export const MemberMove = z.strictObject({ memberId: Id, from: Id, to: Id.nullable(), primary: z.boolean() });
export const GroupMove = z.strictObject({ groupId: Id, to: z.union([Id, z.literal("DISSOLVE")]) });
export const IssueMove = z.strictObject({ issueId: Id, to: Id, group: Id.nullable().optional() });

/**
 * Carries out the approved plan of that id, from its effective day on; what it says is in the plan's own stream
 * (reorganization.ts). The one way to reorganise.
 */
export const ReorganizeClusters = z.strictObject({ ...programmeId, planId: Id });

// ---- events --------------------------------------------------------------------------------------------------------
export const MiniClusterFounded = z.strictObject({
  miniClusterId: Id,
  names: Names,
  tier: Tier,
  parentId: Id.nullable(),
});
export const MiniClusterRenamed = z.strictObject({ miniClusterId: Id, names: Names, before: Names });
export const OfficerAppointed = z.strictObject({ miniClusterId: Id.nullable(), office: Office, memberId: Id });
export const OfficerReleased = z.strictObject({ miniClusterId: Id.nullable(), office: Office, memberId: Id });
/** Carries organisation and kind, so that the structure alone can prove R13 by sector. */
export const MembershipStarted = z.strictObject({
  memberId: Id,
  organizationId: Id,
  kind: OrganizationKind,
  miniClusterId: Id,
  primary: z.boolean(),
});
/**
 * `primary` is what the membership in `to` is afterwards. Where the member already has one in `to`, the two become one:
 * end the one in `from`, then put the one in `to`.
 */
export const MembershipTransferred = z.strictObject({ memberId: Id, from: Id, to: Id, primary: z.boolean() });
export const MembershipEnded = z.strictObject({ memberId: Id, miniClusterId: Id, reason: z.string() });
/** The leader is a member of the group from its first day; no ResearchGroupJoined says so again. */
export const ResearchGroupCreated = z.strictObject({
  groupId: Id,
  names: Names,
  purpose: z.string(),
  miniClusterId: Id,
  leaderId: Id,
});
export const ResearchGroupJoined = z.strictObject({ groupId: Id, memberId: Id });
export const ResearchGroupLeft = z.strictObject({ groupId: Id, memberId: Id });
/** Whoever was not in the group yet joins it by a ResearchGroupJoined before this. */
export const GroupLeaderAppointed = z.strictObject({ groupId: Id, leaderId: Id, before: Id });
export const ResearchGroupDissolved = z.strictObject({
  groupId: Id,
  miniClusterId: Id,
  successorId: Id.nullable(),
  reason: z.string(),
});
/** The whole reorganisation in one fact, its lists expanded: it can be replayed with no rules (R1). */
export const ClustersReorganized = z.strictObject({
  planId: Id,
  effectiveOn: Day,
  reason: z.string(),
  compensates: Id.nullable(),
  /** Every mini-cluster that is active afterwards. */
  targets: z.array(z.strictObject({ id: Id, names: Names, tier: Tier, parentId: Id.nullable(), isNew: z.boolean() })),
  edges: z.array(z.strictObject({ from: Id, to: Id, kind: EdgeKind })),
  /** Every mini-cluster that was active before and is not afterwards, and where what comes late goes (R3). */
  closed: z.array(z.strictObject({ id: Id, dissolved: z.boolean(), reason: z.string(), successorId: Id })),
  /**
   * Every membership that changes: from one mini-cluster to another, or out (`to` null: an explicit exit). `primary` is
   * what the membership in `to` is afterwards; `from` = `to` where only that changes. Several may meet in one `to` and
   * two may change places: end every `from` first, then put every `to` (the same one twice is the same membership).
   * Those who go one way are in one row (moveRows.ts): so ten thousand fit one append.
   */
  memberMoves: z.array(
    z.strictObject({ from: Id, to: Id.nullable(), primary: z.boolean(), memberIds: z.array(Id).min(1) }),
  ),
  /** Every research group whose home changes; `to` null where it is dissolved. */
  groupMoves: z.array(z.strictObject({ groupId: Id, from: Id, to: Id.nullable() })),
  /** Every open issue whose place changes. `group` is its research group afterwards, or null. */
  issueMoves: z.array(z.strictObject({ from: Id, to: Id, group: Id.nullable(), issueIds: z.array(Id).min(1) })),
  officersReleased: z.array(z.strictObject({ miniClusterId: Id, office: Office, memberId: Id })),
  officersAppointed: z.array(z.strictObject({ miniClusterId: Id, office: Office, memberId: Id })),
});
export type ClustersReorganized = z.infer<typeof ClustersReorganized>;

export const structureCommands = {
  FoundMiniCluster,
  RenameMiniCluster,
  AppointOfficer,
  JoinMiniCluster,
  TransferMembership,
  LeaveMiniCluster,
  CreateResearchGroup,
  JoinResearchGroup,
  LeaveResearchGroup,
  AppointGroupLeader,
  DissolveResearchGroup,
  ReorganizeClusters,
};

export const structureEvents = {
  MiniClusterFounded,
  MiniClusterRenamed,
  OfficerAppointed,
  OfficerReleased,
  MembershipStarted,
  MembershipTransferred,
  MembershipEnded,
  ResearchGroupCreated,
  ResearchGroupJoined,
  ResearchGroupLeft,
  GroupLeaderAppointed,
  ResearchGroupDissolved,
  ClustersReorganized,
};

// ---- preview -------------------------------------------------------------------------------------------------------
export const Rule = z.enum(["R3", "R10", "R11", "R12", "R13", "R14", "R15", "R16", "R17", "R18", "R19", "R20"]);
export type Rule = z.infer<typeof Rule>;

/** Every way a plan can break a rule, with the rule. The closed list that sentences are written for. */
export const violationRules = {
  SUCCESSOR_MISSING: "R3",
  SUCCESSOR_UNKNOWN: "R3",
  SUCCESSOR_TWICE: "R3",
  SUCCESSOR_OF_KEPT: "R3",
  /** A plan without a reason, or a dissolution without one. */
  REASON_MISSING: "R10",
  FATE_MISSING: "R10",
  FATE_TWICE: "R10",
  /** CONTINUE, RENAME and PROMOTE go from a mini-cluster to itself. */
  EDGE_KEEPS_ID: "R10",
  /** MERGE and SPLIT go to another mini-cluster. */
  EDGE_LEAVES_ID: "R10",
  SPLIT_NEEDS_PARTS: "R10",
  SPLIT_PART_NOT_NEW: "R10",
  PROMOTE_NEEDS_SUB: "R10",
  SOURCE_UNKNOWN: "R11",
  TARGET_UNKNOWN: "R11",
  TARGET_TWICE: "R11",
  /** A target has the id of a mini-cluster that closes, or closed before. */
  TARGET_ID_CLOSED: "R11",
  NAME_TWICE: "R11",
  /** CONTINUE keeps the names; a new name is a RENAME. */
  NAME_CHANGED: "R11",
  EDGE_TWICE: "R11",
  DISSOLVED_TWICE: "R11",
  MEMBERSHIP_UNKNOWN: "R11",
  GROUP_UNKNOWN: "R11",
  PLAN_UNKNOWN: "R11",
  OFFICE_MISPLACED: "R11",
  CHAIR_TWICE: "R11",
  OFFICER_NOT_IN_TARGET: "R11",
  /** A warning: the issue was closed since, or never was. */
  ISSUE_NOT_OPEN: "R11",
  PARENT_MISSING: "R12",
  PARENT_OF_MAIN: "R12",
  TIER_CHANGED: "R12",
  MEMBER_WITHOUT_DESTINATION: "R13",
  MEMBER_MOVED_TWICE: "R13",
  PRIMARY_MISSING: "R14",
  PRIMARY_TWICE: "R14",
  GROUP_WITHOUT_DESTINATION: "R15",
  GROUP_MOVED_TWICE: "R15",
  ISSUE_WITHOUT_DESTINATION: "R15",
  ISSUE_MOVED_TWICE: "R15",
  LEADER_LEFT_BEHIND: "R15",
  GROUP_NOT_IN_DESTINATION: "R16",
  FIRM_MISSING: "R17",
  ACADEMIA_MISSING: "R17",
  DATE_MISSING: "R18",
  NOT_AFTER_PREVIOUS: "R18",
  BASE_STALE: "R19",
  TARGET_COUNT: "R20",
} as const satisfies Record<string, Rule>;
export type ViolationCode = keyof typeof violationRules;

/**
 * One broken rule: `code` names the sentence, `subjects` the ids it concerns (the first hundred; `params.count` tells
 * how many there are), `params` what else the sentence needs.
 */
export const Violation = z.strictObject({
  rule: Rule,
  code: z.enum(Object.keys(violationRules) as [ViolationCode, ...ViolationCode[]]),
  subjects: z.array(Id),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type Violation = z.infer<typeof Violation>;

export const SectorCounts = z.record(Sector, z.int());
export const TreeNode = z.strictObject({
  id: Id,
  names: Names,
  tier: Tier,
  parentId: Id.nullable(),
  /** Primary memberships by sector. */
  members: SectorCounts,
  total: z.int(),
  groups: z.int(),
  openIssues: z.int(),
});
export const ReorganizationPreview = z.strictObject({
  violations: z.array(Violation),
  warnings: z.array(Violation),
  before: z.array(TreeNode),
  after: z.array(TreeNode),
  /** Every mini-cluster that closes, and where what comes late goes (R3); null while the plan names none. */
  closed: z.array(z.strictObject({ id: Id, dissolved: z.boolean(), reason: z.string(), successorId: Id.nullable() })),
  /** Members by their primary membership before and afterwards, and open issues; `to` null: they leave. */
  flows: z.array(z.strictObject({ from: Id, to: Id.nullable(), members: SectorCounts, issues: z.int() })),
  /** Distinct members in all, before and after; explicit exits are counted apart (R13). */
  totals: z.strictObject({ before: SectorCounts, after: SectorCounts, exits: SectorCounts }),
  memberMoves: z.array(MemberMove),
  groupMoves: ClustersReorganized.shape.groupMoves,
  issueMoves: z.array(z.strictObject({ issueId: Id, from: Id, to: Id, group: Id.nullable() })),
  officersReleased: ClustersReorganized.shape.officersReleased,
  officersAppointed: ClustersReorganized.shape.officersAppointed,
});
export type ReorganizationPreview = z.infer<typeof ReorganizationPreview>;
