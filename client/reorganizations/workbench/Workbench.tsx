/** The workbench's frame: what the plan is called and how far it is saved, the five steps, the open one, and the rules. */
import { lazy, Suspense, useCallback, useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Refs } from "../../../src/contract/answers.ts";
import type { PlanSummary, StructureSnapshot } from "../../../src/contract/reorganization.ts";
import type { PlanStepName } from "../../search.ts";
import { notify } from "../../shell/notify.ts";
import { Page } from "../../ui/Page.tsx";
import { SkeletonLines } from "../../ui/Skeletons.tsx";
import { PlanStateTag } from "../PlanStateTag.tsx";
import { Conflicts } from "./Conflicts.tsx";
import { type Jump, type Workbench as Shared, StandingContext, WorkbenchContext } from "./context.ts";
import { Notices } from "./Notices.tsx";
import type { PlanEdit } from "./planEdits.ts";
import type { PlanSession } from "./planSession.ts";
import { RulesPanel } from "./RulesPanel.tsx";
import type { PlanHead } from "./reckon.ts";
import { Stepper } from "./Stepper.tsx";
import { Tools } from "./Tools.tsx";
import { useNewsTold } from "./useNewsTold.ts";
import { usePlanTitle } from "./usePlanTitle.ts";
import { useReckoner } from "./useReckoner.ts";
import classes from "./workbench.module.css";

const steps = {
  structure: lazy(async () => ({ default: (await import("./StructureStep.tsx")).StructureStep })),
  links: lazy(async () => ({ default: (await import("./LinksStep.tsx")).LinksStep })),
  moves: lazy(async () => ({ default: (await import("../moves/MovesStep.tsx")).MovesStep })),
  officers: lazy(async () => ({ default: (await import("../officers/OfficersStep.tsx")).OfficersStep })),
  review: lazy(async () => ({ default: (await import("./ReviewStep.tsx")).ReviewStep })),
} as const;

type Props = {
  session: PlanSession;
  head: PlanHead;
  plan: PlanSummary | null;
  rehearsal: Shared["rehearsal"];
  structure: StructureSnapshot;
  refs: Refs;
  step: PlanStepName;
  goTo: (step: PlanStepName) => void;
};

let jumps = 0;

export function Workbench({ session, head, plan, rehearsal, structure, refs, step, goTo }: Props) {
  const { t } = useTranslation();
  const { store } = session;
  const standing = useReckoner(store, structure, head);
  const [jumped, setJumped] = useState<Jump | null>(null);
  const toldLeft = useCallback(
    (left: number) => {
      if (left > 0) void notify({ message: t("workbench.undo.left", { count: left }), id: "plan-undo" });
    },
    [t],
  );
  const change = useCallback((edit: PlanEdit) => void store.change(edit), [store]);
  const undo = useCallback(() => toldLeft(store.undo()), [store, toldLeft]);
  const redo = useCallback(() => toldLeft(store.redo()), [store, toldLeft]);
  const jump = useCallback(
    (to: PlanStepName, id: string) => {
      setJumped({ step: to, id, n: ++jumps });
      goTo(to);
    },
    [goTo],
  );
  const shared: Shared = useMemo(
    () => ({
      planId: head.planId,
      programmeId: structure.programmeId,
      plan,
      rehearsal,
      structure,
      refs,
      session,
      store,
      change,
      undo,
      redo,
      step,
      goTo,
      jump,
      jumped,
    }),
    [head, structure, plan, rehearsal, refs, session, store, change, undo, redo, step, goTo, jump, jumped],
  );
  useUndoKeys(shared);
  useNewsTold(store, refs);
  const title = usePlanTitle(store);
  const Step = steps[step];
  const within = [{ label: t("reorganizations.title"), to: "/reorganizations" }];
  return (
    <WorkbenchContext value={shared}>
      <StandingContext value={standing}>
        <Page
          title={plan === null ? t("workbench.rehearsal.title") : title}
          within={within}
          marks={plan && <PlanStateTag plan={plan} />}
          action={<Tools />}
        >
          <Notices />
          <Conflicts />
          <Stepper />
          <div className={classes.bench}>
            <div className={classes.step}>
              <Suspense fallback={<SkeletonLines count={10} height={36} />}>
                <Step />
              </Suspense>
            </div>
            <RulesPanel />
          </div>
        </Page>
      </StandingContext>
    </WorkbenchContext>
  );
}

const typed = "input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable=true]";

/** Ctrl-Z and Ctrl-Shift-Z (or Ctrl-Y); within a field they are the field's own. */
function useUndoKeys({ undo, redo }: Pick<Shared, "undo" | "redo">): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.isComposing) return;
      if (event.target instanceof Element && event.target.matches(typed)) return;
      const key = event.key.toLowerCase();
      if (key !== "z" && key !== "y") return;
      event.preventDefault();
      if (key === "y" || event.shiftKey) redo();
      else undo();
    };
    addEventListener("keydown", onKey);
    return () => removeEventListener("keydown", onKey);
  }, [undo, redo]);
}
