/** What every step of the workbench shares, and the hooks that read it: the plan, its structure, its reckoning, names. */
import { createContext, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import type { Refs } from "../../../src/contract/answers.ts";
import type { Names } from "../../../src/contract/base.ts";
import type { PlanContent, PlanSummary, StructureSnapshot } from "../../../src/contract/reorganization.ts";
import { useLanguage } from "../../i18n/useLanguage.ts";
import type { PlanStepName } from "../../search.ts";
import type { PlanEdit } from "./planEdits.ts";
import type { PlanSession } from "./planSession.ts";
import type { News, PlanStore } from "./planStore.ts";
import type { Reckoning } from "./reckon.ts";
import type { Standing } from "./reckoner.ts";

/** A wish to see the row of an id; `n` tells one wish from the next. */
export type Jump = { step: PlanStepName; id: string; n: number };

export type Workbench = {
  planId: string;
  programmeId: string;
  /** Null in a rehearsal, which is kept in this browser only. */
  plan: PlanSummary | null;
  /** Null for a plan. `asOf`: the moment whose structure is rehearsed on; undefined the present. */
  rehearsal: { asOf: string | undefined } | null;
  structure: StructureSnapshot;
  refs: Refs;
  session: PlanSession;
  store: PlanStore;
  /** One act: applied at once, saved by itself, taken back by one undo. */
  change: (edit: PlanEdit) => void;
  undo: () => void;
  redo: () => void;
  step: PlanStepName;
  goTo: (step: PlanStepName) => void;
  /** Goes to a step and to the row of an id there. */
  jump: (step: PlanStepName, id: string) => void;
  jumped: Jump | null;
};

export const WorkbenchContext = createContext<Workbench | null>(null);

export function useWorkbench(): Workbench {
  const workbench = useContext(WorkbenchContext);
  if (workbench === null) throw new Error("useWorkbench is used outside the workbench");
  return workbench;
}

/** What the plan says now: the server's content with this person's acts. Lists that did not change stay the same object. */
export function useContent(): PlanContent {
  const { store } = useWorkbench();
  return useSyncExternalStore(store.onChange, store.content);
}

export const StandingContext = createContext<Standing>({ reckoning: null, late: true, failed: false });
export const useStanding = (): Standing => useContext(StandingContext);

/** The worker's newest reckoning: null before its first. It may be one act behind the content. */
export const useReckoning = (): Reckoning | null => useStanding().reckoning;

/** Calls back once for every jump to this step, also for one that led here. */
export function useJump(step: PlanStepName, to: (id: string) => void): void {
  const { jumped } = useWorkbench();
  const call = useRef(to);
  call.current = to;
  useEffect(() => {
    if (jumped?.step === step) call.current(jumped.id);
  }, [jumped, step]);
}

/** What others changed with the newest answer; rows among its keys are outlined. */
export function useNews(): News | null {
  const { store } = useWorkbench();
  return useSyncExternalStore(store.onChange, store.news);
}

/** Names in the reader's language. Mini-clusters: as called afterwards where the plan names them, else as they are. */
export function useNames() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { structure, refs } = useWorkbench();
  const { targets } = useContent();
  const before = useMemo(() => new Map(structure.miniClusters.map(({ id, names }) => [id, names])), [structure]);
  const after = useMemo(() => new Map(targets.map(({ id, names }) => [id, names])), [targets]);
  const issues = useMemo(() => new Map(structure.openIssues.map((issue) => [issue.id, issue])), [structure]);
  const groups = useMemo(() => new Map(structure.groups.map(({ id, names }) => [id, names])), [structure]);
  return useMemo(() => {
    const told = (names: Names | undefined, id: string): string => names?.[language] ?? id;
    const cluster = (id: string): string => told(after.get(id) ?? before.get(id) ?? refs.miniClusters[id]?.names, id);
    const member = (id: string): string => refs.members[id]?.name ?? t("events.someone");
    return {
      cluster,
      /** As it is called before the reorganisation. */
      before: (id: string): string => (before.has(id) ? told(before.get(id), id) : cluster(id)),
      member,
      organization: (memberId: string): string => {
        const organization = refs.organizations[refs.members[memberId]?.organizationId ?? ""];
        return organization?.names[language] ?? "";
      },
      group: (id: string): string => told(groups.get(id) ?? refs.groups[id]?.names, id),
      /** Whatever a rule may speak of. */
      subject: (id: string): string => {
        if (after.has(id) || before.has(id)) return cluster(id);
        if (groups.has(id)) return told(groups.get(id), id);
        const issue = issues.get(id) ?? refs.issues[id];
        if (issue) return `#${issue.number} ${issue.title}`;
        return refs.members[id] ? member(id) : id;
      },
    };
  }, [after, before, groups, issues, refs, language, t]);
}
