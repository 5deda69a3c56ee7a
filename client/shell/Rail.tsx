/** The rail: the places, one's own boards under theirs; folds to icons and remembers it. */
import { UnstyledButton } from "@mantine/core";
import { IconLayoutSidebarLeftCollapse, IconLayoutSidebarLeftExpand } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { useMe } from "../api/queries.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import { places } from "./places.ts";
import classes from "./rail.module.css";

type Props = { folded: boolean; onFold: (folded: boolean) => void };

/** Boards beyond this many are on the boards page only: the rail is a shortcut. */
const shownBoards = 8;

export function Rail({ folded, onFold }: Props) {
  const { t } = useTranslation();
  const fold = folded ? t("shell.nav.unfold") : t("shell.nav.fold");
  const FoldIcon = folded ? IconLayoutSidebarLeftExpand : IconLayoutSidebarLeftCollapse;
  return (
    <nav className={classes.rail} aria-label={t("shell.nav.main")} data-folded={folded || undefined}>
      <Link to="/" className={classes.brand} aria-label={t("common.app")}>
        <img src="/danji.svg" alt="" width={28} height={28} />
        <span>{t("common.app")}</span>
      </Link>
      <ul className={classes.places}>
        {places.map(({ key, to, icon: Icon }) => (
          <li key={key}>
            <Link
              to={to}
              className={classes.place}
              activeOptions={{ exact: to === "/", includeSearch: false }}
              title={folded ? t(`shell.nav.${key}`) : undefined}
            >
              <Icon size={20} stroke={1.7} aria-hidden="true" />
              <span>{t(`shell.nav.${key}`)}</span>
            </Link>
            {key === "boards" && !folded && <OwnBoards />}
          </li>
        ))}
      </ul>
      <UnstyledButton className={classes.fold} onClick={() => onFold(!folded)} aria-label={fold} title={fold}>
        <FoldIcon size={20} stroke={1.7} aria-hidden="true" />
        <span>{fold}</span>
      </UnstyledButton>
    </nav>
  );
}

function OwnBoards() {
  const named = useNamed();
  const all = useMe().data?.boards ?? [];
  const mine = all.filter((board) => board.mine);
  // Those who oversee every board belong to none: they get the first few.
  const boards = mine.length > 0 ? mine : all.slice(0, 5);
  if (boards.length === 0) return null;
  return (
    <ul className={classes.boards}>
      {boards.slice(0, shownBoards).map((board) => (
        <li key={board.groupId}>
          <Link
            to="/boards/$groupId"
            params={{ groupId: board.groupId }}
            className={classes.board}
            activeOptions={{ includeSearch: false }}
            title={named(board.names)}
          >
            {named(board.names)}
          </Link>
        </li>
      ))}
    </ul>
  );
}
