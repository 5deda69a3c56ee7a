/** A form in a window that sends one command: what the server refuses is shown at the field or above the buttons. */
import { Alert, Button, Modal } from "@mantine/core";
import { type FormEvent, type ReactNode, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { CommandInput, CommandName } from "../../../src/contract/commands.ts";
import { newKey, sendCommand } from "../../api/commands.ts";
import { ApiProblem, Unreachable } from "../../api/problem.ts";
import { notify } from "../../shell/notify.ts";
import { useReturnFocus } from "../../ui/useReturnFocus.ts";
import classes from "./form.module.css";

type Props<N extends CommandName> = {
  title: string;
  command: N;
  /** Answers the command's body, or null where the form itself found something missing and said so. */
  body: () => CommandInput<N> | null;
  /** Puts the server's sentence at the field with this path; answers whether there is such a field. */
  onField?: (path: string, message: string) => boolean;
  submit: string;
  /** What is told once it is done. */
  done: string;
  danger?: boolean;
  onClose: () => void;
  /** What helps after a refusal, below its sentence. */
  aid?: (problem: ApiProblem) => ReactNode;
  /** What follows once it is done; without it the window just closes. */
  onDone?: () => void;
  children: ReactNode;
};

export function CommandForm<N extends CommandName>(props: Props<N>) {
  useReturnFocus();
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<ReactNode>(null);
  const [aid, setAid] = useState<ReactNode>(null);
  // An answer that was lost is asked for again under the same key; whatever was refused gets a new one.
  const key = useRef(newKey());
  const onSubmit = async (event: FormEvent) => {
    event.preventDefault();
    const body = props.body();
    if (body === null || busy) return;
    setBusy(true);
    setProblem(null);
    setAid(null);
    try {
      await sendCommand(props.command, body, { key: key.current });
      (props.onDone ?? props.onClose)();
      await notify({ message: props.done, tone: "good" });
    } catch (error) {
      setBusy(false);
      if (error instanceof Unreachable) {
        setProblem(`${t("common.error.unreachable")}. ${t("common.error.lost")}`);
        return;
      }
      key.current = newKey();
      if (!(error instanceof ApiProblem)) throw error;
      const elsewhere = error.fields.filter(({ path, message }) => !props.onField?.(path, message));
      if (error.violations.length > 0) setProblem(<Broken violations={error.violations} />);
      else if (error.fields.length === 0) setProblem(error.detail || error.title);
      else if (elsewhere.length > 0) setProblem(elsewhere.map(({ message }) => message).join(" "));
      setAid(props.aid?.(error));
    }
  };
  return (
    <Modal opened onClose={props.onClose} title={props.title} size={480} closeOnClickOutside={false}>
      <form onSubmit={(event) => void onSubmit(event)} className={classes.form} noValidate>
        {props.children}
        {problem !== null && (
          <Alert color="red" variant="light" title={t("forms.failed")} role="alert">
            {problem}
            {aid}
          </Alert>
        )}
        <div className={classes.buttons}>
          <Button variant="default" onClick={props.onClose}>
            {t("common.action.cancel")}
          </Button>
          <Button type="submit" loading={busy} {...(props.danger ? { color: "red.6" } : {})}>
            {props.submit}
          </Button>
        </div>
      </form>
    </Modal>
  );
}

/** Every broken rule of a plan, each with its number and what to do. */
const Broken = ({ violations }: { violations: ApiProblem["violations"] }) => (
  <ul className={classes.broken}>
    {violations.map(({ rule, code, message }) => (
      <li key={code + message}>
        <strong>{rule}</strong> {message}
      </li>
    ))}
  </ul>
);
