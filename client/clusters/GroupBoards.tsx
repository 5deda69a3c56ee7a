/** The research groups of a mini-cluster, each with its board in small: six columns, a square an issue. */
import { ActionIcon } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Group, IssueCard, Refs } from "../../src/contract/answers.ts";
import type { IssueState } from "../../src/contract/issue.ts";
import { boardColumns } from "../../src/domain/issueStates.ts";
import { useMay } from "../api/allowed.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import { stateColour } from "../theme/marks.ts";
import classes from "./groups.module.css";

/** A small board shows this many squares a column, and the number. */
const squares = 12;

type Props = {
  groups: readonly Group[];
  issues: readonly IssueCard[];
  refs: Refs;
  onDissolve: (group: Group) => void;
};

/** `issues`: the mini-cluster's open issues. */
export function GroupBoards({ groups, issues, refs, onDissolve }: Props) {
  const { t } = useTranslation();
  const named = useNamed();
  const may = useMay();
  return (
    <ul className={classes.groups}>
      {groups.map((group) => {
        const own = issues.filter((issue) => issue.groupId === group.id);
        const leader = refs.members[group.leaderId]?.name;
        return (
          <li key={group.id} className={classes.group}>
            <div className={classes.head}>
              <Link to="/boards/$groupId" params={{ groupId: group.id }} className={classes.name}>
                {named(group.names)}
              </Link>
              {may("DissolveResearchGroup", {
                kind: "group",
                groupId: group.id,
                miniClusterId: group.miniClusterId,
              }) && (
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={`${t("forms.dissolve.action")}: ${named(group.names)}`}
                  title={t("forms.dissolve.action")}
                  onClick={() => onDissolve(group)}
                >
                  <IconTrash size={17} stroke={1.6} />
                </ActionIcon>
              )}
            </div>
            <div className={classes.by}>
              {leader !== undefined && t("clusters.groups.leader", { name: leader })} ·{" "}
              {t("clusters.groups.members", { count: group.memberIds.length })}
            </div>
            <SmallBoard issues={own} />
            <div className={classes.sum}>
              {t("shell.boards.open", { count: group.openIssues })}
              {group.overdueIssues > 0 && (
                <span className={classes.late}>{t("shell.boards.overdue", { count: group.overdueIssues })}</span>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

function SmallBoard({ issues }: { issues: readonly IssueCard[] }) {
  const { t } = useTranslation();
  // Closed issues are not on it: it shows what is being worked on.
  const shown = boardColumns
    .filter(({ id }) => id !== "CLOSURE")
    .map(({ states }) => ({
      states: states as readonly IssueState[],
      cards: states.flatMap((state) => issues.filter((issue) => issue.state === state)),
    }));
  const told = shown
    .flatMap(({ states, cards }) =>
      states.map((state) => `${t(`domain.state.${state}`)} ${cards.filter((card) => card.state === state).length}`),
    )
    .join(", ");
  return (
    <div className={classes.board} role="img" aria-label={told}>
      {shown.map(({ states, cards }) => (
        <div key={states[0]} className={classes.column}>
          <span className={classes.count}>{cards.length}</span>
          <span className={classes.squares}>
            {cards.slice(0, squares).map((card) => (
              <span
                key={card.id}
                className={classes.square}
                style={{ background: stateColour[card.state] }}
                title={`#${card.number} ${card.title} · ${t(`domain.state.${card.state}`)}`}
              />
            ))}
          </span>
          <span className={classes.label}>{t(`domain.state.${states[0] as IssueState}`)}</span>
        </div>
      ))}
    </div>
  );
}
