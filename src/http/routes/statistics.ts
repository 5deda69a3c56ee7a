// The programme's figures at a moment, for whoever wants them alone, and under any structure there has been (R22).
import { StatisticsAnswer, StructureFiguresAnswer } from "../../contract/answers.ts";
import { NoQuery, StructureFiguresQuery } from "../../contract/queries.ts";
import { Refusal } from "../../domain/refusal.ts";
import { queryRoute } from "../route.ts";

const statistics = queryRoute({
  path: "/api/statistics",
  tag: "statistics",
  summary: { ko: "한 시점의 현황 수치", en: "The programme's figures at a moment" },
  action: "ReadFigures",
  query: NoQuery,
  answer: StatisticsAnswer,
  read: ({ model, at, mayRead }) => ({ figures: model.figures(at, mayRead) }),
});

const underStructure = queryRoute({
  path: "/api/statistics/structures",
  tag: "statistics",
  summary: {
    ko: "한 시점의 수치를 그때의 구조나 다른 구조로 센 것. under는 개편안의 id, 첫 구조는 first",
    en: "A moment's figures counted under its own or any other structure; `under` is a plan's id, `first` the first one",
  },
  action: "ReadFigures",
  query: StructureFiguresQuery,
  answer: StructureFiguresAnswer,
  read({ model, at, mayRead }, { under }) {
    const figures = model.underStructure(at, mayRead, under === "first" ? null : under);
    if (figures === null) throw new Refusal("NOT_FOUND", { kind: "reorganization", id: under ?? "" });
    return { figures };
  },
});

export const statisticsRoutes = [statistics, underStructure];
