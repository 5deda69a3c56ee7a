/** A mini-cluster before, as a card of the drawing: a handle from which lines are drawn, and each line it has. */
import { draggable } from "@atlaskit/pragmatic-drag-and-drop/element/adapter";
import { ActionIcon } from "@mantine/core";
import { IconArrowRight, IconChevronDown, IconPlugConnected, IconX } from "@tabler/icons-react";
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useContent, useIsRemote, useNames, useReckoning, useWorkbench } from "./context.ts";
import { disconnect, type Edge, fateOf, type Source } from "./fates.ts";
import { LateSelect } from "./LateSelect.tsx";
import classes from "./links.module.css";
import { dragKind } from "./useLinking.ts";

type Props = {
  source: Source;
  lifted: boolean;
  onKey: (key: string) => boolean;
  onLeave: () => void;
  onForm: () => void;
  onShow: (id: string | null) => void;
};

export function SourceCard({ source, lifted, onKey, onLeave, onForm, onShow }: Props) {
  const { t } = useTranslation();
  const content = useContent();
  const names = useNames();
  const card = useRef<HTMLLIElement>(null);
  const node = useReckoning()?.preview.before.find(({ id }) => id === source.id);
  const fate = fateOf(content, source.id);
  const edges = content.edges.filter(({ from }) => from === source.id);
  const dissolved = content.dissolved.find(({ id }) => id === source.id);
  const closes = fate === "DISSOLVE" || fate === "SPLIT";
  useEffect(() => {
    if (card.current === null) return;
    return draggable({ element: card.current, getInitialData: () => ({ kind: dragKind, id: source.id }) });
  }, [source.id]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
    if (!onKey(event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  const name = names.before(source.id);
  return (
    <li
      ref={card}
      className={classes.card}
      data-box={source.id}
      data-jump={source.id}
      data-source={source.id}
      data-lifted={lifted || undefined}
      data-sub={source.tier === "SUB" || undefined}
      data-undecided={fate === null || undefined}
      onMouseEnter={() => onShow(source.id)}
      onMouseLeave={() => onShow(null)}
    >
      <div className={classes.head}>
        <strong>{name}</strong>
        <span className={classes.number}>{node?.total}</span>
      </div>
      <ul className={classes.lines}>
        {edges.map((edge) => (
          <Line key={edge.to} edge={edge} onForm={onForm} onShow={onShow} />
        ))}
        {dissolved && (
          <li>
            <FateButton name={name} onForm={onForm}>
              {t("domain.edge.DISSOLVE")} · {dissolved.reason}
            </FateButton>
          </li>
        )}
        {fate === null && (
          <li data-undecided>
            <FateButton name={name} onForm={onForm}>
              {edges.length > 0 ? t("workbench.fate.several") : t("workbench.fate.none")}
            </FateButton>
          </li>
        )}
      </ul>
      {closes && <LateSelect source={source} />}
      {closes && <Unmapped sourceId={source.id} />}
      <button
        type="button"
        className={classes.handle}
        aria-label={t("workbench.links.handle", { name })}
        aria-pressed={lifted}
        title={t("workbench.links.handleHint")}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
      >
        <IconPlugConnected size={18} stroke={1.8} aria-hidden="true" />
      </button>
    </li>
  );
}

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

/** How many members of a split or dissolved mini-cluster have nowhere to go yet, and the way to them. */
function Unmapped({ sourceId }: { sourceId: string }) {
  const { t } = useTranslation();
  const { structure, jump } = useWorkbench();
  const { memberMoves } = useContent();
  const lost = useMemo(() => {
    const mapped = new Set(memberMoves.filter(({ from }) => from === sourceId).map(({ memberId }) => memberId));
    return structure.members.filter(
      ({ memberId, memberships }) =>
        !mapped.has(memberId) && memberships.some(({ miniClusterId }) => miniClusterId === sourceId),
    );
  }, [structure, memberMoves, sourceId]);
  const [first] = lost;
  if (first === undefined) return null;
  return (
    <button type="button" className={classes.unmapped} onClick={() => jump("moves", first.memberId)}>
      {t("workbench.links.unmapped", { count: lost.length })}
      <IconArrowRight size={16} aria-hidden="true" />
    </button>
  );
}

type LineProps = { edge: Edge; onForm: () => void; onShow: (id: string | null) => void };

function Line({ edge, onForm, onShow }: LineProps) {
  const { t } = useTranslation();
  const { change } = useWorkbench();
  const content = useContent();
  const names = useNames();
  const key = `${edge.from}>${edge.to}`;
  const remote = useIsRemote("edges", key);
  const kind = t(`domain.edge.${edge.kind}`);
  const plain = edge.from === edge.to && names.before(edge.from) === names.cluster(edge.to);
  return (
    <li
      data-edge={key}
      data-kind={edge.kind}
      data-remote={remote || undefined}
      onMouseEnter={() => onShow(key)}
      onMouseLeave={() => onShow(edge.from)}
    >
      <FateButton name={names.before(edge.from)} onForm={onForm}>
        {plain ? kind : `${kind} → ${names.cluster(edge.to)}`}
      </FateButton>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={28}
        aria-label={t("workbench.links.remove", { from: names.before(edge.from), to: names.cluster(edge.to) })}
        onClick={() => change(disconnect(content, edge))}
      >
        <IconX size={16} aria-hidden="true" />
      </ActionIcon>
    </li>
  );
}
