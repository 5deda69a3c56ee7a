/** What each source's card says: its lines in words, what is undecided, who has nowhere to go. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { StructureSnapshot } from "../../../src/contract/reorganization.ts";
import { useContent, useNames, useNews, useReckoning, useWorkbench } from "./context.ts";
import { fateOf, type Source } from "./fates.ts";
import { rowKey } from "./planEdits.ts";

export function useSourceCards(sources: readonly Source[]) {
  const { t } = useTranslation();
  const { structure } = useWorkbench();
  const content = useContent();
  const names = useNames();
  const keys = useNews()?.keys;
  const before = useReckoning()?.preview.before;
  const members = useMemo(() => membersIn(structure.members), [structure.members]);
  const mapped = useMemo(
    () => new Set(content.memberMoves.map(({ memberId, from }) => `${memberId}/${from}`)),
    [content.memberMoves],
  );
  const nodes = useMemo(() => new Map(before?.map((node) => [node.id, node])), [before]);
  return sources.map((source) => {
    const { id } = source;
    const fate = fateOf(content, id);
    const edges = content.edges.filter(({ from }) => from === id);
    const lost =
      fate === "SPLIT" || fate === "DISSOLVE"
        ? (members.get(id) ?? []).filter((memberId) => !mapped.has(`${memberId}/${id}`))
        : null;
    const late = content.defaultSuccessors.find(({ from }) => from === id)?.to;
    return {
      source,
      name: names.before(id),
      members: nodes.get(id)?.total,
      lines: edges.map((edge) => {
        const [kind, to] = [t(`domain.edge.${edge.kind}`), names.cluster(edge.to)];
        const same = edge.to === id && to === names.before(id);
        const remote = keys?.has(rowKey("edges", `${id}>${edge.to}`)) === true;
        return { edge, told: same ? kind : `${kind} → ${to}`, to, remote };
      }),
      dissolved: content.dissolved.find((one) => one.id === id)?.reason ?? null,
      undecided: fate !== null ? null : edges.length > 0 ? ("several" as const) : ("none" as const),
      closing: lost && {
        late: late === undefined ? null : { value: late, label: names.cluster(late) },
        unmapped: lost.length,
        first: lost[0] ?? null,
      },
    };
  });
}

/** Members by mini-cluster, secondary ones too. */
function membersIn(members: StructureSnapshot["members"]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { memberId, memberships } of members)
    for (const { miniClusterId } of memberships) {
      const there = found.get(miniClusterId);
      if (there) there.push(memberId);
      else found.set(miniClusterId, [memberId]);
    }
  return found;
}
