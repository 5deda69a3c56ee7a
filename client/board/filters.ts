/** The board's filters: which cards answer to what the address asks for, and how many each chip would show. Pure. */
import type { IssueCard } from "../../src/contract/answers.ts";
import type { Category, Urgency } from "../../src/contract/issue.ts";
import { isOpen } from "../../src/domain/issueStates.ts";
import { daysUntil } from "../i18n/dates.ts";
import type { CardView } from "../live/cardView.ts";
import type { BoardSearch } from "../search.ts";
import { hangulMatches } from "../ui/hangul.ts";

export type Filter = Pick<BoardSearch, "q" | "category" | "urgency" | "firm" | "assignee" | "mine" | "overdue">;
export type FilterName = keyof Filter;
/** `me`: the reader's member id; `today`: the Korean calendar day. */
export type FilterContext = { me: string | null; today: string };

const names: readonly FilterName[] = ["q", "category", "urgency", "firm", "assignee", "mine", "overdue"];

/** The filters of an address that are set; null where there are none, so that nothing needs to be filtered. */
export function filterOf(search: BoardSearch): Filter | null {
  const set = names.filter((name) => search[name] !== undefined);
  return set.length === 0 ? null : Object.fromEntries(set.map((name) => [name, search[name]]));
}

/** Open, and past its due day. */
function isLate({ dueOn, state }: IssueCard, today: string): boolean {
  return dueOn !== null && isOpen(state) && daysUntil(dueOn, today) < 0;
}

/** Whether the card answers to one filter; a filter that is not set lets everything through. */
function test(name: FilterName, { card, firm, assignee }: CardView, filter: Filter, context: FilterContext): boolean {
  switch (name) {
    case "q": {
      const { q } = filter;
      if (q === undefined || q === `#${card.number}` || q === String(card.number)) return true;
      const texts = [card.title, firm?.ko, firm?.en, assignee];
      return texts.some((text) => text != null && hangulMatches(text, q));
    }
    case "category":
      return filter.category?.includes(card.category) ?? true;
    case "urgency":
      return filter.urgency?.includes(card.urgency) ?? true;
    case "firm":
      return filter.firm === undefined || card.organizationId === filter.firm;
    case "assignee":
      return filter.assignee === undefined || (card.assigneeId ?? "none") === filter.assignee;
    case "mine":
      return filter.mine === undefined || (context.me !== null && card.assigneeId === context.me);
    case "overdue":
      return filter.overdue === undefined || isLate(card, context.today);
  }
}

/** Whether a card answers to every filter, `except` one. */
export function matches(view: CardView, filter: Filter, context: FilterContext, except?: FilterName): boolean {
  return names.every((name) => name === except || test(name, view, filter, context));
}

export type Counts = {
  shown: number;
  total: number;
  mine: number;
  overdue: number;
  unassigned: number;
  category: Partial<Record<Category, number>>;
  urgency: Partial<Record<Urgency, number>>;
  firm: ReadonlyMap<string, number>;
  assignee: ReadonlyMap<string, number>;
};

/** What each chip would show together with the other filters that are set. */
export function countAll(views: Iterable<CardView>, filter: Filter, context: FilterContext): Counts {
  const firm = new Map<string, number>();
  const assignee = new Map<string, number>();
  const counts: Counts = {
    shown: 0,
    total: 0,
    mine: 0,
    overdue: 0,
    unassigned: 0,
    category: {},
    urgency: {},
    firm,
    assignee,
  };
  for (const view of views) {
    const { card } = view;
    counts.total++;
    const failed = names.filter((name) => !test(name, view, filter, context));
    if (failed.length === 0) counts.shown++;
    if (failed.length > 1) continue;
    const free = (name: FilterName): boolean => failed.length === 0 || failed[0] === name;
    if (free("category")) counts.category[card.category] = (counts.category[card.category] ?? 0) + 1;
    if (free("urgency")) counts.urgency[card.urgency] = (counts.urgency[card.urgency] ?? 0) + 1;
    if (free("firm")) firm.set(card.organizationId, (firm.get(card.organizationId) ?? 0) + 1);
    if (free("assignee")) {
      if (card.assigneeId === null) counts.unassigned++;
      else assignee.set(card.assigneeId, (assignee.get(card.assigneeId) ?? 0) + 1);
    }
    if (free("mine") && context.me !== null && card.assigneeId === context.me) counts.mine++;
    if (free("overdue") && isLate(card, context.today)) counts.overdue++;
  }
  return counts;
}
