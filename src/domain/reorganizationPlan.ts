/** A reorganisation's plan as a document: its state, and how each event changes it (domain.md §3, R4). */
import type { Id, Revision } from "../contract/base.ts";
import type { EventOf, RecordedEvent } from "../contract/events.ts";
import { changeRows, contentOf, type PlanRows, rowsOf } from "../contract/planRows.ts";
import type { PlanChanges, PlanContent, PlanState, ReorganizationPlan } from "../contract/reorganization.ts";
import type { StructureState } from "./structure.ts";

export type Plan = {
  planId: Id;
  programmeId: Id;
  title: string;
  /** Whether it was carried out is the structure's to say: `stateOf`. */
  state: Exclude<PlanState, "CARRIED_OUT">;
  version: number;
  /** The structure's revision that it was made from, or laid on since (R19). */
  baseRevision: Revision;
  compensates: Id | null;
  rows: PlanRows;
  /** Drafted or revised it: none of them may approve it (R4). */
  authors: Set<Id>;
  approvedBy: Id | null;
  /** As it was drafted, and every change since: what a row was at any version. */
  drafted: { title: string; content: PlanContent };
  journal: { version: number; by: Id; changes: PlanChanges }[];
};

/** An event of a plan with who caused it; every `RecordedEvent` of the category is one. */
export type PlanEvent = EventOf<"reorganization"> & { meta: Pick<RecordedEvent["meta"], "actor"> };

export const initial = (): Plan | null => null;

/** Folds one event in. The plan is changed in place: a row of ten thousand costs one row. It judges nothing. */
export function evolve(plan: Plan | null, event: PlanEvent): Plan | null {
  const { type, data } = event;
  const by = event.meta.actor;
  if (type === "ReorganizationDrafted") {
    const { planId, programmeId, title, baseRevision, compensates, content } = data;
    return {
      planId,
      programmeId,
      title,
      state: "DRAFT",
      version: 1,
      baseRevision,
      compensates,
      rows: rowsOf(content),
      authors: new Set([by]),
      approvedBy: null,
      drafted: { title, content },
      journal: [],
    };
  }
  if (plan === null) return null;
  switch (type) {
    case "ReorganizationRevised":
      take(plan, data, by);
      plan.authors.add(by);
      plan.state = "DRAFT";
      return plan;
    case "ReorganizationRebased":
      take(plan, data, by);
      plan.baseRevision = data.baseRevision;
      if (!data.clean) plan.state = "DRAFT";
      return plan;
    case "ReorganizationSubmitted":
      plan.state = "SUBMITTED";
      return plan;
    case "ReorganizationApproved":
      plan.state = "APPROVED";
      plan.approvedBy = by;
      return plan;
    case "ReorganizationRejected":
      plan.state = "REJECTED";
      return plan;
    case "ReorganizationWithdrawn":
      plan.state = "WITHDRAWN";
      return plan;
  }
}

function take(plan: Plan, { version, changes }: { version: number; changes: PlanChanges }, by: Id): void {
  changeRows(plan.rows, changes);
  plan.title = changes.title ?? plan.title;
  plan.version = version;
  plan.journal.push({ version, by, changes });
}

/** The plan's state; the structure knows whether it was carried out. */
export const stateOf = (plan: Plan, structure: Pick<StructureState, "reorganizations">): PlanState =>
  structure.reorganizations.some(({ planId }) => planId === plan.planId) ? "CARRIED_OUT" : plan.state;

/** The plan as it is judged, previewed and carried out. */
export const wholePlan = ({ programmeId, planId, baseRevision, compensates, rows }: Plan): ReorganizationPlan => ({
  programmeId,
  planId,
  baseRevision,
  compensates,
  ...contentOf(rows),
});
