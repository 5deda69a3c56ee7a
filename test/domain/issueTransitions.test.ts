// The whole table of domain.md §4: every state × every command, each step leading where the table says and nowhere else.
import { expect } from "chai";
import { IssueState, issueCommands } from "../../src/contract/issue.ts";
import { lastStep } from "../../src/domain/issue.ts";
import {
  boardColumns,
  columnOf,
  commandFor,
  commandsIn,
  formFor,
  type IssueCommand,
  isEnded,
  isOpen,
  nextStates,
} from "../../src/domain/issueStates.ts";
import { issueIn, refusal, sample } from "./issueGiven.ts";

/** §4 as it is printed, so that the code's table is held against something it did not make. */
const printed: Record<IssueState, string> = {
  LOGGED: "IDENTIFIED DUPLICATE REJECTED REFERRED WITHDRAWN",
  IDENTIFIED: "ASSIGNED REFERRED WITHDRAWN",
  ASSIGNED: "ASSIGNED DIAGNOSED WITHDRAWN",
  DIAGNOSED: "PRESCRIBED REFERRED WITHDRAWN",
  PRESCRIBED: "SELECTED REJECTED RESOLVED WITHDRAWN",
  SELECTED: "IN_PROGRESS WITHDRAWN",
  IN_PROGRESS: "RESOLVED ON_HOLD WITHDRAWN",
  ON_HOLD: "IN_PROGRESS WITHDRAWN",
  RESOLVED: "CLOSED IN_PROGRESS",
  CLOSED: "IN_PROGRESS",
  DUPLICATE: "",
  REJECTED: "",
  REFERRED: "",
  WITHDRAWN: "",
};

const stepNames: IssueCommand[] = [
  "IdentifyTask",
  "AssignIssue",
  "DiagnoseIssue",
  "PrescribeSolution",
  "DecideSelection",
  "StartTask",
  "HoldTask",
  "ResumeTask",
  "ResolveIssue",
  "ConfirmResolution",
  "ReopenIssue",
  "DisposeIssue",
];

describe("[§4] an issue's states", () => {
  it("[§4] the table is the printed one", () => {
    for (const state of IssueState.options) {
      expect(nextStates(state).toSorted(), state).to.deep.equal(printed[state].split(" ").filter(Boolean).toSorted());
    }
  });

  for (const from of IssueState.options) {
    for (const to of IssueState.options) {
      const name = commandFor(from, to);
      if (name === null) continue;
      // A second AssignIssue to the same expert is a wish already true; the again of the table has another expert.
      it(`[§4] ${from} → ${to} by ${name}`, () => {
        const played = issueIn(from);
        const step = sample(name, to);
        if (step.name === "AssignIssue" && from === "ASSIGNED") step.body.assigneeId = "second";
        const events = played.do(step);
        expect(events).to.have.length(1);
        expect(played.issue?.state).to.equal(to);
        expect(played.issue && lastStep(played.issue)?.before.state).to.equal(from);
      });
    }

    for (const name of stepNames) {
      for (const to of name === "DisposeIssue"
        ? (["DUPLICATE", "REJECTED", "REFERRED", "WITHDRAWN"] as const)
        : name === "DecideSelection"
          ? (["SELECTED", "REJECTED"] as const)
          : [undefined]) {
        const possible = nextStates(from).some((next) => commandFor(from, next) === name && (!to || next === to));
        if (possible) continue;
        it(`[§4] ${from} refuses ${name}${to ? ` as ${to}` : ""}`, () => {
          const played = issueIn(from);
          const last = played.issue && lastStep(played.issue);
          const step = sample(name, to);
          // The same wish once more would be silent; here it is another person's with other words.
          if ("reason" in step.body) step.body.reason = "다른 사유";
          if ("diagnosis" in step.body) step.body.diagnosis = "다른 진단";
          if ("prescription" in step.body) step.body.prescription = "다른 처방";
          if ("resolution" in step.body) step.body.resolution = "다른 해결";
          if ("note" in step.body) step.body.note = "다른 메모";
          const repeats =
            last !== null &&
            last !== undefined &&
            (name === "StartTask" || name === "ResumeTask") &&
            from === "IN_PROGRESS";
          if (repeats && last?.event.type === (name === "StartTask" ? "TaskStarted" : "TaskResumed")) {
            expect(played.do(step)).to.deep.equal([]);
            return;
          }
          const refused = refusal(() => played.do(step));
          expect(refused.code).to.equal("STATE_FORBIDS");
          expect(refused.params).to.include({ command: name, state: from });
        });
      }
    }

    for (const name of ["EditIssue", "RankIssue", "AttachEvidence"] as const) {
      it(`[§4] ${from} ${isEnded(from) ? "refuses" : "takes"} ${name}`, () => {
        const played = issueIn(from);
        const facts = { neighbours: { after: null, before: "0" } };
        if (isEnded(from)) expect(refusal(() => played.do(sample(name), facts)).code).to.equal("STATE_FORBIDS");
        else expect(played.do(sample(name), facts)).to.have.length(1);
      });
    }

    it(`[§4] ${from} takes comments, and a step back where one led here`, () => {
      const played = issueIn(from);
      expect(played.do(sample("CommentOnIssue"))).to.have.length(1);
      const step = played.issue && lastStep(played.issue);
      expect(commandsIn(from).includes("UndoStep")).to.equal(Boolean(step));
    });
  }

  it("[§4] every command but LogIssue is refused on an issue that is not there", () => {
    for (const name of Object.keys(issueCommands) as IssueCommand[]) {
      if (name === "LogIssue") continue;
      const played = issueIn("LOGGED");
      played.issue = null;
      expect(refusal(() => played.do(sample(name))).code, name).to.equal("NOT_FOUND");
    }
  });

  it("[§4] open is all but CLOSED and the four ends; six columns hold the ten states once", () => {
    expect(IssueState.options.filter(isOpen)).to.have.length(9);
    expect(boardColumns.flatMap(({ states }) => [...states])).to.deep.equal(IssueState.options.slice(0, 10));
    expect(columnOf("ON_HOLD")).to.equal("EXECUTION");
    expect(columnOf("REJECTED")).to.equal(null);
  });

  it("[§4] a form asks for what the step's command cannot do without", () => {
    expect(formFor("PRESCRIBED", "SELECTED")).to.deep.equal(["amount"]);
    expect(formFor("PRESCRIBED", "REJECTED")).to.deep.equal(["reason"]);
    expect(formFor("LOGGED", "DUPLICATE")).to.deep.equal(["reason", "duplicateOf"]);
    expect(formFor("SELECTED", "IN_PROGRESS")).to.deep.equal([]);
    for (const from of IssueState.options) {
      for (const to of nextStates(from)) {
        const name = commandFor(from, to)!;
        const body: Record<string, unknown> = { issueId: "i1", as: to, decision: to };
        const problems = issueCommands[name].safeParse(body).error?.issues ?? [];
        const missing = problems.flatMap(({ code, path }) => (code === "unrecognized_keys" ? [] : [String(path[0])]));
        expect(formFor(from, to), `${from} → ${to}`).to.include.members(missing);
      }
    }
  });
});
