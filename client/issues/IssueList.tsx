/** Issues in two lines each, for narrow places: number and title, then state, firm and due date. */
import { Link } from "@tanstack/react-router";
import type { IssueCard, Refs } from "../../src/contract/answers.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import { Due } from "../ui/Due.tsx";
import { StateMark } from "../ui/marks.tsx";
import classes from "./issues.module.css";

export function IssueList({ issues, refs }: { issues: readonly IssueCard[]; refs: Refs }) {
  const named = useNamed();
  return (
    <ul className={classes.list}>
      {issues.map((issue) => {
        const firm = refs.organizations[issue.organizationId];
        return (
          <li key={issue.id}>
            <Link to="/issues/$issueId" params={{ issueId: issue.id }} className={classes.line}>
              <span className={classes.title}>
                <span className={classes.hash}>#{issue.number}</span> {issue.title}
              </span>
              <span className={classes.facts}>
                <StateMark state={issue.state} />
                {firm && <span>{named(firm.names)}</span>}
                {issue.dueOn !== null && <Due on={issue.dueOn} ended={issue.closedAt !== null} />}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
