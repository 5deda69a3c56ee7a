/** The board's heading: the group, where it belongs, who leads it, who is here, the page's one primary action. */
import { Link } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useNamed } from "../i18n/useLanguage.ts";
import type { BoardStore } from "../live/boardStore.ts";
import type { Person } from "../live/presence.ts";
import { useCrumbs } from "../shell/crumbs.ts";
import { notify } from "../shell/notify.ts";
import { Tag } from "../ui/marks.tsx";
import classes from "./board.module.css";
import { groupIn, useMeta } from "./boardContext.ts";
import { People } from "./People.tsx";

type Props = { store: BoardStore; people: readonly Person[]; notices: ReactNode; action: ReactNode };

export function BoardHead({ store, people, notices, action }: Props) {
  const { t } = useTranslation();
  const named = useNamed();
  const group = useMeta(store, groupIn);
  const refs = store.refs();
  const name = group === null ? t("board.title") : named(group.names);
  const cluster = group === null ? undefined : refs.miniClusters[group.miniClusterId];
  useCrumbs([
    ...(group !== null && cluster !== undefined
      ? [{ label: named(cluster.names), to: `/mini-clusters/${group.miniClusterId}` }]
      : []),
    { label: name },
  ]);
  useEffect(() => {
    document.title = `${name} · ${t("common.app")}`;
  }, [name, t]);
  useNewHome(group?.miniClusterId, cluster && named(cluster.names));
  if (group === null) return null;
  const leader = refs.members[group.leaderId]?.name;
  const successor = group.successorId === null ? undefined : refs.groups[group.successorId];
  return (
    <header className={classes.head}>
      <div className={classes.titles}>
        <h1 className={classes.title} tabIndex={-1}>
          {name}
        </h1>
        <div className={classes.lead}>
          {leader !== undefined && <span>{t("board.leader", { name: leader })}</span>}
          <span>{t("board.members", { count: group.memberIds.length })}</span>
          {group.purpose !== "" && <span>{group.purpose}</span>}
        </div>
      </div>
      {!group.active && (
        <Tag tone="warning">
          {t("board.closedGroup")}
          {group.successorId === null && cluster !== undefined && (
            <Link to="/mini-clusters/$id" params={{ id: group.miniClusterId }}>
              {t("board.goneToCluster", { cluster: named(cluster.names) })}
            </Link>
          )}
          {group.successorId !== null && successor !== undefined && (
            <Link to="/boards/$groupId" params={{ groupId: group.successorId }}>
              {t("board.goneTo", { group: named(successor.names) })}
            </Link>
          )}
        </Tag>
      )}
      {notices}
      <People people={people} store={store} />
      {action}
    </header>
  );
}

/** Tells whoever looks at the board that its group has another home now. */
function useNewHome(miniClusterId: string | undefined, name: string | undefined): void {
  const { t } = useTranslation();
  const before = useRef(miniClusterId);
  useEffect(() => {
    if (before.current !== undefined && miniClusterId !== before.current && name !== undefined)
      void notify({ message: t("board.newHome", { cluster: name }), keep: true });
    before.current = miniClusterId;
  }, [miniClusterId, name, t]);
}
