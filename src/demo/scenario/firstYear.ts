// Year 1's difficulties: 262 logged, 13 disposed of before discovery, 249 tasks: 152 closed, 16 rejected, 81 open at the
// cut-off (domain.md §7). Nothing that counts happens between the cut-off and the reorganisation.
import type { IssueState } from "../../contract/issue.ts";
import { type DisposedText, disposedIssues } from "../content/issues/disposed.ts";
import { year1Issues } from "../content/issueTables.ts";
import type { FieldId } from "../content/miniClusters.ts";
import { foundedOn } from "./founding.ts";
import { chooseVisibility, type LifeCast, type LifePlan, writeDisposed, writeLife } from "./issueLife.ts";
import type { DemoMember, People } from "./people.ts";
import { idOf } from "./script.ts";
import { dayNumber } from "./time.ts";

/** Open tasks of each mini-cluster at the cut-off. */
const openPlan: Readonly<Record<FieldId, number>> = { A: 20, B: 12, C: 9, D: 13, A1: 9, A2: 7, B1: 6, D1: 5 };
/** How many of the open ones the reorganisation moves by their topic: A and B1 to N7, D to N5. */
const topical: Partial<Record<FieldId, number>> = { A: 4, B1: 3, D: 4 };
const openStates: readonly [IssueState, number][] = [
  ["ASSIGNED", 11],
  ["DIAGNOSED", 9],
  ["PRESCRIBED", 9],
  ["SELECTED", 16],
  ["IN_PROGRESS", 28],
  ["RESOLVED", 8],
];
const endedStates: readonly [IssueState, number][] = [
  ["CLOSED", 152],
  ["REJECTED", 16],
];

const CUT_OFF = dayNumber("2006-03-27") + 0.9;
/** Firms begin to log a month after their mini-cluster was founded. */
const WARM_UP_DAYS = 31;

/** An issue that is open at the cut-off and how far it has come. */
export type OpenIssue = { plan: LifePlan; field: FieldId; topical: boolean };

const dealt = (of: readonly [IssueState, number][]) =>
  of.flatMap(([state, n]) => Array.from({ length: n }, () => state));

export function writeFirstYear(cast: LifeCast, people: People): OpenIssue[] {
  const { random } = cast;
  const open = random.shuffled(dealt(openStates));
  const ended = random.shuffled(dealt(endedStates));
  const carried: OpenIssue[] = [];
  const keyOfTitle = new Map<string, string>();
  for (const field of Object.keys(year1Issues) as FieldId[]) {
    const texts = year1Issues[field];
    const earliest = dayNumber(foundedOn[field]) + WARM_UP_DAYS;
    // Those that the reorganisation moves by topic must be open; the rest of the open ones are drawn by lot.
    const byTopic = texts.filter((t) => t.topic !== undefined).slice(0, topical[field] ?? 0);
    const byLot = random.shuffled(texts.filter((t) => t.topic === undefined));
    const stillOpen = new Set([...byTopic, ...byLot.slice(0, openPlan[field] - byTopic.length)]);
    for (const [i, text] of texts.entries()) {
      const isOpen = stillOpen.has(text);
      const [low, high] = isOpen
        ? [Math.max(earliest, dayNumber("2005-12-12")), dayNumber("2006-03-06")]
        : [earliest, dayNumber("2006-02-06")];
      const plan: LifePlan = {
        key: `${field}-${i + 1}`,
        text,
        ...cast1(people.members, field, i, random.int(0, 999)),
        miniClusterId: field,
        groupId: null,
        visibility: chooseVisibility(random, text.category, false),
        from: random.int(low * 100, high * 100) / 100,
        until: CUT_OFF,
        state: (isOpen ? open : ended).pop()!,
        comments: random.int(0, 2),
      };
      keyOfTitle.set(text.en.title, plan.key);
      writeLife(cast, plan);
      if (isOpen) carried.push({ plan, field, topical: byTopic.includes(text) });
    }
  }
  for (const [i, text] of disposedIssues.entries()) disposed(cast, people, text, i, keyOfTitle);
  return carried;
}

/** A firm's person and an expert of the mini-cluster, dealt round so that everybody has something to do. */
function cast1(members: DemoMember[], field: FieldId, i: number, lot: number): Pick<LifePlan, "firm" | "expert"> {
  const firms = members.filter((m) => m.field === field && m.sector === "FIRM");
  const experts = members.filter((m) => m.field === field && m.sector === "ACADEMIA");
  const firm = firms[i % firms.length]!;
  return {
    firm: { organizationId: firm.organizationId, memberId: firm.id },
    expert: experts[lot % experts.length]!.id,
  };
}

function disposed(
  cast: LifeCast,
  people: People,
  text: DisposedText,
  i: number,
  keyOfTitle: Map<string, string>,
): void {
  const { random } = cast;
  const original = text.duplicateOf === undefined ? undefined : keyOfTitle.get(text.duplicateOf);
  // Late enough that what it repeats has been logged; the original's window closes on 2006-03-06.
  const from = dayNumber("2006-03-08") + random.int(0, 900) / 100;
  writeDisposed(cast, {
    key: `disposed-${i + 1}`,
    text,
    ...cast1(people.members, text.field, i * 3 + 1, 0),
    miniClusterId: text.field,
    groupId: null,
    visibility: "CLUSTER",
    from,
    until: from + random.int(10, 60) / 10,
    state: "LOGGED",
    comments: 0,
    as: text.as,
    reason: text.reason[cast.language],
    duplicateOf: original === undefined ? null : idOf(`issue ${original}`),
  });
}
