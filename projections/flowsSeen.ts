// [R7] How many went from where to where by a reorganisation, as one reader may be told: open issues that they may not see
// are in no count.
import { issueRows } from "../src/contract/moveRows.ts";
import type { Flow, Reorganized } from "./lineage.ts";
import type { MayRead, Moment } from "./readModel.ts";
import type { View } from "./view.ts";

/** The flows with issues counted anew by the rights of today; a way along which nobody and nothing seen went is none. */
export function flowsSeen(view: View, { position, flows }: Reorganized, at: Moment, mayRead: MayRead): Flow[] {
  const moves = view.tables.lineage.moves(position);
  const issueTo = new Map(issueRows(moves).map(({ issueId, to }) => [issueId, to]));
  const successors = new Map(moves.successors);
  const may = view.mayReadMany(mayRead);
  const seen = new Map<string, number>();
  for (const { id, miniClusterId } of view.rows(view.tables.cards, "open", { ...at, position: position - 1 })) {
    if (!may(id)) continue;
    const way = `${miniClusterId}>${issueTo.get(id) ?? successors.get(miniClusterId) ?? miniClusterId}`;
    seen.set(way, (seen.get(way) ?? 0) + 1);
  }
  return flows
    .map((flow) => ({ ...flow, issues: seen.get(`${flow.from}>${flow.to}`) ?? 0 }))
    .filter(({ members, issues }) => issues > 0 || Object.values(members).some((count) => count > 0));
}
