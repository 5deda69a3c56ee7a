// Reads of issues: lists by filters, one whole, and one's history. What a reader may not see answers as if it were not.
import { IssueAnswer, IssueHistoryAnswer, IssuesAnswer } from "../../contract/answers.ts";
import { IssueHistoryQuery, IssuesQuery, NoQuery } from "../../contract/queries.ts";
import { Refusal } from "../../domain/refusal.ts";
import { queryRoute } from "../route.ts";

const issues = queryRoute({
  path: "/api/issues",
  tag: "issues",
  summary: {
    ko: "애로사항 목록: 상태, 연구회, 미니클러스터, 기업, 분류, 담당자, 검색어로 거른다",
    en: "Difficulties by state, group, mini-cluster, firm, category, assignee and search",
  },
  action: "ReadIssue",
  query: IssuesQuery,
  answer: IssuesAnswer,
  read: ({ model, at, mayRead }, query) => model.issues(at, mayRead, query),
});

const issue = queryRoute({
  path: "/api/issues/{id}",
  tag: "issues",
  summary: { ko: "애로사항 하나", en: "One difficulty" },
  action: "ReadIssue",
  query: NoQuery,
  answer: IssueAnswer,
  read({ model, at, mayRead }, _query, id) {
    const found = model.issue(at, mayRead, id);
    if (found === null) throw new Refusal("NOT_FOUND");
    return { issue: found };
  },
});

const history = queryRoute({
  path: "/api/issues/{id}/history",
  tag: "issues",
  summary: { ko: "애로사항의 모든 이력", en: "Everything that happened to a difficulty" },
  action: "ReadHistory",
  query: IssueHistoryQuery,
  answer: IssueHistoryAnswer,
  read({ model, at, mayRead }, query, id) {
    if (model.issue(at, mayRead, id) === null) throw new Refusal("NOT_FOUND");
    return model.history(at, mayRead, { ...query, subject: { kind: "issue", id } });
  },
});

export const issueRoutes = [issues, issue, history];
