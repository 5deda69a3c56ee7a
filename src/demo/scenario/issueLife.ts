// Writes one issue's life as the people of the scenario would give its commands: logged, discovered, assigned … as far
// as it is to come by a day.
import type { CommandInput } from "../../contract/commands.ts";
import type { Category, IssueState, Regulation, Visibility } from "../../contract/issue.ts";
import { comments } from "../content/comments.ts";
import { diagnoses, type Finding, prescriptions, resolutions } from "../content/findings.ts";
import type { IssueText } from "../content/issueText.ts";
import { endReasons, holdReasons } from "../content/reasons.ts";
import type { Random } from "./random.ts";
import { idOf, PROGRAMME, type Script } from "./script.ts";
import { dayOf, officeTime } from "./time.ts";

export type DemoLanguage = "ko" | "en";

export type LifePlan = {
  key: string;
  text: IssueText;
  /** The firm and the member of it who logs and confirms. */
  firm: { organizationId: string; memberId: string };
  miniClusterId: string;
  groupId: string | null;
  expert: string;
  visibility: Visibility;
  /** Day number it is logged on, and the last one by which it must have come to `state`. */
  from: number;
  until: number;
  state: IssueState;
  comments: number;
};

export type LifeCast = { script: Script; random: Random; language: DemoLanguage; coordinator: string; staff: string };

/** Days a step usually takes after the one before it, at least and at most. */
const pace: Partial<Record<IssueState, readonly [number, number]>> = {
  LOGGED: [0, 0],
  IDENTIFIED: [2, 6],
  ASSIGNED: [1, 4],
  DIAGNOSED: [4, 12],
  PRESCRIBED: [3, 9],
  SELECTED: [4, 12],
  REJECTED: [4, 12],
  IN_PROGRESS: [1, 5],
  ON_HOLD: [6, 15],
  RESOLVED: [12, 40],
  CLOSED: [2, 8],
};

type Stage = { to: IssueState; days: number };

/** Amounts prescribed, in won: from advice alone over the fast track to the committee (R6). */
const costs = [
  0, 1_500_000, 3_000_000, 4_800_000, 7_500_000, 9_900_000, 12_000_000, 18_000_000, 25_000_000, 40_000_000,
];

/** Writes the whole life. */
export function writeLife(cast: LifeCast, plan: LifePlan): void {
  const stages = path(plan.state, cast.random);
  const whole = stages.reduce((sum, { days }) => sum + days, 0);
  const room = (plan.until - plan.from) * 0.98;
  const scale = whole > room ? room / whole : 1;
  let day = plan.from;
  let previous: IssueState | null = null;
  const passed: number[] = [];
  const cost = cast.random.pick(costs);
  for (const { to, days } of stages) {
    day += days * scale;
    passed.push(day);
    writeStep(cast, plan, previous, to, day, cost);
    previous = to;
  }
  writeComments(cast, plan, passed[2] ?? plan.from, Math.min(plan.until, day + 3));
}

/** Goes on with a life that `writeLife` left in state `from`, to CLOSED by `plan.until`. */
export function continueLife(cast: LifeCast, plan: LifePlan, from: IssueState): void {
  const rest = wayToClosed.slice(wayToClosed.indexOf(from) + 1).map((to) => stage(to, cast.random));
  const whole = rest.reduce((sum, { days }) => sum + days, 0);
  const scale = Math.min(1, ((plan.until - plan.from) * 0.98) / whole);
  let day = plan.from;
  let previous = from;
  const cost = cast.random.pick(costs);
  for (const { to, days } of rest) {
    day += days * scale;
    writeStep(cast, plan, previous, to, day, cost);
    previous = to;
  }
}

const untilAdvice: IssueState[] = ["LOGGED", "IDENTIFIED", "ASSIGNED", "DIAGNOSED", "PRESCRIBED"];
const wayToClosed: IssueState[] = [...untilAdvice, "SELECTED", "IN_PROGRESS", "RESOLVED", "CLOSED"];

/** The states passed on the way to one, with the days each takes. */
function path(to: IssueState, random: Random): Stage[] {
  let states: IssueState[];
  if (to === "REJECTED") states = [...untilAdvice, "REJECTED"];
  else if (to === "ON_HOLD") states = [...untilAdvice, "SELECTED", "IN_PROGRESS", "ON_HOLD"];
  else states = wayToClosed.slice(0, wayToClosed.indexOf(to) + 1);
  // Advice is enough for one in six; one in ten is held on its way and resumed.
  const finished = to === "RESOLVED" || to === "CLOSED";
  if (finished && random.chance(1 / 6)) states = states.filter((s) => s !== "SELECTED" && s !== "IN_PROGRESS");
  else if (finished && random.chance(1 / 10)) states.splice(7, 0, "ON_HOLD", "IN_PROGRESS");
  return states.map((state) => stage(state, random));
}

function stage(to: IssueState, random: Random): Stage {
  const [low, high] = pace[to] ?? [1, 4];
  return { to, days: random.int(low * 10, high * 10) / 10 };
}

function writeStep(cast: LifeCast, plan: LifePlan, from: IssueState | null, to: IssueState, day: number, cost: number) {
  const { script, random, language, coordinator, staff } = cast;
  const { key, expert, firm } = plan;
  const { category } = plan.text;
  const issueId = idOf(`issue ${key}`);
  const at = officeTime(day);
  const words = (of: readonly Finding[]) => random.pick(of.filter((f) => f.category === category))[language];
  switch (to) {
    case "LOGGED":
      return script.add(at, firm.memberId, "LogIssue", logged(cast, plan, day), key);
    case "IDENTIFIED":
      return script.add(at, coordinator, "IdentifyTask", { issueId }, key);
    case "ASSIGNED":
      return script.add(at, coordinator, "AssignIssue", { issueId, assigneeId: expert }, key);
    case "DIAGNOSED":
      return script.add(at, expert, "DiagnoseIssue", { issueId, diagnosis: words(diagnoses) }, key);
    case "PRESCRIBED":
      return script.add(
        at,
        expert,
        "PrescribeSolution",
        { issueId, prescription: words(prescriptions), estimatedCost: cost },
        key,
      );
    case "SELECTED":
      return script.add(
        at,
        staff,
        "DecideSelection",
        { issueId, decision: "SELECTED", amount: Math.max(500_000, cost) },
        key,
      );
    case "REJECTED": {
      const reason = random.pick(endReasons.filter((r) => r.as === "REJECTED"))[language];
      return script.add(at, staff, "DecideSelection", { issueId, decision: "REJECTED", reason }, key);
    }
    case "IN_PROGRESS":
      if (from === "ON_HOLD") return script.add(at, expert, "ResumeTask", { issueId }, key);
      return script.add(at, expert, "StartTask", { issueId }, key);
    case "ON_HOLD":
      return script.add(at, expert, "HoldTask", { issueId, reason: random.pick(holdReasons)[language] }, key);
    case "RESOLVED":
      return script.add(at, expert, "ResolveIssue", { issueId, resolution: words(resolutions) }, key);
    case "CLOSED":
      return script.add(at, firm.memberId, "ConfirmResolution", { issueId }, key);
    case "WITHDRAWN":
    case "REFERRED":
    case "DUPLICATE":
      throw new Error(`${to} is written by writeDisposal`);
  }
}

function logged({ random, language }: LifeCast, plan: LifePlan, day: number): CommandInput<"LogIssue"> {
  const { text, firm, miniClusterId, groupId, visibility, key } = plan;
  const { category, urgency } = text;
  return {
    programmeId: PROGRAMME,
    issueId: idOf(`issue ${key}`),
    organizationId: firm.organizationId,
    miniClusterId,
    groupId,
    ...text[language],
    category,
    urgency: urgency ?? "NORMAL",
    dueOn: random.chance(0.85) ? dayOf(day + random.int(35, 120)) : null,
    visibility,
    regulation: regulationOf(text),
  };
}

function regulationOf({ market, scheme, deviceClass, standards }: IssueText): CommandInput<"LogIssue">["regulation"] {
  if (!market && !scheme && !deviceClass && !standards) return null;
  const regulation: Regulation = { standards: [...(standards ?? [])] };
  return { ...regulation, ...(market && { market }), ...(scheme && { scheme }), ...(deviceClass && { deviceClass }) };
}

/** Remarks once the issue is assigned: a run of neighbours, since they often answer one another. */
function writeComments(
  { script, random, language, coordinator }: LifeCast,
  plan: LifePlan,
  from: number,
  until: number,
) {
  if (plan.comments === 0 || plan.state === "LOGGED" || plan.state === "IDENTIFIED") return;
  const fitting = comments.filter((c) => c.category === undefined || c.category === plan.text.category);
  const first = random.int(0, fitting.length - plan.comments);
  const by = { EXPERT: plan.expert, FIRM: plan.firm.memberId, OFFICE: coordinator };
  for (const [i, remark] of fitting.slice(first, first + plan.comments).entries()) {
    const key = `${plan.key} ${i}`;
    const day = from + ((until - from) * (i + 0.5)) / plan.comments;
    const body = { issueId: idOf(`issue ${plan.key}`), commentId: idOf(`comment ${key}`), text: remark[language] };
    script.add(officeTime(day), by[remark.by], "CommentOnIssue", body, key);
  }
}

/** An issue that ends before it is discovered as a task. */
export function writeDisposed(
  cast: LifeCast,
  plan: LifePlan & { as: "DUPLICATE" | "REJECTED" | "WITHDRAWN"; reason: string; duplicateOf: string | null },
): void {
  const { script, coordinator } = cast;
  const issueId = idOf(`issue ${plan.key}`);
  writeStep(cast, plan, null, "LOGGED", plan.from, 0);
  const by = plan.as === "WITHDRAWN" ? plan.firm.memberId : coordinator;
  const body = { issueId, as: plan.as, reason: plan.reason, duplicateOf: plan.duplicateOf };
  script.add(officeTime(plan.until), by, "DisposeIssue", body, plan.key);
}

/** Withdrawn by its firm, whatever it had come to. */
export function writeWithdrawal(cast: LifeCast, plan: LifePlan): void {
  const issueId = idOf(`issue ${plan.key}`);
  const reason = cast.random.pick(endReasons.filter((r) => r.as === "WITHDRAWN"))[cast.language];
  cast.script.add(
    officeTime(plan.until),
    plan.firm.memberId,
    "DisposeIssue",
    { issueId, as: "WITHDRAWN", reason },
    plan.key,
  );
}

/** How widely issues are shared, by chance: most within the mini-cluster (or the group, where there is one). */
export function chooseVisibility(random: Random, category: Category, inGroup: boolean): Visibility {
  const roll = random.int(1, 100);
  if (roll <= 8) return "FIRM";
  if (category === "HR_TRAINING" || category === "SITE" || roll <= 25) return "PROGRAMME";
  return inGroup && roll <= 55 ? "GROUP" : "CLUSTER";
}
