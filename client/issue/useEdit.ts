/** Edits fields of an issue: sends what was seen with what is wanted; where someone was faster, holds both to choose from. */
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IssueFields } from "../../src/contract/issue.ts";
import type { ApiProblem } from "../api/problem.ts";
import { notify } from "../shell/notify.ts";
import { useCommander } from "./commander.ts";

export type Fields = Partial<IssueFields>;
/** The edit that was refused, with the fields both changed. */
export type EditConflict = { changes: Fields; base: Fields; fields: ApiProblem["conflicts"] };
export type Edit = {
  save: (base: Fields, changes: Fields) => void;
  conflict: EditConflict | null;
  /** Saves with `mine` for the named fields and theirs for the others. */
  settle: (mine: ReadonlySet<string>) => void;
  dismiss: () => void;
};

export function useEdit(issueId: string): Edit {
  const { t } = useTranslation();
  const command = useCommander();
  const [conflict, setConflict] = useState<EditConflict | null>(null);
  const save = (base: Fields, changes: Fields): void => {
    void command({ name: "EditIssue", body: { issueId, base, changes } })
      .then((outcome) => {
        if (outcome.ok) return;
        if (outcome.problem.code === "EDIT_CONFLICT") setConflict({ base, changes, fields: outcome.problem.conflicts });
      })
      .catch(() => void notify({ message: t("common.error.unreachableText"), tone: "bad" }));
  };
  return {
    save,
    conflict,
    dismiss: () => setConflict(null),
    settle: (mine) => {
      if (conflict === null) return;
      setConflict(null);
      const seen = Object.fromEntries(conflict.fields.map(({ field, theirs }) => [field, theirs])) as Fields;
      const disputed = new Set(conflict.fields.map(({ field }) => field));
      const changes = Object.fromEntries(
        Object.entries(conflict.changes).filter(([field]) => mine.has(field) || !disputed.has(field)),
      ) as Fields;
      // What they made of the field is now what was seen.
      if (Object.keys(changes).length > 0) save({ ...conflict.base, ...seen }, changes);
    },
  };
}
