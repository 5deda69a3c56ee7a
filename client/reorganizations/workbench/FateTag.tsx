/** What becomes of a mini-cluster, in words: "통합 → 전자의료기기"; asks for a second look where nothing is decided. */
import { useTranslation } from "react-i18next";
import { useContent, useNames } from "./context.ts";
import { fateOf } from "./fates.ts";
import classes from "./workbench.module.css";

export function FateTag({ sourceId }: { sourceId: string }) {
  const { t } = useTranslation();
  const content = useContent();
  const names = useNames();
  const fate = fateOf(content, sourceId);
  if (fate === null)
    return (
      <span className={classes.fateTag} data-undecided>
        {t("workbench.fate.none")}
      </span>
    );
  const elsewhere = content.edges.filter(({ from, to }) => from === sourceId && to !== sourceId);
  const kind = t(`domain.edge.${fate}`);
  return (
    <span className={classes.fateTag}>
      {elsewhere.length === 0 ? kind : `${kind} → ${elsewhere.map(({ to }) => names.cluster(to)).join(", ")}`}
    </span>
  );
}
