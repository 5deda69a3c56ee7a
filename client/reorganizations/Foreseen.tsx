/** What an act on a plan would do, one sentence a kind: whom it concerns, from where to where, the first few by name. */
import { useTranslation } from "react-i18next";
import type { Refs } from "../../src/contract/answers.ts";
import type { Names } from "../../src/contract/base.ts";
import type { RebaseNote, RevertConflict } from "../../src/contract/reorganization.ts";
import { useNamed } from "../i18n/useLanguage.ts";
import classes from "./plans.module.css";

/** So many are named; the rest are counted. */
const named = 8;

type Node = { id: string; names: Names };
type Note = RebaseNote | RevertConflict;
type Props = {
  refs: Refs;
  /** Mini-clusters that are in the plan alone. */
  planned?: readonly Node[];
} & ({ of: "since"; notes: readonly RebaseNote[] } | { of: "reversal"; notes: readonly RevertConflict[] });

export function Foreseen({ of, notes, refs, planned = [] }: Props) {
  const { t } = useTranslation();
  const inLanguage = useNamed();
  const nameOf = (id: string): string => {
    const names =
      refs.miniClusters[id]?.names ?? refs.groups[id]?.names ?? planned.find((node) => node.id === id)?.names;
    if (names) return inLanguage(names);
    const issue = refs.issues[id];
    if (issue) return `#${issue.number} ${issue.title}`;
    return refs.members[id]?.name ?? refs.plans[id]?.title ?? t("events.someone");
  };
  const sentence = ({ code, from, to }: Note, names: string): string => {
    const params = { names, from: from === null ? "" : nameOf(from), to: to === null ? "" : nameOf(to) };
    if (of === "since") return t(`reorganizations.since.code.${code as RebaseNote["code"]}`, params);
    if (from !== null && from === to) return t("reorganizations.reversal.stays", params);
    return t(`reorganizations.reversal.code.${code as RevertConflict["code"]}`, params);
  };
  // What is told in the same words is told once.
  const told = new Map<string, { note: Note; subjects: Set<string> }>();
  for (const note of notes) {
    const words = sentence(note, "");
    const known = told.get(words) ?? { note, subjects: new Set<string>() };
    for (const subject of note.subjects) known.subjects.add(subject);
    told.set(words, known);
  }
  return (
    <ul className={classes.foreseen}>
      {[...told].map(([words, { note, subjects }]) => {
        const more = subjects.size - named;
        const names = [...subjects].slice(0, named).map(nameOf).join(", ");
        return (
          <li key={words} data-code={note.code}>
            {sentence(note, more > 0 ? `${names} ${t("reorganizations.rules.more", { count: more })}` : names)}
          </li>
        );
      })}
    </ul>
  );
}
