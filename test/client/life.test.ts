// An issue's life as its panel draws it: stages from the history, what lies ahead.
import { expect } from "chai";
import { ahead, lifeOf } from "../../client/issue/life.ts";
import type { HistoryEntry } from "../../src/contract/answers.ts";
import { cardNamed } from "./simulatedServer.ts";

const entry = (day: number, type: string, data: HistoryEntry["data"] = {}): HistoryEntry => ({
  id: `${type}-${day}`,
  position: String(day),
  revision: String(day),
  type,
  occurredAt: `2006-05-0${day}T09:00:00+09:00`,
  recordedAt: `2006-05-0${day}T09:00:00+09:00`,
  actorId: "m-1",
  role: "COORDINATOR",
  commandId: "c",
  subject: { kind: "issue", id: "i1" },
  miniClusterId: null,
  groupId: null,
  data,
});

describe("an issue's life", () => {
  it("lists each state with when it began and ended", () => {
    const card = cardNamed("i1", { state: "ASSIGNED" });
    const life = lifeOf(card, [entry(1, "IssueLogged"), entry(2, "TaskIdentified"), entry(4, "IssueAssigned")]);
    expect(life.map(({ state }) => state)).to.deep.equal(["LOGGED", "IDENTIFIED", "ASSIGNED"]);
    expect(life[0]?.to).to.equal("2006-05-02T09:00:00+09:00");
    expect(life[2]?.to).to.equal(null);
  });
  it("takes away a stage whose step was undone", () => {
    const card = cardNamed("i1", { state: "LOGGED" });
    const undone = entry(3, "StepUndone", { undone: "TaskIdentified", state: "LOGGED" });
    const life = lifeOf(card, [entry(1, "IssueLogged"), entry(2, "TaskIdentified"), undone]);
    expect(life).to.deep.equal([{ state: "LOGGED", from: "2006-05-01T09:00:00+09:00", to: null }]);
  });
  it("keeps one stage where the person in charge changes", () => {
    const card = cardNamed("i1", { state: "ASSIGNED" });
    expect(
      lifeOf(card, [entry(1, "IssueLogged"), entry(2, "IssueAssigned"), entry(3, "IssueAssigned")]),
    ).to.have.length(2);
  });
  it("shows the card's state before its history has come", () => {
    const card = cardNamed("i1", { state: "ON_HOLD", stateSince: "2006-05-03T09:00:00+09:00" });
    expect(lifeOf(card, [])).to.deep.equal([{ state: "ON_HOLD", from: card.stateSince, to: null }]);
  });
  it("tells the likeliest way ahead, and none past the end", () => {
    expect(ahead("SELECTED")).to.deep.equal(["IN_PROGRESS", "RESOLVED", "CLOSED"]);
    expect(ahead("ON_HOLD")).to.deep.equal(["IN_PROGRESS", "RESOLVED", "CLOSED"]);
    expect(ahead("CLOSED")).to.deep.equal([]);
    expect(ahead("REJECTED")).to.deep.equal([]);
  });
});
