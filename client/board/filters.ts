/** The board's filters: which cards answer to what the address asks for, and how many each chip would show. Pure. */
import type { Category, Urgency } from "../../src/contract/issue.ts";
import { isOpen } from "../../src/domain/issueStates.ts";
import { daysUntil } from "../i18n/dates.ts";
import type { CardView } from "../live/boardStore.ts";
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

export function isOverdue(view: CardView, today: string): boolean {
  return view.card.dueOn !== null && isOpen(view.card.state) && daysUntil(view.card.dueOn, today) < 0;
}

const tests: {
  [N in FilterName]-?: (view: CardView, wanted: NonNullable<Filter[N]>, context: FilterContext) => boolean;
} = {
  q: ({ card, firm, assignee }, q) =>
    `#${card.number}` === q ||
    String(card.number) === q ||
    hangulMatches(card.title, q) ||
    (firm !== null && (hangulMatches(firm.ko, q) || hangulMatches(firm.en, q))) ||
    (assignee !== null && hangulMatches(assignee, q)),
  category: ({ card }, wanted) => wanted.includes(card.category),
  urgency: ({ card }, wanted) => wanted.includes(card.urgency),
  firm: ({ card }, wanted) => card.organizationId === wanted,
  assignee: ({ card }, wanted) => (wanted === "none" ? card.assigneeId === null : card.assigneeId === wanted),
  mine: ({ card }, _, { me }) => me !== null && card.assigneeId === me,
  overdue: (view, _, { today }) => isOverdue(view, today),
};

function test<N extends FilterName>(name: N, view: CardView, filter: Filter, context: FilterContext): boolean {
  const wanted = filter[name];
  return wanted === undefined || tests[name](view, wanted as NonNullable<Filter[N]>, context);
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
    if (free("overdue") && isOverdue(view, context.today)) counts.overdue++;
  }
  return counts;
}
