/** Says on every page of the demonstration that its data is made up. */
import { useTranslation } from "react-i18next";
import { Tag } from "../ui/marks.tsx";
import classes from "./shell.module.css";

export function Synthetic() {
  const { t } = useTranslation();
  return (
    <footer className={classes.footer}>
      <Tag tone="warning" title={t("common.syntheticHint")}>
        {t("common.synthetic")}
      </Tag>
      <span>{t("common.syntheticHint")}</span>
    </footer>
  );
}
