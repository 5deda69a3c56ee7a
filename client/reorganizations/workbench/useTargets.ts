/** The plan's targets and the structure's sources as lists and as options of a choice, in the order of the tree. */
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { inTreeOrder } from "../review/reckoning.ts";
import { useContent, useNames, useWorkbench } from "./context.ts";
import type { Source, Target } from "./fates.ts";

/** Active mini-clusters before, in the order of the tree. */
export function useSources(): Source[] {
  const { structure } = useWorkbench();
  return useMemo(() => inTreeOrder(structure.miniClusters.filter(({ active }) => active)), [structure]);
}

/** Mini-clusters afterwards: those that stay in the order they had, then new ones in the order they were added. */
export function useTargets(): Target[] {
  const sources = useSources();
  const { targets } = useContent();
  return useMemo(() => {
    const order = new Map(sources.map(({ id }, index) => [id, index]));
    const placed = targets.map((target, index) => ({ target, at: order.get(target.id) ?? sources.length + index }));
    return inTreeOrder(placed.sort((a, b) => a.at - b.at).map(({ target }) => target));
  }, [sources, targets]);
}

export function useTargetOptions(targets: readonly Target[]): { value: string; label: string }[] {
  const { t } = useTranslation();
  const names = useNames();
  return targets.map(({ id, tier }) => ({
    value: id,
    label: tier === "SUB" ? `${names.cluster(id)} (${t("reorganizations.tree.sub")})` : names.cluster(id),
  }));
}
