// What the read model offers the server: one interface, implemented over a read-only SQLite connection of the main
// thread. Every query takes the position it speaks of; the present is simply the newest one.

import type * as z from "zod";
import type { Office } from "../src/contract/actor.ts";
import type {
  Figures,
  Group,
  HistoryEntry,
  IssueCard,
  IssueDetail,
  Member,
  Membership,
  MiniCluster,
  Organization,
  Programme,
} from "../src/contract/answers.ts";
import type { Names, Sector } from "../src/contract/base.ts";
import type { StructureFigures } from "../src/contract/figures.ts";
import type { HistoryKind } from "../src/contract/historyKinds.ts";
import type { Category, IssueState } from "../src/contract/issue.ts";
import type { Cause, ModelChanged } from "../src/contract/live.ts";
import type { PlanContent, PlanState } from "../src/contract/reorganization.ts";
import type { Comparison } from "./comparison.ts";
import type { Bars } from "./density.ts";
import type { PlanRow } from "./plans.ts";

/** A moment: a log position below 2^53, and "now" in business time for what is overdue or recently closed. */
export type Moment = { position: number; now: string };

export type Slice<T> = { items: T[]; total: number; next: string | null };
export type Paging = { limit: number; cursor?: string };

export type IssueFilter = Paging & {
  state?: IssueState[];
  open?: boolean;
  group?: string;
  miniCluster?: string;
  firm?: string;
  category?: Category;
  assignee?: string;
  /** Substring of title or number, spacing- and case-blind; two syllables or initial consonants are enough. */
  q?: string;
  overdue?: boolean;
};

/** Rows that started or ended in (from, to], net: before is the row as of `from`, after as of `to`. */
export type RowChange<T> = { id: string; before: T | null; after: T | null; cause: z.infer<typeof Cause> | null };

/** What the runner announces after a commit: rows changed in (from, to], so that live asks for `changes`. */
export type Committed = {
  from: number;
  to: number;
  /** Research groups whose boards changed, with the rows' old and new homes. */
  groups: string[];
  topics: z.infer<typeof ModelChanged>["topics"];
};

/** What a filter needs to know of an issue to decide who may see it (R7). */
export type MayRead = (
  issue: Pick<
    IssueCard,
    "id" | "organizationId" | "groupId" | "miniClusterId" | "visibility" | "assigneeId" | "loggedBy"
  >,
) => boolean;

/** What decides whether an entry of the history is told: of an issue, and of a plan by the state it is in today. */
export type ReaderRights = { mayRead: MayRead; mayReadPlan?: (state: PlanState) => boolean };

/** The rights of those who may see every issue and every plan: what need not be asked issue by issue. */
export const readsAll: MayRead = () => true;

export interface ReadModel {
  /** Position of the last event whose rows are committed. */
  position(): number;
  /** Resolves when `position()` reaches `position`; false where it has not within `ms`. */
  waitFor(position: number, ms: number): Promise<boolean>;
  /** [asOf] The last position whose running maximum of occurredAt is not after `instant`; null before the log began. */
  positionAt(instant: string): number | null;
  /** The running maximum of occurredAt at a position; null before the log began. */
  instantAt(position: number): string | null;

  programme(at: Moment): Programme | null;
  figures(at: Moment, mayRead: MayRead): Figures;
  /** [R22] Under the structure that a plan made, null: the first, undefined: that of the moment. Null: no such plan. */
  underStructure(at: Moment, mayRead: MayRead, under: string | null | undefined): StructureFigures | null;
  miniClusters(at: Moment, mayRead: MayRead, filter: { includeClosed: boolean }): MiniCluster[];
  miniCluster(at: Moment, mayRead: MayRead, id: string): MiniCluster | null;
  officers(at: Moment, miniClusterId: string | null): { office: Office; memberId: string; since: string }[];
  memberships(
    at: Moment,
    filter: Paging & { miniCluster?: string; sector?: Sector; organization?: string },
  ): Slice<Membership>;
  /** Null where nobody has that id at that moment. */
  member(at: Moment, id: string): Member | null;
  /** The member's organisation; null where nobody has that id. Costs far less than the whole member. */
  organizationOf(at: Moment, memberId: string): string | null;
  members(at: Moment, filter: Paging & { organization?: string; ids?: string[] }): Slice<Member>;
  organization(at: Moment, mayRead: MayRead, id: string): Organization | null;
  organizations(at: Moment, mayRead: MayRead, filter: Paging & { kind?: string; q?: string }): Slice<Organization>;
  groups(at: Moment, mayRead: MayRead, filter: { miniCluster?: string; includeDissolved: boolean }): Group[];
  group(at: Moment, mayRead: MayRead, id: string): Group | null;

  /** A board's cards: the group's issues without the disposed ones, CLOSED ones of the last 90 days. */
  board(at: Moment, mayRead: MayRead, groupId: string): IssueCard[];
  issues(at: Moment, mayRead: MayRead, filter: IssueFilter): Slice<IssueCard>;
  issue(at: Moment, mayRead: MayRead, id: string): IssueDetail | null;
  /** Open issues with their place, unfiltered: for the reorganisation's decider only, never for an answer. */
  openIssues(at: Moment): { id: string; miniClusterId: string; groupId: string | null }[];

  /** Plans of reorganisations, the newest draft first. Who may read which is the caller's to say. */
  plans(at: Moment): PlanRow[];
  /** What a plan says; null where there is none at that moment. */
  planContent(at: Moment, planId: string): PlanContent | null;

  /** The board's rows that changed in (from, to]; the same temporal query with two bounds. */
  boardChanges(from: number, to: Moment, mayRead: MayRead, groupId: string): RowChange<IssueCard>[];
  /** Two moments compared, everything there is, net. */
  compare(from: Moment, to: Moment, mayRead: MayRead): Comparison;
  /** The event that was recorded at a position; null where it is none. */
  cause(position: number): z.infer<typeof Cause> | null;

  /** Meaningful events, newest first (or oldest first), of a subject, a mini-cluster, a group or all. */
  history(
    at: Moment,
    mayRead: MayRead,
    filter: Paging & {
      subject?: { kind: string; id: string };
      miniCluster?: string;
      group?: string;
      types?: string[];
      kinds?: HistoryKind[];
      /** Positions: after `from`, up to `to`. */
      from?: number;
      to?: number;
      direction: "newest" | "oldest";
      /** Whose entries are told, by the state the plan is in today; left out, of none. */
      mayReadPlan?: (state: PlanState) => boolean;
    },
  ): Slice<HistoryEntry>;
  /** The told event at a position and those before and after it, of these kinds. */
  step(
    position: number,
    rights: ReaderRights,
    kinds: readonly HistoryKind[],
  ): { previous: HistoryEntry | null; here: HistoryEntry | null; next: HistoryEntry | null };
  /** Told events of [from, to), milliseconds of business time, in at most `most` equal buckets. */
  density(from: number, to: number, most: number, rights: ReaderRights): Bars;
  /** The first instant and the last, in business time, of what is recorded; null where nothing is. */
  extent(): { first: number; last: number } | null;
  /** Reorganisations, the oldest first; `flows` counts the open issues that the reader may see. */
  lineage(
    at: Moment,
    mayRead: MayRead,
  ): {
    planId: string;
    effectiveOn: string;
    reason: string;
    position: number;
    occurredAt: string;
    compensates: string | null;
    edges: { from: string; to: string; kind: string }[];
    flows: { from: string; to: string | null; members: Record<Sector, number>; issues: number }[];
  }[];

  /** Names of organisations, mini-clusters, groups and issues (never of persons) for the ids of an answer. */
  names(
    at: Moment,
    mayRead: MayRead,
    ids: {
      members: Set<string>;
      organizations: Set<string>;
      miniClusters: Set<string>;
      groups: Set<string>;
      issues: Set<string>;
      plans: Set<string>;
    },
  ): {
    members: Map<string, { organizationId: string; sector: Sector; forgotten: boolean }>;
    organizations: Map<string, { names: Names; kind: Organization["kind"] }>;
    miniClusters: Map<string, { names: Names; active: boolean }>;
    groups: Map<string, { names: Names; miniClusterId: string; active: boolean }>;
    issues: Map<string, { number: number; title: string }>;
    plans: Map<string, { title: string }>;
  };

  /** Events set aside because a projection could not apply them: named and counted. */
  poisoned(): { position: number; type: string; stream: string; error: string }[];
  close(): void;
}
