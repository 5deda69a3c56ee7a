// Two moments compared as a file, whole or one list of it: a row a change, or the answer of /api/changes without pages.
import type * as z from "zod";
import type { Comparison } from "../../../projections/comparison.ts";
import type { Refs } from "../../contract/answers.ts";
import { type ChangeList, changeLists } from "../../contract/historyKinds.ts";
import { ChangesExportQuery } from "../../contract/queries.ts";
import { chosen, countsOf, endsOf, told } from "../changes.ts";
import { CSV_START, csvLine } from "../csv.ts";
import { idsIn, refsFor } from "../refs.ts";
import type { Reading } from "../route.ts";
import { type NamesAt, namesAt } from "./names.ts";
import { exportRoute } from "./route.ts";
import type { Tell, Word } from "./words.ts";

type Query = z.infer<typeof ChangesExportQuery>;
type RowOf<K extends ChangeList> = NonNullable<Comparison[K][number]["after"]>;

/** So many rows are named, written and handed on at once. */
const PORTION = 250;

const columns: Word[] = [
  "list",
  "change",
  "id",
  "name",
  "organization",
  "from",
  "to",
  "fromGroup",
  "toGroup",
  "before",
  "after",
  "at",
  "event",
  "by",
  "position",
];

/** What a side of a row says: where the thing is, and how it is. */
type Side = { place: string | null; group?: string | null; state: string };
type Described<T> = { name: string; organization?: string | null; side(of: T): Side };

/** How the rows of each list are told. */
const describe: { [K in ChangeList]: (row: RowOf<K>, names: NamesAt, tell: Tell) => Described<RowOf<K>> } = {
  miniClusters: ({ names: of }, names, tell) => ({
    name: of[tell.language],
    side: ({ tier, parentId, names: own }) => ({
      place: parentId === null ? null : names.miniCluster(parentId),
      state: `${own[tell.language]} (${tell.code("tier", tier)})`,
    }),
  }),
  memberships: ({ memberId, organizationId }, names, tell) => ({
    name: names.member(memberId),
    organization: names.organization(organizationId),
    side: ({ miniClusterId, primary }) => ({
      place: names.miniCluster(miniClusterId),
      state: tell(primary ? "primary" : "secondary"),
    }),
  }),
  officers: ({ memberId }, names, tell) => ({
    name: names.member(memberId),
    side: ({ miniClusterId, office }) => ({
      place: miniClusterId === null ? null : names.miniCluster(miniClusterId),
      state: tell.code("office", office),
    }),
  }),
  groups: ({ names: of }, names, tell) => ({
    name: of[tell.language],
    side: ({ miniClusterId, leaderId, names: own }) => ({
      place: names.miniCluster(miniClusterId),
      state: `${own[tell.language]} (${tell("ledBy")} ${names.member(leaderId)})`,
    }),
  }),
  issues: ({ number, title, organizationId }, names, tell) => ({
    name: `${number} ${title}`,
    organization: names.organization(organizationId),
    side: ({ miniClusterId, groupId, state }) => ({
      place: names.miniCluster(miniClusterId),
      group: groupId === null ? null : names.group(groupId),
      state: tell.code("state", state),
    }),
  }),
};
async function* changesCsv(reading: Reading, query: Query, tell: Tell) {
  const { from, to } = endsOf(reading, query);
  const compared = reading.model.compare(from, to, reading.mayRead);
  await recordMembers(reading, query, compared);
  yield CSV_START + csvLine(columns.map((column) => tell(column)));
  for (const list of listsOf(query))
    for (const portion of portions(chosen<object>(compared[list], query))) {
      const rows = portion.map((row) => told(reading.model, row));
      const refs = await refsFor({ [list]: rows }, { ...reading, at: to });
      yield rows.map((row) => line(list, row, refs, tell)).join("");
    }
}

function line(list: ChangeList, row: ReturnType<typeof told<object>>, refs: Refs, tell: Tell): string {
  const { kind, id, before, after, cause, position } = row;
  const names = namesAt(refs, tell.language);
  const describeRow = describe[list] as (row: object, names: NamesAt, tell: Tell) => Described<object>;
  const { name, organization, side } = describeRow((after ?? before) as object, names, tell);
  const [was, is] = [before && side(before), after && side(after)];
  return csvLine([
    tell(list),
    tell(kind),
    id,
    name,
    organization ?? null,
    was?.place ?? null,
    is?.place ?? null,
    was?.group ?? null,
    is?.group ?? null,
    was?.state ?? null,
    is?.state ?? null,
    cause?.at ?? null,
    cause?.type ?? null,
    cause === null ? null : names.member(cause.actorId),
    Number(position),
  ]);
}

/** By the schema of /api/changes, with all its rows. */
async function* changesJson(reading: Reading, query: Query) {
  const { from, to } = endsOf(reading, query);
  const { model, mayRead } = reading;
  const compared = model.compare(from, to, mayRead);
  await recordMembers(reading, query, compared);
  const end = ({ position }: { position: number }) => ({ position: String(position), at: model.instantAt(position) });
  yield `{"from":${JSON.stringify(end(from))},"to":${JSON.stringify(end(to))}`;
  const refs: Refs = { members: {}, organizations: {}, miniClusters: {}, groups: {}, issues: {}, plans: {} };
  const shown = listsOf(query);
  for (const list of changeLists) {
    yield `,\n"${list}":{"counts":${JSON.stringify(countsOf(compared[list]))},"items":[`;
    let first = true;
    for (const portion of shown.includes(list) ? portions(chosen<object>(compared[list], query)) : []) {
      const rows = portion.map((row) => told(model, row));
      const named = await refsFor({ [list]: rows }, { ...reading, at: to });
      for (const kind of Object.keys(refs) as (keyof Refs)[]) Object.assign(refs[kind], named[kind]);
      yield `${first ? "" : ","}\n${rows.map((row) => JSON.stringify(row)).join(",\n")}`;
      first = false;
    }
    yield `],"next":null}`;
  }
  yield `,\n"refs":${JSON.stringify(refs)}}\n`;
}

/** Writes down of whom the file tells: the members that its rows are about. Where there are none, nothing. */
async function recordMembers(reading: Reading, query: Query, compared: Comparison): Promise<void> {
  const { members } = idsIn(listsOf(query).map((list) => chosen<object>(compared[list], query)));
  if (members.size > 0) await reading.record("EXPORT_CHANGES", members);
}

const listsOf = ({ list }: Query): readonly ChangeList[] => (list === undefined ? changeLists : [list]);

function* portions<T>(all: readonly T[]): Generator<T[]> {
  for (let at = 0; at < all.length; at += PORTION) yield all.slice(at, at + PORTION);
}

const common = { tag: "history", action: "ReadHistory", query: ChangesExportQuery } as const;
function fileName(reading: Reading, query: Query): string {
  const { from, to } = endsOf(reading, query);
  return `danji-changes-${from.position}-${to.position}`;
}

export const changesExports = [
  exportRoute({
    ...common,
    path: "/api/changes.csv",
    summary: { ko: "두 시점의 비교를 표(CSV)로", en: "Two moments compared, as a table (CSV)" },
    as: "csv",
    fileName,
    write: changesCsv,
  }),
  exportRoute({
    ...common,
    path: "/api/changes.json",
    summary: { ko: "두 시점의 비교를 JSON으로", en: "Two moments compared, as JSON" },
    as: "json",
    fileName,
    write: changesJson,
  }),
];
