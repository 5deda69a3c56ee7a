/** Rows sent somewhere: what a choice of destination means for the plan's rows. Pure; the same for one row and a thousand. */
import type { Id } from "../../../src/contract/base.ts";
import type { PlanEdit } from "../workbench/planEdits.ts";
import type { Fate, Fates } from "./fates.ts";
import type { MoveKind, Subject, Subjects } from "./subjects.ts";

/**
 * `to`: a mini-cluster of the new structure; for an issue also which group there (undefined: its own if that is there, else
 * none). DEFAULT: where its mini-cluster's things go. OUT: the membership ends, the group is dissolved.
 * WITH_PEOPLE: a group goes where its leader goes, an issue where most members of its firm go.
 * PRIMARY: not a place: the membership becomes its member's primary one.
 */
export type Destination = { to: Id; group?: Id | null } | "DEFAULT" | "OUT" | "WITH_PEOPLE" | "PRIMARY";

/** So many mini-clusters of the new structure have a button and a digit of their own. */
export const quick = 9;

/** What the act is for each kind of row; a destination that a kind does not know is not offered for it. */
export const offered: Record<MoveKind, readonly Exclude<Destination, { to: Id }>[]> = {
  members: ["DEFAULT", "OUT", "PRIMARY"],
  groups: ["WITH_PEOPLE", "DEFAULT", "OUT"],
  issues: ["WITH_PEOPLE", "DEFAULT"],
};

/** `edit`: one act for the plan. `sent`: rows whose fate is as wished. `unsendable`: rows for which the wish names no place. */
export type Sending = { edit: PlanEdit; sent: number; unsendable: number };

/** The rows of `subjects` (all of one kind) sent to `destination`. */
export function send(subjects: readonly Subject[], destination: Destination, fates: Fates, all: Subjects): Sending {
  const kind = subjects[0]?.kind;
  const known = typeof destination === "object" || (kind && offered[kind].includes(destination));
  if (!known) return { edit: {}, sent: 0, unsendable: subjects.length };
  if (kind === "members") return sendMembers(subjects, destination, fates, all);
  if (kind === "groups") return sendGroups(subjects, destination, fates);
  return sendIssues(subjects, destination, fates, all);
}

type MemberRow = NonNullable<NonNullable<PlanEdit["memberMoves"]>["put"]>[number];

function sendMembers(subjects: readonly Subject[], destination: Destination, fates: Fates, all: Subjects): Sending {
  const siblings = ranksOf(subjects, all);
  const put = new Map<string, MemberRow>();
  const drop: string[] = [];
  let sent = 0;
  const primaryNow = ({ key, primary }: Subject): boolean => fates.members.get(key)?.primary ?? primary;
  for (const subject of subjects) {
    const { key, id: memberId, from, primary: before } = subject;
    const fate = fates.members.get(key);
    if (destination === "PRIMARY") {
      if (fate?.to == null || siblings.taken.has(memberId)) continue;
      siblings.taken.add(memberId);
      sent += 1;
      for (const other of siblings.of(memberId)) {
        const to = fates.members.get(other.key)?.to;
        const primary = other.key === key;
        if (to === undefined || primaryNow(other) === primary) continue;
        put.set(other.key, { memberId, from: other.from, to, primary });
      }
      continue;
    }
    sent += 1;
    if (typeof destination === "string" && destination !== "OUT") {
      if (fate?.chosen) drop.push(key);
      continue;
    }
    // Where the member has made another membership the primary one by a row, this one does not claim it back.
    const outranked = siblings
      .of(memberId)
      .some(
        (other) => other.key !== key && fates.members.get(other.key)?.chosen && primaryNow(other) && !other.primary,
      );
    const primary = fate?.chosen ? fate.primary : before && !outranked;
    const to = destination === "OUT" ? null : destination.to;
    if (to === fate?.byDefault && primary === before) drop.push(key);
    else put.set(key, { memberId, from, to, primary });
  }
  return {
    edit: { memberMoves: { put: [...put.values()], drop } },
    sent,
    unsendable: subjects.length - sent,
  };
}

/** Each member's memberships, found once for as many rows as there are. */
function ranksOf(subjects: readonly Subject[], all: Subjects) {
  const wanted = new Set(subjects.map(({ id }) => id));
  const byMember = new Map<Id, Subject[]>();
  for (const one of all.members) {
    if (!wanted.has(one.id)) continue;
    const there = byMember.get(one.id);
    if (there) there.push(one);
    else byMember.set(one.id, [one]);
  }
  return { of: (memberId: Id): readonly Subject[] => byMember.get(memberId) ?? [], taken: new Set<Id>() };
}

function sendGroups(subjects: readonly Subject[], destination: Destination, fates: Fates): Sending {
  const put: { groupId: Id; to: Id | "DISSOLVE" }[] = [];
  const drop: string[] = [];
  let sent = 0;
  for (const { key, leaderId } of subjects) {
    const fate = fates.groups.get(key);
    const to = groupGoes(destination, leaderId, fate, fates);
    if (to === undefined) continue;
    sent += 1;
    if (to === "DEFAULT" || (to === fate?.byDefault && to !== "DISSOLVE")) drop.push(key);
    else put.push({ groupId: key, to });
  }
  return { edit: { groupMoves: { put, drop } }, sent, unsendable: subjects.length - sent };
}

function groupGoes(
  destination: Destination,
  leaderId: Id | null,
  fate: Fate | undefined,
  { moved }: Fates,
): Id | "DISSOLVE" | "DEFAULT" | undefined {
  if (typeof destination === "object") return destination.to;
  if (destination === "OUT") return "DISSOLVE";
  if (destination !== "WITH_PEOPLE") return "DEFAULT";
  const places = moved.memberships.get(leaderId ?? "");
  if (places === undefined) return undefined;
  if (fate?.byDefault && places.has(fate.byDefault)) return fate.byDefault;
  return [...places].find(([, primary]) => primary)?.[0] ?? [...places.keys()][0];
}

function sendIssues(subjects: readonly Subject[], destination: Destination, fates: Fates, all: Subjects): Sending {
  const goes = destination === "WITH_PEOPLE" ? firmsGo(all, fates) : null;
  const put: { issueId: Id; to: Id; group?: Id | null }[] = [];
  const drop: string[] = [];
  let sent = 0;
  for (const { key, groupId, organizationId, from } of subjects) {
    const fate = fates.issues.get(key);
    if (destination === "DEFAULT") {
      if (fate?.chosen) drop.push(key);
      sent += 1;
      continue;
    }
    const { to, group: asked } = typeof destination === "object" ? destination : { to: goes?.(organizationId, from) };
    if (to === undefined) continue;
    sent += 1;
    const home = groupId === null ? undefined : fates.homes.get(groupId);
    // Its own group goes along only where that is (R16); a dissolved one is left behind by itself.
    const leaves = home != null && home !== to;
    const group = asked === undefined ? (leaves ? null : undefined) : asked;
    const own = home == null ? null : groupId;
    if (to === fate?.byDefault && (group === undefined || group === own)) drop.push(key);
    else put.push(group === undefined ? { issueId: key, to } : { issueId: key, to, group });
  }
  return { edit: { issueMoves: { put, drop } }, sent, unsendable: subjects.length - sent };
}

/**
 * Where a firm's people go from a mini-cluster: where most of its memberships there go, else most of all of its primary
 * ones; of equal ones the first of the new structure. Undefined where none of them has a destination.
 */
function firmsGo(all: Subjects, fates: Fates): (organizationId: Id | null, from: Id) => Id | undefined {
  const votes = new Map<string, Map<Id, number>>();
  const vote = (key: string, to: Id): void => {
    const of = votes.get(key) ?? new Map<Id, number>();
    votes.set(key, of.set(to, (of.get(to) ?? 0) + 1));
  };
  for (const { key, organizationId, from } of all.members) {
    const fate = fates.members.get(key);
    if (fate?.to == null) continue;
    vote(`${organizationId} ${from}`, fate.to);
    if (fate.primary) vote(`${organizationId}`, fate.to);
  }
  const order = [...fates.clusters.targets.keys()];
  const most = (key: string): Id | undefined => {
    const of = votes.get(key);
    if (of === undefined) return undefined;
    const best = Math.max(...of.values());
    return order.find((id) => of.get(id) === best);
  };
  return (organizationId, from) => most(`${organizationId} ${from}`) ?? most(`${organizationId}`);
}
