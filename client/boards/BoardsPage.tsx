/** All research groups' boards, one's own first, by mini-cluster. */
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Group, Refs } from "../../src/contract/answers.ts";
import { useAsOf } from "../api/asOf.ts";
import { useGroups, useMe } from "../api/queries.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import { Empty } from "../ui/Empty.tsx";
import { Loaded } from "../ui/Loaded.tsx";
import { Page } from "../ui/Page.tsx";
import { Section } from "../ui/Section.tsx";
import { SkeletonTiles } from "../ui/Skeletons.tsx";
import classes from "./boards.module.css";

export function BoardsPage() {
  const { t } = useTranslation();
  const asOf = useAsOf();
  const groups = useGroups();
  const boards = useMe().data?.boards ?? [];
  const mine = new Set(boards.filter((board) => board.mine).map((board) => board.groupId));
  return (
    <Page title={t("shell.boards.title")} lead={t("shell.boards.text")}>
      <Loaded query={groups} waiting={<SkeletonTiles count={6} height={110} />}>
        {({ items, refs }) => {
          const own = items.filter((group) => mine.has(group.id));
          const others = items.filter((group) => !mine.has(group.id));
          if (items.length === 0) {
            return (
              <Empty action={<Link to="/mini-clusters">{t("clusters.title")}</Link>}>
                {asOf === undefined ? t("shell.boards.empty") : t("shell.boards.past")}
              </Empty>
            );
          }
          return (
            <>
              {own.length > 0 && (
                <Section title={t("shell.boards.mine")}>
                  <Tiles groups={own} refs={refs} />
                </Section>
              )}
              {others.length > 0 && (
                <Section title={own.length > 0 ? t("shell.boards.others") : t("shell.boards.title")}>
                  <Tiles groups={others} refs={refs} />
                </Section>
              )}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

function Tiles({ groups, refs }: { groups: readonly Group[]; refs: Refs }) {
  const { t } = useTranslation();
  const named = useNamed();
  return (
    <ul className={classes.tiles}>
      {groups.map((group) => {
        const home = refs.miniClusters[group.miniClusterId];
        const leader = refs.members[group.leaderId];
        return (
          <li key={group.id}>
            <Link to="/boards/$groupId" params={{ groupId: group.id }} className={classes.tile}>
              <span className={classes.home}>{home ? named(home.names) : ""}</span>
              <span className={classes.name}>{named(group.names)}</span>
              <span className={classes.facts}>
                {leader && <span>{t("clusters.groups.leader", { name: leader.name })}</span>}
                <span>{t("shell.boards.open", { count: group.openIssues })}</span>
                {group.overdueIssues > 0 && (
                  <span className={classes.late}>{t("shell.boards.overdue", { count: group.overdueIssues })}</span>
                )}
              </span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
