// The home page's reads: the programme with its figures and mini-clusters, and what waits for the reader.
import type { Moment } from "../../../projections/readModel.ts";
import type { Actor } from "../../contract/actor.ts";
import { HomeAnswer, type IssueCard, WaitingAnswer } from "../../contract/answers.ts";
import type { IssueState } from "../../contract/issue.ts";
import { HomeQuery, PagedQuery } from "../../contract/queries.ts";
import { allowedCommands } from "../../domain/permissions.ts";
import { Refusal } from "../../domain/refusal.ts";
import { pageOf } from "../cursor.ts";
import { everyIssue } from "../every.ts";
import { queryRoute } from "../route.ts";

const home = queryRoute({
  path: "/api/home",
  tag: "home",
  summary: {
    ko: "사업과 현황 수치, 미니클러스터. since가 있으면 그 시점의 수치도",
    en: "The programme, its figures and mini-clusters; with `since` also the figures of that moment",
  },
  action: "ReadFigures",
  query: HomeQuery,
  answer: HomeAnswer,
  read({ model, at, mayRead, moment }, { since }) {
    const earlier = since === undefined ? null : orNothing(() => moment(since));
    return {
      programme: model.programme(at),
      figures: model.figures(at, mayRead),
      before: earlier === null ? null : model.figures(earlier, mayRead),
      miniClusters: model.miniClusters(at, mayRead, { includeClosed: false }),
    };
  },
});

/** Before the log began there is nothing to compare with, which is no mistake of the reader's. */
function orNothing(moment: () => Moment): Moment | null {
  try {
    return moment();
  } catch (error) {
    if (error instanceof Refusal && error.params.why === "BEFORE_LOG") return null;
    throw error;
  }
}

const waiting = queryRoute({
  path: "/api/waiting",
  tag: "home",
  summary: {
    ko: "내가 처리할 애로사항과 그 까닭",
    en: "Difficulties that wait for the reader, each with why",
  },
  action: "ReadIssue",
  query: PagedQuery,
  answer: WaitingAnswer,
  read({ model, at, mayRead, actor }, paging) {
    const waits = everyIssue(model, at, mayRead, { open: true }).flatMap((issue) => {
      const why = whyWaiting(actor, issue, at);
      return why === null ? [] : [{ issue, why }];
    });
    return pageOf(waits, paging);
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

export const homeRoutes = [home, waiting];
