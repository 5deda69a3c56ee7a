/** A form in a window for one act on the plan; nothing is sent, the plan is saved by itself. */
import { Button, Modal } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
import formClasses from "../../clusters/forms/form.module.css";
import { useReturnFocus } from "../../ui/useReturnFocus.ts";

type Props = {
  title: string;
  submit: string;
  /** Carries the act out; false where something is missing and the form says so. */
  onSubmit: () => boolean;
  onClose: () => void;
  size?: number;
  children: ReactNode;
};

export function PlanForm({ title, submit, onSubmit, onClose, size = 520, children }: Props) {
  useReturnFocus();
  const { t } = useTranslation();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (onSubmit()) onClose();
  };
  return (
    <Modal opened onClose={onClose} title={title} size={size} closeOnClickOutside={false}>
      <form onSubmit={send} className={formClasses.form} noValidate>
        {children}
        <div className={formClasses.buttons}>
          <Button variant="default" onClick={onClose}>
            {t("common.action.cancel")}
          </Button>
          <Button type="submit">{submit}</Button>
        </div>
      </form>
    </Modal>
  );
}
