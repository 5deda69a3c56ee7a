/** The header: where one is, search and commands, the live mark, the moment shown, language, theme, who one is. */
import { ActionIcon, Kbd, UnstyledButton } from "@mantine/core";
import { IconClock, IconSearch } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { useMe } from "../api/queries.ts";
import { ActorButton } from "./ActorButton.tsx";
import { useCurrentCrumbs } from "./crumbs.ts";
import classes from "./header.module.css";
import { LiveMark } from "./LiveMark.tsx";
import { openAsOf, openPalette, usePanels } from "./panels.ts";
import { LanguageSwitch, ThemeSwitch } from "./Switches.tsx";

const Palette = lazy(async () => ({ default: (await import("./Palette.tsx")).Palette }));
const AsOfDialog = lazy(async () => ({ default: (await import("./AsOfDialog.tsx")).AsOfDialog }));
const ActorDialog = lazy(async () => ({ default: (await import("./ActorDialog.tsx")).ActorDialog }));

export function Header() {
  const { t } = useTranslation();
  const crumbs = useCurrentCrumbs();
  const panels = usePanels();
  const demo = useMe().data?.demo === true;
  return (
    <header className={classes.header}>
      <nav aria-label={t("shell.nav.breadcrumbs")} className={classes.crumbs}>
        <ol>
          {crumbs.map((crumb, index) => (
            <li key={`${crumb.to ?? ""}${crumb.label}`}>
              {crumb.to !== undefined && index < crumbs.length - 1 ? (
                <Link to={crumb.to} activeOptions={{ exact: true, includeSearch: false }}>
                  {crumb.label}
                </Link>
              ) : (
                <span aria-current="page">{crumb.label}</span>
              )}
            </li>
          ))}
        </ol>
      </nav>
      <UnstyledButton className={classes.search} onClick={openPalette} aria-keyshortcuts="Control+K">
        <IconSearch size={17} stroke={1.8} aria-hidden="true" />
        <span className={classes.searchText}>{t("shell.palette.open")}</span>
        <span className={classes.keys} aria-hidden="true">
          <Kbd size="xs">Ctrl</Kbd>
          <Kbd size="xs">K</Kbd>
        </span>
      </UnstyledButton>
      <LiveMark />
      <ActionIcon
        variant="subtle"
        size={40}
        aria-label={t("shell.asOf.title")}
        title={t("shell.asOf.title")}
        onClick={openAsOf}
        style={{ color: "var(--danji-text)" }}
      >
        <IconClock size={19} stroke={1.7} />
      </ActionIcon>
      <LanguageSwitch />
      <ThemeSwitch />
      <ActorButton />
      <Suspense>
        {panels.palette && <Palette />}
        {panels.asOf && <AsOfDialog />}
        {demo && panels.actor && <ActorDialog />}
      </Suspense>
    </header>
  );
}
