// Reads of mini-clusters: the tree, one with its officers, groups and SUBs, and who belongs to it.
import { MembershipsAnswer, MiniClusterAnswer, MiniClustersAnswer } from "../../contract/answers.ts";
import { MembershipsQuery, MiniClustersQuery, NoQuery } from "../../contract/queries.ts";
import { Refusal } from "../../domain/refusal.ts";
import { pageOf } from "../cursor.ts";
import { queryRoute } from "../route.ts";

const miniClusters = queryRoute({
  path: "/api/mini-clusters",
  tag: "mini-clusters",
  summary: {
    ko: "미니클러스터 목록. all=true면 종료된 것도",
    en: "Mini-clusters; with all=true the closed ones too",
  },
  action: "ReadStructure",
  query: MiniClustersQuery,
  answer: MiniClustersAnswer,
  read: ({ model, at, mayRead }, { all, ...paging }) =>
    pageOf(model.miniClusters(at, mayRead, { includeClosed: all }), paging),
});

const miniCluster = queryRoute({
  path: "/api/mini-clusters/{id}",
  tag: "mini-clusters",
  summary: {
    ko: "미니클러스터 하나와 그 임원, 연구회, 서브 미니클러스터",
    en: "One mini-cluster with its officers, research groups and sub-mini-clusters",
  },
  action: "ReadStructure",
  query: NoQuery,
  answer: MiniClusterAnswer,
  read({ model, at, mayRead }, _query, id) {
    const found = model.miniCluster(at, mayRead, id);
    if (found === null) throw new Refusal("NOT_FOUND");
    return {
      miniCluster: found,
      officers: model.officers(at, id),
      groups: model.groups(at, mayRead, { miniCluster: id, includeDissolved: false }),
      subs: model.miniClusters(at, mayRead, { includeClosed: false }).filter((sub) => sub.parentId === id),
    };
  },
});

const members = queryRoute({
  path: "/api/mini-clusters/{id}/members",
  tag: "mini-clusters",
  summary: {
    ko: "미니클러스터의 회원, 주 소속과 부 소속",
    en: "Who belongs to a mini-cluster, primarily or secondarily",
  },
  action: "ReadMembers",
  query: MembershipsQuery,
  answer: MembershipsAnswer,
  read({ model, at, mayRead }, query, id) {
    if (model.miniCluster(at, mayRead, id) === null) throw new Refusal("NOT_FOUND");
    return model.memberships(at, { ...query, miniCluster: id });
  },
});

export const miniClusterRoutes = [miniClusters, miniCluster, members];
