// The whole lineage as a file: every reorganisation with what went from where to where, a row or an object at a time.
import { noMembers } from "../../../projections/lineage.ts";
import type { ReadModel } from "../../../projections/readModel.ts";
import { Sector } from "../../contract/base.ts";
import { LineageExportQuery } from "../../contract/queries.ts";
import { CSV_START, csvLine } from "../csv.ts";
import { refsFor } from "../refs.ts";
import type { Reading } from "../route.ts";
import { namesAt } from "./names.ts";
import { exportRoute } from "./route.ts";
import type { Tell, Word } from "./words.ts";

const columns: Word[] = [
  "effectiveOn",
  "plan",
  "reason",
  "fromId",
  "from",
  "passage",
  "toId",
  "to",
  "members",
  ...Sector.options,
  "openIssues",
  "planId",
  "compensates",
  "position",
];

/** Each way one becomes another: its edge where there is one, and how many went along it. */
function passages({ edges, flows }: ReturnType<ReadModel["lineage"]>[number]) {
  const ways = new Map(edges.map((edge) => [`${edge.from}>${edge.to}`, { ...edge, to: edge.to as string | null }]));
  const kinds = new Map(edges.map(({ from, to, kind }) => [`${from}>${to}`, kind]));
  // [R10] Each source has one fate: the one that no edge leaves was dissolved.
  const sources = new Set(edges.map(({ from }) => from));
  const counted = flows.map((flow) => {
    const key = `${flow.from}>${flow.to}`;
    ways.delete(key);
    const kind = kinds.get(key) ?? (sources.has(flow.from) ? "MOVE" : "DISSOLVE");
    return { ...flow, kind };
  });
  // An edge along which nobody went is one all the same.
  return [...counted, ...[...ways.values()].map((edge) => ({ ...edge, members: noMembers(), issues: 0 }))];
}

async function* lineageCsv({ model, at, mayRead, vault }: Reading, _query: object, tell: Tell) {
  yield CSV_START + csvLine(columns.map((column) => tell(column)));
  for (const reorganized of model.lineage(at, mayRead)) {
    const { effectiveOn, reason, planId, compensates, position } = reorganized;
    const ways = passages(reorganized);
    // Each by the name it had then: before on the one side, afterwards on the other.
    const ids = { miniClusters: ways, planId };
    const moment = (position: number) => ({ ...at, position });
    const before = await refsFor(ids, { at: moment(position - 1), mayRead, model, vault });
    const after = await refsFor(ids, { at: moment(position), mayRead, model, vault });
    const [was, is] = [namesAt(before, tell.language), namesAt(after, tell.language)];
    let piece = "";
    for (const { from, to, kind, members, issues } of ways)
      piece += csvLine([
        effectiveOn,
        after.plans[planId]?.title ?? null,
        reason,
        from,
        was.miniCluster(from),
        kind === "MOVE" || kind === "DISSOLVE" ? tell(kind) : tell.code("kind", kind),
        to,
        to === null ? null : is.miniCluster(to),
        Sector.options.reduce((sum, sector) => sum + members[sector], 0),
        ...Sector.options.map((sector) => members[sector]),
        issues,
        planId,
        compensates,
        position,
      ]);
    yield piece;
  }
}

async function* lineageJson({ model, at, asOf, mayRead, vault }: Reading) {
  const all = model.lineage(at, mayRead).map((one) => ({ ...one, position: String(one.position) }));
  const refs = await refsFor({ items: all }, { at, mayRead, model, vault });
  yield `{"position":${JSON.stringify(String(at.position))},"asOf":${JSON.stringify(asOf)},"total":${all.length},"items":[`;
  for (const [i, one] of all.entries()) yield `${i === 0 ? "" : ","}\n${JSON.stringify(one)}`;
  yield `\n],"next":null,"refs":${JSON.stringify(refs)}}\n`;
}

const common = { tag: "history", action: "ReadHistory", query: LineageExportQuery } as const;
const fileName = ({ at, asOf }: Reading) => `danji-lineage${asOf === null ? "" : `-at-${at.position}`}`;

export const lineageExports = [
  exportRoute({
    ...common,
    path: "/api/lineage.csv",
    summary: { ko: "계보 전체를 표(CSV)로", en: "The whole lineage as a table (CSV)" },
    as: "csv",
    fileName,
    write: lineageCsv,
  }),
  exportRoute({
    ...common,
    path: "/api/lineage.json",
    summary: { ko: "계보 전체를 JSON으로", en: "The whole lineage as JSON" },
    as: "json",
    fileName,
    write: lineageJson,
  }),
];
