// What waits for the reader: issues whose next step is theirs, plans that need their word, and where they were moved.
import { type Moment, readsAll } from "../../../projections/readModel.ts";
import type { Actor } from "../../contract/actor.ts";
import { type IssueCard, WaitingAnswer, type WaitingPlan } from "../../contract/answers.ts";
import type { IssueState } from "../../contract/issue.ts";
import { PagedQuery } from "../../contract/queries.ts";
import type { PlanSummary } from "../../contract/reorganization.ts";
import { allowedCommands, permits } from "../../domain/permissions.ts";
import { pageOf } from "../cursor.ts";
import { everyIssue } from "../every.ts";
import { queryRoute, type Reading } from "../route.ts";
import { readablePlans, summaryOf } from "./reorganizations.ts";

const waiting = queryRoute({
  path: "/api/waiting",
  tag: "home",
  summary: {
    ko: "내가 처리할 애로사항과 개편안, 그 까닭; 최근의 개편으로 내 소속이 옮겨진 곳",
    en: "Difficulties and plans that wait for the reader, each with why; where a recent reorganisation moved the reader",
  },
  action: "ReadIssue",
  query: PagedQuery,
  answer: WaitingAnswer,
  async read(reading, paging) {
    const { model, at, mayRead, actor } = reading;
    const waits = everyIssue(model, at, mayRead, { open: true }).flatMap((issue) => {
      const why = whyWaiting(actor, issue, at);
      return why === null ? [] : [{ issue, why }];
    });
    return { ...pageOf(waits, paging), plans: await waitingPlans(reading), moved: movedBy(reading) };
  },
});

type Why = "TRIAGE" | "ASSIGN" | "ASSIGNED_TO_ME" | "SELECT" | "CONFIRM" | "OVERDUE";

/** The step that is the reader's to take, and why it is theirs; null where the issue waits for somebody else. */
function whyWaiting(actor: Actor, issue: IssueCard, at: Moment): Why | null {
  const mine = allowedCommands(actor, issue);
  const inState = (...states: IssueState[]) => states.includes(issue.state);
  if (inState("RESOLVED") && mine.includes("ConfirmResolution")) return "CONFIRM";
  if (inState("LOGGED") && mine.includes("IdentifyTask")) return "TRIAGE";
  if (inState("IDENTIFIED") && mine.includes("AssignIssue")) return "ASSIGN";
  if (inState("PRESCRIBED") && mine.includes("DecideSelection")) return "SELECT";
  if (issue.assigneeId !== actor.memberId) return null;
  if (issue.dueOn !== null && issue.dueOn < at.now.slice(0, 10)) return "OVERDUE";
  return inState("ASSIGNED", "DIAGNOSED", "SELECTED", "IN_PROGRESS", "ON_HOLD") ? "ASSIGNED_TO_ME" : null;
}

/** Plans to approve (R4: by whoever wrote none of it), the reader's own that came back, approved ones that are stuck. */
async function waitingPlans(reading: Reading): Promise<WaitingPlan[]> {
  const found: WaitingPlan[] = [];
  for (const row of readablePlans(reading)) {
    if (row.state !== "SUBMITTED" && row.state !== "REJECTED" && row.state !== "APPROVED") continue;
    const plan = await summaryOf(row, reading);
    const why = whyPlan(reading.actor, plan);
    if (why !== null) found.push({ planId: plan.planId, title: plan.title, effectiveOn: plan.effectiveOn, why });
  }
  return found;
}

function whyPlan(actor: Actor, { state, authors, blocked }: PlanSummary): WaitingPlan["why"] | null {
  const subject = { kind: "reorganization", state, authors } as const;
  if (state === "SUBMITTED") return permits(actor, "ApproveReorganization", subject).allowed ? "APPROVE" : null;
  if (state === "REJECTED") return authors.includes(actor.memberId) ? "REJECTED" : null;
  return blocked !== null && permits(actor, "ReviseReorganization", subject).allowed ? "BLOCKED" : null;
}

/** So long one is told where a reorganisation has moved one, in the clock's time. */
const TOLD_MS = 30 * 24 * 3600 * 1000;

/**
 * Where the last reorganisation of these days took the reader: the primary membership where that moved, else the secondary
 * ones that did; null where none did.
 */
function movedBy({ model, at, actor }: Reading) {
  const since = Date.parse(at.now) - TOLD_MS;
  const last = model
    .lineage(at, readsAll)
    .filter(({ occurredAt }) => Date.parse(occurredAt) >= since)
    .sort((a, b) => b.position - a.position)[0];
  if (last === undefined) return null;
  const memberAt = (position: number) => model.member({ ...at, position }, actor.memberId);
  const [before, after] = [memberAt(last.position - 1), memberAt(last.position)];
  if (before === null || after === null) return null;
  const told = { planId: last.planId, at: last.occurredAt };
  if (before.primary !== null && after.primary !== null && before.primary !== after.primary)
    return { ...told, from: [before.primary], to: [after.primary] };
  const [were, are] = [before, after].map(({ primary, secondary }) => [...secondary, ...(primary ? [primary] : [])]);
  const from = were!.filter((id) => !are!.includes(id));
  const to = are!.filter((id) => !were!.includes(id));
  return from.length === 0 ? null : { ...told, from, to: to.length > 0 ? to : are! };
}

export const waitingRoutes = [waiting];
