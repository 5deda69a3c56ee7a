/** Issues as a table: number, title, firm, category, state, due date, place. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { IssueCard, Refs } from "../../src/contract/answers.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import { Due } from "../ui/Due.tsx";
import { CategoryMark, StateMark } from "../ui/marks.tsx";
import table from "../ui/table.module.css";
import classes from "./issues.module.css";

type Props = { pages: readonly { items: readonly IssueCard[]; refs: Refs }[]; selected: string | undefined };

export function IssuesTable({ pages, selected }: Props) {
  const { t } = useTranslation();
  const named = useNamed();
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col" className={`${table.number} ${table.wide}`}>
              {t("issues.columns.number")}
            </th>
            <th scope="col">{t("issues.columns.title")}</th>
            <th scope="col" className={table.wide}>
              {t("issues.columns.firm")}
            </th>
            <th scope="col" className={table.wide}>
              {t("issues.columns.category")}
            </th>
            <th scope="col">{t("issues.columns.state")}</th>
            <th scope="col">{t("issues.columns.due")}</th>
            <th scope="col" className={table.wide}>
              {t("issues.columns.place")}
            </th>
          </tr>
        </thead>
        <tbody>
          {pages.flatMap(({ items, refs }) =>
            items.map((issue) => {
              const firm = refs.organizations[issue.organizationId];
              const cluster = refs.miniClusters[issue.miniClusterId];
              return (
                <tr key={issue.id} aria-current={issue.id === selected || undefined}>
                  <td className={`${table.number} ${table.wide}`}>{issue.number}</td>
                  <th scope="row" className={classes.wrap}>
                    <Link to="/issues/$issueId" params={{ issueId: issue.id }}>
                      {issue.title}
                    </Link>
                  </th>
                  <td className={table.wide}>{firm && named(firm.names)}</td>
                  <td className={table.wide}>
                    <CategoryMark category={issue.category} />
                  </td>
                  <td>
                    <StateMark state={issue.state} />
                  </td>
                  <td>{issue.dueOn !== null && <Due on={issue.dueOn} ended={isEnded(issue)} />}</td>
                  <td className={table.wide}>{cluster && named(cluster.names)}</td>
                </tr>
              );
            }),
          )}
        </tbody>
      </table>
    </div>
  );
}

/** No longer open: its due date is not counted any more. */
function isEnded({ state }: IssueCard): boolean {
  return ["CLOSED", "DUPLICATE", "REJECTED", "REFERRED", "WITHDRAWN"].includes(state);
}
