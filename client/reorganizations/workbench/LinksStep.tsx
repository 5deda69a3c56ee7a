/** Step 2: what becomes of what: every line from a mini-cluster before to one after, drawn, by keyboard, or by form. */
import { useTranslation } from "react-i18next";
import { Section } from "../../ui/Section.tsx";
import { SourceRow } from "./SourceRow.tsx";
import { useJumpTo } from "./useJumpTo.ts";
import { useSources } from "./useTargets.ts";
import classes from "./workbench.module.css";

export function LinksStep() {
  const { t } = useTranslation();
  const sources = useSources();
  useJumpTo();
  return (
    <Section title={t("workbench.step.links")}>
      <ul className={classes.rows}>
        {sources.map((source) => (
          <SourceRow key={source.id} source={source} />
        ))}
      </ul>
    </Section>
  );
}
