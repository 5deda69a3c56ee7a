/** Which rows are shown, and in which order. Pure, and quick enough to be asked at every key on fifteen thousand rows. */
import type { Id, OrganizationKind, Sector } from "../../../src/contract/base.ts";
import { seeker } from "../../ui/hangul.ts";
import { type Fate, troubles } from "./fates.ts";
import type { Subject } from "./subjects.ts";

/** ALL of them; those that MOVE; those for which the plan has a row (CHOSEN); those with one kind of trouble. */
export const scopes = ["ALL", "MOVE", "CHOSEN", ...troubles] as const;
export type Scope = (typeof scopes)[number];
/** An empty list lets everything through. */
export type Filter = {
  q: string;
  scope: Scope;
  /** Where it is now. */
  from: readonly Id[];
  /** Where it goes. */
  to: readonly Id[];
  sector: readonly Sector[];
  organizationKind: readonly OrganizationKind[];
  organization: readonly Id[];
  category: readonly string[];
  /** Memberships: primary or secondary ones only. */
  membership: "PRIMARY" | "SECONDARY" | null;
};
export const everything: Filter = {
  ...{ q: "", scope: "ALL", from: [], to: [], sector: [], organizationKind: [], organization: [], category: [] },
  membership: null,
};

/** Whether any filter is set beside the scope. */
export const isNarrowed = (filter: Filter): boolean =>
  (Object.keys(everything) as (keyof Filter)[]).some(
    (name) => name !== "scope" && String(filter[name]) !== String(everything[name]),
  );

type Fated = ReadonlyMap<string, Fate>;

/** The rows that answer to every part of the filter, in their order. */
export function filtered(subjects: readonly Subject[], fates: Fated, filter: Filter): readonly Subject[] {
  const tests = testsOf(fates, filter);
  if (tests.length === 0) return subjects;
  let left = subjects;
  for (const test of tests) left = left.filter(test);
  return left;
}

function testsOf(fates: Fated, filter: Filter): ((subject: Subject) => boolean)[] {
  const { q, scope, from, to, sector, organizationKind, organization, category, membership } = filter;
  const tests: ((subject: Subject) => boolean)[] = [];
  const among = <T>(wanted: readonly T[], of: (subject: Subject) => T | null | undefined): void => {
    if (wanted.length === 0) return;
    const set = new Set<T | null | undefined>(wanted);
    tests.push((subject) => set.has(of(subject)));
  };
  among(from, (subject) => subject.from);
  among(sector, (subject) => subject.sector);
  among(organizationKind, (subject) => subject.organizationKind);
  among(organization, (subject) => subject.organizationId);
  among(category, (subject) => subject.category);
  among(to, ({ key }) => fates.get(key)?.to);
  if (membership !== null) tests.push(({ primary }) => primary === (membership === "PRIMARY"));
  if (scope !== "ALL")
    tests.push((subject) => {
      const fate = fates.get(subject.key);
      if (fate === undefined) return false;
      if (scope === "CHOSEN") return fate.chosen;
      if (scope === "MOVE") return fate.to !== undefined && fate.to !== subject.from;
      return fate.trouble === scope;
    });
  // Last, since it costs the most.
  if (q.trim() !== "") {
    const finds = seeker(q);
    tests.push(({ words }) => words.some(finds));
  }
  return tests;
}

export const columns = ["name", "detail", "from", "to"] as const;
export type Column = (typeof columns)[number];
export type Order = { by: Column; down: boolean };

/** `places`: mini-clusters in the order in which they are listed. Rows that are equal keep their order. */
export function ordered(
  subjects: readonly Subject[],
  fates: Fated,
  order: Order | null,
  places: { before: readonly Id[]; after: readonly Id[] },
): readonly Subject[] {
  if (order === null) return subjects;
  const [before, after] = [ranksOf(places.before), ranksOf(places.after)];
  const names = new Intl.Collator(["ko", "en"], { numeric: true });
  const sign = order.down ? -1 : 1;
  if (order.by === "name" || order.by === "detail") {
    const { by } = order;
    const rank = ranksOf([...new Set(subjects.map((subject) => subject[by]))].sort(names.compare));
    return [...subjects].sort((a, b) => sign * (rank(a[by]) - rank(b[by])));
  }
  // Undecided ones first, what ends last.
  const goes = ({ key }: Subject): number => {
    const to = fates.get(key)?.to;
    return to === undefined ? -1 : to === null ? Number.MAX_SAFE_INTEGER : after(to);
  };
  const rank = order.by === "from" ? (subject: Subject): number => before(subject.from) : goes;
  return [...subjects].sort((a, b) => sign * (rank(a) - rank(b)));
}

function ranksOf(list: readonly string[]): (one: string) => number {
  const ranks = new Map(list.map((one, rank) => [one, rank]));
  return (one) => ranks.get(one) ?? list.length;
}
