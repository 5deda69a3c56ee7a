// Reads a paged list of the read model to its end, for what must be matched or counted as a whole.
import type { IssueFilter, MayRead, Moment, Paging, ReadModel, Slice } from "../../projections/readModel.ts";
import type { IssueCard } from "../contract/answers.ts";

const PAGE = 500;

/** Every item of a list, page after page. */
export function every<T>(read: (paging: Paging) => Slice<T>): T[] {
  const items: T[] = [];
  let cursor: string | undefined;
  do {
    const page = read({ limit: PAGE, ...(cursor === undefined ? {} : { cursor }) });
    items.push(...page.items);
    cursor = page.next ?? undefined;
  } while (cursor !== undefined);
  return items;
}

/** Every issue the filter matches and the reader may see. */
export const everyIssue = (
  model: ReadModel,
  at: Moment,
  mayRead: MayRead,
  filter: Omit<IssueFilter, keyof Paging>,
): IssueCard[] => every((paging) => model.issues(at, mayRead, { ...filter, ...paging }));
