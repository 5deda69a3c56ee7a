/** What is kept about oneself: everything in one file, and the consents, which can be taken back. */
import { Button, Modal } from "@mantine/core";
import { IconDownload } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { AccountAnswer } from "../../src/contract/accounts.ts";
import { withdrawConsent } from "../api/account.ts";
import { notify } from "../shell/notify.ts";
import { AttemptForm } from "../ui/AttemptForm.tsx";
import { Moment } from "../ui/Moment.tsx";
import { Section } from "../ui/Section.tsx";
import { useAttempt } from "../ui/useAttempt.ts";
import { useReturnFocus } from "../ui/useReturnFocus.ts";
import classes from "./account.module.css";

export function OwnData({ account }: { account: AccountAnswer }) {
  const { t } = useTranslation();
  const [withdrawing, setWithdrawing] = useState<string | null>(null);
  return (
    <Section title={t("account.data.title")}>
      <div className={classes.part}>
        <p className={classes.dim}>{t("account.data.text")}</p>
        <Button
          variant="default"
          component="a"
          href="/api/account/personal-data"
          download
          leftSection={<IconDownload size={18} aria-hidden="true" />}
        >
          {t("account.data.download")}
        </Button>
        {account.consents.length > 0 && (
          <ul className={classes.list} aria-label={t("account.data.consents")}>
            {account.consents.map(({ purpose, givenAt }) => (
              <li key={purpose + givenAt} className={classes.item}>
                <div>
                  <span>{t("account.data.purpose.ACCOUNT")}</span>
                  <small>
                    {t("account.data.given")} <Moment at={givenAt} relative={false} />
                  </small>
                </div>
                <Button variant="default" size="compact-sm" onClick={() => setWithdrawing(purpose)}>
                  {t("account.data.withdraw")}
                </Button>
              </li>
            ))}
          </ul>
        )}
      </div>
      {withdrawing !== null && <Withdraw purpose={withdrawing} onClose={() => setWithdrawing(null)} />}
    </Section>
  );
}

function Withdraw({ purpose, onClose }: { purpose: string; onClose: () => void }) {
  useReturnFocus();
  const { t } = useTranslation();
  const trying = useAttempt();
  return (
    <Modal opened onClose={onClose} title={t("account.data.withdraw")} size={480}>
      <AttemptForm
        trying={trying}
        submit={t("account.data.withdraw")}
        danger
        onCancel={onClose}
        onSubmit={async () => {
          await withdrawConsent(purpose);
          onClose();
          await notify({ message: t("account.data.withdrawDone") });
        }}
      >
        <p>{t("account.data.withdrawText")}</p>
      </AttemptForm>
    </Modal>
  );
}
