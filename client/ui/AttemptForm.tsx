/** A form that tries something which is no command; what went wrong stands above its button. */
import { Alert, Button } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import classes from "../clusters/forms/form.module.css";
import type { Attempt } from "./useAttempt.ts";

type Props = {
  trying: Attempt;
  onSubmit: () => Promise<unknown>;
  submit: string;
  /** Above what went wrong. */
  failed?: string;
  danger?: boolean;
  /** As wide as the form, where the form is the whole page. */
  wide?: boolean;
  /** Closes the window the form is in. */
  onCancel?: () => void;
  children: ReactNode;
};

export function AttemptForm({ trying, onSubmit, submit, failed, danger, wide, onCancel, children }: Props) {
  const { t } = useTranslation();
  const send = (event: FormEvent) => {
    event.preventDefault();
    void trying.attempt(onSubmit);
  };
  const button = (
    <Button type="submit" loading={trying.busy} fullWidth={wide} {...(danger ? { color: "red.6" } : {})}>
      {submit}
    </Button>
  );
  return (
    <form onSubmit={send} className={classes.form}>
      {children}
      {trying.problem !== null && (
        <Alert color="red" variant="light" title={failed ?? t("account.failed")} role="alert">
          {trying.problem}
        </Alert>
      )}
      {wide ? (
        button
      ) : (
        <div className={classes.buttons}>
          {onCancel && (
            <Button variant="default" onClick={onCancel}>
              {t("common.action.cancel")}
            </Button>
          )}
          {button}
        </div>
      )}
    </form>
  );
}
