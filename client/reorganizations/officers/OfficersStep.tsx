/** Step 4 of the workbench: who holds which office afterwards. */
import { useTranslation } from "react-i18next";
import { Section } from "../../ui/Section.tsx";
import table from "../../ui/table.module.css";
import { useContent, useNames } from "../workbench/context.ts";

export function OfficersStep() {
  const { t } = useTranslation();
  const names = useNames();
  const { officers } = useContent();
  return (
    <Section title={t("workbench.step.officers")}>
      <table className={table.table}>
        <tbody>
          {officers.map(({ miniClusterId, office, memberId }) => (
            <tr key={`${miniClusterId}/${office}/${memberId}`}>
              <th scope="row">{names.cluster(miniClusterId)}</th>
              <td>{t(`domain.office.${office}`)}</td>
              <td>{names.member(memberId)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
