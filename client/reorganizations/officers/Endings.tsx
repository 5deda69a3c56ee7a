/** Whose office ends with the reorganisation, why, and where they belong afterwards. */
import { useTranslation } from "react-i18next";
import { useNames } from "../workbench/context.ts";
import classes from "./officers.module.css";
import type { Offices } from "./offices.ts";

export function Endings({ offices: { endings, members } }: { offices: Offices }) {
  const { t } = useTranslation();
  const names = useNames();
  if (endings.length === 0) return <p className={classes.dim}>{t("planOfficers.ending.none")}</p>;
  const now = (memberId: string): string => {
    const places = [...members].filter(([, here]) => here.has(memberId)).map(([id]) => names.cluster(id));
    return places.length === 0
      ? t("planOfficers.ending.leaves")
      : t("planOfficers.ending.now", { where: places.join(", ") });
  };
  return (
    <ul className={classes.endings}>
      {endings.map(({ miniClusterId, office, memberId, why }) => (
        <li key={`${miniClusterId} ${office} ${memberId}`}>
          <strong>
            {names.before(miniClusterId)} {t(`domain.office.${office}`)} {names.member(memberId)}
          </strong>
          <span>{t(`planOfficers.ending.${why}`, { cluster: names.before(miniClusterId) })}</span>
          <span className={classes.dim}>{now(memberId)}</span>
        </li>
      ))}
    </ul>
  );
}
