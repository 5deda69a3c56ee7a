// The long texts of issues, each a row in time of its own, so that a new card does not copy them; and the detail of an
// issue, which is its card with them.
import type { IssueCard, IssueDetail } from "../src/contract/answers.ts";
import type { TemporalSpec, TemporalTable } from "./temporal.ts";

export type Texts = {
  body: string;
  diagnosis: string;
  prescription: { prescription: string; estimatedCost: number };
  selection: { track: IssueDetail["track"]; amount: number };
  resolution: string;
  holdReason: string;
  disposal: NonNullable<IssueDetail["disposal"]>;
  evidence: IssueDetail["evidence"];
};
/** One text of an issue, found by `{issueId}/{field}`. */
export type TextRow = { value: Texts[keyof Texts] };
export const textSpec: TemporalSpec<TextRow> = { name: "issue_texts", columns: ["value"], scopes: () => [] };

/** What a step wrote, so that taking it back restores it. */
export const textsOfStep: Partial<Record<string, (keyof Texts)[]>> = {
  IssueDiagnosed: ["diagnosis"],
  SolutionPrescribed: ["prescription"],
  SelectionDecided: ["selection", "disposal"],
  TaskHeld: ["holdReason"],
  TaskResumed: ["holdReason"],
  IssueResolved: ["resolution"],
  IssueDisposed: ["disposal"],
};

/** An issue with its texts as of `position`; null where it is not logged yet. */
export function issueAt(
  id: string,
  position: number,
  t: { cards: TemporalTable<IssueCard>; texts: TemporalTable<TextRow> },
): IssueDetail | null {
  const card = t.cards.get(id, position);
  if (!card) return null;
  const text = <K extends keyof Texts>(field: K) =>
    (t.texts.get(`${id}/${field}`, position)?.value ?? null) as Texts[K] | null;
  const prescribed = text("prescription");
  const selected = text("selection");
  return {
    ...card,
    body: text("body") ?? "",
    diagnosis: text("diagnosis"),
    prescription: prescribed?.prescription ?? null,
    estimatedCost: prescribed?.estimatedCost ?? null,
    track: selected?.track ?? null,
    amount: selected?.amount ?? null,
    resolution: text("resolution"),
    holdReason: text("holdReason"),
    disposal: text("disposal"),
    evidence: text("evidence") ?? [],
  };
}
