// Reads along time: the timeline of meaningful events, the lineage of mini-clusters, what changed between two moments.
import { HistoryAnswer, LineageAnswer } from "../../contract/answers.ts";
import { ChangesAnswer } from "../../contract/changes.ts";
import { DensityAnswer, StepAnswer } from "../../contract/history.ts";
import { historyKinds } from "../../contract/historyKinds.ts";
import { ChangesQuery, DensityQuery, HistoryQuery, PagedQuery, StepQuery } from "../../contract/queries.ts";
import { readChanges } from "../changes.ts";
import { pageOf } from "../cursor.ts";
import { readDensity } from "../density.ts";
import { queryRoute } from "../route.ts";

const history = queryRoute({
  path: "/api/history",
  tag: "history",
  summary: { ko: "이력: 뜻있는 일들을 차례로", en: "The timeline of meaningful events" },
  action: "ReadHistory",
  query: HistoryQuery,
  answer: HistoryAnswer,
  read({ model, at, mayRead, mayReadPlan, moment }, { subject, from, to, ...query }) {
    const [kind = "", id = ""] = subject?.split(":") ?? [];
    return model.history(at, mayRead, {
      ...query,
      mayReadPlan,
      ...(from === undefined ? {} : { from: moment(from).position }),
      ...(to === undefined ? {} : { to: moment(to).position }),
      ...(subject === undefined ? {} : { subject: { kind, id } }),
    });
  },
});

const step = queryRoute({
  path: "/api/history/step",
  tag: "history",
  summary: {
    ko: "한 시점의 일과 그 앞뒤의 일 (at이 없으면 지금)",
    en: "The event at a moment (`at`, else the present), the one before it and the one after it",
  },
  action: "ReadHistory",
  query: StepQuery,
  answer: StepAnswer,
  read: ({ model, at, mayRead, mayReadPlan, moment }, { at: text, kinds }) =>
    model.step(
      text === undefined ? at.position : moment(text).position,
      { mayRead, mayReadPlan },
      kinds ?? historyKinds,
    ),
});

const density = queryRoute({
  path: "/api/history/density",
  tag: "history",
  summary: {
    ko: "업무 시각에 따른 일의 밀도와 개편. asOf가 있으면 그 시각까지",
    en: "How many events lie where in business time, and the reorganisations; with `asOf` up to that instant",
  },
  action: "ReadHistory",
  query: DensityQuery,
  answer: DensityAnswer,
  bare: true,
  read: readDensity,
});

const lineage = queryRoute({
  path: "/api/lineage",
  tag: "history",
  summary: {
    ko: "미니클러스터의 계보: 개편마다 연결과 회원의 흐름",
    en: "Lineage of mini-clusters: each reorganisation's edges and the flow of members",
  },
  action: "ReadHistory",
  query: PagedQuery,
  answer: LineageAnswer,
  read({ model, at, mayRead }, paging) {
    const { items, ...page } = pageOf(model.lineage(at, mayRead), paging);
    return { ...page, items: items.map((item) => ({ ...item, position: String(item.position) })) };
  },
});

const changes = queryRoute({
  path: "/api/changes",
  tag: "history",
  summary: {
    ko: "두 시점 사이에 생기고 없어지고 옮기고 달라진 것. to가 없으면 지금까지",
    en: "What was added, removed, moved and changed between two moments; without `to`, until the present",
  },
  action: "ReadHistory",
  query: ChangesQuery,
  answer: ChangesAnswer,
  bare: true,
  read: readChanges,
});

export const historyRoutes = [history, step, density, lineage, changes];
