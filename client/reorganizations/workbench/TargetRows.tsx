/** The mini-clusters of the new structure, each edited in its row. */
import { useCallback, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { originsOf } from "../review/reckoning.ts";
import { useContent, useNames, useNews, useReckoning, useWorkbench } from "./context.ts";
import { changeTarget, removeTarget, type Target } from "./fates.ts";
import { rowKey } from "./planEdits.ts";
import { TargetRow } from "./TargetRow.tsx";
import { useTargetOptions } from "./useTargets.ts";
import classes from "./workbench.module.css";

export function TargetRows({ targets }: { targets: readonly Target[] }) {
  const { t } = useTranslation();
  const { change, goTo, store, structure } = useWorkbench();
  const content = useContent();
  const names = useNames();
  const news = useNews();
  const after = useReckoning()?.preview.after;
  const nodes = useMemo(() => new Map(after?.map((node) => [node.id, node])), [after]);
  const options = useRef<ReturnType<typeof useTargetOptions>>([]);
  options.current = useTargetOptions(targets.filter(({ tier }) => tier === "MAIN"));
  const mains = useCallback(() => options.current, []);
  const put = useCallback(
    (target: Target) => {
      const source = structure.miniClusters.find(({ id, active }) => id === target.id && active);
      change(changeTarget(store.content(), source, target));
    },
    [change, store, structure],
  );
  const remove = useCallback((id: string) => change(removeTarget(store.content(), id)), [change, store]);
  const toOfficers = useCallback(() => goTo("officers"), [goTo]);
  const origins = (id: string): string =>
    originsOf(content, id)
      .map((one) =>
        one.kind === "NEW" ? t("domain.edge.NEW") : `${names.before(one.id)} ${t(`domain.edge.${one.kind}`)}`,
      )
      .join(", ");
  return (
    <ul className={classes.rows}>
      {targets.map((target) => (
        <TargetRow
          key={target.id}
          target={target}
          parent={target.parentId === null ? null : names.cluster(target.parentId)}
          node={nodes.get(target.id)}
          origins={origins(target.id)}
          officers={content.officers.filter(({ miniClusterId }) => miniClusterId === target.id).length}
          remote={news?.keys.has(rowKey("targets", target.id)) === true}
          mains={mains}
          onPut={put}
          onRemove={remove}
          onOfficers={toOfficers}
        />
      ))}
    </ul>
  );
}
