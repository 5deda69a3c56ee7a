/** What becomes of every row under a plan, as the rules themselves reckon it, and what is still wrong with it. */
import type { Id } from "../../../src/contract/base.ts";
import { rowKeys } from "../../../src/contract/planRows.ts";
import type { ReorganizationPlan } from "../../../src/contract/reorganization.ts";
import type { ViolationCode } from "../../../src/contract/structure.ts";
import { type Fates as ClusterFates, readFates } from "../../../src/domain/reorganizationFates.ts";
import { type MovedMembers, moveMembers } from "../../../src/domain/reorganizationMembers.ts";
import { moveGroups, moveIssues, type OpenIssue } from "../../../src/domain/reorganizationWork.ts";
import type { StructureState } from "../../../src/domain/structure.ts";
import type { MoveKind, Subjects } from "./subjects.ts";

/** What a row still needs, the gravest first. */
export const troubles = ["UNDECIDED", "GONE", "PRIMARY", "LEADER", "GROUP"] as const;
/**
 * UNDECIDED: no destination (R13, R15). GONE: its destination is not among the targets. PRIMARY: its member has no primary
 * membership afterwards, or several (R14). LEADER: the group's leader does not come along (R15). GROUP: the issue's
 * group is not in its destination (R16).
 */
export type Trouble = (typeof troubles)[number];

export type Fate = {
  /** Undefined: undecided. Null: the membership ends, the group is dissolved. */
  to: Id | null | undefined;
  /** Where it goes unless a row says otherwise. */
  byDefault: Id | null | undefined;
  /** The plan has a row for it. */
  chosen: boolean;
  /** A membership: whether it is the primary one afterwards. */
  primary: boolean;
  /** An issue's group afterwards. */
  groupId: Id | null;
  trouble: Trouble | null;
};

export type Fates = Record<MoveKind, ReadonlyMap<string, Fate>> & {
  clusters: ClusterFates;
  moved: MovedMembers;
  /** Group → its home afterwards; null where dissolved, none where undecided. */
  homes: ReadonlyMap<Id, Id | null>;
  /** How much of each kind has each trouble; members count once, whatever memberships they have. */
  counts: Record<MoveKind, Partial<Record<Trouble, number>>>;
};

/**
 * What becomes of `subjects`, by row key. The rules' own reckoning of `plan` on `state`: what `expandPlan` would record is
 * what is told here.
 */
export function fatesOf(
  state: StructureState,
  plan: ReorganizationPlan,
  openIssues: readonly OpenIssue[],
  subjects: Subjects,
): Fates {
  const found = new Map<ViolationCode, Set<string>>();
  const note = (code: ViolationCode, ids: Iterable<string>): void => void found.set(code, new Set(ids));
  const noted = (code: ViolationCode): ReadonlySet<string> => found.get(code) ?? new Set();
  const clusters = readFates(state, plan, { violations: [], warnings: [], note, noteOfPlan: () => {} });
  const moved = moveMembers(state, plan, clusters, note);
  const { homes } = moveGroups(state, plan, clusters, moved, note);
  const { places } = moveIssues(state, plan, [...openIssues], clusters, { homes, moves: [] }, note);
  const { follows, targets } = clusters;
  const counts: Fates["counts"] = { members: {}, groups: {}, issues: {} };
  const fate = (to: Fate["to"], byDefault: Fate["byDefault"], chosen: boolean, trouble: Trouble | null): Fate => {
    const gone = chosen && to != null && !targets.has(to);
    const found = to === undefined ? "UNDECIDED" : gone ? "GONE" : trouble;
    return { to, byDefault, chosen, primary: false, groupId: null, trouble: found };
  };
  const add = (kind: MoveKind, trouble: Trouble | null): void => {
    if (trouble !== null) counts[kind][trouble] = (counts[kind][trouble] ?? 0) + 1;
  };

  const rows = new Map(plan.memberMoves.map((row) => [rowKeys.memberMoves(row), row]));
  const [none, several] = [noted("PRIMARY_MISSING"), noted("PRIMARY_TWICE")];
  const members = new Map<string, Fate>();
  const counted = new Map<Id, Set<Trouble>>();
  for (const { key, id, from, primary } of subjects.members) {
    const row = rows.get(key);
    const byDefault = follows.get(from);
    const unranked = none.has(id) || several.has(id);
    const one = fate(row ? row.to : byDefault, byDefault, row !== undefined, unranked ? "PRIMARY" : null);
    one.primary = row ? row.primary : primary;
    members.set(key, one);
    if (one.trouble === null || counted.get(id)?.has(one.trouble)) continue;
    counted.set(id, (counted.get(id) ?? new Set()).add(one.trouble));
    add("members", one.trouble);
  }

  const groupRows = new Set(plan.groupMoves.map(({ groupId }) => groupId));
  const left = noted("LEADER_LEFT_BEHIND");
  const groups = new Map<string, Fate>();
  for (const { key, from } of subjects.groups) {
    const one = fate(homes.get(key), follows.get(from), groupRows.has(key), left.has(key) ? "LEADER" : null);
    groups.set(key, one);
    add("groups", one.trouble);
  }

  const issueRows = new Set(plan.issueMoves.map(({ issueId }) => issueId));
  const misplaced = noted("GROUP_NOT_IN_DESTINATION");
  const issues = new Map<string, Fate>();
  for (const { key, from, groupId } of subjects.issues) {
    const after = places.get(key)?.after;
    const home = groupId === null ? undefined : homes.get(groupId);
    const trouble = misplaced.has(key) ? "GROUP" : null;
    const one = fate(after?.miniClusterId, home ?? follows.get(from), issueRows.has(key), trouble);
    one.groupId = after?.groupId ?? null;
    issues.set(key, one);
    add("issues", one.trouble);
  }
  return { members, groups, issues, clusters, moved, homes, counts };
}
