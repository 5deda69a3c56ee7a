/** A board with everything around it: heading, filters, notices, columns, the menus and forms, the panel beside it. */
import { Button } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconPlus } from "@tabler/icons-react";
import { getRouteApi } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Actor } from "../../src/contract/actor.ts";
import type { IssueState } from "../../src/contract/issue.ts";
import { boardColumns } from "../../src/domain/issueStates.ts";
import { permits } from "../../src/domain/permissions.ts";
import { useServerNow } from "../api/clock.ts";
import { dayOf } from "../i18n/dates.ts";
import { useAsked } from "../issue/asked.ts";
import { IssuePanel } from "../issue/IssuePanel.tsx";
import { MomentContext } from "../issue/moment.ts";
import { type BoardState, boardStates } from "../issue/steps.ts";
import type { BoardSession } from "../live/boardSession.ts";
import type { BoardStore } from "../live/boardStore.ts";
import { usePresence } from "../live/presence.ts";
import { Empty } from "../ui/Empty.tsx";
import { BoardHead } from "./BoardHead.tsx";
import { BoardNotice } from "./BoardNotice.tsx";
import { BulkBar } from "./BulkBar.tsx";
import classes from "./board.module.css";
import { BoardContext, groupIn, useMeta } from "./boardContext.ts";
import { scrollBoard, watchDrags } from "./drag.ts";
import { FilterBar } from "./FilterBar.tsx";
import { type Filter, filterOf } from "./filters.ts";
import { onCardKey } from "./keys.ts";
import { LogIssue } from "./LogIssue.tsx";
import { type MenuRequest, MoveMenu } from "./MoveMenu.tsx";
import type { FormRequest } from "./moves.ts";
import { Notices } from "./Notices.tsx";
import { byCard, Cell, PageContext, type PageState, type People as PeopleByCard } from "./pageContext.ts";
import { StateSection } from "./StateSection.tsx";
import { StateSwitcher } from "./StateSwitcher.tsx";
import { StepPopover } from "./StepPopover.tsx";
import { useBoardActions } from "./useBoardActions.ts";
import { shownOf } from "./useShownList.ts";

const route = getRouteApi("/boards/$groupId");
const phone = "(max-width: 47.99em)";

type Props = {
  store: BoardStore;
  session: BoardSession | null;
  actor: Actor | null;
  readOnly: boolean;
  past?: boolean;
  /** The past moment shown, ms since the epoch; null: the present. */
  at?: number | null;
};

export function BoardView({ store, session, actor, readOnly, past = false, at = null }: Props) {
  const { t } = useTranslation();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const narrow = useMediaQuery(phone, matchMedia(phone).matches) ?? false;
  const group = useMeta(store, groupIn);
  const [form, setForm] = useState<FormRequest | null>(null);
  const [menu, setMenu] = useState<MenuRequest | null>(null);
  const [writing, setWriting] = useState(false);
  const [state, setState] = useState<BoardState>("LOGGED");
  const columns = useRef<HTMLDivElement>(null);

  // ---- the address: filters, the open card ------------------------------------------------------------------------
  const told = JSON.stringify(filterOf(search));
  const filter = useMemo(() => JSON.parse(told) as Filter | null, [told]);
  const now = useServerNow();
  const today = dayOf(at ?? now);
  const me = actor?.memberId ?? null;
  const context = useMemo(() => ({ me, today }), [me, today]);
  const change = useCallback(
    (next: Filter) => void navigate({ search: (now) => ({ ...now, ...next }), replace: true }),
    [navigate],
  );
  const clear = useCallback(
    () =>
      void navigate({
        search: ({ issue, log }) => ({ ...(issue === undefined ? {} : { issue }), ...(log ? { log } : {}) }),
        replace: true,
      }),
    [navigate],
  );
  const issueId = search.issue ?? null;
  const openRef = useRef(issueId);
  openRef.current = issueId;
  const open = useCallback(
    (id: string) => void navigate({ search: (now) => ({ ...now, issue: id }), replace: openRef.current !== null }),
    [navigate],
  );

  // ---- what can be done -------------------------------------------------------------------------------------------
  const { board, command, caughtUp, isEmpty, notice, say } = useBoardActions({
    store,
    session,
    actor,
    readOnly,
    ask: setForm,
    open,
  });
  const shown = useCallback(
    (of: IssueState) => shownOf(store, store.list(of), filter, context),
    [store, filter, context],
  );
  /** Gives the focus back to a card once whatever was open has gone. */
  const focusCard = useCallback(
    (id: string | undefined) =>
      requestAnimationFrame(() => {
        const of = id === undefined ? undefined : store.card(id)?.card.state;
        if (id !== undefined && of !== undefined) board.scrollers.focus(id, of, shown(of).indexOf(id));
      }),
    [store, board, shown],
  );
  const close = useCallback(() => {
    const id = openRef.current;
    void navigate({ search: (now) => ({ ...now, issue: undefined }), replace: true }).then(() =>
      focusCard(id ?? undefined),
    );
  }, [navigate, focusCard]);
  /** The card before or after the open one, in the order of the board. */
  const walk = useCallback(
    (step: 1 | -1) => {
      const all = boardStates.flatMap(shown);
      const at = openRef.current === null ? -1 : all.indexOf(openRef.current);
      const next = all[at < 0 ? 0 : at + step];
      if (next !== undefined) open(next);
    },
    [open, shown],
  );
  useEffect(() => watchDrags(board), [board]);
  useEffect(() => (columns.current === null ? undefined : scrollBoard(columns.current)), []);

  const gone = useCallback(() => say(null), [say]);
  // The open card stays in sight beside the panel.
  useEffect(() => {
    if (issueId === null) return;
    const card = document.querySelector(`[data-card="${CSS.escape(issueId)}"]`);
    card?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [issueId]);

  // ---- who is here ------------------------------------------------------------------------------------------------
  const people = usePresence(store.groupId, issueId, writing, session !== null && actor !== null);
  const [page] = useState(
    (): PageState => ({
      people: new Cell<PeopleByCard>(new Map()),
      open: new Cell<string | null>(null),
      keys: { onKey: () => {}, openMenu: () => {} },
    }),
  );
  useEffect(() => page.people.set(byCard(people, page.people.get())), [people, page]);
  useEffect(() => page.open.set(issueId), [issueId, page]);
  const openMenu = useCallback((id: string, anchor: DOMRect) => setMenu({ id, anchor }), []);
  // The cards hold on to `page`; what its keys do is renewed here.
  page.keys.openMenu = openMenu;
  // The order of a card is changed in its Move menu, which opens beside the card once that is in sight.
  useAsked(issueId, ({ issueId: asked, command }) => {
    if (command !== "RankIssue" || readOnly) return false;
    const card = document.querySelector(`[data-card="${CSS.escape(asked)}"]`);
    if (card !== null) openMenu(asked, card.getBoundingClientRect());
    return card !== null;
  });
  page.keys.onKey = (event, id) => void onCardKey(event, id, { board, t, shown, openMenu });

  const logs =
    session !== null &&
    actor !== null &&
    // Whoever is writing when the group closes goes on: what is logged then goes where its issues went (R3).
    (group?.active || search.log === true) &&
    permits(actor, "LogIssue", {
      kind: "newIssue",
      organizationId: actor.organizationId ?? "",
      miniClusterId: group?.miniClusterId ?? "",
    }).allowed;
  const openLog = (log: true | undefined) => void navigate({ search: (now) => ({ ...now, log }), replace: true });
  return (
    <BoardContext value={board}>
      <MomentContext value={at}>
        <PageContext value={page}>
          <div className={classes.page} data-past={past || undefined}>
            <div className={classes.main}>
              <BoardHead
                store={store}
                people={people}
                notices={session !== null && <Notices store={store} caughtUp={caughtUp} />}
                action={
                  logs &&
                  group?.active && (
                    <Button leftSection={<IconPlus size={18} />} onClick={() => openLog(true)}>
                      {t("board.log.action")}
                    </Button>
                  )
                }
              />
              <FilterBar store={store} filter={filter} context={context} onChange={change} onClear={clear} />
              {isEmpty && <Empty>{past ? t("board.emptyPast") : t("board.emptyBoard")}</Empty>}
              {narrow && <StateSwitcher store={store} state={state} onChange={setState} />}
              <div ref={columns} className={classes.columns}>
                {narrow ? (
                  <StateSection key={state} state={state} filter={filter} context={context} />
                ) : (
                  boardColumns.map(({ id, states }) => (
                    <div key={id} className={classes.column}>
                      <p className={classes.columnHead}>{t(`board.column.${id}`)}</p>
                      <div className={classes.states}>
                        {states.map((one) => (
                          <StateSection key={one} state={one} filter={filter} context={context} />
                        ))}
                      </div>
                    </div>
                  ))
                )}
              </div>
              <p id="board-card-help" className={classes.hidden}>
                {t("board.card.help")}
              </p>
              <BoardNotice notice={notice} onGone={gone} />
              {!readOnly && <BulkBar />}
            </div>
            {issueId !== null && (
              <IssuePanel
                issueId={issueId}
                store={store}
                actor={actor}
                readOnly={readOnly}
                command={session === null ? null : command}
                onStep={async (step, facts) => {
                  await board.moves.send({ ids: [issueId], step, place: null, anchor: null }, facts);
                }}
                onClose={close}
                onWalk={walk}
                onWriting={setWriting}
                fullScreen={narrow}
              />
            )}
          </div>
          <StepPopover
            store={store}
            request={form}
            onSubmit={(request, facts) => {
              setForm(null);
              void board.moves.send(request, facts);
              focusCard(request.ids[0]);
            }}
            onCancel={() => {
              setForm(null);
              focusCard(form?.ids[0]);
            }}
          />
          {menu !== null && (
            <MoveMenu
              request={menu}
              onClose={() => {
                setMenu(null);
                if (form === null) focusCard(menu.id);
              }}
            />
          )}
          {session !== null && actor !== null && group !== null && (
            <LogIssue
              opened={search.log === true && logs === true}
              actor={actor}
              group={group}
              command={command}
              onLogged={(title) => say({ sentence: t("board.log.done", { title }), undo: null })}
              onClose={() => openLog(undefined)}
            />
          )}
        </PageContext>
      </MomentContext>
    </BoardContext>
  );
}
