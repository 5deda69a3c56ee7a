/** How far the plan is saved, in a word that is also told when it changes for the worse. */
import { IconAlertTriangle, IconCircleCheck, IconCloudOff, IconCloudUpload } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { formatTime } from "../../i18n/dates.ts";
import { useWorkbench } from "./context.ts";
import classes from "./workbench.module.css";

const icons = {
  saved: IconCircleCheck,
  saving: IconCloudUpload,
  waiting: IconCloudOff,
  refused: IconAlertTriangle,
} as const;

export function SavedMark() {
  const { t } = useTranslation();
  const { session, rehearsal } = useWorkbench();
  const saving = useSyncExternalStore(session.onSaving, session.saving);
  const Icon = icons[saving.kind];
  const told = (): string => {
    switch (saving.kind) {
      case "saved":
        if (rehearsal !== null) return t("workbench.saving.here");
        return saving.at === null
          ? t("workbench.saving.all")
          : t("workbench.saving.saved", { at: formatTime(new Date(saving.at).toISOString()) });
      case "saving":
        return t("workbench.saving.saving");
      case "waiting":
        return t("workbench.saving.waiting");
      case "refused":
        return t("workbench.saving.refused");
    }
  };
  return (
    <span className={classes.saved} data-saving={saving.kind} role="status">
      <Icon size={18} stroke={1.8} aria-hidden="true" />
      {told()}
    </span>
  );
}
