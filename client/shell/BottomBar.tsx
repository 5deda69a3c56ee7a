/** The phone's way around: five places at the thumb. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { places } from "./places.ts";
import classes from "./rail.module.css";

export function BottomBar() {
  const { t } = useTranslation();
  return (
    <nav className={classes.bottom} aria-label={t("shell.nav.main")}>
      <ul>
        {places
          .filter((place) => place.bottom)
          .map(({ key, to, icon: Icon }) => (
            <li key={key}>
              <Link to={to} activeOptions={{ exact: to === "/", includeSearch: false }}>
                <Icon size={22} stroke={1.7} aria-hidden="true" />
                <span>{t(`shell.short.${key}`)}</span>
              </Link>
            </li>
          ))}
      </ul>
    </nav>
  );
}
