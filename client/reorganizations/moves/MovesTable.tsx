/** The rows and where each goes: only the window is in the page, selected by mouse, touch or keyboard, sorted by any column. */
import { UnstyledButton } from "@mantine/core";
import { useMediaQuery } from "@mantine/hooks";
import { IconArrowDown, IconArrowUp } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, type RefObject, useEffect, useId, useRef } from "react";
import { useTranslation } from "react-i18next";
import tableClasses from "../../ui/table.module.css";
import { useNews } from "../workbench/context.ts";
import { rowKey } from "../workbench/planEdits.ts";
import type { Destination } from "./destinations.ts";
import { type Column, columns, type Order } from "./filter.ts";
import { MoveRow } from "./MoveRow.tsx";
import classes from "./moves.module.css";
import { clicked, cursorAt, type Selection, toggled } from "./selection.ts";
import type { MoveKind, Subject } from "./subjects.ts";
import { keyAct } from "./tableKeys.ts";
import type { Moves } from "./useMoves.ts";

type Props = {
  kind: MoveKind;
  moves: Moves;
  rows: readonly Subject[];
  keys: readonly string[];
  selection: Selection;
  order: Order | null;
  /** A row to bring into view, and the focus with it; `n` tells one wish from the next. */
  wanted: { key: string; n: number } | null;
  grid: RefObject<HTMLTableElement | null>;
  onSelection: (selection: Selection) => void;
  onOrder: (order: Order | null) => void;
  onChoose: (key: string | null) => void;
  onAct: (wish: Destination) => void;
};

const lists = { members: "memberMoves", groups: "groupMoves", issues: "issueMoves" } as const;

export function MovesTable(props: Props) {
  const { kind, moves, rows, keys, selection, order, wanted, grid, onSelection, onOrder, onChoose, onAct } = props;
  const { t } = useTranslation();
  const id = useId();
  const phone = useMediaQuery("(max-width: 47.99em)") === true;
  const rowHeight = phone ? 88 : 42;
  const ground = useRef<HTMLDivElement>(null);
  const news = useNews();
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => ground.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    getItemKey: (index) => keys[index] ?? index,
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured anew where rows have another height
  useEffect(() => virtual.measure(), [rowHeight]);
  const at = cursorAt(selection, keys);
  const current = selection.cursor === null ? -1 : at;
  const follow = useRef(false);
  useEffect(() => {
    if (!follow.current || current < 0) return;
    follow.current = false;
    virtual.scrollToIndex(current, { align: "auto" });
  }, [current, virtual]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each wish, when its row is listed
  useEffect(() => {
    const index = wanted === null ? -1 : keys.indexOf(wanted.key);
    if (index < 0) return;
    virtual.scrollToIndex(index, { align: "center" });
    grid.current?.focus({ preventScroll: true });
    ground.current?.scrollIntoView({ block: "nearest" });
  }, [wanted]);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.target !== event.currentTarget) return;
    const page = Math.max(1, Math.floor((ground.current?.clientHeight ?? 0) / rowHeight) - 2);
    const act = keyAct(event, selection, keys, page);
    if (act === null) return;
    event.preventDefault();
    event.stopPropagation();
    follow.current = true;
    if (act.kind === "select") onSelection(act.selection);
    else if (act.kind === "choose") onChoose(null);
    else if (act.kind === "reset") onAct("DEFAULT");
    else {
      const to = moves.places.after[act.target];
      if (to !== undefined) onAct({ to });
    }
  };

  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  const drawn = items.some(({ index }) => index === current);
  return (
    <div ref={ground} className={classes.ground}>
      <table
        ref={grid}
        // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table that is walked by arrows is a grid
        role="grid"
        tabIndex={0}
        className={`${tableClasses.table} ${classes.table}`}
        data-kind={kind}
        aria-label={t("planMoves.grid", { kind: t(`planMoves.kind.${kind}`) })}
        aria-rowcount={rows.length + 1}
        aria-multiselectable="true"
        aria-activedescendant={drawn ? `${id}-${current}` : undefined}
        onKeyDown={onKeyDown}
        onFocus={(event) => {
          if (event.target !== event.currentTarget || selection.cursor !== null || keys.length === 0) return;
          onSelection({ ...selection, cursor: keys[at] ?? null, anchor: keys[at] ?? null });
        }}
      >
        <thead className={classes.head}>
          <tr>
            <td aria-hidden="true" />
            {columns.map((column) => (
              <Heading key={column} kind={kind} column={column} order={order} onOrder={onOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {before > 0 && <Filler height={before} />}
          {items.map(({ index, key }) => {
            const subject = rows[index];
            const fate = subject && moves.fates[kind].get(subject.key);
            if (subject === undefined || fate === undefined) return null;
            return (
              <MoveRow
                key={key}
                id={`${id}-${index}`}
                index={index}
                height={rowHeight}
                subject={subject}
                fate={fate}
                selected={selection.keys.has(subject.key)}
                current={index === current}
                remote={news?.keys.has(rowKey(lists[kind], subject.key)) === true}
                onClick={(how) => onSelection(clicked(selection, keys, subject.key, how))}
                onToggle={() => onSelection(toggled({ ...selection, cursor: subject.key }, keys))}
                onChoose={() => onChoose(subject.key)}
              />
            );
          })}
          {after > 0 && <Filler height={after} />}
        </tbody>
      </table>
    </div>
  );
}

const Filler = ({ height }: { height: number }) => (
  <tr className={classes.filler}>
    <td colSpan={5} style={{ height, padding: 0, border: 0 }} />
  </tr>
);

type HeadingProps = { kind: MoveKind; column: Column; order: Order | null; onOrder: (order: Order | null) => void };
function Heading({ kind, column, order, onOrder }: HeadingProps) {
  const { t } = useTranslation();
  const sorted = order?.by === column ? (order.down ? "descending" : "ascending") : "none";
  const next =
    sorted === "none" ? { by: column, down: false } : sorted === "ascending" ? { by: column, down: true } : null;
  return (
    <th scope="col" aria-sort={sorted}>
      <UnstyledButton className={tableClasses.sort} onClick={() => onOrder(next)}>
        {column === "name" || column === "detail"
          ? t(`planMoves.column.${column}.${kind}`)
          : t(`planMoves.column.${column}`)}
        {sorted === "ascending" && <IconArrowUp size={14} aria-hidden="true" />}
        {sorted === "descending" && <IconArrowDown size={14} aria-hidden="true" />}
      </UnstyledButton>
    </th>
  );
}
