/** What is always at hand: how far the plan is saved, undo and redo, the way to the plan's page. */
import { ActionIcon, Button, Tooltip } from "@mantine/core";
import { IconArrowBackUp, IconArrowForwardUp } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { useWorkbench } from "./context.ts";
import { Editors } from "./Editors.tsx";
import { LoadExample } from "./LoadExample.tsx";
import { SavedMark } from "./SavedMark.tsx";
import classes from "./workbench.module.css";

export function Tools() {
  const { t } = useTranslation();
  const { store, undo, redo, plan } = useWorkbench();
  const canUndo = useSyncExternalStore(store.onChange, store.canUndo);
  const canRedo = useSyncExternalStore(store.onChange, store.canRedo);
  return (
    <div className={classes.tools}>
      <Editors />
      <SavedMark />
      <ActionIcon.Group>
        <Tooltip label={t("workbench.undo.undo")}>
          <ActionIcon
            variant="default"
            size={40}
            aria-label={t("workbench.undo.undo")}
            aria-disabled={!canUndo}
            data-disabled={!canUndo || undefined}
            onClick={undo}
          >
            <IconArrowBackUp size={18} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
        <Tooltip label={t("workbench.undo.redo")}>
          <ActionIcon
            variant="default"
            size={40}
            aria-label={t("workbench.undo.redo")}
            aria-disabled={!canRedo}
            data-disabled={!canRedo || undefined}
            onClick={redo}
          >
            <IconArrowForwardUp size={18} aria-hidden="true" />
          </ActionIcon>
        </Tooltip>
      </ActionIcon.Group>
      <LoadExample />
      {plan !== null && (
        <Button
          variant="default"
          renderRoot={(props) => <Link {...props} to="/reorganizations/$planId" params={{ planId: plan.planId }} />}
        >
          {t("workbench.closed.see")}
        </Button>
      )}
    </div>
  );
}
