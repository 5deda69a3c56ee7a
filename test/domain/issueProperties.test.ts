// Properties of the issue: random walks of commands stay in the table, repeat silently, and fold to the same twice.
import { expect } from "chai";
import * as fc from "fast-check";
import type { Command } from "../../src/contract/commands.ts";
import { IssueState, issueCommands } from "../../src/contract/issue.ts";
import { evolve, initial } from "../../src/domain/issue.ts";
import { commandFor, type IssueCommand, isEnded, nextStates, stepCommands } from "../../src/domain/issueStates.ts";
import { initialRank } from "../../src/domain/rank.ts";
import { Refusal } from "../../src/domain/refusal.ts";
import { instant, logIssue, Played, sample } from "./issueGiven.ts";

const names = Object.keys(issueCommands) as IssueCommand[];
type Turn = {
  name: IssueCommand;
  to: IssueState;
  days: number;
  actorId: string;
  assigneeId: string;
  /** UndoStep names the last step, else the first. */
  back: boolean;
  /** A step the table has from where the issue is, by number, so that walks get far; null: whatever `name` says. */
  along: number | null;
};
const walk: fc.Arbitrary<Turn[]> = fc.array(
  fc.record({
    name: fc.constantFrom(...names),
    to: fc.constantFrom(...IssueState.options),
    days: fc.integer({ min: 0, max: 60 }),
    actorId: fc.constantFrom("kim", "lee"),
    assigneeId: fc.constantFrom("expert", "second"),
    back: fc.boolean(),
    along: fc.option(fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(4) }), {
      freq: 3,
    }),
  }),
  { minLength: 5, maxLength: 60 },
);
const neighbours = { after: null, before: initialRank(instant(-1), "i0") };

function chosen(state: IssueState, { name, to, along }: Pick<Turn, "name" | "to" | "along">): Command<IssueCommand> {
  // Out of an end only taking the step back leads.
  if (along !== null && isEnded(state)) return sample("UndoStep");
  const next = along === null ? undefined : nextStates(state)[along];
  return next ? sample(commandFor(state, next)!, next) : sample(name, to);
}

/** Plays the walk; a refusal leaves everything as it was. `after` sees each command that was carried out. */
function play(
  steps: Turn[],
  after: (played: Played, repeat: () => unknown[], before: IssueState) => unknown = () => {},
): Played {
  const played = new Played();
  played.do(logIssue());
  let day = 0;
  for (const { days, actorId, assigneeId, back, ...turn } of steps) {
    day += days;
    const given = chosen(played.issue!.state, turn);
    if (given.name === "AssignIssue") given.body.assigneeId = assigneeId;
    if (given.name === "UndoStep" && (back || turn.along !== null))
      given.body.revision = String(played.issue?.steps.at(-1)?.revision ?? 0);
    const facts = { now: instant(day), actorId, neighbours };
    const before = played.issue!.state;
    const count = played.events.length;
    try {
      played.do(given, facts);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      expect(played.events.length, "a refusal appends nothing").to.equal(count);
      continue;
    }
    after(played, () => played.do(given, facts), before);
  }
  return played;
}

describe("[§4] any sequence of commands on an issue", () => {
  it("leads along the table only, and an end is left by taking the step back only", () => {
    fc.assert(
      fc.property(walk, (steps) => {
        play(steps, (played, _repeat, before) => {
          const { state } = played.issue!;
          expect(IssueState.options).to.include(state);
          const last = played.events.at(-1)!;
          if (state === before || last.type === "StepUndone") return;
          expect(isEnded(before)).to.equal(false);
          expect(commandFor(before, state)).to.equal(stepCommands[last.type as keyof typeof stepCommands]);
        });
      }),
      { numRuns: 300 },
    );
  });

  it("[R5] it is counted as a task exactly while it stands beyond LOGGED by discovery", () => {
    fc.assert(
      fc.property(walk, (steps) => {
        const { issue } = play(steps);
        const discovered = issue!.steps.filter(({ event }) => event.type === "TaskIdentified").length;
        expect(discovered).to.be.at.most(1);
        expect(issue!.identifiedAt !== null).to.equal(discovered === 1);
        expect(issue!.closedAt !== null).to.equal(issue!.state === "CLOSED");
      }),
      { numRuns: 300 },
    );
  });

  it("repeating a command right away is silent", () => {
    fc.assert(
      fc.property(walk, (steps) => {
        play(steps, (played, repeat) => {
          const count = played.events.length;
          expect(repeat()).to.deep.equal([]);
          expect(played.events.length).to.equal(count);
        });
      }),
      { numRuns: 200 },
    );
  });

  it("the events fold twice to the same, and folding changes no earlier state", () => {
    fc.assert(
      fc.property(walk, (steps) => {
        const { events, issue } = play(steps);
        let again = initial();
        const earlier: [typeof again, string][] = [];
        for (const event of events) {
          again = evolve(again, event);
          earlier.push([again, JSON.stringify(again)]);
        }
        expect(again).to.deep.equal(issue);
        for (const [state, then] of earlier) expect(JSON.stringify(state)).to.equal(then);
      }),
      { numRuns: 100 },
    );
  });

  it("the walks reach every state", () => {
    const reached = new Set<IssueState>();
    fc.assert(
      fc.property(walk, (steps) => {
        play(steps, (played) => reached.add(played.issue!.state));
      }),
      { numRuns: 300 },
    );
    expect([...reached].toSorted()).to.deep.equal(IssueState.options.toSorted());
  });

  it("a stream that does not begin with IssueLogged is told, not guessed at", () => {
    const meta = { occurredAt: instant(0), actor: "kim" };
    expect(() => evolve(null, { type: "TaskStarted", data: {}, revision: 0, meta })).to.throw("before IssueLogged");
  });
});
