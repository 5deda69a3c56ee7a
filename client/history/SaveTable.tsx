/** Links to the server's own files of what is shown, for spreadsheets and for programs. */
import { Button } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { useAsOf } from "../api/asOf.ts";
import { address, type Query } from "../api/http.ts";
import { useLanguage } from "../i18n/useLanguage.ts";

/** `path` without its ending: there is a .csv and a .json of it. */
export function SaveTable({ path, query = {} }: { path: string; query?: Query }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const asOf = useAsOf();
  return (["csv", "json"] as const).map((as) => (
    <Button
      key={as}
      size="compact-sm"
      variant="default"
      component="a"
      href={address(`${path}.${as}`, { ...query, asOf, lang: language })}
      download
      aria-label={t("history.save.table", { as: as.toUpperCase() })}
    >
      {as.toUpperCase()}
    </Button>
  ));
}
