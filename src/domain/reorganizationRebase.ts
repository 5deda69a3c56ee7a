/**
 * Lays a plan on today's structure (R19): rows about what is gone go, what has come since to a mini-cluster that is split
 * or dissolved goes to its default successor (R3), and everything done is told, so that a screen can show it.
 */
import type { Id } from "../contract/base.ts";
import { applyChanges, type PlanList, rowKeys } from "../contract/planRows.ts";
import type { PlanChanges, RebaseNote, ReorganizationPlan } from "../contract/reorganization.ts";
import type { Violation } from "../contract/structure.ts";
import { brokenRules, expandPlan, type ReorganizationContext } from "./reorganization.ts";
import type { StructureState } from "./structure.ts";
import { touchedSince } from "./structureSince.ts";

export type Rebase = {
  baseRevision: string;
  /** Empty where the plan stands as it is. */
  changes: PlanChanges;
  /** Every rule the plan breaks on today's structure even so. */
  broken: Violation[];
  /** Nothing is broken: state and approval may stand. */
  clean: boolean;
  done: RebaseNote[];
  /** What has changed in the structure since the plan's base, by what it is; an id may be none of them any more. */
  since: { revisions: number; miniClusters: Id[]; groups: Id[]; members: Id[] };
};

/**
 * The plan on the structure as it is now. `whole`: the plan was found to break no rule at its base (it is submitted or
 * approved), so an issue without a destination has come since; in a draft it may be one that nobody has decided on yet,
 * and is left so. Members and groups are told apart by what the structure says has happened since the base.
 */
export function rebasePlan(
  state: StructureState,
  plan: ReorganizationPlan,
  context: ReorganizationContext,
  whole: boolean,
): Rebase {
  const work = new Work(state, plan, context);
  work.dropGone();
  work.followNames();
  work.bringNewcomers(whole);
  work.followRanks(whole);
  work.dropOfficers(whole);
  const broken = brokenRules(state, work.plan, context);
  return {
    baseRevision: context.structureRevision,
    changes: work.changes(),
    broken,
    clean: broken.length === 0,
    done: [...work.notes.values()],
    since: changesSince(state, Number(plan.baseRevision)),
  };
}

type Row<L extends PlanList> = ReorganizationPlan[L][number];
type Change = { put: Map<string, unknown>; drop: Set<string> };

/** The plan while it is being laid anew: `plan` is always what it has come to. */
class Work {
  readonly #state: StructureState;
  readonly #context: ReorganizationContext;
  readonly #changes = new Map<PlanList, Change>();
  /** Ids that the structure has touched since the base, and `id/mini-cluster` where one event touched both. */
  readonly #touched: Set<string>;
  readonly notes = new Map<string, RebaseNote>();
  plan: ReorganizationPlan;

  constructor(state: StructureState, plan: ReorganizationPlan, context: ReorganizationContext) {
    this.#state = state;
    this.#context = context;
    this.#touched = touchedSince(state, Number(plan.baseRevision));
    this.plan = { ...plan, baseRevision: context.structureRevision };
  }

  changes(): PlanChanges {
    const lists = [...this.#changes].map(([list, { put, drop }]) => [
      list,
      { put: [...put.values()], drop: [...drop] },
    ]);
    return Object.fromEntries(lists) as PlanChanges;
  }

  dropGone(): void {
    const { miniClusters, groups, members } = this.#state;
    const closed = (id: Id) => miniClusters.get(id)?.active === false;
    for (const row of this.plan.targets) if (closed(row.id)) this.#drop("targets", row, "TARGET_CLOSED", row.id);
    for (const row of this.plan.edges) if (closed(row.from)) this.#drop("edges", row, "SOURCE_CLOSED", row.from);
    for (const row of this.plan.dissolved) if (closed(row.id)) this.#drop("dissolved", row, "SOURCE_CLOSED", row.id);
    for (const row of this.plan.defaultSuccessors)
      if (closed(row.from)) this.#drop("defaultSuccessors", row, "SOURCE_CLOSED", row.from);
    for (const row of this.plan.memberMoves) {
      const member = members.get(row.memberId);
      const gone = member !== undefined && miniClusters.has(row.from) && !member.memberships.has(row.from);
      if (gone) this.#drop("memberMoves", row, "MEMBERSHIP_GONE", row.memberId, row.from);
    }
    for (const row of this.plan.groupMoves)
      if (groups.get(row.groupId)?.active === false) this.#drop("groupMoves", row, "GROUP_GONE", row.groupId);
    const open = new Set(this.#context.openIssues.map(({ id }) => id));
    for (const row of this.plan.issueMoves) {
      if (!open.has(row.issueId)) this.#drop("issueMoves", row, "ISSUE_CLOSED", row.issueId);
      else if (row.group && groups.get(row.group)?.active === false) {
        this.#put("issueMoves", { ...row, group: null });
        this.#note("ISSUE_GROUP_GONE", row.issueId, null, row.to);
      }
    }
    this.#apply();
  }

  /** CONTINUE keeps the names, whatever they are: a name given since is not the plan's to undo. */
  followNames(): void {
    const continued = new Set(this.plan.edges.filter(({ kind }) => kind === "CONTINUE").map(({ from }) => from));
    for (const row of this.plan.targets) {
      const names = continued.has(row.id) ? this.#state.miniClusters.get(row.id)?.names : undefined;
      if (!names || (names.ko === row.names.ko && names.en === row.names.en) || !this.#touched.has(row.id)) continue;
      this.#put("targets", { ...row, names });
      this.#note("NAMES_FOLLOWED", row.id);
    }
    this.#apply();
  }

  /** [R3] What came since to a mini-cluster that needs a row for each thing it holds gets one to the default successor. */
  bringNewcomers(whole: boolean): void {
    const { fates, members, groups } = this.#expand();
    const heirs = new Map(
      [...fates.defaults].filter(([from, to]) => !fates.follows.has(from) && fates.targets.has(to)),
    );
    const rowed = new Set(this.plan.memberMoves.map(rowKeys.memberMoves));
    for (const memberId of members.lost)
      for (const [from, primary] of this.#state.members.get(memberId)?.memberships ?? []) {
        const to = heirs.get(from);
        const key = rowKeys.memberMoves({ memberId, from });
        if (to === undefined || rowed.has(key) || !(whole || this.#touched.has(key))) continue;
        this.#put("memberMoves", { memberId, from, to, primary });
        this.#note("MEMBER_CAME", memberId, from, to);
      }
    for (const { id, active, miniClusterId: from } of this.#state.groups.values()) {
      const to = heirs.get(from);
      if (!active || groups.homes.has(id) || to === undefined || !(whole || this.#touched.has(`${id}/${from}`)))
        continue;
      this.#put("groupMoves", { groupId: id, to });
      this.#note("GROUP_CAME", id, from, to);
    }
    this.#apply();
    if (!whole) return;
    for (const [issueId, { before, after }] of this.#expand().issues.places) {
      const to = after === null ? heirs.get(before.miniClusterId) : undefined;
      if (to === undefined) continue;
      this.#put("issueMoves", { issueId, to });
      this.#note("ISSUE_CAME", issueId, before.miniClusterId, to);
    }
    this.#apply();
  }

  /** [R14] Where a member who has changed since would end without one primary membership, the rows take the ranks of today. */
  followRanks(whole: boolean): void {
    const { memberships } = this.#expand().members;
    const rows = new Map<Id, Row<"memberMoves">[]>();
    for (const row of this.plan.memberMoves) {
      const ofMember = rows.get(row.memberId);
      if (ofMember) ofMember.push(row);
      else rows.set(row.memberId, [row]);
    }
    for (const [memberId, ofMember] of rows) {
      const after = memberships.get(memberId);
      if (!after || !(whole || this.#touched.has(memberId))) continue;
      if ([...after.values()].filter(Boolean).length === 1) continue;
      for (const row of ofMember) {
        const primary = this.#state.members.get(memberId)?.memberships.get(row.from);
        if (primary === undefined || primary === row.primary) continue;
        this.#put("memberMoves", { ...row, primary });
        this.#note("RANK_FOLLOWED", memberId);
      }
    }
    this.#apply();
  }

  dropOfficers(whole: boolean): void {
    const { memberships } = this.#expand().members;
    for (const row of this.plan.officers)
      if ((whole || this.#touched.has(row.memberId)) && !memberships.get(row.memberId)?.has(row.miniClusterId))
        this.#drop("officers", row, "OFFICER_GONE", row.memberId, null, row.miniClusterId);
    this.#apply();
  }

  #expand() {
    return expandPlan(this.#state, this.plan, this.#context);
  }

  #drop<L extends PlanList>(
    list: L,
    row: Row<L>,
    code: RebaseNote["code"],
    subject: Id,
    from: Id | null = null,
    to: Id | null = null,
  ) {
    const key = (rowKeys[list] as (row: Row<L>) => string)(row);
    const change = this.#change(list);
    change.put.delete(key);
    change.drop.add(key);
    this.#note(code, subject, from, to);
  }

  #put<L extends PlanList>(list: L, row: Row<L>): void {
    this.#change(list).put.set((rowKeys[list] as (row: Row<L>) => string)(row), row);
  }

  #change(list: PlanList): Change {
    let change = this.#changes.get(list);
    if (!change) {
      change = { put: new Map(), drop: new Set() };
      this.#changes.set(list, change);
    }
    return change;
  }

  /** Changes are applied to the plan as it was given, all of them anew: puts and drops are by key, so it comes out alike. */
  #apply(): void {
    if (this.#changes.size > 0) this.plan = { ...this.plan, ...applyChanges(this.plan, this.changes()) };
  }

  #note(code: RebaseNote["code"], subject: Id, from: Id | null = null, to: Id | null = null): void {
    const key = `${code} ${from} ${to}`;
    const note = this.notes.get(key);
    if (!note) this.notes.set(key, { code, subjects: [subject], from, to });
    else if (note.subjects.at(-1) !== subject) note.subjects.push(subject);
  }
}

function changesSince(state: StructureState, base: number): Rebase["since"] {
  const later = state.touched.filter(({ revision }) => revision > base);
  const ids = [...new Set(later.flatMap((one) => one.ids))];
  return {
    revisions: later.length,
    miniClusters: ids.filter((id) => state.miniClusters.has(id)),
    groups: ids.filter((id) => state.groups.has(id)),
    members: ids.filter((id) => state.members.has(id)),
  };
}
