/** The rows of the third step and what becomes of each: read once from the structure, reckoned anew at every act. */
import { useEffect, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Id } from "../../../src/contract/base.ts";
import { useLanguage } from "../../i18n/useLanguage.ts";
import { useContent, useWorkbench } from "../workbench/context.ts";
import { stateOf } from "../workbench/reckon.ts";
import { useSources, useTargets } from "../workbench/useTargets.ts";
import { type Fates, fatesOf } from "./fates.ts";
import { type Subjects, subjectsOf } from "./subjects.ts";

export type Moves = {
  subjects: Subjects;
  fates: Fates;
  /** Mini-clusters in the order in which they are listed, before and after. */
  places: { before: readonly Id[]; after: readonly Id[] };
};

export function useMoves(): Moves {
  const { t } = useTranslation();
  const language = useLanguage();
  const { structure, refs, plan, planId } = useWorkbench();
  const content = useContent();
  const sources = useSources();
  const targets = useTargets();
  const state = useMemo(() => stateOf(structure), [structure]);
  const subjects = useMemo(() => {
    const naming = {
      refs,
      named: (names: { ko: string; en: string }) => names[language],
      someone: t("events.someone"),
    };
    return subjectsOf(state, structure.openIssues, naming);
  }, [state, structure, refs, language, t]);
  useWarmSearch(subjects);
  const compensates = plan?.compensates ?? null;
  const fates = useMemo(() => {
    const { programmeId, revision: baseRevision, openIssues } = structure;
    return fatesOf(state, { programmeId, planId, baseRevision, compensates, ...content }, openIssues, subjects);
  }, [state, structure, planId, compensates, content, subjects]);
  const places = useMemo(
    () => ({ before: sources.map(({ id }) => id), after: targets.map(({ id }) => id) }),
    [sources, targets],
  );
  return { subjects, fates, places };
}

/** Makes the rows ready to be searched while nothing else is to do, so that the first key is as quick as the others. */
function useWarmSearch(subjects: Subjects): void {
  useEffect(() => {
    const words = [...subjects.issues, ...subjects.members].flatMap((subject) => subject.words);
    let at = 0;
    let timer = setTimeout(warm, 300);
    function warm(): void {
      for (const end = Math.min(words.length, at + 500); at < end; at++) words[at]?.warm();
      if (at < words.length) timer = setTimeout(warm, 16);
    }
    return () => clearTimeout(timer);
  }, [subjects]);
}
