/** A mini-cluster after, as a card of the drawing: where lines may end; says what a line let go here would mean. */
import { useTranslation } from "react-i18next";
import { SectorBar } from "../../ui/SectorBar.tsx";
import { originsOf } from "../review/reckoning.ts";
import { useContent, useIsRemote, useNames, useReckoning, useWorkbench } from "./context.ts";
import type { Target } from "./fates.ts";
import classes from "./links.module.css";
import { useLinkPlace } from "./useLinkPlace.ts";

type Props = { target: Target; over: boolean; told: string | null; onShow: (id: string | null) => void };

export function TargetCard({ target, over, told, onShow }: Props) {
  const { t } = useTranslation();
  const { jump } = useWorkbench();
  const content = useContent();
  const names = useNames();
  const remote = useIsRemote("targets", target.id);
  const place = useLinkPlace({ kind: "target", id: target.id });
  const node = useReckoning()?.preview.after.find(({ id }) => id === target.id);
  const isNew = originsOf(content, target.id).some(({ kind }) => kind === "NEW");
  return (
    <li
      ref={place}
      className={classes.card}
      data-box={target.id}
      data-target={target.id}
      data-over={over || undefined}
      data-remote={remote || undefined}
      data-sub={target.tier === "SUB" || undefined}
      onMouseEnter={() => onShow(target.id)}
      onMouseLeave={() => onShow(null)}
    >
      <div className={classes.head}>
        <button type="button" className={classes.name} onClick={() => jump("structure", target.id)}>
          {names.cluster(target.id)}
        </button>
        <span className={classes.number}>{node?.total}</span>
      </div>
      <span className={classes.dim}>
        {isNew && `${t("domain.edge.NEW")} · `}
        {node && t("workbench.links.counts", { groups: node.groups, issues: node.openIssues })}
      </span>
      {node && <SectorBar counts={node.members} height={4} />}
      {over && told !== null && <span className={classes.told}>{told}</span>}
    </li>
  );
}
