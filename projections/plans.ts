// Plans of reorganisations as rows in time: their states, who did what and when; their contents are in planContents.ts.
import type { RecordedEvent } from "../src/contract/events.ts";
import type { PlanSummary } from "../src/contract/reorganization.ts";
import type { PlanContents } from "./planContents.ts";
import type { TemporalSpec, TemporalTable } from "./temporal.ts";

/** Raise when these rows come out otherwise from the same events. */
export const plansVersion = 1;

/** What follows from the plan's own events and the structure's; the rest of a summary is reckoned where it is read. */
export type PlanRow = Omit<PlanSummary, "behind" | "compensatedBy" | "blocked">;

export const planSpec: TemporalSpec<PlanRow> = {
  name: "plans",
  columns: [
    "planId",
    "programmeId",
    "title",
    "state",
    "version",
    "baseRevision",
    "effectiveOn",
    "reason",
    "compensates",
    "drafted",
    "authors",
    "revised",
    "submitted",
    "approved",
    "rejected",
    "withdrawn",
    "carriedOut",
    "targets",
  ],
  scopes: () => ["all"],
};

export type PlanTables = { plans: TemporalTable<PlanRow>; planContents: PlanContents };

/** Folds one event into the plan it is about. Throws where there is none: the event is then set aside. */
export function applyPlans(event: RecordedEvent, t: PlanTables): void {
  const act = { by: event.meta.actor, at: event.meta.occurredAt };
  if (event.type === "ClustersReorganized") {
    const row = t.plans.current(event.data.planId);
    // Logs from before plans were documents have reorganisations without one.
    if (row === null) return;
    const carriedOut = { ...act, position: String(event.position), recordedAt: event.recordedAt };
    t.plans.put(row.planId, { ...row, state: "CARRIED_OUT", carriedOut }, event.position);
    return;
  }
  if (event.category !== "reorganization") return;
  const put = (row: PlanRow) => t.plans.put(row.planId, row, event.position);
  if (event.type === "ReorganizationDrafted") {
    const { content, ...drafted } = event.data;
    t.planContents.begin(drafted.planId, content, event.position);
    put({
      ...drafted,
      state: "DRAFT",
      version: 1,
      ...heading(t.planContents, drafted.planId),
      drafted: act,
      authors: [act.by],
      revised: null,
      submitted: null,
      approved: null,
      rejected: null,
      withdrawn: null,
      carriedOut: null,
    });
    return;
  }
  const row = t.plans.current(event.streamId);
  if (row === null) throw new Error(`plan ${event.streamId} is not known`);
  switch (event.type) {
    case "ReorganizationRevised": {
      const { version, changes } = event.data;
      t.planContents.change(row.planId, changes, event.position);
      put({
        ...row,
        title: changes.title ?? row.title,
        version,
        ...heading(t.planContents, row.planId),
        ...DRAFT_AGAIN,
        revised: act,
        authors: row.authors.includes(act.by) ? row.authors : [...row.authors, act.by],
      });
      break;
    }
    case "ReorganizationRebased": {
      const { version, baseRevision, changes, clean } = event.data;
      t.planContents.change(row.planId, changes, event.position);
      const rebased = { ...row, version, baseRevision, ...heading(t.planContents, row.planId) };
      put(clean ? rebased : { ...rebased, ...DRAFT_AGAIN });
      break;
    }
    case "ReorganizationSubmitted":
      put({ ...row, state: "SUBMITTED", submitted: act });
      break;
    case "ReorganizationApproved":
      put({ ...row, state: "APPROVED", approved: act });
      break;
    case "ReorganizationRejected":
      put({ ...row, state: "REJECTED", rejected: { ...act, reason: event.data.reason } });
      break;
    case "ReorganizationWithdrawn":
      put({ ...row, state: "WITHDRAWN", withdrawn: { ...act, reason: event.data.reason } });
      break;
  }
}

/** A draft has been neither submitted nor judged as it now is. */
const DRAFT_AGAIN = { state: "DRAFT", submitted: null, approved: null, rejected: null } as const;

/** What a list tells of a plan's content. */
function heading(contents: PlanContents, planId: string): Pick<PlanRow, "effectiveOn" | "reason" | "targets"> {
  const { effectiveOn, reason, lists } = contents.current(planId);
  return { effectiveOn, reason, targets: lists.targets.size };
}
