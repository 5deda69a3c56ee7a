/** The research groups of a mini-cluster, each with its board in small (six columns, a square an issue) and its menu. */
import { ActionIcon, Menu } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Group, IssueCard, Refs } from "../../src/contract/answers.ts";
import type { IssueState } from "../../src/contract/issue.ts";
import { boardColumns } from "../../src/domain/issueStates.ts";
import { useMay } from "../api/allowed.ts";
import { useMe } from "../api/queries.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import { stateColour } from "../theme/marks.ts";
import { DissolveGroupForm } from "./forms/GroupForms.tsx";
import { JoinGroupForm, LeaderForm, LeaveGroupForm } from "./forms/GroupPeopleForms.tsx";
import classes from "./groups.module.css";

/** A small board shows this many squares a column, and the number. */
const squares = 12;

type Props = {
  groups: readonly Group[];
  issues: readonly IssueCard[];
  refs: Refs;
};

/** `issues`: the mini-cluster's open issues. */
export function GroupBoards({ groups, issues, refs }: Props) {
  const { t } = useTranslation();
  const named = useNamed();
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
              <GroupMenu group={group} />
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

const forms = {
  JoinResearchGroup: JoinGroupForm,
  LeaveResearchGroup: LeaveGroupForm,
  AppointGroupLeader: LeaderForm,
  DissolveResearchGroup: DissolveGroupForm,
} as const;
const commands = Object.keys(forms) as (keyof typeof forms)[];

/** What the reader may do with the group: for others, or for themself. */
function GroupMenu({ group }: { group: Group }) {
  const { t } = useTranslation();
  const named = useNamed();
  const may = useMay();
  const oneself = useMe().data?.actor?.memberId;
  const [open, setOpen] = useState<keyof typeof forms | null>(null);
  const here = { kind: "group", groupId: group.id, miniClusterId: group.miniClusterId } as const;
  const isIn = oneself !== undefined && group.memberIds.includes(oneself);
  const offered = commands.filter((command) => {
    if (may(command, here)) return true;
    // For oneself alone: in where one is not, out where one is.
    return command.endsWith("ResearchGroup") && oneself !== undefined && may(command, { ...here, memberId: oneself })
      ? (command === "LeaveResearchGroup") === isIn
      : false;
  });
  const Form = open === null ? null : forms[open];
  if (!group.active || offered.length === 0) return null;
  return (
    <>
      <Menu position="bottom-end" shadow="md">
        <Menu.Target>
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={`${t("common.action.menu")}: ${named(group.names)}`}
            title={t("common.action.menu")}
          >
            <IconDots size={18} stroke={1.8} />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {offered.map((command) => (
            <Menu.Item
              key={command}
              {...(command === "DissolveResearchGroup" ? { color: "red" } : {})}
              onClick={() => setOpen(command)}
            >
              {t(`commands.${command}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {Form !== null && <Form subject={group} onClose={() => setOpen(null)} />}
    </>
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
