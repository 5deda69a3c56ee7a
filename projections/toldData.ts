// An event's own data as a history tells it: without what the reader may not see, and not longer than can be told.
import type { PlanChanges, PlanContent } from "../src/contract/reorganization.ts";

/** A plan names ten thousand members: so many rows of a list are told, `counts` says how many there are. */
const TOLD_ROWS = 20;

type Data = Record<string, unknown>;
type MayRead = (issueId: string) => boolean;

/**
 * [R7] Issues the reader may not see are left out of a reorganisation's lists and of a plan's; what such a one is repeated
 * by does not name it.
 */
export function toldData(data: Data, mayReadIssue: MayRead): Data {
  if (Array.isArray(data.issueMoves))
    return { ...data, issueMoves: readableWays(data.issueMoves as { issueIds: string[] }[], mayReadIssue) };
  if (typeof data.duplicateOf === "string" && !mayReadIssue(data.duplicateOf)) return { ...data, duplicateOf: null };
  if (isObject(data.content)) return { ...data, ...toldContent(data.content as PlanContent, mayReadIssue) };
  if (isObject(data.changes) && isPlanChanges(data.changes))
    return { ...data, ...toldChanges(data.changes as PlanChanges, mayReadIssue) };
  return data;
}

function toldContent(content: PlanContent, mayReadIssue: MayRead): Data {
  const whole: Data = { ...content, issueMoves: readable(content.issueMoves, mayReadIssue) };
  const lists = Object.entries(whole).filter((entry): entry is [string, unknown[]] => Array.isArray(entry[1]));
  return {
    content: { ...whole, ...Object.fromEntries(lists.map(([name, rows]) => [name, rows.slice(0, TOLD_ROWS)])) },
    counts: Object.fromEntries(lists.map(([name, rows]) => [name, rows.length])),
  };
}

function toldChanges({ issueMoves, ...others }: PlanChanges, mayReadIssue: MayRead): Data {
  const seen = issueMoves && {
    put: readable(issueMoves.put, mayReadIssue),
    drop: issueMoves.drop.filter(mayReadIssue),
  };
  const whole: Data = { ...others, ...(seen ? { issueMoves: seen } : {}) };
  const lists = Object.entries(whole).filter((entry): entry is [string, RowsOf] => isRows(entry[1]));
  return {
    changes: {
      ...whole,
      ...Object.fromEntries(lists.map(([name, { put, drop }]) => [name, { put: cut(put), drop: cut(drop) }])),
    },
    counts: Object.fromEntries(lists.map(([name, { put, drop }]) => [name, put.length + drop.length])),
  };
}

type RowsOf = { put: unknown[]; drop: unknown[] };
const cut = (rows: unknown[]): unknown[] => rows.slice(0, TOLD_ROWS);
const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;
const isRows = (value: unknown): value is RowsOf => isObject(value) && "put" in value && "drop" in value;
/** An edit of an issue has `changes` too: fields alone. */
const isPlanChanges = (changes: object): boolean => Object.values(changes).some(isRows);
const readable = <Row extends { issueId: string }>(rows: Row[], mayReadIssue: MayRead): Row[] =>
  rows.filter(({ issueId }) => mayReadIssue(issueId));
const readableWays = <Way extends { issueIds: string[] }>(ways: Way[], mayReadIssue: MayRead): Way[] =>
  ways
    .map((way) => ({ ...way, issueIds: way.issueIds.filter(mayReadIssue) }))
    .filter(({ issueIds }) => issueIds.length > 0);
