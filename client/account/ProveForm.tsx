/** The password once more, before something is changed that lets people in. */
import { PasswordInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { AttemptForm } from "../ui/AttemptForm.tsx";
import { useAttempt } from "../ui/useAttempt.ts";

type Props = {
  text: string;
  submit: string;
  danger?: boolean;
  /** Does what was asked with the password; what it throws is told in the form. */
  onProved: (password: string) => Promise<unknown>;
  onCancel: () => void;
};

export function ProveForm({ text, submit, danger = false, onProved, onCancel }: Props) {
  const { t } = useTranslation();
  const trying = useAttempt();
  const [password, setPassword] = useState("");
  return (
    <AttemptForm
      trying={trying}
      submit={submit}
      danger={danger}
      onCancel={onCancel}
      onSubmit={() => onProved(password)}
    >
      <p>{text}</p>
      <PasswordInput
        name="password"
        label={t("signIn.password")}
        description={t("account.totp.prove")}
        autoComplete="current-password"
        required
        withAsterisk={false}
        data-autofocus
        value={password}
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
    </AttemptForm>
  );
}
