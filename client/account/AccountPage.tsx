/** One's own account: who one is here, the ways in, what has been let in, what is kept. */
import { useTranslation } from "react-i18next";
import { useAccount } from "../api/account.ts";
import { useMe } from "../api/queries.ts";
import clusterClasses from "../clusters/cluster.module.css";
import { useNamed } from "../i18n/useLanguage.ts";
import { FromOutside } from "../signIn/FromOutside.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { SkeletonTiles } from "../ui/Skeletons.tsx";
import classes from "./account.module.css";
import { OutsideAccount } from "./OutsideAccount.tsx";
import { OwnData } from "./OwnData.tsx";
import { OwnSessions } from "./OwnSessions.tsx";
import { Password } from "./Password.tsx";
import { SecondStep } from "./SecondStep.tsx";
import { Tokens } from "./Tokens.tsx";

export function AccountPage() {
  const { t } = useTranslation();
  const named = useNamed();
  const me = useMe().data;
  const account = useAccount();
  const roles = me?.actor?.roles.map((role) => t(`domain.role.${role}`)).join(" · ");
  return (
    <Page title={t("account.title")} lead={t("account.lead")}>
      <FromOutside />
      <Loaded query={account} waiting={<SkeletonTiles count={4} height={140} />}>
        {(own) => (
          <div className={clusterClasses.columns}>
            <div className={clusterClasses.column}>
              <Section title={t("account.who.title")}>
                <dl className={classes.facts}>
                  <dt>{me?.name}</dt>
                  <dd>{me?.organization && named(me.organization)}</dd>
                  <dt>{t("account.who.roles")}</dt>
                  <dd>{roles}</dd>
                  <dt>{t("account.who.email")}</dt>
                  <dd>{own.email ?? t("account.who.noEmail")}</dd>
                </dl>
              </Section>
              {me?.demo === true && !own.hasPassword ? (
                <Section title={t("account.password.title")}>
                  <p className={classes.dim}>{t("account.demo")}</p>
                </Section>
              ) : (
                <>
                  <Password account={own} />
                  {own.hasPassword && <SecondStep account={own} />}
                  <OutsideAccount account={own} />
                </>
              )}
              <Tokens />
            </div>
            <div className={clusterClasses.column}>
              <OwnSessions />
              <OwnData account={own} />
            </div>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
