// The home page's read: the programme with its figures and mini-clusters.
import type { Moment } from "../../../projections/readModel.ts";
import { HomeAnswer } from "../../contract/answers.ts";
import { HomeQuery } from "../../contract/queries.ts";
import { Refusal } from "../../domain/refusal.ts";
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

export const homeRoutes = [home];
