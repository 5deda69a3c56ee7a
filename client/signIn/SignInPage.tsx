/** For whoever is nobody yet: signing in, or in the demonstration choosing one of its people. The wanted page follows. */
import { useTranslation } from "react-i18next";
import { useMe } from "../api/queries.ts";
import { FromOutside } from "./FromOutside.tsx";
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
