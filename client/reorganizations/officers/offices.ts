/** Who holds which office afterwards, whose office ends and why, and who could fill what is empty. Pure, by the rules' own reckoning. */
import type { Office } from "../../../src/contract/actor.ts";
import type { Id } from "../../../src/contract/base.ts";
import { clusterOffices } from "../../../src/contract/codes.ts";
import type { ReorganizationPlan } from "../../../src/contract/reorganization.ts";
import { readFates } from "../../../src/domain/reorganizationFates.ts";
import { moveMembers, moveOfficers } from "../../../src/domain/reorganizationMembers.ts";
import { officerKey, type StructureState } from "../../../src/domain/structure.ts";
import type { PlanEdit } from "../workbench/planEdits.ts";

export type ClusterOffice = (typeof clusterOffices)[number];
export type PlannedOfficer = { miniClusterId: Id; office: Office; memberId: Id };

/**
 * Someone in an office afterwards. `planned`: the plan names them. NOT_A_MEMBER: they do not belong there afterwards;
 * SECOND_CHAIR: the plan names another chair too.
 */
export type Holder = {
  memberId: Id;
  office: ClusterOffice;
  planned: boolean;
  trouble: "NOT_A_MEMBER" | "SECOND_CHAIR" | null;
};
/** CLOSED: the mini-cluster ends. MOVED: the officer goes elsewhere. REPLACED: the plan names another chair. */
export type Ending = { miniClusterId: Id; office: Office; memberId: Id; why: "CLOSED" | "MOVED" | "REPLACED" };

export type Offices = {
  /** Target → who holds its offices, in the order of the offices. */
  holders: ReadonlyMap<Id, readonly Holder[]>;
  endings: readonly Ending[];
  /** Target → its members afterwards. */
  members: ReadonlyMap<Id, ReadonlySet<Id>>;
};

const silent = { violations: [], warnings: [], note: () => {}, noteOfPlan: () => {} };
const isOffice = (office: Office): office is ClusterOffice => (clusterOffices as readonly Office[]).includes(office);

export function officesOf(state: StructureState, plan: ReorganizationPlan): Offices {
  const fates = readFates(state, plan, silent);
  const moved = moveMembers(state, plan, fates, silent.note);
  const { released } = moveOfficers(state, plan, fates, moved, silent.note);
  const members = new Map<Id, Set<Id>>([...fates.targets.keys()].map((id) => [id, new Set()]));
  for (const [memberId, places] of moved.memberships) for (const id of places.keys()) members.get(id)?.add(memberId);

  const gone = new Set(released.map(officerKey));
  const planned = new Set(plan.officers.map(officerKey));
  const staying = state.officers.flatMap(({ miniClusterId, office, memberId }) =>
    miniClusterId !== null && !gone.has(officerKey({ miniClusterId, office, memberId }))
      ? [{ miniClusterId, office, memberId }]
      : [],
  );
  const all = new Map([...plan.officers, ...staying].map((one) => [officerKey(one), one]));
  const chairs = new Map<Id, number>();
  for (const { office, miniClusterId } of plan.officers)
    if (office === "CHAIR") chairs.set(miniClusterId, (chairs.get(miniClusterId) ?? 0) + 1);
  const holders = new Map<Id, Holder[]>([...fates.targets.keys()].map((id) => [id, []]));
  for (const [key, { miniClusterId, office, memberId }] of all) {
    if (!isOffice(office)) continue;
    const second = office === "CHAIR" && planned.has(key) && (chairs.get(miniClusterId) ?? 0) > 1;
    const belongs = members.get(miniClusterId)?.has(memberId) === true;
    holders.get(miniClusterId)?.push({
      memberId,
      office,
      planned: planned.has(key),
      trouble: second ? "SECOND_CHAIR" : belongs ? null : "NOT_A_MEMBER",
    });
  }
  for (const list of holders.values())
    list.sort((a, b) => clusterOffices.indexOf(a.office) - clusterOffices.indexOf(b.office));
  const endings = released.map(({ miniClusterId, office, memberId }): Ending => {
    const stays = members.get(miniClusterId)?.has(memberId) === true;
    return {
      miniClusterId,
      office,
      memberId,
      why: fates.closed.has(miniClusterId) ? "CLOSED" : stays ? "REPLACED" : "MOVED",
    };
  });
  return { holders, endings, members };
}

/** Appoints: a chair takes the place of whom the plan named chair before; in the other offices there may be several. */
export function appoint(plan: Pick<ReorganizationPlan, "officers">, officer: PlannedOfficer): PlanEdit {
  const { miniClusterId, office } = officer;
  const before = plan.officers.filter(
    (one) => office === "CHAIR" && one.office === "CHAIR" && one.miniClusterId === miniClusterId,
  );
  return { officers: { put: [officer], drop: before.map(keyOf) } };
}

export const dismiss = (officer: PlannedOfficer): PlanEdit => ({ officers: { drop: [keyOf(officer)] } });

const keyOf = ({ miniClusterId, office, memberId }: PlannedOfficer): string => `${miniClusterId}/${office}/${memberId}`;

/**
 * Whoever loses an office because their mini-cluster closes or they go elsewhere, proposed for the same office where they
 * are members afterwards and nobody holds it. One for each empty office, and nobody who
 * holds one already.
 */
export function proposals({ holders, endings, members }: Offices): PlannedOfficer[] {
  const taken = new Set([...holders.values()].flatMap((list) => list.map(({ memberId }) => memberId)));
  const found: PlannedOfficer[] = [];
  for (const [miniClusterId, list] of holders)
    for (const office of clusterOffices) {
      if (list.some((holder) => holder.office === office)) continue;
      const one = endings.find(
        (ending) =>
          ending.office === office &&
          ending.why !== "REPLACED" &&
          !taken.has(ending.memberId) &&
          members.get(miniClusterId)?.has(ending.memberId),
      );
      if (one === undefined) continue;
      taken.add(one.memberId);
      found.push({ miniClusterId, office, memberId: one.memberId });
    }
  return found;
}
