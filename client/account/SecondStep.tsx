/** The second step of signing in: an authenticator and its recovery codes. */
import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountAnswer } from "../../src/contract/accounts.ts";
import { removeTotp, renewRecoveryCodes } from "../api/account.ts";
import { notify } from "../shell/notify.ts";
import { Tag } from "../ui/marks.tsx";
import { Section } from "../ui/Section.tsx";
import { useReturnFocus } from "../ui/useReturnFocus.ts";
import { SetUpAuthenticator } from "./Authenticator.tsx";
import classes from "./account.module.css";
import { ProveForm } from "./ProveForm.tsx";
import { RecoveryCodes } from "./RecoveryCodes.tsx";

/** Fewer recovery codes than this are too few to rely on. */
const FEW = 4;

export function SecondStep({ account }: { account: AccountAnswer }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<"begin" | "renew" | "remove" | null>(null);
  const close = () => setOpen(null);
  const { totp, recoveryCodesLeft } = account;
  return (
    <Section title={t("account.totp.title")} aside={<Tag>{t(totp ? "account.totp.on" : "account.totp.off")}</Tag>}>
      <div className={classes.part}>
        <p className={classes.dim}>{t(totp ? "account.totp.onText" : "account.totp.offText")}</p>
        {totp && (
          <p>
            {t("account.totp.codesLeft", { count: recoveryCodesLeft })}
            {recoveryCodesLeft < FEW && <span className={classes.warning}> {t("account.totp.codesFew")}</span>}
          </p>
        )}
        <div className={classes.buttons}>
          {totp ? (
            <>
              <Button variant="default" onClick={() => setOpen("renew")}>
                {t("account.recovery.renew")}
              </Button>
              <Button variant="default" onClick={() => setOpen("remove")}>
                {t("account.totp.remove")}
              </Button>
            </>
          ) : (
            <Button onClick={() => setOpen("begin")}>{t("account.totp.begin")}</Button>
          )}
        </div>
      </div>
      {open === "begin" && <SetUpAuthenticator email={account.email ?? account.memberId} onClose={close} />}
      {open === "renew" && <Renew email={account.email ?? account.memberId} onClose={close} />}
      {open === "remove" && <Remove onClose={close} />}
    </Section>
  );
}

function Renew({ email, onClose }: { email: string; onClose: () => void }) {
  useReturnFocus();
  const { t } = useTranslation();
  const [codes, setCodes] = useState<readonly string[] | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(codes === null ? "account.recovery.renew" : "account.recovery.title")}
      size={480}
      closeOnClickOutside={false}
      closeOnEscape={codes === null}
    >
      {codes === null ? (
        <ProveForm
          text={t("account.recovery.renewText")}
          submit={t("account.totp.next")}
          onCancel={onClose}
          onProved={async (password) => setCodes((await renewRecoveryCodes(password)).recoveryCodes)}
        />
      ) : (
        <RecoveryCodes codes={codes} email={email} onKept={onClose} />
      )}
    </Modal>
  );
}

function Remove({ onClose }: { onClose: () => void }) {
  useReturnFocus();
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={t("account.totp.removeTitle")} size={480} closeOnClickOutside={false}>
      <ProveForm
        text={t("account.totp.removeText")}
        submit={t("account.totp.remove")}
        danger
        onCancel={onClose}
        onProved={async (password) => {
          await removeTotp(password);
          onClose();
          await notify({ message: t("account.totp.removed") });
        }}
      />
    </Modal>
  );
}
