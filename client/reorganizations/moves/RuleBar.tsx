/** The rows that the filter finds as a rule: how many it hits, how many of each sector at most, and where they go. */
import { NumberInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { ActBar } from "./ActBar.tsx";
import type { Destination } from "./destinations.ts";
import classes from "./moves.module.css";
import { type Bucket, bucketsOf, type Limits } from "./rule.ts";
import type { MoveKind, Subject } from "./subjects.ts";
import type { Moves } from "./useMoves.ts";
import { useTold } from "./useTold.ts";

type Props = {
  kind: MoveKind;
  moves: Moves;
  /** The filter in words. */
  conditions: string;
  /** What the filter finds, and what of it the rule hits. */
  found: readonly Subject[];
  hit: readonly Subject[];
  atMost: Limits;
  onAtMost: (atMost: Limits) => void;
  onAct: (rows: readonly Subject[], wish: Destination) => void;
  onChoose: (rows: readonly Subject[]) => void;
};

export function RuleBar({ kind, moves, conditions, found, hit, atMost, onAtMost, onAct, onChoose }: Props) {
  const { t } = useTranslation();
  const told = useTold();
  const buckets = bucketsOf(kind, found);
  const limit = (bucket: Bucket, value: string | number): void => {
    const { [bucket]: _, ...rest } = atMost;
    onAtMost(typeof value === "number" ? { ...rest, [bucket]: value } : rest);
  };
  return (
    <ActBar {...{ kind, moves, onAct, onChoose }} rows={hit} label={t("planMoves.rule.title")}>
      <strong>{t("planMoves.rule.title")}</strong>
      <span>{t("planMoves.rule.hits", { conditions, what: told.amount(kind, hit) })}</span>
      <span className={classes.limits} title={t("planMoves.rule.atMostText")}>
        {buckets.map(([bucket, count]) => {
          // With one sector alone there is nothing to tell it from.
          const sector = buckets.length > 1 && bucket !== "ALL" ? t(`domain.sector.${bucket}`) : null;
          const first = t("planMoves.rule.atMost");
          return (
            <span key={bucket} className={classes.limit}>
              <span className={classes.dim}>{sector ?? first}</span>
              <NumberInput
                className={classes.atMost}
                size="xs"
                aria-label={sector === null ? first : t("planMoves.rule.atMostOf", { sector })}
                placeholder={String(count)}
                min={0}
                max={count}
                clampBehavior="strict"
                hideControls
                allowDecimal={false}
                allowNegative={false}
                value={atMost[bucket] ?? ""}
                onChange={(value) => limit(bucket, value)}
              />
            </span>
          );
        })}
      </span>
    </ActBar>
  );
}
