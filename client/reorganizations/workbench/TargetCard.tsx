/** A mini-cluster after, as a card of the drawing: where lines may end; says what a line let go here would mean. */
import { useTranslation } from "react-i18next";
import type { ReorganizationPreview } from "../../../src/contract/structure.ts";
import { SectorBar } from "../../ui/SectorBar.tsx";
import { byValue } from "./byValue.ts";
import classes from "./links.module.css";
import { useLinkPlace } from "./useLinkPlace.ts";

type Props = {
  id: string;
  name: string;
  sub: boolean;
  node: ReorganizationPreview["after"][number] | undefined;
  isNew: boolean;
  remote: boolean;
  /** A line is held over it: what letting go would mean, in a word. */
  over: string | null;
  onOpen: (id: string) => void;
  onShow: (id: string | null) => void;
};

export const TargetCard = byValue(function TargetCard(props: Props) {
  const { id, name, sub, node, isNew, remote, over, onOpen, onShow } = props;
  const { t } = useTranslation();
  const place = useLinkPlace({ kind: "target", id });
  return (
    <li
      ref={place}
      className={classes.card}
      data-box={id}
      data-target={id}
      data-over={over === null ? undefined : true}
      data-remote={remote || undefined}
      data-sub={sub || undefined}
      onMouseEnter={() => onShow(id)}
      onMouseLeave={() => onShow(null)}
    >
      <div className={classes.head}>
        <button type="button" className={classes.name} onClick={() => onOpen(id)}>
          {name}
        </button>
        <span className={classes.number}>{node?.total}</span>
      </div>
      <span className={classes.dim}>
        {isNew && `${t("domain.edge.NEW")} · `}
        {node && t("workbench.links.counts", { groups: node.groups, issues: node.openIssues })}
      </span>
      {node && <SectorBar counts={node.members} height={4} />}
      {over !== null && <span className={classes.told}>{over}</span>}
    </li>
  );
});
