/** Names and numbers of the lineage in words: a mini-cluster at a time, the members who went from one to another. Pure. */
import type { TFunction } from "i18next";
import type { Language } from "../../../src/contract/base.ts";
import { sectors } from "../../theme/marks.ts";
import { type LineageData, sumOfSectors } from "./useLineageColumns.ts";

export type FlowRow = {
  key: string;
  column: number;
  from: string;
  /** Null for members who left. */
  to: string | null;
  names: { from: string; to: string };
  /** What became of the source here: an edge's kind, or a move of members alone. */
  kind: string;
  members: LineageData["reorganizations"][number]["flows"][number]["members"];
  total: number;
  issues: number;
};

/** The name a mini-cluster had in a column's time; ids that are not of that time have the name of today. */
export function nameIn({ columns, refs }: LineageData, column: number, id: string, language: Language): string {
  const then = columns[column]?.find((cluster) => cluster.id === id)?.names;
  return (then ?? refs.miniClusters[id]?.names)?.[language] ?? id;
}

/** Every flow of every reorganisation in the columns' order, as the picture's bands and the table's rows are keyed. */
export function flowRows(data: LineageData, t: TFunction, language: Language): FlowRow[] {
  return data.reorganizations.flatMap(({ flows, edges }, column) => {
    const place = (id: string): number => data.columns[column]?.findIndex((cluster) => cluster.id === id) ?? -1;
    return flows
      .toSorted((a, b) => place(a.from) - place(b.from) || sumOfSectors(b.members) - sumOfSectors(a.members))
      .map(({ from, to, members, issues }) => {
        const edge = edges.find((one) => one.from === from && one.to === to);
        return {
          key: `${column}/${from}>${to}`,
          column,
          from,
          to,
          names: {
            from: nameIn(data, column, from, language),
            to: to === null ? t("history.lineage.left") : nameIn(data, column + 1, to, language),
          },
          kind: edge === undefined ? t("history.lineage.moved") : t(`domain.edge.${edge.kind}`),
          members,
          total: sumOfSectors(members),
          issues,
        };
      });
  });
}

/** "전자의료기기 → e헬스·의료정보 (이동): 회원 16명 (기업 6, …), 진행 중 애로사항 4건" */
export function tellFlow({ names, kind, members, total, issues }: FlowRow, t: TFunction): string {
  const by = sectors
    .filter((sector) => members[sector] > 0)
    .map((sector) => `${t(`domain.sector.${sector}`)} ${members[sector]}`)
    .join(", ");
  return t("history.lineage.flow", { from: names.from, to: names.to, kind, count: total, by, issues });
}
