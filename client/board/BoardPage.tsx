/** A research group's board: live, or as it was at the moment in the address. */
import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Navigate } from "@tanstack/react-router";
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { BoardAnswer, Group } from "../../src/contract/answers.ts";
import { useAsOf } from "../api/asOf.ts";
import { get } from "../api/http.ts";
import { ApiProblem } from "../api/problem.ts";
import { useMe } from "../api/queries.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import { moveDraft } from "../issue/drafts.ts";
import type { BoardSession } from "../live/boardSession.ts";
import { BoardStore } from "../live/boardStore.ts";
import { notify } from "../shell/notify.ts";
import { Failure } from "../ui/Failure.tsx";
import { BoardSkeleton } from "./BoardSkeleton.tsx";
import { BoardView } from "./BoardView.tsx";
import classes from "./board.module.css";
import { groupIn, isKnown, useMeta } from "./boardContext.ts";
import { logDraftKey } from "./LogIssue.tsx";
import { useJoinProblem, useLiveBoard } from "./useLiveBoard.ts";

const route = getRouteApi("/boards/$groupId");

export function BoardPage() {
  const { groupId } = route.useParams();
  const asOf = useAsOf();
  return asOf === undefined ? (
    <LiveBoard key={groupId} groupId={groupId} />
  ) : (
    <PastBoard key={groupId} groupId={groupId} asOf={asOf} />
  );
}

function LiveBoard({ groupId }: { groupId: string }) {
  const me = useMe();
  const actor = me.data?.actor ?? null;
  const session = useLiveBoard(groupId, actor?.memberId ?? null, me.data !== undefined);
  const problem = useJoinProblem(session);
  if (me.data === undefined && me.error !== null) return <Failed error={me.error} retry={() => void me.refetch()} />;
  if (problem !== null && session !== null) {
    return <Failed error={new ApiProblem(problem)} retry={() => session.again()} />;
  }
  if (session === null) return <BoardSkeleton />;
  return <LiveView session={session} />;
}

function LiveView({ session }: { session: BoardSession }) {
  const me = useMe();
  const known = useMeta(session.store, isKnown);
  const group = useMeta(session.store, groupIn);
  const actor = me.data?.actor ?? null;
  if (!known) return <BoardSkeleton />;
  if (group !== null && !group.active && group.successorId !== null)
    return <Succeeded group={group} successorId={group.successorId} actorId={actor?.memberId ?? null} />;
  return <BoardView store={session.store} session={session} actor={actor} readOnly={actor === null} />;
}

/** [R3] The address of a dissolved group leads to its successor, with the open card and what was being written. */
function Succeeded({ group, successorId, actorId }: { group: Group; successorId: string; actorId: string | null }) {
  const { t } = useTranslation();
  const named = useNamed();
  const name = named(group.names);
  useEffect(() => {
    if (actorId !== null) moveDraft(logDraftKey(actorId, group.id), logDraftKey(actorId, successorId));
    void notify({ message: t("board.succeeded", { group: name }), id: `succeeded-${group.id}`, keep: true });
  }, [actorId, group.id, successorId, name, t]);
  return <Navigate to="/boards/$groupId" params={{ groupId: successorId }} search={(search) => search} replace />;
}

function PastBoard({ groupId, asOf }: { groupId: string; asOf: string }) {
  const me = useMe();
  const query = useQuery({
    queryKey: [["issues"], `/api/research-groups/${groupId}/board`, { asOf }],
    queryFn: ({ signal }) => get<BoardAnswer>(`/api/research-groups/${groupId}/board`, { asOf }, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  const store = useMemo(() => {
    if (query.data === undefined) return null;
    const made = new BoardStore(groupId);
    made.snapshot(query.data);
    return made;
  }, [groupId, query.data]);
  if (query.error !== null) return <Failed error={query.error} retry={() => void query.refetch()} />;
  if (store === null) return <BoardSkeleton />;
  const at = query.data?.asOf?.at;
  const moment = at == null ? null : Date.parse(at);
  return <BoardView key={asOf} store={store} session={null} actor={me.data?.actor ?? null} readOnly past at={moment} />;
}

function Failed({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div className={classes.main}>
      <Failure error={error} retry={retry} />
    </div>
  );
}
