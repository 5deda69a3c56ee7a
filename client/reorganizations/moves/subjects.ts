/** Everyone and everything a plan decides about, as rows: each membership, research group and open issue, and its words. */
import type { Refs } from "../../../src/contract/answers.ts";
import { type Id, type Names, type OrganizationKind, type Sector, sectorOf } from "../../../src/contract/base.ts";
import { rowKeys } from "../../../src/contract/planRows.ts";
import type { StructureSnapshot } from "../../../src/contract/reorganization.ts";
import type { StructureState } from "../../../src/domain/structure.ts";
import { openGroups, resolveGroup, resolveMiniCluster } from "../../../src/domain/structureLookups.ts";
import { Sought } from "../../ui/hangul.ts";

export const moveKinds = ["members", "groups", "issues"] as const;
export type MoveKind = (typeof moveKinds)[number];

/** One row: what does not change while the plan is composed. What becomes of it is a `Fate`, found by its key. */
export type Subject = {
  /** The key of its row in the plan: "memberId/from", the group's id, the issue's id. */
  key: string;
  /** The member, group or issue itself. A member has a row for each of their memberships. */
  id: Id;
  kind: MoveKind;
  /** The mini-cluster it is in now. */
  from: Id;
  name: string;
  /** The member's or issue's organisation; the group's leader. */
  detail: string;
  organizationId: Id | null;
  organizationKind: OrganizationKind | null;
  sector: Sector | null;
  /** A membership: whether it is the primary one now. */
  primary: boolean;
  /** An issue: its group now; and its category. */
  groupId: Id | null;
  category: string | null;
  /** A group: who leads it. */
  leaderId: Id | null;
  /** An issue's number; a group's open issues. */
  number: number;
  words: readonly Sought[];
};
export type Subjects = Record<MoveKind, readonly Subject[]>;

type Naming = { refs: Refs; named: (names: Names) => string; someone: string };

/** Rows in the order they are listed unless another is asked for: by name, groups and issues by number. */
export function subjectsOf(
  state: StructureState,
  openIssues: StructureSnapshot["openIssues"],
  naming: Naming,
): Subjects {
  const collator = new Intl.Collator(["ko", "en"], { numeric: true });
  const { refs, named, someone } = naming;
  const nameOf = (memberId: Id): string => refs.members[memberId]?.name ?? someone;
  const soughtOrganizations = new Map<Id, Sought>();
  const organization = (id: Id): { detail: string; sought: Sought } => {
    const names = refs.organizations[id]?.names;
    const sought = soughtOrganizations.get(id) ?? new Sought(names ? `${names.ko}\u0001${names.en}` : id);
    soughtOrganizations.set(id, sought);
    return { detail: names ? named(names) : id, sought };
  };

  const members: Subject[] = [];
  for (const { memberId, organizationId, kind, memberships } of state.members.values()) {
    const name = nameOf(memberId);
    const { detail, sought } = organization(organizationId);
    const words = [new Sought(name), sought];
    for (const [from, primary] of memberships)
      members.push({
        key: rowKeys.memberMoves({ memberId, from }),
        id: memberId,
        kind: "members",
        from,
        name,
        detail,
        organizationId,
        organizationKind: kind,
        sector: sectorOf(kind),
        primary,
        groupId: null,
        category: null,
        leaderId: null,
        number: 0,
        words,
      });
  }
  members.sort((a, b) => collator.compare(a.name, b.name) || Number(b.primary) - Number(a.primary));

  const issuesOf = new Map<Id, number>();
  const issues = openIssues.map((issue): Subject => {
    const { id, number, title, category, organizationId } = issue;
    const { miniClusterId: from, groupId } = placeOf(state, issue);
    if (groupId !== null) issuesOf.set(groupId, (issuesOf.get(groupId) ?? 0) + 1);
    const { detail, sought } = organization(organizationId);
    const organizationKind = refs.organizations[organizationId]?.kind ?? null;
    return {
      key: id,
      id,
      kind: "issues",
      from,
      name: title,
      detail,
      organizationId,
      organizationKind,
      sector: organizationKind && sectorOf(organizationKind),
      primary: false,
      groupId,
      category,
      leaderId: null,
      number,
      words: [new Sought(`#${number} ${title}`), sought],
    };
  });
  issues.sort((a, b) => a.number - b.number);

  const groups = openGroups(state).map(({ id, names, miniClusterId: from, leaderId }): Subject => {
    const leader = nameOf(leaderId);
    return {
      key: id,
      id,
      kind: "groups",
      from,
      name: named(names),
      detail: leader,
      organizationId: null,
      organizationKind: null,
      sector: null,
      primary: false,
      groupId: null,
      category: null,
      leaderId,
      number: issuesOf.get(id) ?? 0,
      words: [new Sought(`${names.ko}\u0001${names.en}`), new Sought(leader)],
    };
  });
  groups.sort((a, b) => collator.compare(a.name, b.name));
  return { members, groups, issues };
}

/** Where an open issue is, as the rules see it: what has closed by now is resolved (R3). */
function placeOf(state: StructureState, { miniClusterId, groupId }: { miniClusterId: Id; groupId: Id | null }) {
  const byGroup = groupId === null ? null : resolveGroup(state, groupId);
  return byGroup ?? { miniClusterId: resolveMiniCluster(state, miniClusterId) ?? miniClusterId, groupId: null };
}
