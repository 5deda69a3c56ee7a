/** The page that is shown where a page itself broke: what happened, that nothing is lost, how to go on. */
import { Button } from "@mantine/core";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Empty } from "../ui/Empty.tsx";
import { Page } from "../ui/Page.tsx";

export function Crashed({ error }: { error: unknown }) {
  const { t } = useTranslation();
  useEffect(() => console.error(error), [error]);
  return (
    <Page title={t("common.error.crashed")}>
      <Empty action={<Button onClick={() => location.reload()}>{t("common.error.reload")}</Button>}>
        {t("common.error.crashedText")}
      </Empty>
    </Page>
  );
}
