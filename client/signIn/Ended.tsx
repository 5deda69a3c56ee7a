/** Over everything once a session is over: nothing of the page is seen, nothing of it is lost, and it comes back. */
import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMe } from "../api/queries.ts";
import { Card, Outside } from "./Outside.tsx";
import { PeopleOfDemo } from "./PeopleOfDemo.tsx";
import { SignInCard } from "./SignInCard.tsx";
import classes from "./signIn.module.css";
import { useChoosePerson } from "./useChoosePerson.ts";

/** Above every other window, notices too. */
const above = 2_000;

export function Ended() {
  const { t } = useTranslation();
  const demo = useMe().data?.demo === true;
  const choose = useChoosePerson();
  const title = t("signIn.ended.title");
  return (
    <Modal
      opened
      onClose={() => {}}
      fullScreen
      withCloseButton={false}
      closeOnEscape={false}
      padding={0}
      zIndex={above}
      transitionProps={{ duration: 0 }}
      aria-label={title}
      classNames={{ content: classes.over }}
    >
      <Outside over>
        {demo ? (
          <Card title={title} wide>
            <p className={classes.lead}>{t("signIn.ended.text")}</p>
            <PeopleOfDemo onChoose={(memberId, name) => void choose(memberId, name)} />
          </Card>
        ) : (
          <SignInCard
            title={title}
            lead={t("signIn.ended.text")}
            news={<p className={classes.note}>{t("signIn.ended.other")}</p>}
          />
        )}
      </Outside>
    </Modal>
  );
}
