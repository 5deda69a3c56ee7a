/** The places that found no room in the phone's bottom bar, on a sheet that comes up from it. */
import { Drawer } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Place } from "./places.ts";
import classes from "./rail.module.css";

type Props = { places: readonly Place[]; open: boolean; onClose: () => void };

export function MoreSheet({ places, open, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Drawer
      opened={open}
      onClose={onClose}
      position="bottom"
      styles={{ content: { height: "auto", maxHeight: "100%" } }}
      title={t("shell.nav.more")}
      closeButtonProps={{ "aria-label": t("common.action.close") }}
    >
      <ul className={classes.more}>
        {places.map(({ key, to, icon: Icon }) => (
          <li key={key}>
            <Link to={to} className={classes.place} onClick={onClose}>
              <Icon size={20} stroke={1.7} aria-hidden="true" />
              <span>{t(`shell.nav.${key}`)}</span>
            </Link>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}
