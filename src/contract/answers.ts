// What queries answer: rows as the read model serves them, with codes and ids; `refs` names the ids they hold.
import * as z from "zod";
import { Actor, Office, Role } from "./actor.ts";
import { Day, Id, Instant, Names, OrganizationKind, Position, Revision, Sector, Tier } from "./base.ts";
import { StructureFigures } from "./figures.ts";
import {
  Category,
  Disposal,
  IssueFields,
  IssueState,
  Regulation,
  SelectionTrack,
  Urgency,
  Visibility,
} from "./issue.ts";
import { PlanContent, PlanSummary, RebaseForeseen, Reversal, StructureSnapshot } from "./reorganization.ts";
import { EdgeKind, ReorganizationPreview, SectorCounts } from "./structure.ts";

/** The moment an answer speaks of; null: the present. `at` is the last business instant up to that position. */
export const AsOf = z.strictObject({ position: Position, at: Instant.nullable() }).nullable();
export type AsOf = z.infer<typeof AsOf>;

/** Names for the ids in an answer; personal names come from the vault as the answer leaves the server. */
export const Refs = z.strictObject({
  members: z.record(z.string(), z.strictObject({ name: z.string(), organizationId: Id, sector: Sector })),
  organizations: z.record(z.string(), z.strictObject({ names: Names, kind: OrganizationKind })),
  miniClusters: z.record(z.string(), z.strictObject({ names: Names, active: z.boolean() })),
  groups: z.record(z.string(), z.strictObject({ names: Names, miniClusterId: Id, active: z.boolean() })),
  issues: z.record(z.string(), z.strictObject({ number: z.int(), title: z.string() })),
  /** Plans of reorganisations. */
  plans: z.record(z.string(), z.strictObject({ title: z.string() })),
});
export type Refs = z.infer<typeof Refs>;

const answered = { position: Position, asOf: AsOf, refs: Refs };
export const page = <T extends z.ZodType>(item: T) =>
  z.strictObject({ items: z.array(item), total: z.int(), next: z.string().nullable(), ...answered });
export type Page<T> = { items: T[]; total: number; next: string | null; position: string; asOf: AsOf; refs: Refs };
const one = <S extends z.ZodRawShape>(shape: S) => z.strictObject({ ...shape, ...answered });

// ---- issues --------------------------------------------------------------------------------------------------------
/** An issue as a card shows it. Times are business instants. */
export const IssueCard = z.strictObject({
  id: Id,
  number: z.int(),
  programmeId: Id,
  organizationId: Id,
  loggedBy: Id,
  miniClusterId: Id,
  groupId: Id.nullable(),
  title: z.string(),
  category: Category,
  urgency: Urgency,
  visibility: Visibility,
  dueOn: Day.nullable(),
  regulation: Regulation.nullable(),
  state: IssueState,
  stateSince: Instant,
  loggedAt: Instant,
  /** When it was discovered as a task (R5); null before. */
  identifiedAt: Instant.nullable(),
  closedAt: Instant.nullable(),
  assigneeId: Id.nullable(),
  rank: z.string(),
  comments: z.int(),
  /** Revision of the issue's stream: what If-Match takes. */
  revision: Revision,
});
export type IssueCard = z.infer<typeof IssueCard>;

/** One entry of a history: an event told by its code, ids and parameters. */
export const HistoryEntry = z.strictObject({
  id: z.string(),
  position: Position,
  revision: Revision,
  type: z.string(),
  occurredAt: Instant,
  recordedAt: Instant,
  actorId: Id,
  role: Role,
  commandId: z.string(),
  subject: z.strictObject({
    kind: z.enum([
      "issue",
      "miniCluster",
      "group",
      "member",
      "organization",
      "programme",
      "structure",
      "reorganization",
    ]),
    id: Id,
  }),
  miniClusterId: Id.nullable(),
  groupId: Id.nullable(),
  /** The event's own data, for telling it and for before → after. */
  data: z.record(z.string(), z.unknown()),
});
export type HistoryEntry = z.infer<typeof HistoryEntry>;

export const IssueDetail = z.strictObject({
  ...IssueCard.shape,
  body: IssueFields.shape.body,
  diagnosis: z.string().nullable(),
  prescription: z.string().nullable(),
  estimatedCost: z.int().nullable(),
  track: SelectionTrack.nullable(),
  amount: z.int().nullable(),
  resolution: z.string().nullable(),
  holdReason: z.string().nullable(),
  disposal: z
    .strictObject({ as: Disposal, reason: z.string(), duplicateOf: Id.nullable(), referredTo: z.string() })
    .nullable(),
  evidence: z.array(z.strictObject({ id: Id, name: z.string(), url: z.string(), at: Instant, by: Id })),
});
export type IssueDetail = z.infer<typeof IssueDetail>;
export const IssueAnswer = one({ issue: IssueDetail });
export const IssueHistoryAnswer = page(HistoryEntry);
export const IssuesAnswer = page(IssueCard);

// ---- boards --------------------------------------------------------------------------------------------------------
export const Group = z.strictObject({
  id: Id,
  names: Names,
  purpose: z.string(),
  miniClusterId: Id,
  leaderId: Id,
  memberIds: z.array(Id),
  active: z.boolean(),
  /** Where its issues went when it was dissolved. */
  successorId: Id.nullable(),
  openIssues: z.int(),
  overdueIssues: z.int(),
});
export type Group = z.infer<typeof Group>;
export const GroupsAnswer = page(Group);
export const GroupAnswer = one({ group: Group });

/** A board: every issue of the group but those disposed of; CLOSED ones of the last 90 days. */
export const BoardAnswer = one({ group: Group, cards: z.array(IssueCard) });
export type BoardAnswer = z.infer<typeof BoardAnswer>;

// ---- structure -----------------------------------------------------------------------------------------------------
export const MiniCluster = z.strictObject({
  id: Id,
  names: Names,
  tier: Tier,
  parentId: Id.nullable(),
  active: z.boolean(),
  foundedAt: Instant,
  closedAt: Instant.nullable(),
  /** Primary memberships by sector; `secondary` counts the others (중복). */
  members: SectorCounts,
  total: z.int(),
  secondary: z.int(),
  groups: z.int(),
  openIssues: z.int(),
  overdueIssues: z.int(),
  /** Where it came from and where it went, each with the reorganisation's day. */
  predecessors: z.array(z.strictObject({ id: Id, kind: EdgeKind, on: Day })),
  successors: z.array(z.strictObject({ id: Id, kind: z.union([EdgeKind, z.literal("DISSOLVE")]), on: Day })),
});
export type MiniCluster = z.infer<typeof MiniCluster>;
export const MiniClustersAnswer = page(MiniCluster);
export const Officer = z.strictObject({ office: Office, memberId: Id, since: Instant });
export const MiniClusterAnswer = one({
  miniCluster: MiniCluster,
  officers: z.array(Officer),
  groups: z.array(Group),
  subs: z.array(MiniCluster),
});

export const Membership = z.strictObject({
  memberId: Id,
  organizationId: Id,
  kind: OrganizationKind,
  sector: Sector,
  miniClusterId: Id,
  primary: z.boolean(),
  since: Instant,
});
export type Membership = z.infer<typeof Membership>;
export const MembershipsAnswer = page(Membership);

export const Member = z.strictObject({
  id: Id,
  organizationId: Id,
  kind: OrganizationKind,
  sector: Sector,
  forgotten: z.boolean(),
  primary: Id.nullable(),
  secondary: z.array(Id),
  offices: z.array(z.strictObject({ office: Office, miniClusterId: Id.nullable() })),
  groups: z.array(Id),
  leads: z.array(Id),
});
export type Member = z.infer<typeof Member>;
export const MembersAnswer = page(Member);

export const Organization = z.strictObject({
  id: Id,
  names: Names,
  kind: OrganizationKind,
  business: Names.nullable(),
  successorId: Id.nullable(),
  members: z.int(),
  openIssues: z.int(),
});
export type Organization = z.infer<typeof Organization>;
export const OrganizationsAnswer = page(Organization);

// ---- lineage -------------------------------------------------------------------------------------------------------
export const Reorganization = z.strictObject({
  planId: Id,
  effectiveOn: Day,
  reason: z.string(),
  position: Position,
  occurredAt: Instant,
  compensates: Id.nullable(),
  edges: z.array(z.strictObject({ from: Id, to: Id, kind: EdgeKind })),
  /** Members (primary) and open issues that went from one mini-cluster to another, those that stayed included. */
  flows: z.array(z.strictObject({ from: Id, to: Id.nullable(), members: SectorCounts, issues: z.int() })),
});
export const LineageAnswer = page(Reorganization);

/** Plans of reorganisations, the newest draft first; the reader sees those they may see. */
export const PlansAnswer = page(PlanSummary);
/** One plan and what it says, without the issue moves that the reader may not see (R7). */
export const PlanAnswer = one({ plan: PlanSummary, content: PlanContent });
/**
 * What a plan would do to the structure as it is, or did when it was carried out, as far as the reader sees issues.
 * `rebase`: what fitting it to the present would do, where the structure has moved on since its base (R19).
 */
export const PlanPreviewAnswer = one({ preview: ReorganizationPreview, rebase: RebaseForeseen.nullable() });
export const ReversalAnswer = one({ reversal: Reversal });

/** The structure with every open issue, as the rules of a reorganisation see it. */
export const StructureAnswer = one({ structure: StructureSnapshot });

// ---- timeline, changes, home ---------------------------------------------------------------------------------------
export const HistoryAnswer = page(HistoryEntry);

export const Programme = z.strictObject({
  id: Id,
  names: Names,
  vision: Names,
  startsOn: Day,
  phases: z.array(z.strictObject({ phase: z.int(), startsOn: Day, endsOn: Day })),
  years: z.array(z.strictObject({ year: z.int(), startsOn: Day, endsOn: Day, closed: z.boolean() })),
  designations: z.array(z.strictObject({ id: Id, names: Names, grantedOn: Day })),
});
export type Programme = z.infer<typeof Programme>;

/** Figures at a moment; `members` counts distinct active members. */
export const Figures = z.strictObject({
  miniClusters: z.int(),
  mains: z.int(),
  subs: z.int(),
  members: z.int(),
  bySector: SectorCounts,
  organizations: z.int(),
  groups: z.int(),
  issuesLogged: z.int(),
  tasks: z.int(),
  openIssues: z.int(),
  overdueIssues: z.int(),
  closedIssues: z.int(),
});
export type Figures = z.infer<typeof Figures>;
/** `since` asks for the figures of an earlier moment beside today's. */
export const HomeAnswer = one({
  programme: Programme.nullable(),
  figures: Figures,
  before: Figures.nullable(),
  miniClusters: z.array(MiniCluster),
});
export const StatisticsAnswer = one({ figures: Figures });
export const StructureFiguresAnswer = one({ figures: StructureFigures });

export const DemoPerson = z.strictObject({ memberId: Id, name: z.string(), organization: Names, roles: z.array(Role) });
export const MeAnswer = z.strictObject({
  actor: Actor.nullable(),
  name: z.string().nullable(),
  organization: Names.nullable(),
  /** Groups whose boards are the actor's own, for the rail; all active groups for those who may see them all. */
  boards: z.array(z.strictObject({ groupId: Id, names: Names, miniClusterId: Id, mine: z.boolean() })),
  programmeId: Id.nullable(),
  demo: z.boolean(),
  /** The ways in that there are here. */
  signIn: z.strictObject({ password: z.literal(true), oidc: z.strictObject({ name: z.string() }).nullable() }),
  /** Until when the reader's session lasts if nothing more is asked; null without one. */
  session: z.strictObject({ until: Instant }).nullable(),
  /** The server's clock: the demo lives in its scenario's time. */
  now: Instant,
  position: Position,
});
export type MeAnswer = z.infer<typeof MeAnswer>;
export const DemoPeopleAnswer = z.strictObject({ people: z.array(DemoPerson) });

/** A plan that waits for the reader: to be approved, come back rejected, or approved and stuck. */
export const WaitingPlan = z.strictObject({
  planId: Id,
  title: z.string(),
  effectiveOn: Day.nullable(),
  why: z.enum(["APPROVE", "REJECTED", "BLOCKED"]),
});
export type WaitingPlan = z.infer<typeof WaitingPlan>;

/** Issues waiting for the reader: to confirm, to diagnose, to select, to triage; each with why. And plans. */
export const WaitingAnswer = z.strictObject({
  ...page(
    z.strictObject({
      issue: IssueCard,
      why: z.enum(["TRIAGE", "ASSIGN", "ASSIGNED_TO_ME", "SELECT", "CONFIRM", "OVERDUE"]),
    }),
  ).shape,
  plans: z.array(WaitingPlan),
  /** From which mini-clusters to which the last reorganisation of the last 30 days took the reader. */
  moved: z.strictObject({ planId: Id, at: Instant, from: z.array(Id), to: z.array(Id) }).nullable(),
});
