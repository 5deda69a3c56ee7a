// The programme's figures at a moment, for whoever wants them alone.
import { StatisticsAnswer } from "../../contract/answers.ts";
import { NoQuery } from "../../contract/queries.ts";
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

export const statisticsRoutes = [statistics];
