// Moving cards: one way for pointer, keys and menus; forms where facts are needed; ranks by neighbours; one undo for many.
import { expect } from "chai";
import { type FormRequest, Moves } from "../../client/board/moves.ts";
import type { Outcome } from "../../client/live/boardSession.ts";
import { BoardStore } from "../../client/live/boardStore.ts";
import type { Wish } from "../../client/live/pending.ts";
import type { Actor } from "../../src/contract/actor.ts";
import type { IssueCard } from "../../src/contract/answers.ts";
import { board, cardNamed, groupId } from "./simulatedServer.ts";

const coordinator: Actor = {
  memberId: "m-1",
  organizationId: "agency",
  organizationKind: "AGENCY",
  roles: ["COORDINATOR"],
  offices: [{ office: "COORDINATOR", miniClusterId: null }],
  miniClusters: [],
  groups: [],
  leads: [],
};
const step: Record<string, string> = { IdentifyTask: "TaskIdentified", AssignIssue: "IssueAssigned" };

function opened(cards: IssueCard[], actor: Actor = coordinator) {
  const store = new BoardStore(groupId);
  store.snapshot(board(cards, "10"));
  const sent: Wish[] = [];
  const asked: FormRequest[] = [];
  const denied: string[] = [];
  const undos: (() => Promise<void>)[] = [];
  let failed = 0;
  const command = async (wish: Wish): Promise<Outcome> => {
    sent.push(wish);
    const events = [{ id: "e", type: step[wish.name] ?? wish.name, revision: "5" }];
    return { ok: true, answer: { commandId: "c", stream: "s", revision: "5", position: "11", events } };
  };
  const moves = new Moves(store, {
    actor,
    now: () => Date.parse("2006-05-10T09:00:00+09:00"),
    command,
    ask: (request) => asked.push(request),
    moved: ({ undo }) => undos.push(undo),
    impossible: (_, { why }) => denied.push(why),
    undone: (count) => {
      failed += count;
    },
  });
  return { store, moves, sent, asked, denied, undos, failed: () => failed };
}
const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("moving cards", () => {
  it("sends a step that needs no facts at once, and takes it back by its revision", async () => {
    const { moves, sent, undos } = opened([cardNamed("i1")]);
    moves.request(["i1"], { state: "IDENTIFIED", before: undefined }, null);
    await settled();
    expect(sent).to.deep.equal([{ name: "IdentifyTask", body: { issueId: "i1", note: "" } }]);
    await undos[0]?.();
    expect(sent[1]).to.deep.equal({ name: "UndoStep", body: { issueId: "i1", revision: "5" } });
  });
  it("asks for the facts a step needs before it sends anything", () => {
    const { moves, sent, asked } = opened([cardNamed("i1", { state: "IDENTIFIED" })]);
    moves.request(["i1"], { state: "ASSIGNED", before: undefined }, null);
    expect(sent).to.deep.equal([]);
    expect(asked[0]?.step.form).to.deep.equal(["assigneeId"]);
  });
  it("says why where there is no step, and where the actor may not", () => {
    const { moves, denied } = opened([cardNamed("i1")]);
    moves.request(["i1"], { state: "CLOSED", before: undefined }, null);
    expect(denied).to.deep.equal(["NO_SUCH_STEP"]);
    const agency = { ...coordinator, roles: ["AGENCY" as const], offices: [] };
    const other = opened([cardNamed("i1", { visibility: "PROGRAMME" })], agency);
    other.moves.request(["i1"], { state: "IDENTIFIED", before: undefined }, null);
    void other.moves.rank("i1", null);
    expect(other.denied).to.deep.equal(["READS_ONLY", "READS_ONLY"]);
    expect(other.sent).to.deep.equal([]);
  });
  it("names the neighbours of the place a card is put to, and none where it stays", async () => {
    const cards = ["a", "b", "c"].map((id) => cardNamed(id));
    const { moves, sent } = opened(cards);
    moves.request(["c"], { state: "LOGGED", before: "b" }, null);
    moves.request(["c"], { state: "LOGGED", before: null }, null);
    await settled();
    expect(sent).to.deep.equal([{ name: "RankIssue", body: { issueId: "c", after: "a", before: "b" } }]);
  });
  it("moves one up, down, to the top and to the bottom", async () => {
    const { moves, sent } = opened(["a", "b", "c", "d"].map((id) => cardNamed(id)));
    moves.shift("b", "up");
    moves.shift("b", "down");
    moves.shift("c", "top");
    moves.shift("b", "bottom");
    moves.shift("a", "up");
    moves.shift("d", "down");
    await settled();
    expect(sent.map(({ body }) => body)).to.deep.equal([
      { issueId: "b", after: null, before: "a" },
      { issueId: "b", after: "c", before: "d" },
      { issueId: "c", after: null, before: "a" },
      { issueId: "b", after: "d", before: null },
    ]);
  });
  it("moves many as one action with one undo", async () => {
    const { moves, sent, undos, failed } = opened(["a", "b", "c"].map((id) => cardNamed(id)));
    moves.request(["a", "b", "c"], { state: "IDENTIFIED", before: undefined }, null);
    await settled();
    expect(sent.map(({ name }) => name)).to.deep.equal(["IdentifyTask", "IdentifyTask", "IdentifyTask"]);
    expect(undos).to.have.length(1);
    await undos[0]?.();
    expect(sent.slice(3).map(({ name }) => name)).to.deep.equal(["UndoStep", "UndoStep", "UndoStep"]);
    expect(failed()).to.equal(0);
  });
  it("lights a state for many only where every one of them may go there", () => {
    const { moves } = opened([cardNamed("a"), cardNamed("b", { state: "IDENTIFIED" })]);
    const verdicts = moves.verdicts(["a", "b"]);
    expect(verdicts.get("IDENTIFIED")).to.deep.include({ kind: "step" });
    const assigned = verdicts.get("ASSIGNED");
    expect(assigned?.kind === "step" && assigned.step.allowed).to.equal(false);
  });
});
