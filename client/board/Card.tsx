/** One card: what it is, whose, how urgent, how late, who has it; and how it looks while things happen to it. */
import { IconClock, IconDots, IconLock, IconMessage, IconPencil } from "@tabler/icons-react";
import { type MouseEvent, memo, useEffect, useLayoutEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Urgency } from "../../src/contract/issue.ts";
import { isOpen } from "../../src/domain/issueStates.ts";
import { daysSince } from "../i18n/dates.ts";
import { useLanguage } from "../i18n/useLanguage.ts";
import { DueAt } from "../issue/DueAt.tsx";
import { useMoment } from "../issue/moment.ts";
import type { CardView } from "../live/cardView.ts";
import { CategoryIcon } from "../theme/categoryIcon.tsx";
import { Initials } from "../ui/Initials.tsx";
import { useBoard, useCard } from "./boardContext.ts";
import classes from "./card.module.css";
import { dragCard } from "./drag.ts";
import { useIsLifted } from "./lift.ts";
import { useHere, useIsOpen, useKeys } from "./pageContext.ts";
import { useSelected } from "./selection.ts";

/** A card stays outlined this long after another person changed it. */
const OUTLINE_MS = 2_500;
/** From this many days in one state on, the card says so. */
const LONG_DAYS = 14;

/** Urgency as marks, so that it is told without colour: one to three bars. */
const bars: Record<Urgency, string> = { LOW: "", NORMAL: "", HIGH: "▲", CRITICAL: "▲▲" };

export const Card = memo(function Card({ id, first }: { id: string; first: boolean }) {
  const view = useCard(id);
  if (view === undefined) return null;
  return <Drawn view={view} first={first} />;
});

function Drawn({ view, first }: { view: CardView; first: boolean }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const board = useBoard();
  const keys = useKeys();
  const ref = useRef<HTMLElement>(null);
  const { card } = view;
  const { id } = card;
  const selected = useSelected(board.selection, id);
  const lifted = useIsLifted(board.lift, id);
  const open = useIsOpen(id);
  const touched = useTouched(view);
  const here = useHere(id);
  const now = useMoment();
  const days = isOpen(card.state) ? daysSince(card.stateSince, now) : 0;

  useEffect(() => (ref.current === null ? undefined : dragCard(ref.current, id, board)), [id, board]);
  useLayoutEffect(() => {
    if (ref.current !== null) board.glide.play(id, ref.current);
  });

  const click = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey) {
      if (!board.readOnly) board.selection.toggle(id);
    } else if (event.shiftKey && !board.readOnly) board.selection.extend(id, board.store.list(card.state));
    else board.open(id);
  };
  const urgency = t("board.card.urgency", { urgency: t(`domain.urgency.${card.urgency}`) });
  return (
    <article
      ref={ref}
      className={classes.card}
      data-card={id}
      data-selected={selected || undefined}
      data-lifted={lifted || undefined}
      data-open={open || undefined}
      data-touched={touched !== null || undefined}
      data-pending={view.pending ?? undefined}
      data-urgency={card.urgency}
      tabIndex={first || open ? 0 : -1}
      aria-label={[
        card.number === 0 ? t("board.card.fresh") : t("board.card.number", { number: card.number }),
        card.title,
        t(`domain.state.${card.state}`),
      ].join(" · ")}
      aria-current={open || undefined}
      aria-describedby="board-card-help"
      onClick={click}
      onKeyDown={(event) => {
        if (event.target === event.currentTarget) keys.onKey(event, id);
      }}
    >
      <div className={classes.top}>
        <span className={classes.number}>
          {card.number === 0 ? t("board.card.fresh") : t("board.card.number", { number: card.number })}
        </span>
        <span className={classes.category}>
          <CategoryIcon category={card.category} size={15} />
          <span className={classes.ellipsis}>{t(`domain.category.${card.category}`)}</span>
        </span>
        {bars[card.urgency] !== "" && (
          <span className={classes.urgency} data-urgency={card.urgency} role="img" aria-label={urgency} title={urgency}>
            {bars[card.urgency]}
          </span>
        )}
        {!board.readOnly && card.number !== 0 && (
          <button
            type="button"
            className={classes.menu}
            tabIndex={-1}
            aria-label={t("board.card.move", { number: card.number })}
            title={t("board.card.move", { number: card.number })}
            onClick={(event) => {
              event.stopPropagation();
              keys.openMenu(id, event.currentTarget.getBoundingClientRect());
            }}
          >
            <IconDots size={17} aria-hidden="true" />
          </button>
        )}
      </div>
      <h3 className={classes.title} title={card.title}>
        {card.title}
      </h3>
      <div className={classes.foot}>
        <span className={classes.firm}>{view.firm?.[language] ?? ""}</span>
        {card.dueOn !== null && isOpen(card.state) && <DueAt on={card.dueOn} />}
        {view.assignee !== null && card.assigneeId !== null && (
          <span role="img" aria-label={t("board.card.assignee", { name: view.assignee })}>
            <Initials name={view.assignee} id={card.assigneeId} size={22} />
          </span>
        )}
      </div>
      {(card.comments > 0 || days >= LONG_DAYS || narrow(card.visibility) || view.pending === "waiting") && (
        <div className={classes.marks}>
          {card.comments > 0 && (
            <span title={t("board.card.comments", { count: card.comments })}>
              <IconMessage size={14} aria-hidden="true" />
              {card.comments}
            </span>
          )}
          {days >= LONG_DAYS && (
            <span title={t("board.card.daysText", { count: days })}>
              <IconClock size={14} aria-hidden="true" />
              {t("board.card.days", { count: days })}
            </span>
          )}
          {narrow(card.visibility) && (
            <span
              role="img"
              aria-label={t("board.card.narrow", { visibility: t(`domain.visibility.${card.visibility}`) })}
              title={t("board.card.narrow", { visibility: t(`domain.visibility.${card.visibility}`) })}
            >
              <IconLock size={14} aria-hidden="true" />
            </span>
          )}
          {view.pending === "waiting" && (
            <span className={classes.waiting} title={t("board.card.waitingText")}>
              {t("board.card.waiting")}
            </span>
          )}
        </div>
      )}
      {here.length > 0 && (
        <div className={classes.here}>
          {here.slice(0, 3).map((person) => (
            <span
              key={person.connection}
              className={classes.visitor}
              title={t(person.editing ? "board.card.editing" : "board.card.looking", { name: person.name })}
            >
              <Initials name={person.name} id={person.memberId} size={20} />
              {person.editing && <IconPencil size={12} aria-hidden="true" />}
            </span>
          ))}
        </div>
      )}
      {touched !== null && <span className={classes.by}>{t("board.card.by", { name: touched })}</span>}
    </article>
  );
}

const narrow = (visibility: string): boolean => visibility === "FIRM" || visibility === "GROUP";

/** The name of who changed the card, while the outline lasts; null otherwise. */
function useTouched({ touch }: CardView): string | null {
  const { t } = useTranslation();
  const { store } = useBoard();
  const age = touch === null ? Number.POSITIVE_INFINITY : performance.now() - touch.at;
  const [over, setOver] = useState<typeof touch>(null);
  useEffect(() => {
    if (touch === null || age >= OUTLINE_MS) return;
    const timer = setTimeout(() => setOver(touch), OUTLINE_MS - age);
    return () => clearTimeout(timer);
  }, [touch, age]);
  if (touch === null || over === touch || age >= OUTLINE_MS) return null;
  return store.refs().members[touch.actorId]?.name ?? t("events.someone");
}
