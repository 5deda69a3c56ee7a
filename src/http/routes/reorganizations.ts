// Reads of reorganisations' plans: the list, one with what it says, and what it would do, or did, to the structure.
import type * as z from "zod";
import type { PlanRow } from "../../../projections/plans.ts";
import type { MayRead, Moment, ReadModel } from "../../../projections/readModel.ts";
import { restoredId } from "../../commands/restoredId.ts";
import { PlanAnswer, PlanPreviewAnswer, PlansAnswer, ReversalAnswer } from "../../contract/answers.ts";
import { koreanDay } from "../../contract/base.ts";
import { NoQuery, PlansQuery } from "../../contract/queries.ts";
import type { PlanContent, PlanSummary, Reversal, RevertConflict } from "../../contract/reorganization.ts";
import { Refusal } from "../../domain/refusal.ts";
import { previewReorganization } from "../../domain/reorganizationPreview.ts";
import { rebasePlan } from "../../domain/reorganizationRebase.ts";
import { revertPlan } from "../../domain/reorganizationRevert.ts";
import type { OpenIssue } from "../../domain/reorganizationWork.ts";
import { pageOf } from "../cursor.ts";
import { queryRoute, type Reading } from "../route.ts";

const plans = queryRoute({
  path: "/api/reorganizations",
  tag: "reorganizations",
  summary: {
    ko: "개편안의 목록, 새로 만든 것부터. state로 고른다",
    en: "Plans of reorganisations, the newest draft first; `state` chooses among them",
  },
  action: "ReadReorganizations",
  query: PlansQuery,
  answer: PlansAnswer,
  async read(reading, { state, ...paging }) {
    const all = readablePlans(reading).filter((row) => state === undefined || state.includes(row.state));
    const { items, ...page } = pageOf(all, paging);
    return { ...page, items: await Promise.all(items.map((row) => summaryOf(row, reading))) };
  },
});

const plan = queryRoute({
  path: "/api/reorganizations/{id}",
  tag: "reorganizations",
  summary: { ko: "개편안 하나와 그 내용", en: "One plan and what it says" },
  action: "ReadReorganizations",
  query: NoQuery,
  answer: PlanAnswer,
  async read(reading, _query, id) {
    const { row, content } = found(reading, id);
    return { plan: await summaryOf(row, reading), content: seen(content, reading) };
  },
});

const preview = queryRoute({
  path: "/api/reorganizations/{id}/preview",
  tag: "reorganizations",
  summary: {
    ko: "개편안이 지금의 구조를 어떻게 바꾸는지, 시행된 것이면 무엇을 바꾸었는지",
    en: "What the plan would do to the structure as it is, or did when it was carried out",
  },
  action: "ReadReorganizations",
  query: NoQuery,
  answer: PlanPreviewAnswer,
  async read(reading, _query, id) {
    const { row, content } = found(reading, id);
    return {
      preview: await previewOf(row, content, reading, reading.mayRead),
      rebase: await rebaseOf(row, content, reading),
    };
  },
});

const reversal = queryRoute({
  path: "/api/reorganizations/{id}/reversal",
  tag: "reorganizations",
  summary: {
    ko: "시행된 개편을 되돌리면 어떻게 되는지와 그 사이에 생긴 것",
    en: "What undoing a reorganisation would plan, and what has come since that cannot simply go back",
  },
  // It counts every open issue.
  action: "PreviewReorganization",
  query: NoQuery,
  answer: ReversalAnswer,
  async read(reading, _query, id) {
    const { row } = found(reading, id);
    return { reversal: await reversalOf(row, reading) };
  },
});

/** The plans the reader may see, the newest draft first. */
export const readablePlans = ({ model, at, mayReadPlan }: Reading): PlanRow[] =>
  model.plans(at).filter(({ state }) => mayReadPlan(state));

/** Refuses with NOT_FOUND a plan that is not there, or not for this reader. */
function found(reading: Reading, id: string): { row: PlanRow; content: PlanContent } {
  const row = readablePlans(reading).find(({ planId }) => planId === id);
  const content = row ? reading.model.planContent(reading.at, id) : null;
  if (row === undefined || content === null) throw new Refusal("NOT_FOUND");
  return { row, content };
}

const everything: MayRead = () => true;

/** [R7] What the plan says, without moves of issues that are there but not for this reader. */
function seen(content: PlanContent, { model, at, mayRead }: Pick<Reading, "model" | "at" | "mayRead">): PlanContent {
  const issues = new Set(content.issueMoves.map(({ issueId }) => issueId));
  const known = issueNames(model, at, everything, issues);
  const own = issueNames(model, at, mayRead, issues);
  return {
    ...content,
    issueMoves: content.issueMoves.filter(({ issueId }) => own.has(issueId) || !known.has(issueId)),
  };
}

/**
 * The plan's reckoning on the structure as it is, or as it was just before the plan was carried out: then it is what the
 * plan did. Only open issues the reader may read are in it (R7).
 */
async function previewOf(row: PlanRow, content: PlanContent, reading: Reading, mayRead: MayRead) {
  const { model, asOf } = reading;
  const done = row.carriedOut === null ? null : Number(row.carriedOut.position);
  const before = done ?? (asOf === null ? undefined : reading.at.position + 1);
  const structure = await reading.structure(row.programmeId, before);
  const at: Moment = done === null ? reading.at : { ...reading.at, position: done - 1 };
  const all = model.openIssues(at);
  const own = issueNames(model, at, mayRead, new Set(all.map(({ id }) => id)));
  const openIssues: OpenIssue[] = all.filter(({ id }) => own.has(id));
  const structureRevision = String(Math.max(0, structure.revision));
  const whole = {
    programmeId: row.programmeId,
    planId: row.planId,
    compensates: row.compensates,
    // What was carried out fitted the structure it met.
    baseRevision: done === null ? row.baseRevision : structureRevision,
    ...seen(content, { model, at, mayRead }),
  };
  return previewReorganization(structure, whole, { openIssues, structureRevision });
}

/** What fitting the plan to the structure as it is would do (R19); null where the plan lies on it, or is over. */
async function rebaseOf(row: PlanRow, content: PlanContent, reading: Reading) {
  if (row.state === "CARRIED_OUT" || row.state === "WITHDRAWN") return null;
  const { programmeId, planId, compensates, baseRevision, state } = row;
  const { structure, context } = await ground(programmeId, reading);
  if (context.structureRevision === baseRevision) return null;
  const whole = state === "SUBMITTED" || state === "APPROVED";
  const plan = { programmeId, planId, compensates, baseRevision, ...content };
  const { done, broken } = rebasePlan(structure, plan, context, whole);
  return {
    done: readableNotes(done, reading).filter(({ subjects }) => subjects.length > 0),
    broken: readableNotes(broken, reading),
  };
}

/** What RevertReorganization would draft now. Refuses with NOT_FOUND a plan that was not carried out. */
async function reversalOf({ programmeId, planId }: PlanRow, reading: Reading): Promise<z.infer<typeof Reversal>> {
  const { structure, context } = await ground(programmeId, reading);
  const idOf = restoredId(planId);
  const { content, conflicts, anew } = revertPlan(structure, planId, context, { reason: "", idOf });
  // What comes back under a new id is named by its old one.
  const old = new Map(anew.map(({ from, to }) => [to, from]));
  const named = (id: string) => old.get(id) ?? id;
  const told = ({ code, subjects, from, to }: RevertConflict): RevertConflict => ({
    code,
    subjects: subjects.map(named),
    from: from === null ? null : named(from),
    to: to === null ? null : named(to),
  });
  const base = { programmeId, planId, compensates: planId, baseRevision: context.structureRevision };
  const { before, after, memberMoves, groupMoves, issueMoves } = previewReorganization(
    structure,
    { ...base, ...content },
    context,
  );
  const members = new Set(memberMoves.filter(({ from, to }) => from !== to).map(({ memberId }) => memberId)).size;
  const counts = { before: before.length, after: after.length, members };
  return { ...counts, groups: groupMoves.length, issues: issueMoves.length, conflicts: conflicts.map(told) };
}

/** The structure and all open issues at the moment that is read. */
async function ground(programmeId: string, { model, at, asOf, structure }: Reading) {
  const state = await structure(programmeId, asOf === null ? undefined : at.position + 1);
  const structureRevision = String(Math.max(0, state.revision));
  return { structure: state, context: { openIssues: model.openIssues(at), structureRevision } };
}

/** [R7] The same without issues among their subjects that are not for this reader. */
export function readableNotes<T extends { subjects: string[] }>(
  notes: T[],
  { model, at, mayRead }: Pick<Reading, "model" | "at" | "mayRead">,
): T[] {
  const ids = new Set(notes.flatMap(({ subjects }) => subjects));
  const known = issueNames(model, at, everything, ids);
  const own = issueNames(model, at, mayRead, ids);
  return notes.map((one) => ({ ...one, subjects: one.subjects.filter((id) => own.has(id) || !known.has(id)) }));
}

const issueNames = (model: ReadModel, at: Moment, mayRead: MayRead, issues: Set<string>) => {
  const none = new Set<string>();
  const ids = { members: none, organizations: none, miniClusters: none, groups: none, issues, plans: none };
  return model.names(at, mayRead, ids).issues;
};

/** What follows from the structure and the other plans, beside what the plan's own row holds. */
export async function summaryOf(row: PlanRow, reading: Reading): Promise<PlanSummary> {
  const { model, at, asOf } = reading;
  const over = row.state === "CARRIED_OUT" || row.state === "WITHDRAWN";
  const structure = await reading.structure(row.programmeId, asOf === null ? undefined : at.position + 1);
  const behind = structure.touched.filter(({ revision }) => revision > Number(row.baseRevision)).length;
  const compensatedBy = readablePlans(reading)
    .filter(({ compensates }) => compensates === row.planId)
    .map(({ planId }) => planId);
  const due = row.state === "APPROVED" && row.effectiveOn !== null && row.effectiveOn <= koreanDay(at.now);
  return {
    ...row,
    behind: over ? 0 : behind,
    compensatedBy,
    blocked: due ? await blockedBy(row, reading, model) : null,
  };
}

/**
 * Every rule that keeps an approved plan from being carried out today, laid on the structure as it is (R19); null where
 * none does. An issue that the reader may not see is not named (R7).
 */
async function blockedBy(row: PlanRow, reading: Reading, model: ReadModel): Promise<PlanSummary["blocked"]> {
  const content = model.planContent(reading.at, row.planId);
  if (content === null) return null;
  const { programmeId, planId, baseRevision, compensates } = row;
  const { structure, context } = await ground(programmeId, reading);
  const plan = { programmeId, planId, baseRevision, compensates, ...content };
  const { broken } = rebasePlan(structure, plan, context, true);
  if (broken.length === 0) return null;
  return readableNotes(broken, reading);
}

export const reorganizationRoutes = [plans, plan, preview, reversal];
