/** One state of the board: its heading and count, its cards (only those in the window are in the page), and how it takes
 * a lifted card. */
import { useVirtualizer } from "@tanstack/react-virtual";
import { memo, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { BoardState } from "../issue/steps.ts";
import { stateColour } from "../theme/marks.ts";
import classes from "./board.module.css";
import { useBoard, useList } from "./boardContext.ts";
import { Card } from "./Card.tsx";
import { dropOnState } from "./drag.ts";
import type { Filter, FilterContext } from "./filters.ts";
import { type StateLook, useStateLook } from "./lift.ts";
import { useShownList } from "./useShownList.ts";
import { whyNot } from "./why.ts";

/** A card's usual height in px, until it is measured. */
const USUAL = 112;

type Props = { state: BoardState; filter: Filter | null; context: FilterContext };

export const StateSection = memo(function StateSection({ state, filter, context }: Props) {
  const { t } = useTranslation();
  const board = useBoard();
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  const scroll = useRef<HTMLDivElement>(null);
  const total = useList(board.store, state).length;
  const list = useShownList(board.store, state, filter, context);
  const look = useStateLook(board.lift, state);
  const virtual = useVirtualizer({
    count: list.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => USUAL,
    getItemKey: (index) => list[index] ?? index,
    overscan: 5,
    gap: 8,
  });

  useEffect(() => {
    if (section.current === null || scroll.current === null || board.readOnly) return;
    return dropOnState(section.current, scroll.current, state);
  }, [board, state]);
  useEffect(
    () => board.scrollers.register(state, (index) => virtual.scrollToIndex(index, { align: "auto" })),
    [board, state, virtual],
  );

  const name = t(`domain.state.${state}`);
  const closed = look.verdict?.kind === "step" && !look.verdict.step.allowed ? look.verdict.step : null;
  return (
    <section
      ref={section}
      className={classes.state}
      data-state={state}
      data-look={lookOf(look)}
      style={{ flexShrink: Math.max(1, list.length) }}
      aria-labelledby={heading}
    >
      <h2
        id={heading}
        className={classes.stateHead}
        aria-label={t("board.stateHeading", { state: name, count: total })}
      >
        <span className={classes.dot} style={{ background: stateColour[state] }} aria-hidden="true" />
        <span className={classes.stateName}>{name}</span>
        <span className={classes.count}>
          {list.length === total ? total : t("common.count.of", { shown: list.length, total })}
        </span>
      </h2>
      <div ref={scroll} className={classes.scroll}>
        <ol className={classes.cards} style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const id = list[item.index];
            if (id === undefined) return null;
            return (
              <li
                key={item.key}
                ref={virtual.measureElement}
                data-index={item.index}
                data-mark={markOf(look, id, item.index === list.length - 1)}
                className={classes.item}
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <Card id={id} first={item.index === 0} />
              </li>
            );
          })}
        </ol>
        {/* The same while something is lifted: a target that moves under the pointer is missed. */}
        {list.length === 0 && (
          <p className={classes.nothing}>{total > 0 ? t("board.nothingMatches") : t(`board.empty.${state}`)}</p>
        )}
      </div>
      {closed !== null && <p className={classes.why}>{whyNot(closed, board.lift.now()?.from ?? state, t)}</p>}
    </section>
  );
});

function lookOf({ lifted, verdict, over }: StateLook): string | undefined {
  if (!lifted || verdict === null) return undefined;
  if (verdict.kind === "step" && !verdict.step.allowed) return over ? "refused" : "faded";
  return over ? "over" : verdict.kind === "stay" ? "stay" : "lit";
}

function markOf({ over, before }: StateLook, id: string, isLast: boolean): string | undefined {
  if (!over || before === undefined) return undefined;
  if (before === id) return "before";
  return before === null && isLast ? "after" : undefined;
}
