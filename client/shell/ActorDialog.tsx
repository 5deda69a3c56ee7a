/** Choosing through whose eyes to look, among the people of the demonstration. */
import { Button, Modal } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "../api/queries.ts";
import { PeopleOfDemo } from "../signIn/PeopleOfDemo.tsx";
import { useChoosePerson } from "../signIn/useChoosePerson.ts";
import { useReturnFocus } from "../ui/useReturnFocus.ts";
import { ownPages } from "./ownPages.ts";
import { closePanels } from "./panels.ts";
import classes from "./shell.module.css";

export function ActorDialog() {
  useReturnFocus();
  const { t } = useTranslation();
  const me = useMe().data;
  const choosePerson = useChoosePerson();
  const choose = async (memberId: string | null, name: string | null) => {
    if (await choosePerson(memberId, name)) closePanels();
  };
  return (
    <Modal opened onClose={closePanels} title={t("shell.actor.title")} size={520}>
      <div className={classes.dialog}>
        <p className={classes.text}>{t("shell.actor.text")}</p>
        <PeopleOfDemo onChoose={(memberId, name) => void choose(memberId, name)} />
        {me?.actor && (
          <div className={classes.dialogEnd}>
            {ownPages
              .filter(({ may }) => may(me.actor))
              .map(({ key, title, to }) => (
                <Link key={key} to={to} onClick={closePanels}>
                  {t(title)}
                </Link>
              ))}
            <Button variant="subtle" color="gray" onClick={() => void choose(null, null)}>
              {t("shell.actor.leave")}
            </Button>
          </div>
        )}
      </div>
    </Modal>
  );
}
