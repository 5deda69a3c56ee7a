/** Over everything once a session is over: nothing of the page is seen, nothing of it is lost, and it comes back. */
import { Modal } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useMe } from "../api/queries.ts";
import { Card, Outside } from "./Outside.tsx";
import { PeopleOfDemo } from "./PeopleOfDemo.tsx";
import { SignInForm } from "./SignInForm.tsx";
import classes from "./signIn.module.css";
import { useChoosePerson } from "./useChoosePerson.ts";

/** Above every other window, notices too. */
const above = 2_000;

export function Ended() {
  const { t } = useTranslation();
  const demo = useMe().data?.demo === true;
  const choose = useChoosePerson();
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
      aria-label={t("signIn.ended.title")}
    >
      <Outside over>
        <Card title={t("signIn.ended.title")} wide={demo}>
          <p className={classes.lead}>{t("signIn.ended.text")}</p>
          {demo ? (
            <PeopleOfDemo onChoose={(memberId, name) => void choose(memberId, name)} />
          ) : (
            <>
              <SignInForm />
              <p className={classes.note}>{t("signIn.ended.other")}</p>
            </>
          )}
        </Card>
      </Outside>
    </Modal>
  );
}
