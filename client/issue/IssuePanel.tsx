/**
 * The issue panel: beside the board, never instead of it. What changes elsewhere appears here at once, but what is being
 * written is never touched.
 */
import { ActionIcon, CopyButton } from "@mantine/core";
import { IconCheck, IconChevronDown, IconChevronUp, IconLink, IconX } from "@tabler/icons-react";
import { useCallback, useContext, useEffect, useRef, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Actor } from "../../src/contract/actor.ts";
import type { HistoryEntry, IssueCard } from "../../src/contract/answers.ts";
import type { Disposal } from "../../src/contract/issue.ts";
import { type StepType, stepCommands } from "../../src/domain/issueStates.ts";
import { permits } from "../../src/domain/permissions.ts";
import type { BoardStore } from "../live/boardStore.ts";
import type { CardView } from "../live/cardView.ts";
import type { Wish } from "../live/pending.ts";
import { mergeRefs, noRefs } from "../live/refs.ts";
import { notify } from "../shell/notify.ts";
import { Failure } from "../ui/Failure.tsx";
import { SkeletonLines } from "../ui/Skeletons.tsx";
import { Composer } from "./Composer.tsx";
import { type Commander, CommanderContext } from "./commander.ts";
import { FactsOf } from "./FactsOf.tsx";
import classes from "./issue.module.css";
import { LifeStepper } from "./LifeStepper.tsx";
import { lastStepOf } from "./life.ts";
import { MomentContext } from "./moment.ts";
import { NamesContext } from "./names.ts";
import { PanelEdge, usePanelWidth } from "./PanelEdge.tsx";
import { StepActions } from "./StepActions.tsx";
import { Stream } from "./Stream.tsx";
import type { Facts, Step } from "./steps.ts";
import { TitleEdit } from "./TitleEdit.tsx";
import { useIssue } from "./useIssue.ts";

type Props = {
  issueId: string;
  /** The board beside which the panel stands; null elsewhere. */
  store: BoardStore | null;
  actor: Actor | null;
  readOnly: boolean;
  /** Null: nothing can be sent (the past). */
  command: Commander | null;
  onStep: (step: Step & { allowed: true }, facts: Facts) => Promise<void>;
  onClose: () => void;
  /** To the next (1) or previous card. */
  onWalk?: (step: 1 | -1) => void;
  /** Whether something is being written here, for the others' eyes. */
  onWriting?: (writing: boolean) => void;
  fullScreen: boolean;
};

const never = () => () => {};
const none: Commander = () => Promise.reject(new Error("the past takes no commands"));

export function IssuePanel(props: Props) {
  const { issueId, store, actor, readOnly, command, onStep, onClose, onWalk, onWriting, fullScreen } = props;
  const { t } = useTranslation();
  const panel = useRef<HTMLElement>(null);
  const [width, setWidth] = usePanelWidth();
  const subscribe = useCallback(
    (listener: () => void) => (store === null ? never() : store.onCard(issueId, listener)),
    [store, issueId],
  );
  const live: CardView | undefined = useSyncExternalStore(subscribe, () => store?.card(issueId));
  const { detail, history, refs, entries } = useIssue(issueId, live?.card.revision);
  const issue = detail.data?.issue;
  // The live card knows the newest title, state and person in charge; the rest comes with the answer.
  const card: IssueCard | undefined = live?.card ?? issue;
  const names = mergeRefs(store?.refs() ?? noRefs, refs);
  const at = detail.data?.asOf?.at;
  const moment = useContext(MomentContext);
  usePanelKeys(panel, onClose, onWalk);
  // Opening moves the focus here; walking from card to card leaves it where it is.
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);

  const undo = card === undefined ? null : undoOf(card, entries, actor);
  const send = (commander: Commander, wish: Wish): void =>
    void commander(wish).catch(() => void notify({ message: t("common.error.unreachableText"), tone: "bad" }));
  const label = t("panel.label", { number: card?.number ?? "" });
  return (
    <CommanderContext value={command ?? none}>
      <NamesContext value={names}>
        <MomentContext value={at == null ? moment : Date.parse(at)}>
          <aside
            ref={panel}
            className={classes.panel}
            data-full={fullScreen || undefined}
            style={fullScreen ? undefined : { width }}
            aria-label={label}
            tabIndex={-1}
            data-autofocus
          >
            {!fullScreen && <PanelEdge width={width} onChange={setWidth} />}
            <div className={classes.bar}>
              <span className={classes.number}>{card !== undefined && card.number !== 0 && `#${card.number}`}</span>
              {onWalk !== undefined && (
                <>
                  <ActionIcon
                    variant="subtle"
                    size={36}
                    aria-label={t("panel.previous")}
                    title={t("panel.previous")}
                    onClick={() => onWalk(-1)}
                  >
                    <IconChevronUp size={19} />
                  </ActionIcon>
                  <ActionIcon
                    variant="subtle"
                    size={36}
                    aria-label={t("panel.next")}
                    title={t("panel.next")}
                    onClick={() => onWalk(1)}
                  >
                    <IconChevronDown size={19} />
                  </ActionIcon>
                </>
              )}
              <CopyButton value={`${location.origin}/issues/${issueId}`}>
                {({ copied, copy }) => (
                  <ActionIcon
                    variant="subtle"
                    size={36}
                    aria-label={copied ? t("common.action.copied") : t("panel.copyLink")}
                    title={copied ? t("common.action.copied") : t("panel.copyLink")}
                    onClick={copy}
                  >
                    {copied ? <IconCheck size={19} /> : <IconLink size={19} />}
                  </ActionIcon>
                )}
              </CopyButton>
              <ActionIcon
                variant="subtle"
                size={36}
                aria-label={t("panel.close")}
                title={t("panel.close")}
                onClick={onClose}
              >
                <IconX size={20} />
              </ActionIcon>
            </div>
            {card === undefined ? (
              <div className={classes.scroll}>
                {detail.error === null ? (
                  <SkeletonLines count={8} height={20} />
                ) : (
                  <Failure error={detail.error} retry={() => void detail.refetch()} />
                )}
              </div>
            ) : (
              <>
                <div className={classes.scroll} key={issueId}>
                  <TitleEdit card={card} actor={actor} readOnly={readOnly} onWriting={onWriting} />
                  <LifeStepper card={card} entries={entries} />
                  {!readOnly && (
                    <StepActions
                      card={card}
                      actor={actor}
                      group={store?.meta().group ?? null}
                      estimatedCost={issue?.estimatedCost ?? null}
                      onStep={onStep}
                      onUndo={undo === null || command === null ? null : () => send(command, undo)}
                    />
                  )}
                  {issue === undefined ? (
                    detail.error === null ? (
                      <SkeletonLines count={5} />
                    ) : (
                      <Failure error={detail.error} retry={() => void detail.refetch()} />
                    )
                  ) : (
                    <FactsOf issue={{ ...issue, ...card }} actor={actor} readOnly={readOnly} />
                  )}
                  <Stream issueId={issueId} store={store} history={history} entries={entries} />
                </div>
                <Composer card={card} actor={actor} readOnly={readOnly} onWriting={onWriting} />
              </>
            )}
          </aside>
        </MomentContext>
      </NamesContext>
    </CommanderContext>
  );
}

/** The command that takes back the last step that stands; null where there is none or the actor may not. */
function undoOf(card: IssueCard, entries: readonly HistoryEntry[], actor: Actor | null): Wish<"UndoStep"> | null {
  const last = lastStepOf(entries);
  if (last === null || card.number === 0) return null;
  const disposal = last.type === "IssueDisposed" ? (last.data.as as Disposal) : null;
  const step = { command: stepCommands[last.type as StepType], disposal, by: last.actorId, before: card };
  if (!permits(actor, "UndoStep", { kind: "issue", issue: card, step }).allowed) return null;
  return { name: "UndoStep", body: { issueId: card.id, revision: last.revision } };
}

/** Escape closes, J and K walk; never while something is being typed or a menu is open. */
function usePanelKeys(
  panel: React.RefObject<HTMLElement | null>,
  onClose: () => void,
  onWalk: ((step: 1 | -1) => void) | undefined,
): void {
  const latest = useRef({ onClose, onWalk });
  latest.current = { onClose, onWalk };
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.keyCode === 229) return;
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof HTMLElement ? event.target : null;
      const typing = target?.closest("input, textarea, select, [contenteditable=true]") != null;
      const elsewhere = target?.closest("[role=menu], [role=dialog], [role=listbox]");
      if (elsewhere != null && !elsewhere.contains(panel.current)) return;
      if (event.key === "Escape") {
        // The first Escape leaves the field, the second closes the panel.
        if (typing) target?.blur();
        else latest.current.onClose();
      } else if (!typing && latest.current.onWalk !== undefined) {
        if (event.code === "KeyJ") latest.current.onWalk(1);
        else if (event.code === "KeyK") latest.current.onWalk(-1);
      }
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [panel]);
}
