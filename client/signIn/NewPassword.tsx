/** A password to be: as it is typed, what is still missing. No rules of composition; the server knows the common ones. */
import { PasswordInput } from "@mantine/core";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { PASSWORD_LENGTH, passwordProblem } from "../../src/domain/passwordRules.ts";
import classes from "./signIn.module.css";

type Props = { label: string; email: string | null; value: string; onChange: (password: string) => void };

/** From this length on a password is comfortably long, in code points. */
const COMFORTABLE = 20;

export function NewPassword({ label, email, value, onChange }: Props) {
  const { t } = useTranslation();
  const told = useId();
  const length = [...value].length;
  const problem = passwordProblem(value, email);
  return (
    <div>
      <PasswordInput
        name="new-password"
        label={label}
        description={t("signIn.newPassword.hint")}
        autoComplete="new-password"
        required
        withAsterisk={false}
        aria-describedby={told}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <div id={told} className={classes.strength} data-good={problem === null || undefined} role="status">
        <span>
          {length === 0
            ? ""
            : problem !== null
              ? t(`signIn.newPassword.problem.${problem}`, { count: PASSWORD_LENGTH.least - length })
              : t(length >= COMFORTABLE ? "signIn.newPassword.long" : "signIn.newPassword.good")}
        </span>
        {length > 0 && <span>{t("signIn.newPassword.count", { count: length })}</span>}
      </div>
    </div>
  );
}
