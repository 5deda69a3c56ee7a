// Two moments compared: what is there now and was not, what is gone, what moved and what changed, each thing once.
import type { IssueCard, Membership } from "../src/contract/answers.ts";
import type { ComparedGroup, ComparedMiniCluster, ComparedOfficer } from "../src/contract/changes.ts";
import type { ChangeKind } from "../src/contract/historyKinds.ts";
import type { MayRead, Moment } from "./readModel.ts";
import type { GroupRow, MiniClusterRow, OfficerRow } from "./structure.ts";
import type { NetChange } from "./temporal.ts";
import type { View } from "./view.ts";

/** `position` is that of the last change. Added: no `before`. Removed: no `after`. */
export type Compared<T> = { kind: ChangeKind; id: string; before: T | null; after: T | null; position: number };
export type Comparison = {
  miniClusters: Compared<ComparedMiniCluster>[];
  memberships: Compared<Membership>[];
  officers: Compared<ComparedOfficer>[];
  groups: Compared<ComparedGroup>[];
  issues: Compared<IssueCard>[];
};

/** Net, by what the two moments show and not by what happened in between; issues only as the reader may see them today. */
export function compare(view: View, from: Moment, to: Moment, mayRead: MayRead): Comparison {
  const [start, end] = [from.position, view.position(to)];
  const { miniClusters, memberships, officers, groups } = view.tables;
  return {
    // One that is closed, or dissolved, is no longer there, though its row is.
    miniClusters: miniClusters.changes("all", start, end).flatMap((change) => told(whileActive(change), () => false)),
    memberships: movedMembers(memberships.changes("all", start, end)),
    officers: officers.changes("all", start, end).flatMap((change) => told<OfficerRow>(change, () => false)),
    groups: groups
      .changes("all", start, end)
      .flatMap((change) => told<GroupRow>(whileActive(change), (a, b) => a.miniClusterId !== b.miniClusterId)),
    issues: changedIssues(view, start, end, mayRead),
  };
}

function told<T>(
  { id, before, after, position }: NetChange<T>,
  moved: (before: T, after: T) => boolean,
): Compared<T>[] {
  if (before === null && after === null) return [];
  const kind = before === null ? "added" : after === null ? "removed" : moved(before, after) ? "moved" : "changed";
  return [{ kind, id, before, after, position }];
}

const whileActive = <T extends MiniClusterRow | GroupRow>(change: NetChange<T>): NetChange<T> => ({
  ...change,
  before: change.before?.active ? change.before : null,
  after: change.after?.active ? change.after : null,
});

/**
 * A member who left one mini-cluster and is in another moved: the primary membership that ended with the one that is
 * primary now (whether it is new, or was secondary), then what else ended with what else began.
 */
function movedMembers(changes: NetChange<Membership>[]): Compared<Membership>[] {
  const byMember = new Map<string, NetChange<Membership>[]>();
  for (const change of changes) {
    const memberId = (change.before ?? change.after)?.memberId ?? "";
    const those = byMember.get(memberId);
    if (those) those.push(change);
    else byMember.set(memberId, [change]);
  }
  return [...byMember].flatMap(([memberId, those]) => {
    const ended = those.filter(({ after }) => after === null);
    const begun = those.filter(({ before }) => before === null);
    const stayed = those.filter(({ before, after }) => before !== null && after !== null);
    const found: Compared<Membership>[] = [];
    const move = (gone: NetChange<Membership>, come: NetChange<Membership>) => {
      found.push({
        kind: "moved",
        id: memberId,
        before: gone.before,
        after: come.after,
        position: Math.max(gone.position, come.position),
      });
      for (const list of [ended, begun, stayed])
        for (const one of [gone, come]) if (list.includes(one)) list.splice(list.indexOf(one), 1);
    };
    const [gone] = ended.filter(({ before }) => before?.primary);
    const [come] = [...begun, ...stayed.filter(({ before }) => !before?.primary)].filter(({ after }) => after?.primary);
    if (gone && come) move(gone, come);
    while (ended[0] && begun[0]) move(ended[0], begun[0]);
    return [...found, ...[...ended, ...begun, ...stayed].flatMap((change) => told(change, () => false))];
  });
}

function changedIssues(view: View, from: number, to: number, mayRead: MayRead): Compared<IssueCard>[] {
  const net = new Map<string, NetChange<IssueCard>>();
  // An issue that was closed left one scope and entered the other.
  for (const scope of ["open", "done"])
    for (const change of view.tables.cards.changes(scope, from, to)) {
      const other = net.get(change.id);
      net.set(change.id, {
        id: change.id,
        before: change.before ?? other?.before ?? null,
        after: change.after ?? other?.after ?? null,
        position: Math.max(change.position, other?.position ?? 0),
      });
    }
  const elsewhere = (a: IssueCard, b: IssueCard) => a.miniClusterId !== b.miniClusterId || a.groupId !== b.groupId;
  return [...net.values()]
    .filter(({ id, before, after }) => !onlyRanked(before, after) && view.mayReadId(id, mayRead))
    .flatMap((change) => told(change, elsewhere));
}

/** Where a card stands in its column is not worth telling. */
function onlyRanked(before: IssueCard | null, after: IssueCard | null): boolean {
  if (before === null || after === null) return false;
  const told = (card: IssueCard) => JSON.stringify({ ...card, rank: "", revision: "" });
  return told(before) === told(after);
}
