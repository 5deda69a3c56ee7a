/** What a step of the replay is in words: when, what happened, what it made of the mini-clusters. Pure. */
import type { TFunction } from "i18next";
import type { HistoryEntry, MiniCluster, Refs } from "../../src/contract/answers.ts";
import type { Language, Names } from "../../src/contract/base.ts";
import { formatInstant } from "../i18n/dates.ts";
import { tell } from "../i18n/tell.ts";

type Clusters = readonly MiniCluster[];
type Step = {
  /** The moment in words, where no event is told. */
  when: string;
  /** The event of this very moment; undefined between two. */
  event: HistoryEntry | undefined;
  refs: Refs;
  now: Clusters;
  /** What was shown before this step. */
  before: Clusters | undefined;
};
type Edge = { from: string; to: string; kind: string };

/** Sentences of one step; a reorganisation also says which mini-cluster became which. */
export function narrate({ when, event, refs, now, before }: Step, t: TFunction, language: Language): string {
  const then = event === undefined ? when : formatInstant(event.occurredAt, language);
  const told = event === undefined ? "" : tell(event, refs, t, language);
  const edges =
    event?.type === "ClustersReorganized" ? fates(event, { before: before ?? now, now, refs }, t, language) : "";
  return [t("history.narration.when", { when: then }), sentence(told), sentence(edges), totals(now, before, t)]
    .filter(Boolean)
    .join(" ");
}

const sentence = (text: string): string => (text === "" || text.endsWith(".") ? text : `${text}.`);

const sums = (clusters: Clusters) => ({
  clusters: clusters.length,
  members: clusters.reduce((sum, { total }) => sum + total, 0),
  open: clusters.reduce((sum, { openIssues }) => sum + openIssues, 0),
});

function totals(now: Clusters, before: Clusters | undefined, t: TFunction): string {
  const [to, from] = [sums(now), before === undefined ? undefined : sums(before)];
  const number = (name: keyof typeof to): string =>
    from === undefined || from[name] === to[name]
      ? String(to[name])
      : t("history.narration.change", { from: from[name], to: to[name] });
  return t("history.narration.totals", {
    clusters: number("clusters"),
    members: number("members"),
    open: number("open"),
  });
}

type Known = { before: Clusters; now: Clusters; refs: Refs };

/** "생체신호·영상 → 전자의료기기 통합, 홈케어·실버 해산": what went on unchanged is left out. Names are those of the time. */
function fates(event: HistoryEntry, { before, now, refs }: Known, t: TFunction, language: Language): string {
  const edges = Array.isArray(event.data.edges) ? (event.data.edges as Edge[]) : [];
  const targets = Array.isArray(event.data.targets) ? (event.data.targets as { id: string; names: Names }[]) : [];
  const closed = Array.isArray(event.data.closed) ? (event.data.closed as { id: string; dissolved: boolean }[]) : [];
  const name = (clusters: readonly { id: string; names: Names }[], id: string): string =>
    (clusters.find((one) => one.id === id) ?? refs.miniClusters[id])?.names[language] ?? id;
  const fate = (kind: string): string => t(`domain.edge.${kind as "MERGE"}`);
  return [
    ...edges
      .filter(({ kind }) => kind !== "CONTINUE")
      .map(({ from, to, kind }) => {
        const [old, became] = [name(before, from), name([...targets, ...now], to)];
        return old === became ? `${old} ${fate(kind)}` : `${old} → ${became} ${fate(kind)}`;
      }),
    ...closed.filter(({ dissolved }) => dissolved).map(({ id }) => `${name(before, id)} ${fate("DISSOLVE")}`),
    ...targets
      .filter(({ id }) => !edges.some(({ to }) => to === id))
      .map(({ names }) => `${names[language]} ${fate("NEW")}`),
  ].join(", ");
}
