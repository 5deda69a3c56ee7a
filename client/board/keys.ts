/**
 * The board by keyboard. On a card: arrows walk, Enter opens, Space lifts, M opens the move menu, X selects. On a lifted
 * card: arrows move it, Space or Enter puts it down, Escape puts it back. Every move is said.
 */
import type { TFunction } from "i18next";
import type { KeyboardEvent } from "react";
import type { IssueState } from "../../src/contract/issue.ts";
import { boardStates } from "../issue/steps.ts";
import { announce } from "./announce.ts";
import type { Board } from "./boardContext.ts";
import { whyNot } from "./why.ts";

type Shown = (state: IssueState) => readonly string[];
export type Keys = {
  board: Board;
  t: TFunction;
  /** The ids a state shows, filters applied. */
  shown: Shown;
  openMenu: (id: string, anchor: DOMRect) => void;
};

/** Handles a key on the card `id`; true where it was one of the board's. */
export function onCardKey(event: KeyboardEvent<HTMLElement>, id: string, keys: Keys): boolean {
  if (event.altKey || event.metaKey || event.nativeEvent.isComposing) return false;
  const lifted = keys.board.lift.now();
  const handled = lifted?.by === "keys" ? liftedKey(event, id, keys) : cardKey(event, id, keys);
  if (handled) {
    event.preventDefault();
    event.stopPropagation();
  }
  return handled;
}

function cardKey(event: KeyboardEvent<HTMLElement>, id: string, keys: Keys): boolean {
  const { board } = keys;
  switch (event.key) {
    case "ArrowUp":
    case "ArrowDown":
    case "ArrowLeft":
    case "ArrowRight":
    case "Home":
    case "End":
      if (event.ctrlKey) return false;
      walk(event.key, id, keys, event.shiftKey);
      return true;
    case "Enter":
      board.open(id);
      return true;
    case " ":
      if (board.readOnly) return false;
      liftByKeys(id, keys);
      return true;
    case "z":
    case "Z":
      if (!event.ctrlKey || board.readOnly) return false;
      board.moves.undoLast();
      return true;
    case "Escape":
      if (board.selection.ids().length === 0) return false;
      board.selection.clear();
      return true;
  }
  if (event.ctrlKey || board.readOnly) return false;
  // Letters by their place on the keyboard, so that they work while Hangul is being typed.
  if (event.code === "KeyX") board.selection.toggle(id);
  else if (event.code === "KeyM") keys.openMenu(id, event.currentTarget.getBoundingClientRect());
  else return false;
  return true;
}

/** Puts the focus on the neighbouring card; with shift the selection grows with it. */
function walk(key: string, id: string, { board, shown }: Keys, extend: boolean): void {
  const state = board.store.card(id)?.card.state;
  if (state === undefined) return;
  const list = shown(state);
  const at = list.indexOf(id);
  if (key === "ArrowUp" || key === "ArrowDown" || key === "Home" || key === "End") {
    const next = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: list.length - 1 }[key];
    const target = list[next];
    if (target === undefined) {
      // Past the end of a state lies the next one.
      const step = key === "ArrowUp" ? -1 : 1;
      const other = nextShown(state, step, shown);
      if (other !== null) {
        const ids = shown(other);
        const index = step < 0 ? ids.length - 1 : 0;
        board.scrollers.focus(ids[index]!, other, index);
      }
      return;
    }
    if (extend && !board.readOnly) {
      if (!board.selection.has(id)) board.selection.toggle(id);
      board.selection.extend(target, list);
    }
    board.scrollers.focus(target, state, next);
    return;
  }
  const other = nextShown(state, key === "ArrowLeft" ? -1 : 1, shown);
  if (other === null) return;
  const ids = shown(other);
  const index = Math.min(at, ids.length - 1);
  board.scrollers.focus(ids[index]!, other, index);
}

const order: readonly IssueState[] = boardStates;
const orderOf = (state: IssueState): number => order.indexOf(state);

function nextShown(state: IssueState, step: 1 | -1, shown: Shown): IssueState | null {
  for (let at = orderOf(state) + step; at >= 0 && at < boardStates.length; at += step) {
    const other = boardStates[at]!;
    if (shown(other).length > 0) return other;
  }
  return null;
}

function liftByKeys(id: string, { board, t }: Keys): void {
  const card = board.store.card(id)?.card;
  if (card === undefined || card.number === 0) return;
  const ids = board.selection.has(id) ? board.selection.ids() : [id];
  const list = board.store.list(card.state);
  board.lift.lift({
    ids,
    by: "keys",
    from: card.state,
    verdicts: board.moves.verdicts(ids),
    over: { state: card.state, before: list[list.indexOf(id) + 1] ?? null },
  });
  announce(
    ids.length > 1
      ? t("board.lift.liftedMany", { count: ids.length })
      : t("board.lift.lifted", { number: card.number, state: t(`domain.state.${card.state}`) }),
  );
}

function liftedKey(event: KeyboardEvent<HTMLElement>, id: string, keys: Keys): boolean {
  const { board, t } = keys;
  const { lift, store } = board;
  const lifted = lift.now();
  const over = lifted?.over;
  if (!lifted || !over) return false;
  switch (event.key) {
    case "Escape":
      lift.drop();
      announce(t("board.lift.cancelled"));
      return true;
    case " ":
    case "Enter": {
      lift.drop();
      const stays = over.state === lifted.from && board.moves.verdicts(lifted.ids).get(over.state)?.kind === "stay";
      const verdict = lifted.verdicts.get(over.state);
      const needsForm = verdict?.kind === "step" && verdict.step.allowed && verdict.step.form.length > 0;
      const state = t(`domain.state.${over.state}`);
      if (!needsForm) announce(stays ? t("board.lift.stayed") : t("board.lift.dropped", { state }));
      const section = document.querySelector(`[data-state="${over.state}"]`);
      board.moves.request(lifted.ids, over, section?.getBoundingClientRect() ?? null);
      requestAnimationFrame(() => {
        const now = store.card(id)?.card.state;
        if (now !== undefined && !needsForm) board.scrollers.focus(id, now, store.list(now).indexOf(id));
      });
      return true;
    }
    case "ArrowLeft":
    case "ArrowRight": {
      const next = nextOpen(over.state, event.key === "ArrowLeft" ? -1 : 1, keys);
      if (next === null) return true;
      const first = store.list(next).find((other) => !lifted.ids.includes(other)) ?? null;
      const home = store.list(next)[store.list(next).indexOf(id) + 1] ?? null;
      lift.over({ state: next, before: lifted.ids.length > 1 ? undefined : next === lifted.from ? home : first });
      document.querySelector(`[data-state="${next}"]`)?.scrollIntoView({ block: "nearest", inline: "nearest" });
      say(keys);
      return true;
    }
    case "ArrowUp":
    case "ArrowDown": {
      if (lifted.ids.length > 1) return true;
      const others = store.list(over.state).filter((other) => other !== id);
      const at = over.before == null ? others.length : others.indexOf(over.before);
      const next = Math.max(0, Math.min(others.length, at + (event.key === "ArrowUp" ? -1 : 1)));
      lift.over({ state: over.state, before: others[next] ?? null });
      say(keys);
      return true;
    }
    default:
      // A lifted card lets nothing else happen but leaving by Tab, which puts it back.
      if (event.key === "Tab") {
        lift.drop();
        announce(t("board.lift.cancelled"));
        return false;
      }
      return !event.ctrlKey;
  }
}

/** The next state in this direction that is open to the lifted cards, or where they are. Closed ones are passed over. */
function nextOpen(state: IssueState, step: 1 | -1, { board }: Keys): IssueState | null {
  const verdicts = board.lift.now()?.verdicts;
  for (let at = orderOf(state) + step; at >= 0 && at < boardStates.length; at += step) {
    const other = boardStates[at]!;
    const verdict = verdicts?.get(other);
    if (verdict?.kind === "stay" || (verdict?.kind === "step" && verdict.step.allowed)) return other;
  }
  return null;
}

function say({ board, t }: Keys): void {
  const lifted = board.lift.now();
  const over = lifted?.over;
  if (!lifted || !over) return;
  const state = t(`domain.state.${over.state}`);
  const verdict = lifted.verdicts.get(over.state);
  if (verdict?.kind === "step" && !verdict.step.allowed) {
    announce(t("board.lift.cannot", { state, why: whyNot(verdict.step, lifted.from, t) }));
    return;
  }
  const others = board.store.list(over.state).filter((other) => !lifted.ids.includes(other));
  if (over.before === undefined) announce(t("board.lift.overState", { state }));
  else {
    const at = over.before === null ? others.length + 1 : others.indexOf(over.before) + 1;
    announce(t("board.lift.over", { state, at, total: others.length + 1 }));
  }
}
