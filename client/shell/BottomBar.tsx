/** The phone's way around: four places at the thumb, the others a tap further. */
import { UnstyledButton } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { Link, useLocation } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { places } from "./places.ts";
import classes from "./rail.module.css";

/** What a sheet needs is loaded when one is first asked for. */
const MoreSheet = lazy(async () => ({ default: (await import("./MoreSheet.tsx")).MoreSheet }));

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
        <li>
          <More />
        </li>
      </ul>
    </nav>
  );
}

function More() {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const [asked, setAsked] = useState(false);
  const others = places.filter((place) => !place.bottom);
  const here = useLocation().pathname;
  const within = others.some(({ to }) => here === to || here.startsWith(`${to}/`));
  return (
    <>
      <UnstyledButton
        aria-haspopup="dialog"
        aria-expanded={open}
        data-status={within ? "active" : undefined}
        onClick={() => {
          setAsked(true);
          setOpen(true);
        }}
      >
        <IconDots size={22} stroke={1.7} aria-hidden="true" />
        <span>{t("shell.nav.more")}</span>
      </UnstyledButton>
      {asked && (
        <Suspense>
          <MoreSheet places={others} open={open} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  );
}
