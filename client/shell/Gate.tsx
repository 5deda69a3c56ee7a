/** Shows the page to whoever is someone; a newcomer to the demonstration is given a person to begin with. */
import { Button } from "@mantine/core";
import { Outlet } from "@tanstack/react-router";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { chooseActor, useDemoPeople, useMe } from "../api/queries.ts";
import { reconnectLive } from "../live/connection.ts";
import { Empty } from "../ui/Empty.tsx";
import { Failure } from "../ui/Failure.tsx";
import { Page } from "../ui/Page.tsx";
import { SkeletonPage } from "../ui/SkeletonPage.tsx";
import { openActor } from "./panels.ts";

const key = "danji.chosen";

/** True once somebody was given or chosen in this browser: putting a person down again is respected. */
function wasChosen(): boolean {
  try {
    return localStorage.getItem(key) !== null;
  } catch {
    return true;
  }
}

export function Gate() {
  const { t } = useTranslation();
  const me = useMe();
  const nobody = me.data?.actor === null;
  const newcomer = nobody && me.data?.demo === true && !wasChosen();
  const people = useDemoPeople(newcomer).data?.people;
  useEffect(() => {
    // A coordinator sees every board and may do nearly everything on it: the best seat to begin in.
    const first = people?.find((person) => person.roles[0] === "COORDINATOR") ?? people?.[0];
    if (!newcomer || first === undefined) return;
    localStorage.setItem(key, first.memberId);
    void chooseActor(first.memberId).then(reconnectLive);
  }, [newcomer, people]);

  if (me.data === undefined) {
    if (me.error === null) return <SkeletonPage />;
    return (
      <Page title={t("common.app")}>
        <Failure error={me.error} retry={() => void me.refetch()} />
      </Page>
    );
  }
  if (newcomer) return <SkeletonPage />;
  if (nobody) {
    return (
      <Page title={t("shell.gate.title")}>
        <Empty action={me.data.demo && <Button onClick={openActor}>{t("shell.actor.choose")}</Button>}>
          {me.data.demo ? t("shell.gate.demo") : t("shell.gate.real")}
        </Empty>
      </Page>
    );
  }
  return <Outlet />;
}
