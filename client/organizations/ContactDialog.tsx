/** How one reaches a member: shown when asked for, as every reading of it is recorded. */
import { Button, Modal } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ContactAnswer } from "../../src/contract/audit.ts";
import accountClasses from "../account/account.module.css";
import { request } from "../api/http.ts";
import { AttemptForm } from "../ui/AttemptForm.tsx";
import { useAttempt } from "../ui/useAttempt.ts";
import { useReturnFocus } from "../ui/useReturnFocus.ts";

type Props = { memberId: string; name: string; onClose: () => void };

export function ContactDialog({ memberId, name, onClose }: Props) {
  useReturnFocus();
  const { t } = useTranslation();
  const trying = useAttempt();
  // Not in the cache of what was read: each showing is a reading of its own, and closing forgets it.
  const [contact, setContact] = useState<ContactAnswer | null>(null);
  return (
    <Modal opened onClose={onClose} title={t("account.contact.title", { name })} size={440}>
      {contact === null ? (
        <AttemptForm
          trying={trying}
          submit={t("account.contact.show")}
          onCancel={onClose}
          onSubmit={async () => setContact(await request<ContactAnswer>(`/api/members/${memberId}/person`))}
        >
          <p>{t("account.contact.text")}</p>
        </AttemptForm>
      ) : (
        <div className={accountClasses.part}>
          <dl className={accountClasses.facts}>
            <dt>{t("account.contact.email")}</dt>
            <dd>
              {contact.email === null ? (
                t("account.contact.none")
              ) : (
                <a href={`mailto:${encodeURIComponent(contact.email)}`}>{contact.email}</a>
              )}
            </dd>
            <dt>{t("account.contact.telephone")}</dt>
            <dd>
              {contact.telephone === null ? (
                t("account.contact.none")
              ) : (
                <a href={`tel:${contact.telephone.replaceAll(/[^+\d]/g, "")}`}>{contact.telephone}</a>
              )}
            </dd>
            <dt>{t("account.contact.account")}</dt>
            <dd>{t(`account.contact.accounts.${contact.account}`)}</dd>
          </dl>
          <Button variant="default" style={{ justifySelf: "end" }} onClick={onClose}>
            {t("common.action.close")}
          </Button>
        </div>
      )}
    </Modal>
  );
}
