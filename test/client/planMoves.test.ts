// The workbench's tables without a browser: what becomes of every row, filters, rules and selections, on random structures.
import { expect } from "chai";
import fc from "fast-check";
import { type Destination, offered, send } from "../../client/reorganizations/moves/destinations.ts";
import { type Fate, fatesOf } from "../../client/reorganizations/moves/fates.ts";
import { everything, type Filter, filtered, ordered, scopes } from "../../client/reorganizations/moves/filter.ts";
import { bucketsOf, hits } from "../../client/reorganizations/moves/rule.ts";
import * as select from "../../client/reorganizations/moves/selection.ts";
import { type MoveKind, moveKinds, type Subject, subjectsOf } from "../../client/reorganizations/moves/subjects.ts";
import type { PlanEdit } from "../../client/reorganizations/workbench/planEdits.ts";
import { changesOf, valuesOf } from "../../client/reorganizations/workbench/planEdits.ts";
import { applyChanges } from "../../src/contract/planRows.ts";
import type { ReorganizationPlan } from "../../src/contract/reorganization.ts";
import { expandPlan } from "../../src/domain/reorganization.ts";
import type { StructureState } from "../../src/domain/structure.ts";
import { Dice, randomIssues, randomPlan, randomStructure } from "../domain/randomReorganization.ts";

const RUNS = { numRuns: 120 };
const world = fc.record({
  seed: fc.integer(),
  size: fc.integer({ min: 1, max: 30 }),
  dropped: fc.integer({ min: 0, max: 60 }),
});

/** A structure, and a plan for it from which `dropped` percent of the rows are missing: a draft under way. */
function build({ seed, size, dropped }: { seed: number; size: number; dropped: number }) {
  const dice = new Dice(seed);
  const state = randomStructure(dice, size);
  const issues = randomIssues(dice, state, size * 2);
  const { plan: whole } = randomPlan(dice, state, issues, 6);
  const some = <T>(rows: T[]): T[] => rows.filter(() => !dice.chance(dropped));
  const plan: ReorganizationPlan = {
    ...whole,
    programmeId: "wonju",
    memberMoves: some(whole.memberMoves),
    groupMoves: some(whole.groupMoves),
    issueMoves: some(whole.issueMoves),
  };
  return { dice, state, plan, issues, subjects: subjectsFor(state, issues) };
}

function subjectsFor(state: StructureState, issues: ReturnType<typeof randomIssues>) {
  const open = issues.map((issue, number) => {
    const member = [...state.members.values()][number % Math.max(1, state.members.size)];
    const organizationId = member?.organizationId ?? "org";
    return { ...issue, number, title: `title ${issue.id}`, category: number % 2 ? "RESEARCH" : "SITE", organizationId };
  });
  const refs = { members: {}, organizations: {}, miniClusters: {}, groups: {}, issues: {}, plans: {} };
  return subjectsOf(state, open, { refs, named: ({ ko }) => ko, someone: "누군가" });
}

const revised = (plan: ReorganizationPlan, edit: PlanEdit): ReorganizationPlan => ({
  ...plan,
  ...applyChanges(plan, changesOf(valuesOf(edit))),
});
const told = (fates: ReadonlyMap<string, Fate>) =>
  new Map([...fates].map(([key, { to, groupId }]) => [key, { to, groupId }]));

describe("what becomes of every row", () => {
  it("[R13] [R15] is what the rules themselves make of the plan, undecided ones included", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { state, plan, issues, subjects } = build(given);
        const fates = fatesOf(state, plan, issues, subjects);
        const expansion = expandPlan(state, plan, { openIssues: issues, structureRevision: plan.baseRevision });
        for (const { key, id } of subjects.members) {
          const { to } = fates.members.get(key)!;
          if (to === undefined) expect(expansion.members.lost.has(id)).to.equal(true);
          else if (to !== null) expect(expansion.members.memberships.get(id)?.has(to)).to.equal(true);
        }
        const lost = new Set(
          subjects.members.filter(({ key }) => fates.members.get(key)?.to === undefined).map(({ id }) => id),
        );
        expect(lost).to.deep.equal(expansion.members.lost);
        for (const { key } of subjects.groups)
          expect(fates.groups.get(key)!.to).to.equal(expansion.groups.homes.get(key));
        for (const { key } of subjects.issues)
          expect(fates.issues.get(key)!.to).to.equal(expansion.issues.places.get(key)!.after?.miniClusterId);
        const broken = (code: string) => expansion.violations.find((one) => one.code === code)?.params.count ?? 0;
        expect(fates.counts.members.UNDECIDED ?? 0).to.equal(broken("MEMBER_WITHOUT_DESTINATION"));
        expect(fates.counts.groups.UNDECIDED ?? 0).to.equal(broken("GROUP_WITHOUT_DESTINATION"));
        expect(fates.counts.issues.UNDECIDED ?? 0).to.equal(broken("ISSUE_WITHOUT_DESTINATION"));
        expect(fates.counts.issues.GROUP ?? 0).to.be.at.most(Number(broken("GROUP_NOT_IN_DESTINATION")));
      }),
      RUNS,
    );
  });

  it("a complete plan leaves no trouble on any row", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { state, plan, issues, subjects } = build({ ...given, dropped: 0 });
        expect(fatesOf(state, plan, issues, subjects).counts).to.deep.equal({ members: {}, groups: {}, issues: {} });
      }),
      RUNS,
    );
  });
});

/** Random rows of a kind, and one of the destinations that are offered for it. */
function wish({ dice, plan, subjects }: ReturnType<typeof build>, kind: MoveKind) {
  const rows = subjects[kind].filter(() => dice.chance(40));
  const named = { to: dice.one(plan.targets).id };
  const destination: Destination = dice.chance(60) ? named : dice.one(offered[kind]);
  return { rows, destination };
}

describe("rows sent somewhere", () => {
  for (const kind of moveKinds)
    it(`${kind}: each is where it was sent, no other row goes elsewhere, and sending again changes nothing`, () => {
      fc.assert(
        fc.property(world, (given) => {
          const built = build(given);
          const { state, plan, issues, subjects } = built;
          const { rows, destination } = wish(built, kind);
          const fates = fatesOf(state, plan, issues, subjects);
          const { edit, sent, unsendable } = send(rows, destination, fates, subjects);
          expect(sent + unsendable).to.equal(rows.length);
          const next = revised(plan, edit);
          const then = fatesOf(state, next, issues, subjects);
          const chosen = new Set(rows.map(({ key }) => key));
          for (const [key, { to }] of then[kind]) {
            if (!chosen.has(key) || destination === "PRIMARY") expect(to).to.equal(fates[kind].get(key)!.to);
            else if (typeof destination === "object") expect(to).to.equal(destination.to);
            else if (destination === "OUT") expect(to).to.equal(null);
            else if (destination === "DEFAULT") expect(to).to.equal(fates[kind].get(key)!.byDefault);
          }
          if (destination !== "WITH_PEOPLE")
            expect(revised(next, send(rows, destination, then, subjects).edit)).to.deep.equal(next);
        }),
        RUNS,
      );
    });

  it("[R16] an issue sent away from its group leaves it, and is never in a group that is elsewhere", () => {
    fc.assert(
      fc.property(world, (given) => {
        const built = build({ ...given, dropped: 0 });
        const { state, plan, issues, subjects, dice } = built;
        const rows = subjects.issues.filter(() => dice.chance(50));
        const { edit } = send(
          rows,
          { to: dice.one(plan.targets).id },
          fatesOf(state, plan, issues, subjects),
          subjects,
        );
        expect(fatesOf(state, revised(plan, edit), issues, subjects).counts.issues).to.deep.equal({});
      }),
      RUNS,
    );
  });

  it("[R14] making memberships primary leaves every member of them with one primary membership", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { state, plan, issues, subjects, dice } = build({ ...given, dropped: 0 });
        const before = fatesOf(state, plan, issues, subjects);
        const rows = subjects.members.filter(({ key }) => before.members.get(key)?.to != null && dice.chance(50));
        const { edit, sent } = send(rows, "PRIMARY", before, subjects);
        expect(sent).to.equal(new Set(rows.map(({ id }) => id)).size);
        const then = fatesOf(state, revised(plan, edit), issues, subjects);
        expect(then.counts.members.PRIMARY ?? 0).to.equal(0);
        const first = rows.filter(({ id }, at) => rows.findIndex((row) => row.id === id) === at);
        for (const { key } of first) expect(then.members.get(key)!.primary).to.equal(true);
      }),
      RUNS,
    );
  });

  it("[R14] a membership moved after another was made the primary one does not claim it back", () => {
    const { state, plan, issues, subjects } = build({ seed: 9, size: 30, dropped: 0 });
    const second = subjects.members.find(
      (row) => !row.primary && fatesOf(state, plan, issues, subjects).members.get(row.key)?.to != null,
    )!;
    const first = subjects.members.find((row) => row.id === second.id && row.primary)!;
    const made = revised(plan, send([second], "PRIMARY", fatesOf(state, plan, issues, subjects), subjects).edit);
    const reset = revised(made, send([first], "DEFAULT", fatesOf(state, made, issues, subjects), subjects).edit);
    const to = plan.targets[0]!.id;
    const again = revised(reset, send([first], { to }, fatesOf(state, reset, issues, subjects), subjects).edit);
    expect(fatesOf(state, again, issues, subjects).members.get(first.key)).to.include({
      to,
      primary: false,
      trouble: null,
    });
  });

  it("[R15] groups sent with their leaders leave none behind but one who leaves; a firm's issues go where most of its people go", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { state, plan, issues, subjects } = build(given);
        const fates = fatesOf(state, plan, issues, subjects);
        const { edit, unsendable } = send(subjects.groups, "WITH_PEOPLE", fates, subjects);
        expect(fatesOf(state, revised(plan, edit), issues, subjects).counts.groups.LEADER ?? 0).to.be.at.most(
          unsendable,
        );
        const moved = send(subjects.issues, "WITH_PEOPLE", fates, subjects);
        const then = fatesOf(state, revised(plan, moved.edit), issues, subjects);
        for (const { key, organizationId, from } of subjects.issues) {
          const goes = subjects.members
            .filter((row) => row.organizationId === organizationId && row.from === from)
            .map((row) => fates.members.get(row.key)!.to)
            .filter((to) => to != null);
          if (new Set(goes).size === 1) expect(then.issues.get(key)!.to).to.equal(goes[0]);
        }
      }),
      RUNS,
    );
  });

  it("what a kind of row cannot do is done to none of them", () => {
    const { state, plan, issues, subjects } = build({ seed: 3, size: 20, dropped: 0 });
    const fates = fatesOf(state, plan, issues, subjects);
    const count = subjects.issues.length;
    expect(send(subjects.issues, "OUT", fates, subjects)).to.deep.equal({ edit: {}, sent: 0, unsendable: count });
  });
});

describe("a move by rule", () => {
  const filters = fc.record({
    scope: fc.constantFrom(...scopes),
    sector: fc.subarray(["FIRM", "ACADEMIA", "AGENCY", "OTHER"] as const),
    from: fc.subarray(["m0", "m1", "s0", "s1"]),
    membership: fc.constantFrom("PRIMARY" as const, "SECONDARY" as const, null),
    category: fc.subarray(["RESEARCH", "SITE"]),
  });

  it("hits what its filter shows and no more than so many, and does to the plan what it says", () => {
    fc.assert(
      fc.property(
        world,
        filters,
        fc.option(fc.nat(10)),
        fc.constantFrom(...moveKinds),
        (given, parts, atMost, kind) => {
          const { state, plan, issues, subjects } = build(given);
          const filter: Filter = { ...everything, ...parts, ...(kind === "issues" ? {} : { category: [] }) };
          const fates = fatesOf(state, plan, issues, subjects);
          const to = plan.targets[0]!.id;
          const possible = subjects[kind].filter((one) => answers(one, fates[kind].get(one.key)!, filter));
          const limited = kind === "members" ? ("FIRM" as const) : ("ALL" as const);
          const limits = atMost === null ? {} : { [limited]: atMost };
          const found = hits({ kind, filter, atMost: limits }, subjects[kind], fates);
          expect(found.every((subject) => answers(subject, fates[kind].get(subject.key)!, filter))).to.equal(true);
          const [there, hit] = [new Map(bucketsOf(kind, possible)), new Map(bucketsOf(kind, found))];
          for (const [bucket, count] of there)
            expect(hit.get(bucket) ?? 0).to.equal(bucket === limited ? Math.min(count, atMost ?? count) : count);
          const { edit, sent } = send(found, { to }, fates, subjects);
          expect(sent).to.equal(found.length);
          const then = told(fatesOf(state, revised(plan, edit), issues, subjects)[kind]);
          for (const { key } of found) expect(then.get(key)!.to).to.equal(to);
          if (kind === "issues") return;
          const others = new Map([...told(fates[kind])].filter(([key]) => !found.some((one) => one.key === key)));
          for (const [key, fate] of others) expect(then.get(key)).to.deep.equal(fate);
        },
      ),
      RUNS,
    );
  });

  it("the undecided, rule by rule, come to nothing undecided", () => {
    fc.assert(
      fc.property(world, (given) => {
        const { state, plan, issues, subjects } = build({ ...given, dropped: 60 });
        let now = plan;
        for (const kind of moveKinds) {
          const filter: Filter = { ...everything, scope: "UNDECIDED" };
          const fates = fatesOf(state, now, issues, subjects);
          const found = hits({ kind, filter, atMost: {} }, subjects[kind], fates);
          now = revised(now, send(found, { to: plan.targets[0]!.id }, fates, subjects).edit);
        }
        const { counts } = fatesOf(state, now, issues, subjects);
        for (const kind of moveKinds) expect(counts[kind].UNDECIDED ?? 0).to.equal(0);
      }),
      RUNS,
    );
  });

  /** The filter's meaning, said once more and plainly. */
  function answers(
    subject: Subject,
    { to, chosen, trouble }: Fate,
    { scope, sector, from, membership, category }: Filter,
  ) {
    if (sector.length > 0 && !(subject.sector && sector.includes(subject.sector))) return false;
    if (from.length > 0 && !from.includes(subject.from)) return false;
    if (category.length > 0 && !(subject.category && category.includes(subject.category))) return false;
    if (membership === "PRIMARY" && !subject.primary) return false;
    if (membership === "SECONDARY" && subject.primary) return false;
    const moves = to !== undefined && to !== subject.from;
    return scope === "ALL" || (scope === "MOVE" ? moves : scope === "CHOSEN" ? chosen : trouble === scope);
  }
});

describe("rows in order", () => {
  it("by any column, and back again, every row once; undecided ones first by destination", () => {
    const { state, plan, issues, subjects } = build({ seed: 11, size: 30, dropped: 60 });
    const fates = fatesOf(state, plan, issues, subjects);
    const places = { before: [...state.miniClusters.keys()], after: plan.targets.map(({ id }) => id) };
    for (const by of ["name", "detail", "from", "to"] as const) {
      const up = ordered(subjects.members, fates.members, { by, down: false }, places);
      const down = ordered(subjects.members, fates.members, { by, down: true }, places);
      expect(up.map(({ key }) => key).sort()).to.deep.equal(subjects.members.map(({ key }) => key).sort());
      expect(down.length).to.equal(up.length);
      if (by !== "to") continue;
      const undecided = up.map(({ key }) => fates.members.get(key)!.to === undefined);
      expect(undecided).to.deep.equal([...undecided].sort((a, b) => Number(b) - Number(a)));
      expect(undecided).to.include(true);
    }
    expect(filtered(subjects.members, fates.members, everything)).to.equal(subjects.members);
  });
});

describe("the selection", () => {
  const shown = ["a", "b", "c", "d", "e"];
  const keys = (selection: select.Selection) => [...selection.keys].sort().join("");
  const click = (selection: select.Selection, key: string, how = {}) =>
    select.clicked(selection, shown, key, { ctrl: false, shift: false, ...how });
  const start = click(select.nothingSelected, "b");

  it("a click takes one row, ctrl adds and takes away, shift takes all between", () => {
    expect(keys(start)).to.equal("b");
    expect(keys(click(start, "d", { ctrl: true }))).to.equal("bd");
    expect(keys(click(click(start, "d", { ctrl: true }), "b", { ctrl: true }))).to.equal("d");
    expect(keys(click(start, "d", { shift: true }))).to.equal("bcd");
    expect(keys(click(click(start, "d", { shift: true }), "a", { shift: true }))).to.equal("ab");
    expect(keys(click(click(start, "e", { ctrl: true }), "d", { shift: true, ctrl: true }))).to.equal("bde");
  });

  it("arrows walk, shift-arrows take along, space toggles, and the ends hold", () => {
    const down = (selection: select.Selection, extend: boolean, by = 1) =>
      select.moved(selection, shown, select.cursorAt(selection, shown) + by, extend);
    expect(keys(down(start, false))).to.equal("b");
    expect(down(start, false).cursor).to.equal("c");
    expect(keys(down(down(start, true), true))).to.equal("bcd");
    expect(keys(down(down(down(start, true), true), true, -1))).to.equal("bc");
    expect(keys(select.toggled(down(start, false), shown))).to.equal("bc");
    expect(down(start, true, 99).cursor).to.equal("e");
    expect(down(start, false, -99).cursor).to.equal("a");
    expect(keys(select.all(start, shown))).to.equal("abcde");
    expect(keys(select.all(select.all(start, shown), shown))).to.equal("");
    expect(keys(select.cleared(start))).to.equal("");
    expect(select.moved(start, [], 0, false)).to.equal(start);
  });

  it("where the cursor's row is gone, the next one has come in its place", () => {
    const rest = ["a", "c", "d", "e"];
    expect(select.cursorAt(start, rest)).to.equal(1);
    expect(select.cursorAt(click(select.nothingSelected, "e"), ["a"])).to.equal(0);
    expect(select.cursorAt(start, [])).to.equal(-1);
    expect(keys(select.clicked(start, rest, "d", { ctrl: false, shift: true }))).to.equal("d");
  });
});
