/** Where members and officers go under a plan (R13, R14), before anything is recorded. */
import type { Id } from "../contract/base.ts";
import type { ReorganizationPlan } from "../contract/reorganization.ts";

import { type Fates, repeated } from "./reorganizationFates.ts";
import type { Note } from "./reorganizationFindings.ts";
import { type Officer, officerKey, type StructureMember, type StructureState } from "./structure.ts";
import { activeMembers, isActive, isClusterOffice } from "./structureLookups.ts";

type Move = ReorganizationPlan["memberMoves"][number];

export type MovedMembers = {
  /** Member → mini-cluster → primary?, afterwards. Whoever has left is not in it. */
  memberships: Map<Id, Map<Id, boolean>>;
  /** Every membership that changes, as the event lists them. */
  moves: Move[];
  /** Members that a plan sends out of their last mini-cluster by explicit rows. */
  exits: StructureMember[];
  /** Members that stood in a split or dissolved mini-cluster and have no row (R13). */
  lost: Set<Id>;
};

/**
 * Carries every membership over: by its row, else to where its mini-cluster's things go. Memberships that meet in one
 * mini-cluster become one and primary wins (R14).
 */
export function moveMembers(state: StructureState, plan: ReorganizationPlan, fates: Fates, note: Note): MovedMembers {
  const rows = readRows(state, plan, fates, note);
  const moved: MovedMembers = { memberships: new Map(), moves: [], exits: [], lost: new Set() };
  const withoutPrimary: Id[] = [];
  const withPrimaries: Id[] = [];
  for (const member of activeMembers(state)) {
    const { memberId } = member;
    const after = carryOver(member, rows.get(memberId), fates, moved);
    if (after.size > 0) moved.memberships.set(memberId, after);
    if (moved.lost.has(memberId)) continue;
    if (after.size === 0) moved.exits.push(member);
    const primaries = [...after.values()].filter(Boolean).length;
    if (after.size > 0 && primaries === 0) withoutPrimary.push(memberId);
    if (primaries > 1) withPrimaries.push(memberId);
  }
  note("MEMBER_WITHOUT_DESTINATION", moved.lost);
  note("PRIMARY_MISSING", withoutPrimary);
  note("PRIMARY_TWICE", withPrimaries);
  return moved;
}

/** One member's memberships afterwards; adds what changes to `moved`. */
function carryOver(
  { memberId, memberships }: StructureMember,
  rows: Map<Id, Move> | undefined,
  { follows }: Fates,
  moved: MovedMembers,
): Map<Id, boolean> {
  const after = new Map<Id, boolean>();
  const ways: { from: Id; to: Id | null; before: boolean }[] = [];
  for (const [from, before] of memberships) {
    const row = rows?.get(from);
    const to = row ? row.to : follows.get(from);
    if (to === undefined) {
      moved.lost.add(memberId);
      continue;
    }
    ways.push({ from, to, before });
    if (to !== null) after.set(to, after.get(to) === true || (row ? row.primary : before));
  }
  for (const { from, to, before } of ways) {
    const primary = to === null ? before : after.get(to) === true;
    // Where one stays and another arrives as the primary one, the arriving one already says what they are together.
    const told = primary && ways.some((way) => way.to === to && way.from !== to);
    if (to !== from || (primary !== before && !told)) moved.moves.push({ memberId, from, to, primary });
  }
  return after;
}

function readRows(state: StructureState, plan: ReorganizationPlan, fates: Fates, note: Note): Map<Id, Map<Id, Move>> {
  const rows = new Map<Id, Map<Id, Move>>();
  const unknown: Id[] = [];
  const twice: Id[] = [];
  const nowhere: Id[] = [];
  for (const row of plan.memberMoves) {
    const { memberId, from, to } = row;
    if (!isActive(state, from) || !state.members.get(memberId)?.memberships.has(from)) {
      unknown.push(memberId);
      continue;
    }
    if (to !== null && !fates.targets.has(to)) nowhere.push(to);
    const ofMember = rows.get(memberId) ?? new Map<Id, Move>();
    if (ofMember.has(from)) twice.push(memberId);
    else rows.set(memberId, ofMember.set(from, row));
  }
  note("MEMBERSHIP_UNKNOWN", unknown);
  note("MEMBER_MOVED_TWICE", twice);
  note("TARGET_UNKNOWN", nowhere, { in: "memberMoves" });
  return rows;
}

/**
 * Officers of what closes are released, and those who are no longer members of theirs; the plan's are appointed, a new
 * chair in place of the old. Offices of the programme stay as they are.
 */
export function moveOfficers(
  state: StructureState,
  plan: ReorganizationPlan,
  fates: Fates,
  { memberships }: MovedMembers,
  note: Note,
): { released: OfClusters; appointed: OfClusters } {
  const wanted = new Map(plan.officers.map((officer) => [officerKey(officer), officer]));
  const officers = [...wanted.values()];
  note(
    "OFFICE_MISPLACED",
    officers.filter(({ office }) => !isClusterOffice(office)).map((o) => o.miniClusterId),
  );
  const places = officers.map(({ miniClusterId }) => miniClusterId);
  note(
    "TARGET_UNKNOWN",
    places.filter((id) => !fates.targets.has(id)),
    { in: "officers" },
  );
  const chairs = officers.filter(({ office }) => office === "CHAIR");
  const chaired = new Set(chairs.map(({ miniClusterId }) => miniClusterId));
  note("CHAIR_TWICE", repeated(chairs.map(({ miniClusterId }) => miniClusterId)));
  for (const { memberId, miniClusterId, office } of officers)
    if (fates.targets.has(miniClusterId) && !memberships.get(memberId)?.has(miniClusterId))
      note("OFFICER_NOT_IN_TARGET", [memberId], { miniClusterId, office });

  const staying = new Set<string>();
  const released: OfClusters = [];
  for (const { miniClusterId, office, memberId } of state.officers) {
    if (miniClusterId === null) continue;
    const officer = { miniClusterId, office, memberId };
    const isMember = memberships.get(memberId)?.has(miniClusterId) === true;
    const replaced = office === "CHAIR" && chaired.has(miniClusterId) && !wanted.has(officerKey(officer));
    if (fates.closed.has(miniClusterId) || !isMember || replaced) released.push(officer);
    else staying.add(officerKey(officer));
  }
  return { released, appointed: officers.filter((officer) => !staying.has(officerKey(officer))) };
}

type OfClusters = (Officer & { miniClusterId: Id })[];
