/** The password: changing it asks for the present one and signs every other device out. */
import { Button, Modal, PasswordInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountAnswer } from "../../src/contract/accounts.ts";
import { changePassword } from "../api/account.ts";
import { notify } from "../shell/notify.ts";
import { NewPassword } from "../signIn/NewPassword.tsx";
import { AttemptForm } from "../ui/AttemptForm.tsx";
import { Section } from "../ui/Section.tsx";
import { useAttempt } from "../ui/useAttempt.ts";
import { useReturnFocus } from "../ui/useReturnFocus.ts";
import classes from "./account.module.css";

export function Password({ account }: { account: AccountAnswer }) {
  const { t } = useTranslation();
  const [changing, setChanging] = useState(false);
  return (
    <Section title={t("account.password.title")}>
      <div className={classes.part}>
        <p className={classes.dim}>{t(account.hasPassword ? "account.password.set" : "account.password.none")}</p>
        {account.hasPassword && (
          <Button variant="default" onClick={() => setChanging(true)}>
            {t("account.password.change")}
          </Button>
        )}
      </div>
      {changing && <ChangePassword email={account.email} onClose={() => setChanging(false)} />}
    </Section>
  );
}

function ChangePassword({ email, onClose }: { email: string | null; onClose: () => void }) {
  useReturnFocus();
  const { t } = useTranslation();
  const trying = useAttempt();
  const [current, setCurrent] = useState("");
  const [next, setNext] = useState("");
  return (
    <Modal opened onClose={onClose} title={t("account.password.change")} size={480} closeOnClickOutside={false}>
      <AttemptForm
        trying={trying}
        submit={t("account.password.submit")}
        onCancel={onClose}
        onSubmit={async () => {
          await changePassword(current, next);
          onClose();
          await notify({ message: t("account.password.done"), tone: "good" });
        }}
      >
        <p>{t("account.password.others")}</p>
        <input type="hidden" name="email" autoComplete="username" value={email ?? ""} />
        <PasswordInput
          name="password"
          label={t("account.password.current")}
          autoComplete="current-password"
          required
          withAsterisk={false}
          data-autofocus
          value={current}
          onChange={(event) => setCurrent(event.currentTarget.value)}
        />
        <NewPassword label={t("account.password.next")} email={email} value={next} onChange={setNext} />
      </AttemptForm>
    </Modal>
  );
}
