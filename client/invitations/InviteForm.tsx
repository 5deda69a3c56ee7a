/** Makes an invitation's link for a member, and shows it this once. */
import { Anchor, Button, Checkbox, Modal } from "@mantine/core";
import { IconMail } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Invited } from "../../src/contract/accounts.ts";
import classes from "../account/account.module.css";
import { invite } from "../api/account.ts";
import { formatInstant } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { AttemptForm } from "../ui/AttemptForm.tsx";
import { Copy } from "../ui/Copy.tsx";
import { useAttempt } from "../ui/useAttempt.ts";
import { useReturnFocus } from "../ui/useReturnFocus.ts";

type Props = { memberId: string; name: string; onClose: () => void };

export function InviteForm({ memberId, name, onClose }: Props) {
  useReturnFocus();
  const { t } = useTranslation();
  const trying = useAttempt();
  const [resetTotp, setResetTotp] = useState(false);
  const [made, setMade] = useState<Invited | null>(null);
  return (
    <Modal
      opened
      onClose={onClose}
      title={made === null ? t("account.invite.title", { name }) : t("account.invite.made")}
      size={520}
      closeOnClickOutside={false}
    >
      {made === null ? (
        <AttemptForm
          trying={trying}
          submit={t("account.invite.submit")}
          onCancel={onClose}
          onSubmit={async () => setMade(await invite(memberId, resetTotp))}
        >
          <p>{t("account.invite.text")}</p>
          <Checkbox
            label={t("account.invite.resetTotp")}
            description={t("account.invite.resetTotpHint")}
            checked={resetTotp}
            onChange={(event) => setResetTotp(event.currentTarget.checked)}
          />
        </AttemptForm>
      ) : (
        <Made made={made} name={name} onClose={onClose} />
      )}
    </Modal>
  );
}

function Made({ made, name, onClose }: { made: Invited; name: string; onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const until = t("account.invite.until", { at: formatInstant(made.expiresAt, language) });
  const mail = `${t("account.invite.body", { name })}\n\n${made.link}\n\n${until}`;
  return (
    <div className={classes.part}>
      <p className={classes.dim}>{t("account.invite.madeText", { name })}</p>
      <div className={classes.secret}>
        <code title={t("account.invite.link")}>{made.link}</code>
        <Copy value={made.link} primary />
      </div>
      <p className={classes.dim}>{until}</p>
      <div className={classes.buttons} style={{ justifySelf: "end", alignItems: "center" }}>
        <Anchor
          href={`mailto:?subject=${encodeURIComponent(t("account.invite.subject"))}&body=${encodeURIComponent(mail)}`}
          style={{ display: "inline-flex", gap: 6, alignItems: "center", padding: "0 8px" }}
        >
          <IconMail size={18} aria-hidden="true" />
          {t("account.invite.mail")}
        </Anchor>
        <Button variant="default" onClick={onClose}>
          {t("account.invite.done")}
        </Button>
      </div>
    </div>
  );
}
