/**
 * A plan reviewed: what it does, the ribbons and the tree before and after with numbers, what closes and is new, who
 * moves, officers, every rule. The same on a plan's page and as the last step of the workbench.
 */
import { useTranslation } from "react-i18next";
import { Section } from "../../ui/Section.tsx";
import { SectorLegend } from "../../ui/SectorBar.tsx";
import { Closing } from "./Closing.tsx";
import { Moves } from "./Moves.tsx";
import { PlannedOfficers } from "./PlannedOfficers.tsx";
import { Ribbons } from "./Ribbons.tsx";
import type { Reviewed } from "./reckoning.ts";
import classes from "./review.module.css";
import { Summary } from "./Summary.tsx";
import { Trees } from "./Trees.tsx";
import { Validation } from "./Validation.tsx";

export function Review({ reviewed, judged = true }: { reviewed: Reviewed; judged?: boolean }) {
  const { t } = useTranslation();
  return (
    <>
      <Section title={t("reorganizations.summary.title")}>
        <Summary {...reviewed} />
      </Section>
      {judged && (
        <Section title={t("reorganizations.rules.title")}>
          <Validation {...reviewed} />
        </Section>
      )}
      <Section title={t("reorganizations.ribbons.title")} aside={t("reorganizations.ribbons.note")}>
        <Ribbons reviewed={reviewed} />
      </Section>
      <Section title={t("reorganizations.tree.title")} aside={<SectorLegend />}>
        <Trees {...reviewed} />
      </Section>
      <div className={classes.pair}>
        <Section title={t("reorganizations.closing.title")}>
          <Closing {...reviewed} />
        </Section>
        <Section title={t("reorganizations.officers.title")}>
          <PlannedOfficers {...reviewed} />
        </Section>
      </div>
      <Section title={t("reorganizations.moves.title")}>
        <Moves {...reviewed} />
      </Section>
    </>
  );
}
