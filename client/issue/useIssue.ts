/** An issue with its history, live: read again whenever its card has a newer revision or the server says issues changed. */
import { useInfiniteQuery } from "@tanstack/react-query";
import { useEffect } from "react";
import type * as z from "zod";
import type { IssueHistoryAnswer, Refs } from "../../src/contract/answers.ts";
import { useAsOf } from "../api/asOf.ts";
import { get } from "../api/http.ts";
import { useIssueAnswer } from "../api/queries.ts";
import { mergeRefs, noRefs } from "../live/refs.ts";

type HistoryPage = z.infer<typeof IssueHistoryAnswer>;

/** `revision`: the card's on the live board, where there is one. */
export function useIssue(issueId: string, revision: string | undefined) {
  const asOf = useAsOf();
  const detail = useIssueAnswer(issueId);
  const history = useInfiniteQuery({
    queryKey: [["issues", "timeline"], `/api/issues/${issueId}/history`, { asOf }],
    queryFn: ({ signal, pageParam }) =>
      get<HistoryPage>(
        `/api/issues/${issueId}/history`,
        { asOf, cursor: pageParam, limit: 100, direction: "newest" },
        signal,
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
  });
  const known = detail.data?.issue.revision;
  const { refetch } = detail;
  const again = history.refetch;
  const stale = revision !== undefined && known !== undefined && Number(revision) > Number(known);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each newer revision asks once more
  useEffect(() => {
    if (!stale) return;
    void refetch();
    void again();
  }, [stale, revision, refetch, again]);
  const pages = history.data?.pages ?? [];
  const refs = pages.reduce<Refs>((names, page) => mergeRefs(names, page.refs), detail.data?.refs ?? noRefs);
  return { detail, history, refs, entries: pages.flatMap(({ items }) => items).reverse() };
}
