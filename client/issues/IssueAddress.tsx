/** The lasting address of an issue: it leads to the issue on the board it is on now (or was, at the moment shown). */
import { Navigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useIssueAnswer } from "../api/queries.ts";
import { Failure } from "../ui/Failure.tsx";
import { Page } from "../ui/Page.tsx";
import { SkeletonPage } from "../ui/SkeletonPage.tsx";

export function IssueAddress() {
  const { t } = useTranslation();
  const { issueId } = useParams({ from: "/issues/$issueId" });
  const query = useIssueAnswer(issueId);
  const issue = query.data?.issue;
  if (issue === undefined) {
    if (query.error === null) return <SkeletonPage />;
    return (
      <Page title={t("issues.title")} within={[{ label: t("issues.title"), to: "/issues" }]}>
        <Failure error={query.error} retry={() => void query.refetch()} />
      </Page>
    );
  }
  if (issue.groupId === null || ["DUPLICATE", "REJECTED", "REFERRED", "WITHDRAWN"].includes(issue.state)) {
    return <Navigate to="/issues" search={{ issue: issue.id }} replace />;
  }
  return <Navigate to="/boards/$groupId" params={{ groupId: issue.groupId }} search={{ issue: issue.id }} replace />;
}
