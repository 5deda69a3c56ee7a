// Reads of research groups and their boards.
import type { MayRead, Moment, ReadModel } from "../../../projections/readModel.ts";
import { BoardAnswer, type Group, GroupAnswer, GroupsAnswer } from "../../contract/answers.ts";
import { GroupsQuery, NoQuery } from "../../contract/queries.ts";
import { Refusal } from "../../domain/refusal.ts";
import { pageOf } from "../cursor.ts";
import { queryRoute } from "../route.ts";

/** The group, or a refusal with NOT_FOUND. */
export function groupOr404(model: ReadModel, at: Moment, mayRead: MayRead, id: string): Group {
  const group = model.group(at, mayRead, id);
  if (group === null) throw new Refusal("NOT_FOUND");
  return group;
}

const groups = queryRoute({
  path: "/api/research-groups",
  tag: "research-groups",
  summary: { ko: "연구회 목록. all=true면 해산된 것도", en: "Research groups; with all=true the dissolved ones too" },
  action: "ReadStructure",
  query: GroupsQuery,
  answer: GroupsAnswer,
  read: ({ model, at, mayRead }, { all, miniCluster, ...paging }) =>
    pageOf(
      model.groups(at, mayRead, { includeDissolved: all, ...(miniCluster === undefined ? {} : { miniCluster }) }),
      paging,
    ),
});

const group = queryRoute({
  path: "/api/research-groups/{id}",
  tag: "research-groups",
  summary: { ko: "연구회 하나", en: "One research group" },
  action: "ReadStructure",
  query: NoQuery,
  answer: GroupAnswer,
  read: ({ model, at, mayRead }, _query, id) => ({ group: groupOr404(model, at, mayRead, id) }),
});

const board = queryRoute({
  path: "/api/research-groups/{id}/board",
  tag: "research-groups",
  summary: {
    ko: "연구회 보드: 종료 처리된 것을 뺀 애로사항과 최근 90일의 종결",
    en: "A group's board: its difficulties without the disposed ones, closed ones of the last 90 days",
  },
  action: "ReadBoard",
  query: NoQuery,
  answer: BoardAnswer,
  read({ model, at, mayRead, allow }, _query, id) {
    const found = groupOr404(model, at, mayRead, id);
    allow("ReadBoard", { kind: "group", groupId: id, miniClusterId: found.miniClusterId });
    return { group: found, cards: model.board(at, mayRead, id) };
  },
});

export const groupRoutes = [groups, group, board];
