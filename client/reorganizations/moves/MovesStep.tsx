/** Step 3 of the workbench: every member, research group and open issue with where it goes, decided by row, selection or rule. */
import { Button, CloseButton, SegmentedControl } from "@mantine/core";
import { useCallback, useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Id } from "../../../src/contract/base.ts";
import { announce } from "../../board/announce.ts";
import { useNamed } from "../../i18n/useLanguage.ts";
import { Empty } from "../../ui/Empty.tsx";
import { Section } from "../../ui/Section.tsx";
import { useJump, useWorkbench } from "../workbench/context.ts";
import { ActBar } from "./ActBar.tsx";
import { DestinationChooser } from "./DestinationChooser.tsx";
import { type Destination, send } from "./destinations.ts";
import { everything, type Filter, filtered, isNarrowed, type Order, ordered } from "./filter.ts";
import { MovesFilter } from "./MovesFilter.tsx";
import { MovesTable } from "./MovesTable.tsx";
import classes from "./moves.module.css";
import { RuleBar } from "./RuleBar.tsx";
import { hits, type Limits } from "./rule.ts";
import { cleared, cursorAt, nothingSelected, type Selection } from "./selection.ts";
import { type MoveKind, moveKinds, type Subject } from "./subjects.ts";
import { useMoves } from "./useMoves.ts";
import { useTold } from "./useTold.ts";

/** How one kind of rows is looked at. */
type View = { filter: Filter; order: Order | null; selection: Selection; atMost: Limits };
const asListed: View = { filter: everything, order: null, selection: nothingSelected, atMost: {} };

export function MovesStep() {
  const { t } = useTranslation();
  const { change, goTo, refs } = useWorkbench();
  const moves = useMoves();
  const told = useTold();
  const named = useNamed();
  const { subjects, fates, places } = moves;
  const [kind, setKind] = useState<MoveKind>("members");
  const [views, setViews] = useState<Record<MoveKind, View>>({ members: asListed, groups: asListed, issues: asListed });
  const [choosing, setChoosing] = useState<readonly Subject[] | null>(null);
  const [wanted, setWanted] = useState<{ key: string; n: number } | null>(null);
  const [said, setSaid] = useState("");
  const grid = useRef<HTMLTableElement>(null);

  const { filter, order, selection, atMost } = views[kind];
  const show = (part: Partial<View>): void => setViews((all) => ({ ...all, [kind]: { ...all[kind], ...part } }));
  const listed = useMemo(
    () => ordered(subjects[kind], fates[kind], order, places),
    [subjects, fates, kind, order, places],
  );
  const shown = useMemo(() => filtered(listed, fates[kind], filter), [listed, fates, kind, filter]);
  const keys = useMemo(() => shown.map(({ key }) => key), [shown]);
  const selected = useMemo(
    () => (selection.keys.size === 0 ? [] : listed.filter(({ key }) => selection.keys.has(key))),
    [listed, selection.keys],
  );
  const hit = useMemo(() => hits({ kind, filter, atMost }, listed, fates), [kind, filter, atMost, listed, fates]);
  const hidden = selected.length - shown.filter(({ key }) => selection.keys.has(key)).length;
  const isRule = isNarrowed(filter) || filter.scope !== "ALL";
  const organization = useCallback(
    (id: Id) => {
      const names = refs.organizations[id]?.names;
      return names ? named(names) : id;
    },
    [refs, named],
  );

  const act = (rows: readonly Subject[], wish: Destination): void => {
    setChoosing(null);
    grid.current?.focus({ preventScroll: true });
    if (rows.length === 0) return;
    const { edit, sent, unsendable } = send(rows, wish, fates, subjects);
    if (sent > 0) change(edit);
    const sentence = [
      sent > 0 && told.done(kind, rows, wish),
      unsendable > 0 && t("planMoves.done.unsendable", { count: unsendable }),
    ];
    setSaid(sentence.filter(Boolean).join(" "));
    announce(sentence.filter(Boolean).join(" "));
    show({ selection: cleared(selection), atMost: {} });
  };
  /** What a key acts on: what is selected, else the row the cursor is on. */
  const underKeys = (): readonly Subject[] => {
    if (selected.length > 0) return selected;
    const row = shown[cursorAt(selection, keys)];
    return row === undefined ? [] : [row];
  };
  const choose = (rows: readonly Subject[]): void => {
    if (rows.length > 0) setChoosing(rows);
  };
  const closeChooser = (): void => {
    setChoosing(null);
    requestAnimationFrame(() => grid.current?.focus({ preventScroll: true }));
  };

  const jumps = useRef(0);
  useJump("moves", (id) => {
    if (fates.clusters.targets.has(id)) {
      setKind("members");
      setViews((all) => ({ ...all, members: { ...all.members, filter: { ...everything, to: [id] } } }));
      return;
    }
    const rows = moveKinds.flatMap((one) => subjects[one].filter((subject) => subject.id === id));
    const row = rows.find((one) => fates[one.kind].get(one.key)?.trouble) ?? rows[0];
    if (row === undefined) return;
    setKind(row.kind);
    setViews((all) => {
      const view = all[row.kind];
      const there = filtered([row], fates[row.kind], view.filter).length > 0;
      const on = { ...view.selection, cursor: row.key, anchor: row.key };
      return { ...all, [row.kind]: { ...view, filter: there ? view.filter : everything, selection: on } };
    });
    setWanted({ key: row.key, n: ++jumps.current });
  });

  if (places.after.length === 0)
    return (
      <Section title={t("planMoves.title")}>
        <Empty action={<Button onClick={() => goTo("structure")}>{t("planMoves.toStructure")}</Button>}>
          {t("planMoves.noTargets")}
        </Empty>
      </Section>
    );
  const undecided = (one: MoveKind): number => fates.counts[one].UNDECIDED ?? 0;
  return (
    <Section
      title={t("planMoves.title")}
      aside={
        moveKinds.every((one) => Object.keys(fates.counts[one]).length === 0) ? (
          <span className={classes.sound}>{t("planMoves.allDecided")}</span>
        ) : undefined
      }
    >
      <div className={classes.top}>
        <SegmentedControl
          className={classes.kinds}
          aria-label={t("reorganizations.moves.kind")}
          value={kind}
          onChange={(next) => setKind(moveKinds.find((one) => one === next) ?? "members")}
          data={moveKinds.map((one) => ({
            value: one,
            label: (
              <span className={classes.kind}>
                {t(`planMoves.kind.${one}`)} {subjects[one].length}
                {undecided(one) > 0 && (
                  <span className={classes.undecided}>
                    {t("planMoves.row.undecided")} {undecided(one)}
                  </span>
                )}
              </span>
            ),
          }))}
        />
        <p className={classes.said} role="status">
          {said}
        </p>
      </div>
      <MovesFilter
        kind={kind}
        moves={moves}
        filter={filter}
        shown={shown.length}
        organization={organization}
        onChange={(next) => show({ filter: next, atMost: {} })}
      />
      {selected.length > 0 ? (
        <ActBar
          {...{ kind, moves, onAct: act, onChoose: choose }}
          rows={selected}
          floats
          label={t("planMoves.act.selected", { what: told.amount(kind, selected) })}
        >
          <strong>{t("planMoves.act.selected", { what: told.amount(kind, selected) })}</strong>
          {hidden > 0 && <span className={classes.dim}>{t("planMoves.act.hidden", { count: hidden })}</span>}
          <CloseButton aria-label={t("planMoves.act.clear")} onClick={() => show({ selection: cleared(selection) })} />
        </ActBar>
      ) : (
        isRule &&
        shown.length > 0 && (
          <RuleBar
            {...{ kind, moves, hit, atMost, onAct: act, onChoose: choose }}
            conditions={told.conditions(filter, organization).join(" · ")}
            found={shown}
            onAtMost={(next) => show({ atMost: next })}
          />
        )
      )}
      {shown.length === 0 ? (
        <Empty
          action={
            subjects[kind].length > 0 && (
              <Button variant="default" onClick={() => show({ filter: everything })}>
                {t("common.state.clearFilters")}
              </Button>
            )
          }
        >
          {subjects[kind].length === 0 ? t(`planMoves.empty.${kind}`) : t("planMoves.empty.done")}
        </Empty>
      ) : (
        <MovesTable
          key={kind}
          {...{ kind, moves, keys, selection, order, wanted, grid }}
          rows={shown}
          onSelection={(next) => show({ selection: next })}
          onOrder={(next) => show({ order: next })}
          onChoose={(key) => {
            const row = key === null ? undefined : shown.find((one) => one.key === key);
            choose(row === undefined || selection.keys.has(row.key) ? underKeys() : [row]);
          }}
          onAct={(wish) => act(underKeys(), wish)}
        />
      )}
      <p className={classes.hint}>{t("planMoves.hint")}</p>
      {choosing !== null && (
        <DestinationChooser
          {...{ kind, moves }}
          rows={choosing}
          onChoose={(wish) => act(choosing, wish)}
          onClose={closeChooser}
        />
      )}
    </Section>
  );
}
