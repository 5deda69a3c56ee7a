/** Puts a board's parts together: moves with their notices and undo, what a refusal says, what a catch-up tells. */
import { useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Actor } from "../../src/contract/actor.ts";
import { serverNow } from "../api/clock.ts";
import type { Commander } from "../issue/commander.ts";
import type { BoardSession } from "../live/boardSession.ts";
import type { BoardStore } from "../live/boardStore.ts";
import { targetOf } from "../live/pending.ts";
import { notify } from "../shell/notify.ts";
import { announce } from "./announce.ts";
import type { Notice } from "./BoardNotice.tsx";
import type { Board } from "./boardContext.ts";
import { Glide } from "./glide.ts";
import { Lift } from "./lift.ts";
import { type FormRequest, Moves } from "./moves.ts";
import { Scrollers } from "./scrollers.ts";
import { Selection } from "./selection.ts";
import { whyNot } from "./why.ts";

type Props = {
  store: BoardStore;
  session: BoardSession | null;
  actor: Actor | null;
  readOnly: boolean;
  ask: (request: FormRequest) => void;
  open: (issueId: string) => void;
};
type Actions = {
  board: Board;
  command: Commander;
  caughtUp: { changed: number } | null;
  isEmpty: boolean;
  notice: Notice | null;
  say: (notice: Notice | null) => void;
};

export function useBoardActions({ store, session, actor, readOnly, ask, open }: Props): Actions {
  const { t } = useTranslation();
  const [notice, setNotice] = useState<Notice | null>(null);
  const [caughtUp, setCaughtUp] = useState<{ changed: number } | null>(null);
  const isEmpty = useSyncExternalStore(store.onAny, () => store.all()[Symbol.iterator]().next().done === true);
  // Texts change with the language, the board's parts do not: they read the newest here.
  const latest = useRef({ t, ask, open });
  latest.current = { t, ask, open };

  /** Numbers of cards that may have left the board by the time they are spoken of. */
  const [numbers] = useState(() => new Map<string, number>());

  const { board, command } = useMemo((): Pick<Actions, "board" | "command"> => {
    const command: Commander = (wish, extra) =>
      session === null ? Promise.reject(new Error("this board takes no commands")) : session.command(wish, extra);
    const number = (id: string): number => numbers.get(id) ?? 0;
    const moves = new Moves(store, {
      actor,
      now: serverNow,
      command: session === null ? command : (wish, extra) => session.command(wish, extra),
      ask: (request) => {
        const { t } = latest.current;
        announce(t("board.lift.needsFacts", { state: t(`domain.state.${request.step.to}`) }));
        latest.current.ask(request);
      },
      moved: ({ ids, to, undo }) => {
        const { t } = latest.current;
        const [first] = ids;
        const state = to === null ? "" : t(`domain.state.${to}`);
        const sentence =
          to === null
            ? t("board.move.ranked", { number: number(first ?? "") })
            : ids.length === 1
              ? t("board.move.movedOne", { number: number(first ?? ""), state })
              : t("board.move.movedMany", { count: ids.length, state });
        setNotice({ sentence, undo });
      },
      impossible: (card, step) => {
        const { t } = latest.current;
        const title = t("board.lift.cannot", { state: t(`domain.state.${step.to}`), why: whyNot(step, card.state, t) });
        setNotice({ sentence: title, undo: null });
      },
      undone: (failed) => {
        const { t } = latest.current;
        if (failed === 0) setNotice({ sentence: t("board.move.undone"), undo: null });
      },
    });
    const parts: Board = {
      store,
      actor,
      readOnly,
      lift: new Lift(),
      selection: new Selection(),
      moves,
      glide: new Glide(),
      scrollers: new Scrollers(),
      open: (id) => latest.current.open(id),
    };
    return { board: parts, command };
  }, [store, session, actor, readOnly, numbers]);

  useEffect(() => {
    const learn = (): void => {
      for (const { card } of store.all()) if (card.number !== 0) numbers.set(card.id, card.number);
    };
    learn();
    return store.onAny(learn);
  }, [store, numbers]);
  useEffect(() => store.onBeforeRemote((ids) => board.glide.measure(ids)), [store, board]);

  useEffect(() => {
    if (session === null) return;
    return session.onNews((news) => {
      const { t } = latest.current;
      if (news.kind === "caughtUp") setCaughtUp({ changed: news.changed });
      else if (news.kind === "gone") {
        if (news.successorId === null) void notify({ message: t("board.goneText"), keep: true });
        // Asked again, it is the board of a dissolved group, which says where its issues went, or it may not be seen.
        session.again();
      } else {
        const { wish } = news.pending;
        const key =
          wish.name === "LogIssue"
            ? "refusedNew"
            : wish.name === "UndoStep"
              ? "undoFailed"
              : targetOf(wish) === null
                ? "notDone"
                : "refused";
        const title = t(`board.move.${key}`, { number: numbers.get(wish.body.issueId) ?? 0 });
        void notify({ title, message: news.problem.detail || news.problem.title, tone: "bad" });
        announce(`${title}. ${news.problem.detail}`);
      }
    });
  }, [session, numbers]);

  return { board, command, caughtUp, isEmpty, notice, say: setNotice };
}
