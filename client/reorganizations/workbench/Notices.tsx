/** What an editor must know first: that this is a rehearsal, that editing takes an approval back, why nothing is saved. */
import { Button } from "@mantine/core";
import { IconFlask } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useLanguage } from "../../i18n/useLanguage.ts";
import { tellAsOf } from "../../shell/moment.ts";
import { openAsOf } from "../../shell/panels.ts";
import { useWorkbench } from "./context.ts";
import { RebaseNotice } from "./RebaseNotice.tsx";
import classes from "./workbench.module.css";

export function Notices() {
  const { t } = useTranslation();
  const { plan, session } = useWorkbench();
  const saving = useSyncExternalStore(session.onSaving, session.saving);
  return (
    <div className={classes.notices}>
      <RehearsalBar />
      {saving.kind === "refused" && (
        <div className={classes.notice} role="alert" data-tone="warning">
          <p>
            <strong>{saving.problem.title}</strong> {saving.problem.detail} {t("workbench.saving.keptHere")}
          </p>
          <Button variant="default" onClick={() => void session.flush()}>
            {t("common.action.retry")}
          </Button>
        </div>
      )}
      {saving.kind === "waiting" && (
        <div className={classes.notice} role="status" data-tone="warning">
          <p>{t("workbench.saving.waitingText")}</p>
        </div>
      )}
      {(plan?.state === "SUBMITTED" || plan?.state === "APPROVED") && (
        <div className={classes.notice} data-tone="warning">
          <p>{t(`workbench.notice.${plan.state}`)}</p>
        </div>
      )}
      {plan?.state === "REJECTED" && plan.rejected !== null && (
        <div className={classes.notice} data-tone="warning">
          <p>
            <strong>{t("reorganizations.notice.rejected")}</strong> {plan.rejected.reason}
          </p>
        </div>
      )}
      <RebaseNotice />
    </div>
  );
}

function RehearsalBar() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { rehearsal } = useWorkbench();
  if (rehearsal === null) return null;
  return (
    <div className={classes.notice} data-tone="rehearsal" role="status">
      <IconFlask size={20} stroke={1.8} aria-hidden="true" />
      <p>
        {rehearsal.asOf === undefined
          ? t("workbench.rehearsal.present")
          : t("workbench.rehearsal.past", { at: tellAsOf(rehearsal.asOf, language) })}
      </p>
      <Button variant="default" size="compact-sm" onClick={openAsOf}>
        {t("workbench.rehearsal.other")}
      </Button>
    </div>
  );
}
