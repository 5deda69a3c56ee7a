/** The bar of the past: which moment is shown, that nothing can be changed there, and the way back. */
import { Button, CopyButton } from "@mantine/core";
import { IconHistory } from "@tabler/icons-react";
import { Link, useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useAsOf } from "../api/asOf.ts";
import { useServerNow } from "../api/clock.ts";
import { dayOf } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import classes from "./asOf.module.css";
import { tellAsOf } from "./moment.ts";
import { openAsOf } from "./panels.ts";

export function AsOfBar() {
  const { t } = useTranslation();
  const language = useLanguage();
  const asOf = useAsOf();
  // A rehearsal is written on the past, and says so itself.
  const rehearsal = useRouterState({ select: ({ location }) => location.pathname === "/reorganizations/rehearsal" });
  const today = dayOf(useServerNow());
  if (asOf === undefined || rehearsal) return null;
  return (
    <div className={classes.bar} role="status">
      <IconHistory size={18} stroke={1.8} aria-hidden="true" />
      <span>
        <button type="button" className={classes.moment} onClick={openAsOf}>
          {t("shell.asOf.bar", { at: tellAsOf(asOf, language) })}
        </button>
        {" · "}
        {t("shell.asOf.readOnly")}
      </span>
      <span className={classes.actions}>
        <Button
          size="compact-sm"
          renderRoot={(props) => <Link {...props} to="." search={(search) => ({ ...search, asOf: undefined })} />}
        >
          {t("shell.asOf.present")}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          renderRoot={(props) => <Link {...props} to="/history" search={{ asOf: undefined, at: asOf, to: today }} />}
        >
          {t("shell.asOf.compare")}
        </Button>
        <CopyButton value={location.href}>
          {({ copied, copy }) => (
            <Button size="compact-sm" variant="default" onClick={copy}>
              {copied ? t("common.action.copied") : t("common.action.copyLink")}
            </Button>
          )}
        </CopyButton>
      </span>
    </div>
  );
}
