/** What may be done with several rows at once: the first nine mini-clusters at one touch, everything else by choosing. */
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { type Destination, quick } from "./destinations.ts";
import classes from "./moves.module.css";
import type { MoveKind, Subject } from "./subjects.ts";
import type { Moves } from "./useMoves.ts";
import { useTold } from "./useTold.ts";

type Props = {
  kind: MoveKind;
  rows: readonly Subject[];
  moves: Moves;
  label: string;
  /** On a phone it stays in view above the bottom bar. */
  floats?: boolean;
  children: ReactNode;
  onAct: (rows: readonly Subject[], wish: Destination) => void;
  onChoose: (rows: readonly Subject[]) => void;
};

export function ActBar({ kind, rows, moves, label, floats, children, onAct, onChoose }: Props) {
  const { t } = useTranslation();
  const told = useTold();
  const targets = moves.places.after;
  const what = told.amount(kind, rows);
  return (
    <div className={classes.act} data-floats={floats || undefined} role="toolbar" aria-label={label}>
      <div className={classes.actWhat}>{children}</div>
      <div className={classes.actTo}>
        {targets.length <= quick &&
          targets.map((to, index) => (
            <Button
              key={to}
              className={classes.quick}
              size="compact-sm"
              variant="default"
              disabled={rows.length === 0}
              aria-label={t("planMoves.act.send", { what, to: told.names.cluster(to) })}
              leftSection={<kbd className={classes.digit}>{index + 1}</kbd>}
              onClick={() => onAct(rows, { to })}
            >
              {told.names.cluster(to)}
            </Button>
          ))}
        <Button size="compact-sm" disabled={rows.length === 0} onClick={() => onChoose(rows)}>
          {t("planMoves.act.choose")}
        </Button>
      </div>
    </div>
  );
}
