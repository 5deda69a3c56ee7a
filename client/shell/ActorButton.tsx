/** Who the reader is, at the end of the header; in the demonstration it opens the choice of a person. */
import { UnstyledButton } from "@mantine/core";
import { IconUser } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { useMe } from "../api/queries.ts";
import { Initials } from "../ui/Initials.tsx";
import classes from "./header.module.css";
import { openActor } from "./panels.ts";

export function ActorButton() {
  const { t } = useTranslation();
  const me = useMe().data;
  const role = me?.actor?.roles[0];
  const told =
    me?.actor && me.name !== null && role !== undefined
      ? t("shell.actor.current", { name: me.name, role: t(`domain.role.${role}`) })
      : t("shell.actor.anonymous");
  return (
    <UnstyledButton
      className={classes.actor}
      onClick={openActor}
      disabled={me?.demo !== true}
      aria-label={`${told}. ${t("shell.actor.title")}`}
      title={told}
    >
      {me?.actor && me.name !== null ? <Initials name={me.name} id={me.actor.memberId} /> : <IconUser size={19} />}
      <span className={classes.actorText}>
        <span>{me?.name ?? t("shell.actor.anonymous")}</span>
        {role !== undefined && <span className={classes.actorRole}>{t(`domain.role.${role}`)}</span>}
      </span>
    </UnstyledButton>
  );
}
