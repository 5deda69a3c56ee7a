/** The Move menu of a card: every step and every place in the order, by a click or by keys. The same commands as a drag. */
import { Menu } from "@mantine/core";
import {
  IconArrowBarToDown,
  IconArrowBarToUp,
  IconArrowDown,
  IconArrowUp,
  IconLayoutSidebarRight,
} from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { isEnded } from "../../src/domain/issueStates.ts";
import { useServerNow } from "../api/clock.ts";
import { stepsOf } from "../issue/steps.ts";
import { stepVerb } from "../issue/stepVerb.ts";
import { stateColour } from "../theme/marks.ts";
import { Anchor } from "./Anchor.tsx";
import classes from "./board.module.css";
import { useBoard, useCard } from "./boardContext.ts";

export type MenuRequest = { id: string; anchor: DOMRect };

export function MoveMenu({ request, onClose }: { request: MenuRequest; onClose: () => void }) {
  const { t } = useTranslation();
  const board = useBoard();
  const view = useCard(request.id);
  const now = useServerNow();
  if (view === undefined) return null;
  const { card } = view;
  const steps = stepsOf(board.actor, card, now);
  const onward = steps.filter(({ to }) => !isEnded(to));
  const ends = steps.filter(({ to }) => isEnded(to));
  const list = board.store.list(card.state);
  const at = list.indexOf(card.id);
  const item = ({ to }: (typeof steps)[number]) => (
    <Menu.Item
      key={to}
      onClick={() => board.moves.take([card.id], to, { state: to, before: undefined }, request.anchor)}
      leftSection={<span className={classes.dot} style={{ background: stateColour[to] }} />}
    >
      {t(stepVerb(card.state, to))}
    </Menu.Item>
  );
  return (
    <Menu
      opened
      onClose={onClose}
      width={240}
      position="bottom-end"
      shadow="md"
      returnFocus={false}
      middlewares={{ flip: true, shift: { padding: 8 } }}
    >
      <Menu.Target>
        <Anchor rect={request.anchor} />
      </Menu.Target>
      <Menu.Dropdown aria-label={t("board.move.title", { number: card.number })}>
        <Menu.Label>{t("board.move.title", { number: card.number })}</Menu.Label>
        {onward.map(item)}
        {steps.length === 0 && <Menu.Label>{t("board.move.none")}</Menu.Label>}
        {ends.length > 0 && (
          <>
            <Menu.Divider />
            <Menu.Label>{t("board.move.end")}</Menu.Label>
            {ends.map(item)}
          </>
        )}
        {board.moves.mayRank(card.id) && (
          <>
            <Menu.Divider />
            <Menu.Label>{t("board.move.order")}</Menu.Label>
            <Menu.Item
              leftSection={<IconArrowBarToUp size={16} />}
              disabled={at <= 0}
              onClick={() => board.moves.shift(card.id, "top")}
            >
              {t("board.move.top")}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowUp size={16} />}
              disabled={at <= 0}
              onClick={() => board.moves.shift(card.id, "up")}
            >
              {t("board.move.up")}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowDown size={16} />}
              disabled={at >= list.length - 1}
              onClick={() => board.moves.shift(card.id, "down")}
            >
              {t("board.move.down")}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconArrowBarToDown size={16} />}
              disabled={at >= list.length - 1}
              onClick={() => board.moves.shift(card.id, "bottom")}
            >
              {t("board.move.bottom")}
            </Menu.Item>
          </>
        )}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLayoutSidebarRight size={16} />} onClick={() => board.open(card.id)}>
          {t("board.move.details")}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
