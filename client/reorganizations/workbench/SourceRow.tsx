/** One mini-cluster as it is: its numbers, what becomes of it, and the form in which that is changed. */
import { Button } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { SectorBar } from "../../ui/SectorBar.tsx";
import { useNames, useReckoning } from "./context.ts";
import { FateForm } from "./FateForm.tsx";
import { FateTag } from "./FateTag.tsx";
import type { Source } from "./fates.ts";
import classes from "./workbench.module.css";

export function SourceRow({ source }: { source: Source }) {
  const { t } = useTranslation();
  const names = useNames();
  const node = useReckoning()?.preview.before.find(({ id }) => id === source.id);
  const [editing, setEditing] = useState(false);
  return (
    <li className={classes.row} data-source={source.id} data-sub={source.tier === "SUB" || undefined}>
      <div className={classes.rowName}>
        <strong>{names.before(source.id)}</strong>
        {node && (
          <span className={classes.dim}>
            {source.tier === "SUB" && `${t("reorganizations.tree.sub")} · `}
            {t("workbench.sources.counts", { members: node.total, groups: node.groups, issues: node.openIssues })}
          </span>
        )}
        {node && <SectorBar counts={node.members} height={4} />}
      </div>
      <FateTag sourceId={source.id} />
      <Button size="compact-md" variant="default" onClick={() => setEditing(true)}>
        {t("workbench.fate.change")}
        <span className={classes.hidden}> · {names.before(source.id)}</span>
      </Button>
      {editing && <FateForm source={source} onClose={() => setEditing(false)} />}
    </li>
  );
}
