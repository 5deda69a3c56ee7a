/** The queries of the screens, one hook each. All read the moment in the address, and after a write wait for it. */
import { keepPreviousData, useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type * as z from "zod";
import type {
  DemoPeopleAnswer,
  GroupsAnswer,
  HistoryAnswer,
  HomeAnswer,
  IssueAnswer,
  IssuesAnswer,
  LineageAnswer,
  MeAnswer,
  MembersAnswer,
  MembershipsAnswer,
  MiniClusterAnswer,
  MiniClustersAnswer,
  OrganizationsAnswer,
  StatisticsAnswer,
  StructureFiguresAnswer,
  WaitingAnswer,
} from "../../src/contract/answers.ts";
import { useAsOf } from "./asOf.ts";
import { setServerNow } from "./clock.ts";
import { get, notePosition, type Query, send } from "./http.ts";
import { meKey, queryClient } from "./queryClient.ts";

/** Topics of `model:changed`, the first part of every query's key: see `readAgain`. */
export type Topic = "issues" | "structure" | "people" | "programme" | "timeline" | "reorganizations" | "me";

type Options = {
  enabled?: boolean;
  /** Keep showing the previous answer while the next loads (filters, as-of). Default true. */
  keep?: boolean;
  /** The moment to show; default the address's, null for the present whatever the address says. */
  asOf?: string | null;
};

/** Reads `path` under the topics it depends on; the key is [topics, path, query]. */
export function useApi<T>(topics: readonly Topic[], path: string, query: Query = {}, options: Options = {}) {
  const addressed = useAsOf();
  const asOf = options.asOf === undefined ? addressed : (options.asOf ?? undefined);
  const whole = { ...query, asOf };
  return useQuery({
    queryKey: [topics, path, whole],
    queryFn: ({ signal }) => get<T>(path, whole, signal),
    enabled: options.enabled ?? true,
    ...(options.keep === false ? {} : { placeholderData: keepPreviousData }),
  });
}

/** Reads a cursor-paged list page by page; `data.pages` in order. */
export function useApiPages<T extends { next: string | null }>(
  topics: readonly Topic[],
  path: string,
  query: Query = {},
  enabled = true,
) {
  const asOf = useAsOf();
  const whole = { ...query, asOf };
  return useInfiniteQuery({
    queryKey: [topics, path, "pages", whole],
    queryFn: ({ signal, pageParam }) => get<T>(path, { ...whole, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.next ?? undefined,
    enabled,
    placeholderData: keepPreviousData,
  });
}

/** Reads again what depends on the topics (from `model:changed`), waiting for `position`. */
export function readAgain(topics: readonly string[], position?: string): void {
  notePosition(position);
  void queryClient.invalidateQueries({
    predicate: ({ queryKey }) => {
      const [of, , query] = queryKey;
      const past = typeof query === "object" && query !== null && "asOf" in query && query.asOf !== undefined;
      return !past && Array.isArray(of) && of.some((topic) => topics.includes(topic));
    },
  });
}

/** `ended`: the session is over. The answer is the last there was, so that the pages keep what is being written. */
export type Me = z.infer<typeof MeAnswer> & { ended?: true };

/** Who the reader is, their boards, the programme, whether this is the demonstration. Also sets the server's clock. */
export function useMe() {
  return useQuery({
    queryKey: meKey,
    queryFn: async ({ signal }): Promise<Me> => {
      const me = await get<Me>("/api/me", {}, signal);
      setServerNow(me.now);
      const known = queryClient.getQueryData<Me>(meKey);
      if (!known?.actor || known.actor.memberId === me.actor?.memberId) return me;
      if (me.actor === null) return { ...known, ended: true };
      forgetAnswers();
      return me;
    },
    staleTime: 60_000,
  });
}

/** What was read for one person is not shown to the next, not even while their own answers are under way. */
const forgetAnswers = (): void => queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[1] !== meKey[1] });

/** The reader leaves on purpose: the screen knows nobody, and nothing that was read stays. */
export function forgetMe(): void {
  queryClient.setQueryData<Me>(
    meKey,
    (me) => me && { ...me, actor: null, name: null, organization: null, boards: [], session: null },
  );
  forgetAnswers();
}

/** The people of the demonstration whose eyes one may borrow. */
export function useDemoPeople(enabled: boolean) {
  return useApi<z.infer<typeof DemoPeopleAnswer>>(["me"], "/api/demo/people", {}, { enabled, asOf: null });
}

/** Chooses an actor for this session (null: no one), then reads everything again. @throws ApiProblem, Unreachable */
export async function chooseActor(memberId: string | null): Promise<void> {
  await send("/api/session", { memberId });
  if (memberId === null) forgetMe();
  await queryClient.invalidateQueries();
}

/** Figures, programme and mini-clusters; with `since` also the figures of that moment. */
export function useHome(since: string | undefined, options: Options = {}) {
  return useApi<z.infer<typeof HomeAnswer>>(["structure", "issues", "programme"], "/api/home", { since }, options);
}

export function useStatistics() {
  return useApi<z.infer<typeof StatisticsAnswer>>(["structure", "issues"], "/api/statistics");
}

/** [R22] The figures under the structure that a plan made, or the `first`; under that of the moment where none is named. */
export function useStructureFigures(under: string | undefined) {
  return useApi<z.infer<typeof StructureFiguresAnswer>>(["structure", "issues"], "/api/statistics/structures", {
    under,
  });
}

/** What waits for the reader: always the present. */
export function useWaiting(enabled: boolean) {
  return useApi<z.infer<typeof WaitingAnswer>>(
    ["issues", "reorganizations", "structure", "me"],
    "/api/waiting",
    {},
    { enabled, asOf: null },
  );
}

/** Mini-clusters; closed ones too where `all`. */
export function useMiniClusters(all = false) {
  return useApi<z.infer<typeof MiniClustersAnswer>>(["structure", "issues"], "/api/mini-clusters", {
    all: all || undefined,
    limit: 200,
  });
}

/** The mini-clusters that were active at another moment than the address's: for the names of that time. */
export function useMiniClustersAt(asOf: string) {
  return useApi<z.infer<typeof MiniClustersAnswer>>(["structure"], "/api/mini-clusters", { limit: 200 }, { asOf });
}

/** One mini-cluster with officers, groups and SUBs. */
export function useMiniCluster(id: string) {
  return useApi<z.infer<typeof MiniClusterAnswer>>(
    ["structure", "issues"],
    `/api/mini-clusters/${id}`,
    {},
    { keep: false },
  );
}

/** Everyone who belongs to the mini-cluster, primary and secondary. */
export function useMemberships(miniClusterId: string) {
  return useApi<z.infer<typeof MembershipsAnswer>>(
    ["structure", "people"],
    `/api/mini-clusters/${miniClusterId}/members`,
    { limit: 500 },
    { keep: false },
  );
}

/** Members that match `q` (name, organisation), the first twenty: for choosing a person. */
export function useMembers(
  query: { q?: string; miniCluster?: string; organization?: string; limit?: number },
  enabled = true,
) {
  return useApi<z.infer<typeof MembersAnswer>>(
    ["people", "structure"],
    "/api/members",
    { limit: 20, ...query },
    { enabled },
  );
}

/** Research groups, all or those of one mini-cluster. */
export function useGroups(miniCluster?: string, enabled = true) {
  return useApi<z.infer<typeof GroupsAnswer>>(
    ["structure", "issues"],
    "/api/research-groups",
    { miniCluster, limit: 200 },
    { enabled },
  );
}

/** Issues by the filters of `/api/issues`, page by page. */
export function useIssuePages(query: Query) {
  return useApiPages<z.infer<typeof IssuesAnswer>>(["issues"], "/api/issues", { limit: 50, ...query });
}

/** The first issues that match: short lists. */
export function useIssues(query: Query, enabled = true) {
  return useApi<z.infer<typeof IssuesAnswer>>(["issues"], "/api/issues", { limit: 10, ...query }, { enabled });
}

/** The timeline, newest first, page by page. */
export function useHistoryPages(query: Query = {}, enabled = true) {
  return useApiPages<z.infer<typeof HistoryAnswer>>(["timeline"], "/api/history", { limit: 50, ...query }, enabled);
}

/** Every reorganisation with its edges and flows. */
export function useLineage(options: Options = {}) {
  return useApi<z.infer<typeof LineageAnswer>>(["structure"], "/api/lineage", {}, options);
}

/** Every organisation, succeeded ones too: they are few enough to be searched where they are shown. */
export function useOrganizations(enabled = true) {
  return useApi<z.infer<typeof OrganizationsAnswer>>(
    ["people", "issues"],
    "/api/organizations",
    { limit: 500 },
    { enabled },
  );
}

/** One issue whole. */
export function useIssueAnswer(id: string, enabled = true) {
  return useApi<z.infer<typeof IssueAnswer>>(["issues"], `/api/issues/${id}`, {}, { keep: false, enabled });
}
