/** Decides every command of a plan (domain.md §3, §5, R4): a draft grows, is submitted, approved by another, or ends. */
import type { Day, Id } from "../contract/base.ts";
import type { Command, CommandBody } from "../contract/commands.ts";
import type { EventOf } from "../contract/events.ts";
import type { PlanState, reorganizationCommands } from "../contract/reorganization.ts";
import type { Violation } from "../contract/structure.ts";
import { Refusal } from "./refusal.ts";
import { brokenRules, type ReorganizationContext } from "./reorganization.ts";
import { type Plan, stateOf, wholePlan } from "./reorganizationPlan.ts";
import { effectiveChanges, isEmpty, refuseOverfull, refuseOverwriting } from "./reorganizationPlanChanges.ts";
import { rebasePlan } from "./reorganizationRebase.ts";
import { revertPlan } from "./reorganizationRevert.ts";
import { sameValue } from "./sameValue.ts";
import type { StructureState } from "./structure.ts";

export type PlanCommand = Command<keyof typeof reorganizationCommands>;
type Events = EventOf<"reorganization">[];

/** What a plan's own stream cannot know. `openIssues` is there where the command judges the plan or lays it anew. */
export type PlanContext = ReorganizationContext & {
  actorId: Id;
  structure: StructureState;
  /** Plans that are submitted or approved, this one perhaps among them, with their days. */
  awaited: { planId: Id; effectiveOn: Day | null }[];
  /** The id under which a mini-cluster that closed comes back by this plan; always the same one. */
  idOf: (old: Id) => Id;
};

/**
 * Answers the events of a command; none where the wish is already true. Throws a Refusal; the codes are named at each
 * command's function. NOT_FOUND: no such plan; PLAN_STATE_FORBIDS: not in the state that it is in.
 */
export function decide(plan: Plan | null, command: PlanCommand, context: PlanContext): Events {
  if (command.name === "DraftReorganization") return draft(plan, command.body, context);
  if (command.name === "RevertReorganization") return revert(plan, command.body, context);
  if (plan === null || plan.programmeId !== command.body.programmeId)
    throw new Refusal("NOT_FOUND", { kind: "reorganization", id: command.body.planId });
  switch (command.name) {
    case "ReviseReorganization":
      return revise(plan, command.body, context);
    case "SubmitReorganization":
      return submit(plan, command.body, context);
    case "ApproveReorganization":
      return approve(plan, command.body, context);
    case "RejectReorganization":
      return reject(plan, command.body, context);
    case "WithdrawReorganization":
      return withdraw(plan, command.body, context);
    case "RebaseReorganization":
      return rebase(plan, command.body, context);
  }
}

/** ALREADY_EXISTS; NOT_FOUND for a programme without a structure. */
function draft(plan: Plan | null, body: CommandBody<"DraftReorganization">, { structure }: PlanContext): Events {
  const { programmeId, planId, title, content } = body;
  if (plan !== null && sameValue(plan.drafted, { title, content }) && plan.compensates === null) return [];
  if (plan !== null || structure.reorganizations.some((one) => one.planId === planId))
    throw new Refusal("ALREADY_EXISTS", { kind: "reorganization", id: planId });
  if (structure.revision < 0) throw new Refusal("NOT_FOUND", { kind: "programme", id: programmeId });
  const baseRevision = String(structure.revision);
  return [
    { type: "ReorganizationDrafted", data: { programmeId, planId, title, baseRevision, compensates: null, content } },
  ];
}

/** [R21] ALREADY_EXISTS; NOT_FOUND where what is to be undone was never carried out. */
function revert(plan: Plan | null, body: CommandBody<"RevertReorganization">, context: PlanContext): Events {
  const { programmeId, planId, reverts, title, reason } = body;
  const { structure, idOf } = context;
  if (plan !== null && plan.compensates === reverts && plan.drafted.title === title) return [];
  if (plan !== null || structure.reorganizations.some((one) => one.planId === planId))
    throw new Refusal("ALREADY_EXISTS", { kind: "reorganization", id: planId });
  const { content } = revertPlan(structure, reverts, context, { reason, idOf });
  const baseRevision = String(structure.revision);
  return [
    {
      type: "ReorganizationDrafted",
      data: { programmeId, planId, title, baseRevision, compensates: reverts, content },
    },
  ];
}

/**
 * Records what really changes. PLAN_CHANGED: what another changed since `seen`, key by key; INVALID: `seen` is a version
 * that there has not been, or a list would be too long.
 */
function revise(plan: Plan, body: CommandBody<"ReviseReorganization">, context: PlanContext): Events {
  inState(plan, body, context, "ReviseReorganization", ["DRAFT", "SUBMITTED", "APPROVED", "REJECTED"]);
  if (body.seen > plan.version) throw new Refusal("INVALID", {}, { fields: [{ path: "seen", code: "too_big" }] });
  const changes = effectiveChanges(plan, body.changes);
  if (isEmpty(changes)) return [];
  refuseOverwriting(plan, changes, body.seen, context.actorId);
  refuseOverfull(plan, changes);
  return [{ type: "ReorganizationRevised", data: { version: plan.version + 1, changes } }];
}

/** PLAN_REVISED, PLAN_BREAKS_RULES with every broken rule, DATE_TAKEN. */
function submit(plan: Plan, body: CommandBody<"SubmitReorganization">, context: PlanContext): Events {
  asSeen(plan, body.seen);
  if (stateOf(plan, context.structure) === "SUBMITTED") return [];
  inState(plan, body, context, "SubmitReorganization", ["DRAFT"]);
  standsUp(plan, context);
  return [{ type: "ReorganizationSubmitted", data: { version: plan.version } }];
}

/** [R4] FORBIDDEN to whoever drafted or revised it; and what refuses to submit it. */
function approve(plan: Plan, body: CommandBody<"ApproveReorganization">, context: PlanContext): Events {
  notByAuthors(plan, context, "ApproveReorganization");
  asSeen(plan, body.seen);
  if (stateOf(plan, context.structure) === "APPROVED" && plan.approvedBy === context.actorId) return [];
  inState(plan, body, context, "ApproveReorganization", ["SUBMITTED"]);
  standsUp(plan, context);
  return [{ type: "ReorganizationApproved", data: { version: plan.version, note: body.note } }];
}

/** [R4] FORBIDDEN to its authors, who withdraw it instead; PLAN_REVISED. */
function reject(plan: Plan, body: CommandBody<"RejectReorganization">, context: PlanContext): Events {
  notByAuthors(plan, context, "RejectReorganization");
  asSeen(plan, body.seen);
  if (stateOf(plan, context.structure) === "REJECTED") return [];
  inState(plan, body, context, "RejectReorganization", ["SUBMITTED"]);
  return [{ type: "ReorganizationRejected", data: { version: plan.version, reason: body.reason } }];
}

function withdraw(plan: Plan, body: CommandBody<"WithdrawReorganization">, context: PlanContext): Events {
  if (stateOf(plan, context.structure) === "WITHDRAWN") return [];
  inState(plan, body, context, "WithdrawReorganization", ["DRAFT", "SUBMITTED", "APPROVED", "REJECTED"]);
  return [{ type: "ReorganizationWithdrawn", data: { reason: body.reason } }];
}

/**
 * [R19] Lays the plan on the structure as it is now (rebasePlan); PLAN_REVISED. Nothing where that is what it lies on.
 * PLAN_BREAKS_RULES where only a clean one is wanted: an approval is not taken back by a clock.
 */
function rebase(plan: Plan, body: CommandBody<"RebaseReorganization">, context: PlanContext): Events {
  inState(plan, body, context, "RebaseReorganization", ["DRAFT", "SUBMITTED", "APPROVED", "REJECTED"]);
  asSeen(plan, body.seen);
  if (context.structureRevision === plan.baseRevision) return [];
  // What was submitted broke no rule then: whatever is without a destination now has come since.
  const whole = plan.state === "SUBMITTED" || plan.state === "APPROVED";
  const { baseRevision, changes, clean, broken } = rebasePlan(context.structure, wholePlan(plan), context, whole);
  if (body.cleanOnly && !clean) throw breaksRules(broken);
  const version = isEmpty(changes) ? plan.version : plan.version + 1;
  return [{ type: "ReorganizationRebased", data: { version, baseRevision, changes, clean } }];
}

function asSeen(plan: Plan, seen: number): void {
  if (plan.version !== seen) throw new Refusal("PLAN_REVISED", { version: plan.version, seen });
}

function inState(
  plan: Plan,
  { planId }: { planId: Id },
  { structure }: PlanContext,
  command: PlanCommand["name"],
  states: PlanState[],
): void {
  const state = stateOf(plan, structure);
  if (!states.includes(state)) throw new Refusal("PLAN_STATE_FORBIDS", { id: planId, state, command });
}

/** [R4] Four eyes: whoever wrote a plan does not judge it, whatever their office. */
function notByAuthors(plan: Plan, { actorId }: PlanContext, action: PlanCommand["name"]): void {
  if (plan.authors.has(actorId)) throw new Refusal("FORBIDDEN", { action, why: "OWN_PLAN" });
}

/** No rule is broken on the structure as it is now (R10–R20), and no other plan is to take effect on the same day (R18). */
function standsUp(plan: Plan, context: PlanContext): void {
  const violations = brokenRules(context.structure, wholePlan(plan), context);
  if (violations.length > 0) throw breaksRules(violations);
  const { effectiveOn } = plan.rows;
  const other = context.awaited.find((one) => one.planId !== plan.planId && one.effectiveOn === effectiveOn);
  if (other) throw new Refusal("DATE_TAKEN", { effectiveOn, planId: other.planId });
}

const breaksRules = (violations: Violation[]) =>
  new Refusal("PLAN_BREAKS_RULES", { count: violations.length }, { violations });
