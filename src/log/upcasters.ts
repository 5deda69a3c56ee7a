// Older shapes of stored events brought to the newest, one version at a time. A stored shape is never edited: a change
// raises the type's version in contract/events.ts and adds one entry here and one golden file in test/log/golden.
import type { EventType } from "../contract/events.ts";
import { groupIssues, groupMembers, type MovedIssue, type MovedMember } from "../contract/moveRows.ts";

/** `upcasters[type][v]` turns the data of version v into that of version v + 1. Pure; refuses nothing. */
export const upcasters: Partial<
  Record<EventType, Record<number, (data: Record<string, unknown>) => Record<string, unknown>>>
> = {
  ClustersReorganized: {
    // A row for each member and issue became a row for each way they go.
    1: ({ memberMoves, issueMoves, ...same }) => ({
      ...same,
      memberMoves: groupMembers(memberMoves as MovedMember[]),
      issueMoves: groupIssues(issueMoves as MovedIssue[]),
    }),
  },
};

/** Brings `data` from version `from` to version `to`; throws where a step is missing. */
export function upcast(
  type: EventType,
  data: Record<string, unknown>,
  from: number,
  to: number,
): Record<string, unknown> {
  let current = data;
  for (let v = from; v < to; v++) {
    const step = upcasters[type]?.[v];
    if (!step) throw new Error(`no upcaster for ${type} from version ${v}`);
    current = step(current);
  }
  return current;
}
