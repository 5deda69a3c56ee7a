/** What may be done with the selected cards together: one move, one undo. */
import { Button, CloseButton, Menu } from "@mantine/core";
import { IconChevronUp } from "@tabler/icons-react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { issueStates } from "../../src/contract/codes.ts";
import { isEnded } from "../../src/domain/issueStates.ts";
import { StateMark } from "../ui/marks.tsx";
import classes from "./board.module.css";
import { useBoard } from "./boardContext.ts";
import { useSelection } from "./selection.ts";

export function BulkBar() {
  const { t } = useTranslation();
  const board = useBoard();
  const ids = useSelection(board.selection);
  useEffect(
    () => board.store.onAny(() => board.selection.keep((id) => board.store.card(id) !== undefined)),
    [board.store, board.selection],
  );
  if (ids.length === 0) return null;
  const states = issueStates.filter((to) => {
    if (board.store.card(ids[0]!)?.card.state === to && ids.length === 1) return false;
    return ids.every((id) => board.moves.step(id, to)?.allowed);
  });
  return (
    <div className={classes.bulk} role="toolbar" aria-label={t("board.select.count", { count: ids.length })}>
      <strong>{t("board.select.count", { count: ids.length })}</strong>
      <Menu position="top" shadow="md" width={220}>
        <Menu.Target>
          <Button rightSection={<IconChevronUp size={16} />}>{t("board.select.moveTo")}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          {states.length === 0 && <Menu.Label>{t("board.select.noCommon")}</Menu.Label>}
          {states.map((to) => (
            <Menu.Item
              key={to}
              color={isEnded(to) ? "red" : undefined}
              onClick={() => {
                board.moves.take(ids, to, null, null);
                board.selection.clear();
              }}
            >
              <StateMark state={to} />
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <CloseButton size="lg" aria-label={t("board.select.clear")} onClick={() => board.selection.clear()} />
    </div>
  );
}
