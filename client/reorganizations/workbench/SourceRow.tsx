/** One mini-cluster as it is: its numbers, what becomes of it, and the way to the form in which that is changed. */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ReorganizationPreview } from "../../../src/contract/structure.ts";
import { SectorBar } from "../../ui/SectorBar.tsx";
import { byValue } from "./byValue.ts";
import type { Source } from "./fates.ts";
import classes from "./workbench.module.css";

type Props = {
  source: Source;
  name: string;
  node: ReorganizationPreview["before"][number] | undefined;
  /** What becomes of it, in words; null where nothing or too much is decided. */
  fate: string | null;
  onForm: (source: Source) => void;
};

export const SourceRow = byValue(function SourceRow({ source, name, node, fate, onForm }: Props) {
  const { t } = useTranslation();
  return (
    <li className={classes.row} data-source={source.id} data-sub={source.tier === "SUB" || undefined}>
      <div className={classes.rowName}>
        <strong>{name}</strong>
        {node && (
          <span className={classes.dim}>
            {source.tier === "SUB" && `${t("reorganizations.tree.sub")} · `}
            {t("workbench.sources.counts", { members: node.total, groups: node.groups, issues: node.openIssues })}
          </span>
        )}
        {node && <SectorBar counts={node.members} height={4} />}
      </div>
      <span className={classes.fateTag} data-undecided={fate === null || undefined}>
        {fate ?? t("workbench.fate.none")}
      </span>
      <Button size="compact-sm" variant="default" onClick={() => onForm(source)}>
        {t("workbench.fate.change")}
        <span className={classes.hidden}> · {name}</span>
      </Button>
    </li>
  );
});
