/** A provider's account as a way in: linked with the password once more, and unlinked where a password is left. */
import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountAnswer } from "../../src/contract/accounts.ts";
import { linkOidc, unlinkOidc } from "../api/account.ts";
import { useMe } from "../api/queries.ts";
import { notify } from "../shell/notify.ts";
import { AttemptForm } from "../ui/AttemptForm.tsx";
import { Section } from "../ui/Section.tsx";
import { useAttempt } from "../ui/useAttempt.ts";
import { useReturnFocus } from "../ui/useReturnFocus.ts";
import classes from "./account.module.css";
import { ProveForm } from "./ProveForm.tsx";

export function OutsideAccount({ account }: { account: AccountAnswer }) {
  const { t } = useTranslation();
  const provider = useMe().data?.signIn.oidc ?? null;
  const [open, setOpen] = useState<"link" | "unlink" | null>(null);
  const close = () => setOpen(null);
  const { oidc, hasPassword } = account;
  if (provider === null && oidc === null) return null;
  return (
    <Section title={t("account.oidc.title")}>
      <div className={classes.part}>
        <p className={classes.dim}>
          {oidc !== null
            ? t("account.oidc.linked", { issuer: provider?.name ?? oidc.issuer })
            : t("account.oidc.none", { name: provider?.name ?? "" })}
        </p>
        {oidc === null && provider !== null && hasPassword && (
          <Button variant="default" onClick={() => setOpen("link")}>
            {t("account.oidc.link", { name: provider.name })}
          </Button>
        )}
        {oidc !== null &&
          (hasPassword ? (
            <Button variant="default" onClick={() => setOpen("unlink")}>
              {t("account.oidc.unlink")}
            </Button>
          ) : (
            <p className={classes.dim}>{t("account.oidc.needsPassword")}</p>
          ))}
      </div>
      {open === "link" && provider !== null && <Link name={provider.name} onClose={close} />}
      {open === "unlink" && <Unlink onClose={close} />}
    </Section>
  );
}

function Link({ name, onClose }: { name: string; onClose: () => void }) {
  useReturnFocus();
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={t("account.oidc.link", { name })} size={480} closeOnClickOutside={false}>
      <ProveForm
        text={t("account.oidc.none", { name })}
        submit={t("account.totp.next")}
        onCancel={onClose}
        onProved={async (password) => location.assign(await linkOidc(password))}
      />
    </Modal>
  );
}

function Unlink({ onClose }: { onClose: () => void }) {
  useReturnFocus();
  const { t } = useTranslation();
  const trying = useAttempt();
  return (
    <Modal opened onClose={onClose} title={t("account.oidc.unlink")} size={480}>
      <AttemptForm
        trying={trying}
        submit={t("account.oidc.unlink")}
        danger
        onCancel={onClose}
        onSubmit={async () => {
          await unlinkOidc();
          onClose();
          await notify({ message: t("account.oidc.unlinked") });
        }}
      >
        <p>{t("account.oidc.unlinkText")}</p>
      </AttemptForm>
    </Modal>
  );
}
