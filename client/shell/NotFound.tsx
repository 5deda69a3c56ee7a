/** The page for an address that leads nowhere. */
import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "../ui/Empty.tsx";
import { Page } from "../ui/Page.tsx";

export function NotFound() {
  const { t } = useTranslation();
  return (
    <Page title={t("common.error.notFound")}>
      <Empty action={<Button renderRoot={(props) => <Link {...props} to="/" />}>{t("common.action.home")}</Button>}>
        {t("common.error.notFoundText")}
      </Empty>
    </Page>
  );
}
