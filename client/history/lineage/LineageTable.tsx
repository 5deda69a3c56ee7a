/** The lineage as a table: the same flows as the picture's bands, with their sectors and open issues. */
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/useLanguage.ts";
import { sectors } from "../../theme/marks.ts";
import { Day } from "../../ui/Moment.tsx";
import table from "../../ui/table.module.css";
import classes from "./lineage.module.css";
import { flowRows } from "./lineageWords.ts";
import type { LineageData } from "./useLineageColumns.ts";

export function LineageTable({ data }: { data: LineageData }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const rows = flowRows(data, t, language);
  const shown = sectors.filter((sector) => sector !== "OTHER" || rows.some(({ members }) => members.OTHER > 0));
  return (
    <div className={table.scroll}>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t("history.lineage.from")}</th>
            <th scope="col">{t("history.lineage.to")}</th>
            <th scope="col">{t("history.lineage.kind")}</th>
            {shown.map((sector) => (
              <th key={sector} scope="col" className={`${table.number} ${table.wide}`}>
                {t(`domain.sector.${sector}`)}
              </th>
            ))}
            <th scope="col" className={table.number}>
              {t("domain.word.member")}
            </th>
            <th scope="col" className={`${table.number} ${table.wide}`}>
              {t("history.lineage.issues")}
            </th>
          </tr>
        </thead>
        {data.reorganizations.map(({ planId, effectiveOn }, column) => (
          <tbody key={planId}>
            <tr>
              <th scope="colgroup" colSpan={5 + shown.length} className={classes.day}>
                <Day on={effectiveOn} />
              </th>
            </tr>
            {rows
              .filter((row) => row.column === column)
              .map((row) => (
                <tr key={row.key}>
                  <th scope="row">{row.names.from}</th>
                  <td>{row.names.to}</td>
                  <td>{row.kind}</td>
                  {shown.map((sector) => (
                    <td key={sector} className={`${table.number} ${table.wide}`}>
                      {row.members[sector]}
                    </td>
                  ))}
                  <td className={table.number}>{row.total}</td>
                  <td className={`${table.number} ${table.wide}`}>{row.issues}</td>
                </tr>
              ))}
          </tbody>
        ))}
      </table>
    </div>
  );
}
