/** What is kept about oneself: the consents, and everything in one file. */
import { useTranslation } from "react-i18next";
import type { AccountAnswer } from "../../src/contract/accounts.ts";
import { Moment } from "../ui/Moment.tsx";
import { Section } from "../ui/Section.tsx";
import classes from "./account.module.css";

export function OwnData({ account }: { account: AccountAnswer }) {
  const { t } = useTranslation();
  if (account.consents.length === 0) return null;
  return (
    <Section title={t("account.data.title")}>
      <ul className={classes.list} aria-label={t("account.data.consents")}>
        {account.consents.map((consent) => (
          <li key={consent.purpose + consent.givenAt} className={classes.item}>
            <div>
              <span>{t("account.data.purpose.ACCOUNT")}</span>
              <small>
                {t("account.data.given")} <Moment at={consent.givenAt} relative={false} />
              </small>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
