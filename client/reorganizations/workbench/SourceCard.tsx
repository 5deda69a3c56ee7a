/** A mini-cluster before, as a card of the drawing: a handle from which lines are drawn, and each line it has. */
import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { ActionIcon } from "@mantine/core";
import { IconArrowRight, IconChevronDown, IconPlugConnected, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { byValue } from "./byValue.ts";
import type { Edge, Source } from "./fates.ts";
import { LateSelect } from "./LateSelect.tsx";
import type { Option } from "./LazySelect.tsx";
import classes from "./links.module.css";
import { dragKind } from "./useLinking.ts";

/** A line of the card: its edge, in words; `remote`: another editor changed it just now. */
export type Line = { edge: Edge; told: string; to: string; remote: boolean };
/** What the board does for its cards. */
export type CardActs = {
  onKey: (source: Source, key: string) => boolean;
  onLeave: () => void;
  onForm: (source: Source) => void;
  onShow: (id: string | null) => void;
  onDisconnect: (edge: Edge) => void;
  onLate: (source: Source, to: string | null) => void;
  onUnmapped: (memberId: string) => void;
  options: () => Option[];
};
type Props = {
  source: Source;
  name: string;
  members: number | undefined;
  lines: Line[];
  /** Why it is dissolved; null where it is not. */
  dissolved: string | null;
  undecided: "none" | "several" | null;
  /** It is split or dissolved: then where what comes late goes, and who has nowhere to go. */
  closing: { late: Option | null; unmapped: number; first: string | null } | null;
  lifted: boolean;
  acts: CardActs;
};

export const SourceCard = byValue(function SourceCard(props: Props) {
  const { source, name, members, lines, dissolved, undecided, closing, lifted, acts } = props;
  const { t } = useTranslation();
  const card = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (card.current === null) return;
    return draggable({ element: card.current, getInitialData: () => ({ kind: dragKind, id: source.id }) });
  }, [source.id]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!acts.onKey(source, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const form = (): void => acts.onForm(source);
  return (
    <li
      ref={card}
      className={classes.card}
      data-box={source.id}
      data-jump={source.id}
      data-source={source.id}
      data-lifted={lifted || undefined}
      data-sub={source.tier === "SUB" || undefined}
      data-undecided={undecided !== null || undefined}
      onMouseEnter={() => acts.onShow(source.id)}
      onMouseLeave={() => acts.onShow(null)}
    >
      <div className={classes.head}>
        <strong>{name}</strong>
        <span className={classes.number}>{members}</span>
      </div>
      <ul className={classes.lines}>
        {lines.map(({ edge, told, to, remote }) => (
          <li
            key={edge.to}
            data-edge={`${edge.from}>${edge.to}`}
            data-kind={edge.kind}
            data-remote={remote || undefined}
            onMouseEnter={() => acts.onShow(`${edge.from}>${edge.to}`)}
            onMouseLeave={() => acts.onShow(edge.from)}
          >
            <FateButton name={name} onForm={form}>
              {told}
            </FateButton>
            <ActionIcon
              variant="subtle"
              color="gray"
              size={28}
              aria-label={t("workbench.links.remove", { from: name, to })}
              onClick={() => acts.onDisconnect(edge)}
            >
              <IconX size={16} aria-hidden="true" />
            </ActionIcon>
          </li>
        ))}
        {dissolved !== null && (
          <li>
            <FateButton name={name} onForm={form}>
              {t("domain.edge.DISSOLVE")} · {dissolved}
            </FateButton>
          </li>
        )}
        {undecided !== null && (
          <li data-undecided>
            <FateButton name={name} onForm={form}>
              {t(`workbench.fate.${undecided}`)}
            </FateButton>
          </li>
        )}
      </ul>
      {closing !== null && (
        <LateSelect name={name} late={closing.late} options={acts.options} onLate={(to) => acts.onLate(source, to)} />
      )}
      {closing !== null && closing.first !== null && (
        <button type="button" className={classes.unmapped} onClick={() => acts.onUnmapped(closing.first ?? "")}>
          {t("workbench.links.unmapped", { count: closing.unmapped })}
          <IconArrowRight size={16} aria-hidden="true" />
        </button>
      )}
      <button
        type="button"
        className={classes.handle}
        aria-label={t("workbench.links.handle", { name })}
        aria-pressed={lifted}
        title={t("workbench.links.handleHint")}
        onKeyDown={onKeyDown}
        onBlur={acts.onLeave}
      >
        <IconPlugConnected size={18} stroke={1.8} aria-hidden="true" />
      </button>
    </li>
  );
});

type FateProps = { name: string; onForm: () => void; children: ReactNode };

/** What becomes of it, in words, and the way to the form in which that is decided. */
function FateButton({ name, onForm, children }: FateProps) {
  const { t } = useTranslation();
  return (
    <button
      type="button"
      className={classes.fate}
      title={t("workbench.fate.change")}
      aria-description={t("workbench.fate.title", { name })}
      onClick={onForm}
    >
      <span>{children}</span>
      <IconChevronDown size={16} aria-hidden="true" />
    </button>
  );
}
