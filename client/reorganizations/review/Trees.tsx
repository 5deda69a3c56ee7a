/** The tree before and after with numbers by sector: two tables of the same shape, each mini-cluster afterwards with
 * where it comes from. */
import { useTranslation } from "react-i18next";
import type { ReorganizationPreview } from "../../../src/contract/structure.ts";
import { useNamed } from "../../i18n/useLanguage.ts";
import { sectors } from "../../theme/marks.ts";
import { SectorBar } from "../../ui/SectorBar.tsx";
import table from "../../ui/table.module.css";
import { inTreeOrder, originsOf, type Reviewed, sumOf } from "./reckoning.ts";
import classes from "./review.module.css";
import { useReviewedNames } from "./useReviewed.ts";

type Node = ReorganizationPreview["before"][number];

export function Trees(reviewed: Reviewed) {
  const { t } = useTranslation();
  const names = useReviewedNames(reviewed);
  const { before, after } = reviewed.preview;
  const others = [...before, ...after].some(({ members }) => (members.OTHER ?? 0) > 0);
  const closing = new Set(reviewed.preview.closed.map(({ id }) => id));
  const fateOf = (id: string): string | null => {
    if (after.some((node) => node.id === id)) return null;
    return closing.has(id) ? t("reorganizations.tree.closes") : t("reorganizations.tree.undecided");
  };
  return (
    <div className={classes.trees}>
      <Tree title={t("reorganizations.tree.before", { count: before.length })} tree={before} others={others}>
        {({ id }) => fateOf(id)}
      </Tree>
      <Tree title={t("reorganizations.tree.after", { count: after.length })} tree={after} others={others}>
        {({ id }) => names.cameFrom(originsOf(reviewed.content, id))}
      </Tree>
    </div>
  );
}

type Props = { title: string; tree: Node[]; others: boolean; children: (node: Node) => string | null };

function Tree({ title, tree, others, children }: Props) {
  const { t } = useTranslation();
  const named = useNamed();
  const shown = sectors.filter((sector) => sector !== "OTHER" || others);
  const sum = (sector: (typeof sectors)[number]): number =>
    tree.reduce((total, node) => total + (node.members[sector] ?? 0), 0);
  return (
    <div className={table.scroll}>
      <table className={`${table.table} ${classes.tree}`}>
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t("clusters.columns.name")}</th>
            {shown.map((sector) => (
              <th key={sector} scope="col" className={`${table.number} ${table.wide}`}>
                {t(`reorganizations.tree.sector.${sector}`)}
              </th>
            ))}
            <th scope="col" className={table.number}>
              {t("reorganizations.tree.total")}
            </th>
            <th scope="col" className={`${table.number} ${table.wide}`}>
              {t("clusters.columns.groups")}
            </th>
            <th scope="col" className={table.number}>
              {t("reorganizations.tree.open")}
            </th>
          </tr>
        </thead>
        <tbody>
          {inTreeOrder(tree).map((node) => (
            <tr key={node.id} data-tree={node.id}>
              <th scope="row" data-sub={node.tier === "SUB" || undefined}>
                {named(node.names)}
                {node.tier === "SUB" && <span className={classes.tier}> {t("reorganizations.tree.sub")}</span>}
                <span className={classes.origin}>{children(node)}</span>
                <span className={classes.counts}>
                  {shown
                    .map((sector) => `${t(`reorganizations.tree.sector.${sector}`)} ${node.members[sector] ?? 0}`)
                    .join(" · ")}
                </span>
                <SectorBar counts={node.members} height={4} />
              </th>
              {shown.map((sector) => (
                <td key={sector} className={`${table.number} ${table.wide}`}>
                  {node.members[sector] ?? 0}
                </td>
              ))}
              <td className={table.number}>
                <strong>{node.total}</strong>
              </td>
              <td className={`${table.number} ${table.wide}`}>{node.groups}</td>
              <td className={table.number}>{node.openIssues}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t("reorganizations.tree.sum")}</th>
            {shown.map((sector) => (
              <td key={sector} className={`${table.number} ${table.wide}`}>
                {sum(sector)}
              </td>
            ))}
            <td className={table.number}>
              <strong>{sumOf(tree, "total")}</strong>
            </td>
            <td className={`${table.number} ${table.wide}`}>{sumOf(tree, "groups")}</td>
            <td className={table.number}>{sumOf(tree, "openIssues")}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
