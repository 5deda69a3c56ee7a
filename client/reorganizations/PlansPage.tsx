/** All reorganisations, the newest first. */
import { useTranslation } from "react-i18next";
import { useLineage } from "../api/queries.ts";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Day } from "../ui/Moment.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import table from "../ui/table.module.css";

export function PlansPage() {
  const { t } = useTranslation();
  const plans = useLineage();
  return (
    <Page title={t("reorganizations.title")} lead={t("reorganizations.text")}>
      <Section title={t("reorganizations.title")}>
        <Loaded query={plans}>
          {({ items }) =>
            items.length === 0 ? (
              <Empty>{t("reorganizations.empty")}</Empty>
            ) : (
              <table className={table.table}>
                <tbody>
                  {items.toReversed().map(({ planId, effectiveOn, reason }) => (
                    <tr key={planId}>
                      <th scope="row">
                        <Day on={effectiveOn} />
                      </th>
                      <td>{reason}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            )
          }
        </Loaded>
      </Section>
    </Page>
  );
}
