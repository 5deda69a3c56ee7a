// The moves of a reorganisation as its event holds them, grouped by where they go from and to, and as single rows. An id
// is a third of a row: grouped, ten thousand members and five thousand issues fit one append to the log (1 MiB).
import type { ClustersReorganized } from "./structure.ts";

export type MovedMember = { memberId: string; from: string; to: string | null; primary: boolean };
export type MovedIssue = { issueId: string; from: string; to: string; group: string | null };
type Grouped = Pick<ClustersReorganized, "memberMoves" | "issueMoves">;

/** Rows of one way together, in the order in which each way first comes. */
export function groupMembers(rows: readonly MovedMember[]): Grouped["memberMoves"] {
  const ways = new Map<string, Grouped["memberMoves"][number]>();
  for (const { memberId, from, to, primary } of rows) {
    const way = ways.get(`${from}>${to ?? ""}>${primary}`);
    if (way) way.memberIds.push(memberId);
    else ways.set(`${from}>${to ?? ""}>${primary}`, { from, to, primary, memberIds: [memberId] });
  }
  return [...ways.values()];
}

/** As `groupMembers`. */
export function groupIssues(rows: readonly MovedIssue[]): Grouped["issueMoves"] {
  const ways = new Map<string, Grouped["issueMoves"][number]>();
  for (const { issueId, from, to, group } of rows) {
    const way = ways.get(`${from}>${to}>${group ?? ""}`);
    if (way) way.issueIds.push(issueId);
    else ways.set(`${from}>${to}>${group ?? ""}`, { from, to, group, issueIds: [issueId] });
  }
  return [...ways.values()];
}

/** One row for each membership that changes. */
export const memberRows = ({ memberMoves }: Pick<Grouped, "memberMoves">): MovedMember[] =>
  memberMoves.flatMap(({ memberIds, ...way }) => memberIds.map((memberId) => ({ memberId, ...way })));

/** One row for each open issue whose place changes. */
export const issueRows = ({ issueMoves }: Pick<Grouped, "issueMoves">): MovedIssue[] =>
  issueMoves.flatMap(({ issueIds, ...way }) => issueIds.map((issueId) => ({ issueId, ...way })));
