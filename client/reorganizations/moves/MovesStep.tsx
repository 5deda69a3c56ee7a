/** Step 3 of the workbench: every row by which the plan moves members, research groups and open issues. */
import { useTranslation } from "react-i18next";
import { Section } from "../../ui/Section.tsx";
import table from "../../ui/table.module.css";
import { useContent, useNames, useReckoning } from "../workbench/context.ts";

export function MovesStep() {
  const { t } = useTranslation();
  const names = useNames();
  const { memberMoves, groupMoves, issueMoves } = useContent();
  const unmapped = useReckoning()?.unmapped;
  const rows = [
    ...memberMoves.map(({ memberId, from, to }) => ({
      key: `${memberId}/${from}`,
      what: names.member(memberId),
      to: to === null ? t("reorganizations.moves.leaves") : names.cluster(to),
    })),
    ...groupMoves.map(({ groupId, to }) => ({
      key: groupId,
      what: names.group(groupId),
      to: to === "DISSOLVE" ? t("reorganizations.moves.dissolved") : names.cluster(to),
    })),
    ...issueMoves.map(({ issueId, to }) => ({ key: issueId, what: names.subject(issueId), to: names.cluster(to) })),
  ];
  return (
    <Section
      title={t("workbench.step.moves")}
      aside={
        unmapped &&
        t("workbench.unmapped", {
          members: unmapped.members.length,
          groups: unmapped.groups.length,
          issues: unmapped.issues.length,
        })
      }
    >
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t("reorganizations.moves.what")}</th>
            <th scope="col">{t("reorganizations.moves.to")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, what, to }) => (
            <tr key={key} data-jump={key}>
              <th scope="row">{what}</th>
              <td>{to}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
