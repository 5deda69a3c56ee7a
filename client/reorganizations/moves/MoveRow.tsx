/** One row: who or what it is, where it is now, where it goes, and what it still needs. */
import { IconAlertTriangleFilled, IconArrowRight, IconSelector } from "@tabler/icons-react";
import type { MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Category } from "../../../src/contract/issue.ts";
import { CategoryIcon } from "../../theme/categoryIcon.tsx";
import { sectorColour } from "../../theme/marks.ts";
import marks from "../../ui/marks.module.css";
import { Tag } from "../../ui/marks.tsx";
import type { Fate } from "./fates.ts";
import classes from "./moves.module.css";
import type { Subject } from "./subjects.ts";
import { useTold } from "./useTold.ts";

type Props = {
  id: string;
  index: number;
  height: number;
  subject: Subject;
  fate: Fate;
  selected: boolean;
  current: boolean;
  /** Another editor has just changed it. */
  remote: boolean;
  onClick: (how: { ctrl: boolean; shift: boolean }) => void;
  onToggle: () => void;
  onChoose: () => void;
};

export function MoveRow(props: Props) {
  const { id, index, height, subject, fate, selected, current, remote, onClick, onToggle, onChoose } = props;
  const { t } = useTranslation();
  const told = useTold();
  const { kind, name, detail, from, sector, category, number, groupId } = subject;
  const title = kind === "issues" ? `#${number} ${name}` : name;
  const to = told.goes(kind, fate);
  const click = (event: MouseEvent): void => onClick({ ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey });
  return (
    <tr
      id={id}
      style={{ height }}
      className={classes.row}
      data-row={subject.key}
      data-current={current || undefined}
      data-remote={remote || undefined}
      aria-selected={selected}
      aria-rowindex={index + 2}
      onClick={click}
      onMouseDown={(event) => {
        // A range is selected, not the text in it.
        if (event.shiftKey) event.preventDefault();
      }}
    >
      <td className={classes.check}>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          aria-label={t("planMoves.row.select", { name: title })}
          onClick={(event) => event.stopPropagation()}
          onChange={onToggle}
        />
      </td>
      <th scope="row" className={classes.name} title={title}>
        {title}
      </th>
      <td className={classes.detail} title={detail}>
        <span className={classes.line}>
          {sector !== null && kind === "members" && (
            <span
              className={marks.dot}
              style={{ background: sectorColour[sector] }}
              role="img"
              aria-label={t(`domain.sector.${sector}`)}
              title={t(`domain.sector.${sector}`)}
            />
          )}
          {category !== null && <CategoryIcon category={category as Category} />}
          <span className={classes.long}>{detail}</span>
          {kind === "groups" && number > 0 && <Tag>{t("planMoves.row.issues", { count: number })}</Tag>}
        </span>
      </td>
      <td className={classes.from}>
        <span className={classes.line}>
          <span className={classes.long} title={told.names.before(from)}>
            {groupId === null
              ? told.names.before(from)
              : t("planMoves.row.inGroup", { cluster: told.names.before(from), group: told.names.group(groupId) })}
          </span>
          {kind === "members" && !subject.primary && <Tag>{t("planMoves.row.secondary")}</Tag>}
        </span>
      </td>
      <td className={classes.to}>
        <span className={classes.line}>
          <IconArrowRight size={15} className={classes.arrow} aria-hidden="true" />
          <button
            type="button"
            tabIndex={-1}
            className={classes.destination}
            data-chosen={fate.chosen || undefined}
            data-stays={(fate.to === from && !fate.chosen) || undefined}
            data-trouble={fate.trouble ?? undefined}
            aria-label={t("planMoves.row.choose", { name: title, to })}
            title={fate.trouble === null ? to : t(`planMoves.why.${fate.trouble}`)}
            onClick={(event) => {
              event.stopPropagation();
              onChoose();
            }}
          >
            {fate.trouble !== null && <IconAlertTriangleFilled size={14} aria-hidden="true" />}
            <span>{to}</span>
            <IconSelector size={14} aria-hidden="true" />
          </button>
          {fate.trouble !== null && fate.trouble !== "UNDECIDED" && (
            <span className={classes.trouble}>{t(`planMoves.scope.${fate.trouble}`)}</span>
          )}
          {kind === "members" && fate.to != null && fate.primary !== subject.primary && (
            <Tag>{fate.primary ? t("planMoves.row.becomesPrimary") : t("planMoves.row.becomesSecondary")}</Tag>
          )}
        </span>
      </td>
    </tr>
  );
}
