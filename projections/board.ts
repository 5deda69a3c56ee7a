// Boards and lists of issues: what a moment's rows answer, and what changed on a board between two positions.
import type { IssueCard } from "../src/contract/answers.ts";
import { koreanDay } from "../src/contract/base.ts";
import { pageOf } from "./cursor.ts";
import { fold, holds } from "./hangul.ts";
import type { IssueFilter, MayRead, Moment, RowChange, Slice } from "./readModel.ts";
import { isOverdue, type View } from "./view.ts";

const CLOSED_SHOWS_MS = 90 * 24 * 3_600_000;

/** Cards closed longer ago have left the board. */
const showsOnBoard = (card: IssueCard, now: string): boolean =>
  card.closedAt === null || Date.parse(card.closedAt) >= Date.parse(now) - CLOSED_SHOWS_MS;

/** A board's cards by rank. */
export function board(view: View, at: Moment, mayRead: MayRead, groupId: string): IssueCard[] {
  return view
    .cards(`group:${groupId}`, at, mayRead)
    .filter((card) => showsOnBoard(card, at.now))
    .sort(byRank);
}

/** Issues that match, the newest number first. */
export function issues(view: View, at: Moment, mayRead: MayRead, filter: IssueFilter): Slice<IssueCard> {
  const today = koreanDay(at.now);
  const { state, group, miniCluster, firm, category, assignee } = filter;
  const onlyOpen = filter.open === true || filter.overdue === true;
  const candidates: (readonly IssueCard[])[] = [];
  if (filter.open !== false || filter.overdue) candidates.push(view.rows(view.tables.cards, "open", at));
  if (!onlyOpen) candidates.push(view.rows(view.tables.cards, "done", at));
  const matchesText = textMatcher(filter.q);
  const matches = (card: IssueCard) =>
    (!state || state.includes(card.state)) &&
    (group === undefined || card.groupId === group) &&
    (miniCluster === undefined || card.miniClusterId === miniCluster) &&
    (firm === undefined || card.organizationId === firm) &&
    (category === undefined || card.category === category) &&
    (assignee === undefined || card.assigneeId === assignee) &&
    (filter.overdue === undefined || isOverdue(card, today) === filter.overdue) &&
    matchesText(card) &&
    view.mayReadNow(card, at, mayRead);
  const found = candidates.flatMap((cards) => cards.filter(matches));
  return pageOf(found, (card) => String(1e12 - card.number), filter);
}

const folded = new WeakMap<IssueCard, string>();

function textMatcher(q: string | undefined): (card: IssueCard) => boolean {
  const query = fold(q ?? "");
  if (query === "") return () => true;
  const number = /^#?(\d+)$/.exec(query)?.[1];
  const asNumber = number === undefined ? undefined : String(Number(number));
  return (card) => {
    if (asNumber !== undefined && String(card.number).startsWith(asNumber)) return true;
    let title = folded.get(card);
    if (title === undefined) {
      title = fold(card.title);
      folded.set(card, title);
    }
    return holds(title, query);
  };
}

/**
 * Rows of a board that changed in (from, to], net. What the reader may see is judged by each row as it stood, so that a
 * card whose visibility narrowed is taken off the boards it was on.
 */
export function boardChanges(
  view: View,
  from: number,
  to: Moment,
  mayRead: MayRead,
  groupId: string,
): RowChange<IssueCard>[] {
  const shown = (card: IssueCard | null) =>
    card !== null && showsOnBoard(card, to.now) && mayRead(card) ? card : null;
  return view.tables.cards
    .changes(`group:${groupId}`, from, view.position(to))
    .map(({ id, before, after, position }) => ({ id, before: shown(before), after: shown(after), position }))
    .filter(({ before, after }) => before !== null || after !== null)
    .map(({ position, ...change }) => ({ ...change, cause: view.tables.timeline.cause(position) }));
}

const byRank = (a: IssueCard, b: IssueCard) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : a.number - b.number);
