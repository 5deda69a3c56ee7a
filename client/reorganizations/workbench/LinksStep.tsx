/** Step 2: what becomes of what. Lines are drawn by pointer or by keys from the handle, or each fate by its form. */
import { Button } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "../../ui/Section.tsx";
import { LinkBoard } from "./LinkBoard.tsx";
import classes from "./links.module.css";
import { TargetForm } from "./TargetForm.tsx";
import { useJumpTo } from "./useJumpTo.ts";

export function LinksStep() {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  useJumpTo();
  return (
    <Section
      title={t("workbench.links.title")}
      aside={
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconPlus size={16} aria-hidden="true" />}
          onClick={() => setAdding(true)}
        >
          {t("workbench.targets.add")}
        </Button>
      }
    >
      <p className={classes.hint}>{t("workbench.links.hint")}</p>
      <LinkBoard />
      {adding && <TargetForm onClose={() => setAdding(false)} />}
    </Section>
  );
}
