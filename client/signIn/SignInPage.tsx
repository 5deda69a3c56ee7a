/** For whoever is nobody yet: signing in, or in the demonstration choosing one of its people. The wanted page follows. */
import { Alert } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMe } from "../api/queries.ts";
import { Card, Outside } from "./Outside.tsx";
import { PeopleOfDemo } from "./PeopleOfDemo.tsx";
import { SignInCard } from "./SignInCard.tsx";
import classes from "./signIn.module.css";
import { useChoosePerson } from "./useChoosePerson.ts";

export function SignInPage() {
  const { t } = useTranslation();
  const choose = useChoosePerson();
  if (useMe().data?.demo === true)
    return (
      <Outside>
        <Card title={t("signIn.demoTitle")} wide>
          <p className={classes.lead}>{t("shell.actor.text")}</p>
          <PeopleOfDemo onChoose={(memberId, name) => void choose(memberId, name)} />
        </Card>
      </Outside>
    );
  return (
    <Outside>
      <SignInCard title={t("signIn.title")} lead={t("signIn.lead")} news={<FromOutside />} />
    </Outside>
  );
}

/** Why the provider's answer did not let its holder in, as the address says. */
function FromOutside() {
  const { t } = useTranslation();
  const problem = new URLSearchParams(location.search).get("problem");
  if (location.pathname !== "/sign-in" || problem === null) return null;
  return (
    <Alert color="red" variant="light" role="alert" title={t("signIn.problem.title")}>
      {t(problem === "OIDC_UNLINKED" ? "signIn.problem.unlinked" : "signIn.problem.text")}
    </Alert>
  );
}
