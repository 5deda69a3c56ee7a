/** Decides the two ways to change what was said: editing fields (disjoint edits merge) and taking back the last step. */
import type { CommandBody } from "../contract/commands.ts";
import type { EventOf } from "../contract/events.ts";
import { IssueFields } from "../contract/issue.ts";
import { type Issue, lastStep } from "./issue.ts";
import type { IssueContext } from "./issueContext.ts";
import { placeNow, placeToday } from "./issuePlace.ts";
import { checkRegulation } from "./issueRegulation.ts";
import { isEnded } from "./issueStates.ts";
import { forbid, refuseWhenTooLate } from "./issueSteps.ts";
import { Refusal } from "./refusal.ts";
import { sameValue } from "./sameValue.ts";

type FieldName = keyof IssueFields;
const fieldNames = Object.keys(IssueFields.shape) as FieldName[];

/**
 * IssueEdited with the fields that really change; none where all are so already. A field that someone else changed
 * since the editor saw it (`base`) refuses the whole edit: EDIT_CONFLICT, each such field with base, theirs and mine.
 * INVALID where a changed field has no `base`: a blind write could run over another's.
 */
export function edit(issue: Issue, body: CommandBody<"EditIssue">, actorId: string): EventOf<"issue">[] {
  if (isEnded(issue.state)) throw forbid(issue, "EditIssue");
  const wanted = fieldNames.filter(
    (field) => body.changes[field] !== undefined && !sameValue(issue.fields[field], body.changes[field]),
  );
  const blind = wanted.filter((field) => body.base[field] === undefined);
  if (blind.length > 0) {
    throw new Refusal("INVALID", {}, { fields: blind.map((field) => ({ path: `base.${field}`, code: "NEEDED" })) });
  }
  const conflicts = wanted
    .filter((field) => !sameValue(issue.fields[field], body.base[field]) && issue.editedBy[field] !== actorId)
    .map((field) => ({
      field,
      base: body.base[field],
      theirs: issue.fields[field],
      mine: body.changes[field],
    }));
  if (conflicts.length > 0) {
    throw new Refusal("EDIT_CONFLICT", { fields: conflicts.map(({ field }) => field).join(", ") }, { conflicts });
  }
  if (wanted.length === 0) return [];
  const changes = pick(body.changes, wanted);
  checkRegulation({ ...issue.fields, ...changes }, "changes.regulation");
  return [{ type: "IssueEdited", data: { changes, before: pick(issue.fields, wanted) } }];
}

function pick(fields: Partial<IssueFields>, names: FieldName[]): Partial<IssueFields> {
  return Object.fromEntries(names.map((name) => [name, fields[name]]));
}

/**
 * StepUndone for the last step that stands, named by its revision; silent where it was just taken back. Else STEP_GONE
 * with who moved the issue since and how. Taking back a closing keeps to the 90 days of reopening. A place that the
 * step had changed is the former one as it stands today (R3); any other place stays as it is.
 */
export function undo(issue: Issue, named: string, context: IssueContext): EventOf<"issue">[] {
  const revision = Number(named);
  if (issue.lastUndone?.revision === revision) return [];
  const last = lastStep(issue);
  if (last === null || last.revision !== revision) {
    const since =
      issue.lastUndone !== null && issue.lastUndone.revision > (last?.revision ?? -1) ? issue.lastUndone : last;
    throw new Refusal("STEP_GONE", {
      state: issue.state,
      by: since?.by ?? null,
      at: since?.at ?? null,
      step: since === issue.lastUndone ? "StepUndone" : (last?.event.type ?? null),
    });
  }
  if (last.event.type === "ResolutionConfirmed") refuseWhenTooLate(issue, context.now);
  const { before, event } = last;
  const moved =
    event.type === "IssueAssigned" &&
    (event.data.groupId !== before.groupId || event.data.miniClusterId !== before.miniClusterId);
  const place = moved ? placeNow(before, context.structure) : placeToday(issue, context);
  return [
    {
      type: "StepUndone",
      data: {
        undone: event.type,
        revision: named,
        state: before.state,
        assigneeId: before.assigneeId,
        ...place,
        identified: before.identifiedAt !== null,
      },
    },
  ];
}
