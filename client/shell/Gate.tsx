/** Shows the page to whoever is someone; another person's page begins anew. */
import { Outlet } from "@tanstack/react-router";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../api/queries.ts";
import { Failure } from "../ui/Failure.tsx";
import { Page } from "../ui/Page.tsx";
import { SkeletonPage } from "../ui/SkeletonPage.tsx";

export function Gate() {
  const { t } = useTranslation();
  const me = useMe();
  if (me.data === undefined) {
    if (me.error === null) return <SkeletonPage />;
    return (
      <Page title={t("common.app")}>
        <Failure error={me.error} retry={() => void me.refetch()} />
      </Page>
    );
  }
  if (me.data.actor === null) return <SkeletonPage />;
  return (
    <Fragment key={me.data.actor.memberId}>
      <Outlet />
    </Fragment>
  );
}
