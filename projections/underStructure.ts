// [R22] The figures of a moment under any structure there has been: what the seven would have counted before they existed,
// what the eight would count today. Everything is followed through the reorganisations between, either way.
import type { StructureFigures } from "../src/contract/figures.ts";
import { issueRows, memberRows } from "../src/contract/moveRows.ts";
import { noMembers, type Reorganized } from "./lineage.ts";
import type { MayRead, Moment } from "./readModel.ts";
import type { View } from "./view.ts";

type Counted = StructureFigures["clusters"][number];
/** One reorganisation as a way between the structure before it and the one after it. */
type Way = {
  closes: string[];
  /** Where a thing in a mini-cluster before it is after it; null: it left by it. */
  member(id: string, in_: string): string | null;
  group(id: string, in_: string): string;
  issue(id: string, in_: string): string;
  /** Where a thing in a mini-cluster after it was before it. */
  memberBack(id: string, in_: string): string;
  groupBack(id: string, in_: string): string;
  issueBack(id: string, in_: string): string;
};

/**
 * `under`: the plan whose reorganisation made the structure, null for the first one; undefined: the one in force at the
 * moment. Answers null where no such plan was carried out. What nobody decided on at a reorganisation (who came after it,
 * or had left before it) goes with its mini-cluster: on to the default successor, back to where most of its members
 * came from. Issues count where `mayRead` permits them (R7).
 */
export function underStructure(
  view: View,
  at: Moment,
  mayRead: MayRead,
  under: string | null | undefined,
): StructureFigures | null {
  const last = view.position({ ...at, position: Number.MAX_SAFE_INTEGER });
  const reorganized = view.tables.lineage.upTo(last);
  const here = reorganized.filter(({ position }) => position <= view.position(at)).length;
  const chosen =
    under === undefined ? here : under === null ? 0 : reorganized.findIndex(({ planId }) => planId === under) + 1;
  if (chosen === 0 && typeof under === "string") return null;

  /** The last position at which the nth structure was in force. */
  const end = (n: number) => (n < reorganized.length ? reorganized[n]!.position - 1 : last);
  const clustersAt = (position: number) =>
    view.rows(view.tables.miniClusters, "all", { ...at, position }).filter(({ active }) => active);
  const ways = reorganized.map((one) => wayOf(view, at, one));
  const closedBy = new Map(ways.flatMap(({ closes }, n) => closes.map((id) => [id, n] as const)));
  const follow = <To extends string | null>(
    from: string,
    on: (way: Way, in_: string) => To,
    back: (way: Way, in_: string) => string,
  ): string | null => {
    let place: string | null = from;
    // What was closed keeps the mini-cluster of its time: it is followed from there.
    const start = Math.min(here, closedBy.get(from) ?? here);
    for (let n = start; n < chosen && place !== null; n++) place = on(ways[n]!, place);
    for (let n = start; n > chosen && place !== null; n--) place = back(ways[n - 1]!, place);
    return place;
  };

  const position = chosen === here ? view.position(at) : end(chosen);
  const clusters = new Map<string, Counted & { persons: Set<string> }>(
    clustersAt(position).map(({ id, names, tier, parentId }) => [
      id,
      {
        id,
        names,
        tier,
        parentId,
        primary: noMembers(),
        members: 0,
        groups: 0,
        openIssues: 0,
        tasks: 0,
        persons: new Set(),
      },
    ]),
  );
  const left = new Set<string>();
  const persons = new Set<string>();
  const primary = noMembers();
  for (const row of view.rows(view.tables.memberships, "all", at)) {
    const { memberId } = row;
    const place = follow(
      row.miniClusterId,
      (way, in_) => way.member(memberId, in_),
      (way, in_) => way.memberBack(memberId, in_),
    );
    const cluster = place === null ? undefined : clusters.get(place);
    if (cluster === undefined) {
      if (row.primary) left.add(memberId);
      continue;
    }
    cluster.persons.add(memberId);
    persons.add(memberId);
    if (!row.primary) continue;
    cluster.primary[row.sector]++;
    primary[row.sector]++;
  }
  for (const { id, miniClusterId, active } of view.rows(view.tables.groups, "all", at)) {
    if (!active) continue;
    const place = follow(
      miniClusterId,
      (way, in_) => way.group(id, in_),
      (way, in_) => way.groupBack(id, in_),
    );
    const cluster = place === null ? undefined : clusters.get(place);
    if (cluster) cluster.groups++;
  }
  for (const scope of ["open", "done"])
    for (const card of view.cards(scope, at, mayRead)) {
      const place = follow(
        card.miniClusterId,
        (way, in_) => way.issue(card.id, in_),
        (way, in_) => way.issueBack(card.id, in_),
      );
      const cluster = place === null ? undefined : clusters.get(place);
      if (!cluster) continue;
      if (scope === "open") cluster.openIssues++;
      // [R5] Discovery counts once, whatever became of the issue.
      if (card.identifiedAt !== null) cluster.tasks++;
    }

  const counted = [...clusters.values()].map(({ persons: of, ...cluster }) => ({ ...cluster, members: of.size }));
  const sum = (field: "members" | "groups" | "openIssues" | "tasks") =>
    counted.reduce((total, cluster) => total + cluster[field], 0);
  return {
    under: chosen === 0 ? null : reorganized[chosen - 1]!.planId,
    standing: chosen === here ? "IN_FORCE" : chosen > here ? "NOT_YET" : "NO_LONGER",
    structures: [null, ...reorganized].map((one, n) => ({
      planId: one?.planId ?? null,
      effectiveOn: one?.effectiveOn ?? null,
      miniClusters: clustersAt(end(n)).length,
    })),
    clusters: counted,
    totals: {
      persons: persons.size,
      members: sum("members"),
      primary,
      groups: sum("groups"),
      openIssues: sum("openIssues"),
      tasks: sum("tasks"),
      left: [...left].filter((id) => !persons.has(id)).length,
    },
  };
}

function wayOf(view: View, at: Moment, { position, flows }: Reorganized): Way {
  const moves = view.tables.lineage.moves(position);
  const before: Moment = { ...at, position: position - 1 };
  const existed = new Set(
    view.rows(view.tables.miniClusters, "all", before).flatMap(({ id, active }) => (active ? [id] : [])),
  );
  const successors = new Map(moves.successors);
  const byItself = (in_: string) => successors.get(in_) ?? in_;
  const memberTo = new Map(memberRows(moves).map((row) => [`${row.memberId}/${row.from}`, row.to]));
  const groupTo = new Map(moves.groupMoves.flatMap(({ groupId, to }) => (to === null ? [] : [[groupId, to]])));
  const issueTo = new Map(issueRows(moves).map(({ issueId, from, to }) => [`${issueId}/${from}`, to]));
  const member = (id: string, in_: string) => {
    const to = memberTo.get(`${id}/${in_}`);
    return to === undefined ? byItself(in_) : to;
  };
  const issue = (id: string, in_: string) => issueTo.get(`${id}/${in_}`) ?? byItself(in_);

  const origins = mostCameFrom(flows);
  /** Of what was not there then: where it is, if that existed, else where most of its members came from. */
  const since = (in_: string) => (existed.has(in_) ? in_ : (origins.get(in_) ?? in_));
  const memberships = new Map<string, { miniClusterId: string; primary: boolean }[]>();
  for (const row of view.rows(view.tables.memberships, "all", before)) {
    const known = memberships.get(row.memberId);
    if (known) known.push(row);
    else memberships.set(row.memberId, [row]);
  }
  const groups = new Map(view.rows(view.tables.groups, "all", before).map((row) => [row.id, row.miniClusterId]));
  return {
    closes: [...successors.keys()],
    member,
    group: (id, in_) => groupTo.get(id) ?? byItself(in_),
    issue,
    memberBack(id, in_) {
      const whence = (memberships.get(id) ?? []).filter((row) => member(id, row.miniClusterId) === in_);
      return (whence.find((row) => row.primary) ?? whence[0])?.miniClusterId ?? since(in_);
    },
    groupBack(id, in_) {
      const was = groups.get(id);
      return was !== undefined && (groupTo.get(id) ?? byItself(was)) === in_ ? was : since(in_);
    },
    issueBack(id, in_) {
      const was = view.tables.cards.get(id, position - 1)?.miniClusterId;
      return was !== undefined && issue(id, was) === in_ ? was : since(in_);
    },
  };
}

/** Mini-cluster → the one that most of its members came from by a reorganisation, the lesser id where they are equal. */
function mostCameFrom(flows: Reorganized["flows"]): Map<string, string> {
  const most = new Map<string, { from: string; count: number }>();
  for (const { from, to, members } of flows) {
    if (to === null) continue;
    const count = Object.values(members).reduce((sum, one) => sum + one, 0);
    const known = most.get(to);
    if (!known || count > known.count || (count === known.count && from < known.from)) most.set(to, { from, count });
  }
  return new Map([...most].map(([to, { from }]) => [to, from]));
}
