/** Who the reader is, at the end of the header: their menu; in the demonstration the choice of a person. */
import { UnstyledButton } from "@mantine/core";
import { IconUser } from "@tabler/icons-react";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../api/queries.ts";
import { Initials } from "../ui/Initials.tsx";
import classes from "./header.module.css";
import { openActor } from "./panels.ts";

const ActorMenu = lazy(async () => ({ default: (await import("./ActorMenu.tsx")).ActorMenu }));

export function ActorButton() {
  const { t } = useTranslation();
  const me = useMe().data;
  // The menu's code comes when it is first opened; from then on it stays around its button.
  const [met, setMet] = useState(false);
  const role = me?.actor?.roles[0];
  const demo = me?.demo === true;
  const told =
    me?.actor && me.name !== null && role !== undefined
      ? t("shell.actor.current", { name: me.name, role: t(`domain.role.${role}`) })
      : t("shell.actor.anonymous");
  const button = (
    <UnstyledButton
      className={classes.actor}
      onClick={() => {
        if (!demo) setMet(true);
        openActor();
      }}
      disabled={me === undefined}
      aria-label={demo ? `${told}. ${t("shell.actor.title")}` : t("account.menu.open", { name: told })}
      title={told}
    >
      {me?.actor && me.name !== null ? <Initials name={me.name} id={me.actor.memberId} /> : <IconUser size={19} />}
      <span className={classes.actorText}>
        <span>{me?.name ?? t("shell.actor.anonymous")}</span>
        {role !== undefined && <span className={classes.actorRole}>{t(`domain.role.${role}`)}</span>}
      </span>
    </UnstyledButton>
  );
  if (!met) return button;
  return (
    <Suspense fallback={button}>
      <ActorMenu>{button}</ActorMenu>
    </Suspense>
  );
}
