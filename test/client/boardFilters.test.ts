// The board's filters: what answers to them, and what each chip counts.
import { expect } from "chai";
import { countAll, filterOf, matches } from "../../client/board/filters.ts";
import type { CardView } from "../../client/live/cardView.ts";
import type { IssueCard } from "../../src/contract/answers.ts";
import { cardNamed } from "./simulatedServer.ts";

const context = { me: "m-1", today: "2006-05-10" };
const view = (id: string, more: Partial<IssueCard>, firm = "다라헬스", assignee: string | null = null): CardView => ({
  card: cardNamed(id, more),
  firm: { ko: firm, en: "Dara Health" },
  assignee,
  pending: null,
  touch: null,
});
const leak = view("i1", { number: 128, title: "누설전류 시험에서 반복 불합격", category: "QUALITY_STANDARDS" });
const late = view(
  "i2",
  { number: 7, title: "금형 수축", dueOn: "2006-05-09", assigneeId: "m-1" },
  "가나메디텍",
  "김하나",
);
const done = view("i3", { number: 9, title: "교육 자료", dueOn: "2006-05-09", state: "CLOSED", urgency: "HIGH" });

describe("the board's filters", () => {
  it("finds by number, substring without spaces, initial consonants, firm and person", () => {
    for (const q of ["128", "#128", "누설 전류", "누설전류시", "ㄴㅅㅈㄹ", "다라", "dara"]) {
      expect(matches(leak, { q }, context), q).to.equal(true);
    }
    expect(matches(late, { q: "김하" }, context)).to.equal(true);
    expect(matches(leak, { q: "12" }, context)).to.equal(false);
  });
  it("tells late from open and past its day, not from closed", () => {
    expect([leak, late, done].map((one) => matches(one, { overdue: true }, context))).to.deep.equal([
      false,
      true,
      false,
    ]);
  });
  it("knows mine, and nobody in charge", () => {
    expect(matches(late, { mine: true }, context)).to.equal(true);
    expect(matches(late, { mine: true }, { ...context, me: null })).to.equal(false);
    expect(matches(leak, { assignee: "none" }, context)).to.equal(true);
    expect(matches(late, { assignee: "none" }, context)).to.equal(false);
  });
  it("counts for each chip what it would show with the others set", () => {
    const counts = countAll([leak, late, done], { category: ["RESEARCH"] }, context);
    expect(counts).to.deep.include({ shown: 2, total: 3, mine: 1, overdue: 1, unassigned: 1 });
    expect(counts.category).to.deep.equal({ QUALITY_STANDARDS: 1, RESEARCH: 2 });
    expect(counts.urgency).to.deep.equal({ NORMAL: 1, HIGH: 1 });
  });
  it("is nothing where the address names no filter", () => {
    expect(filterOf({ issue: "i1", log: true })).to.equal(null);
    expect(filterOf({ issue: "i1", mine: true, q: "a" })).to.deep.equal({ q: "a", mine: true });
  });
});
