// The board's store: each rule [B1]–[B11] of client/live/boardStore.ts by an example.
import { expect } from "chai";
import { BoardStore } from "../../client/live/boardStore.ts";
import type { Pending, Wish } from "../../client/live/pending.ts";
import type { IssueCard } from "../../src/contract/answers.ts";
import type { BoardDelta, Change } from "../../src/contract/live.ts";
import { board, cardNamed, groupId } from "./simulatedServer.ts";

const refs = { members: {}, organizations: {}, miniClusters: {}, groups: {}, issues: {}, plans: {} };
const at = "2006-05-02T09:00:00+09:00";
const put = (card: IssueCard, commandId = "other", actorId = "m-2"): Change => ({
  op: "put",
  id: card.id,
  card,
  cause: { type: "X", actorId, commandId, at },
});
const delta = (from: number, position: number, changes: Change[]): BoardDelta => ({
  groupId,
  from: String(from),
  position: String(position),
  changes,
  refs,
});
const pending = (key: string, wish: Wish): Pending => ({
  key,
  wish,
  actorId: "m-1",
  at,
  status: "queued",
  position: null,
});
const identify = (issueId: string): Wish => ({ name: "IdentifyTask", body: { issueId } });

function opened(...cards: IssueCard[]): BoardStore {
  const store = new BoardStore(groupId);
  store.joined({ ok: true, mode: "snapshot", position: "10", board: board(cards, "10") });
  return store;
}

describe("the board's store", () => {
  it("[B1] a snapshot replaces what was confirmed, and an older one is ignored", () => {
    const store = opened(cardNamed("a"), cardNamed("b"));
    store.joined({ ok: true, mode: "snapshot", position: "20", board: board([cardNamed("c")], "20") });
    expect([...store.confirmed().keys()]).to.deep.equal(["c"]);
    store.joined({ ok: true, mode: "snapshot", position: "15", board: board([cardNamed("a")], "15") });
    expect([...store.confirmed().keys()]).to.deep.equal(["c"]);
  });

  it("[B2] a delta at or below the own position is dropped", () => {
    const store = opened(cardNamed("a"));
    expect(store.delta(delta(5, 10, [put(cardNamed("a", { title: "old" }))]))).to.equal("dropped");
    expect(store.card("a")?.card.title).to.equal("a");
  });

  it("[B3] a delta that starts above the own position is a gap and changes nothing", () => {
    const store = opened(cardNamed("a"));
    expect(store.delta(delta(12, 14, [put(cardNamed("a", { title: "new" }))]))).to.equal("gap");
    expect(store.meta().position).to.equal("10");
    expect(store.card("a")?.card.title).to.equal("a");
  });

  it("[B4] a delta that overlaps is applied: its cards are those of its end", () => {
    const store = opened(cardNamed("a"));
    expect(store.delta(delta(8, 14, [put(cardNamed("a", { state: "IDENTIFIED" }))]))).to.equal("applied");
    expect(store.list("LOGGED")).to.deep.equal([]);
    expect(store.list("IDENTIFIED")).to.deep.equal(["a"]);
    expect(store.card("a")?.touch?.actorId).to.equal("m-2");
  });

  it("[B5] pending commands are shown in the order they were given", () => {
    const store = opened(cardNamed("a"));
    store.add(pending("k1", identify("a")));
    store.add(pending("k2", { name: "AssignIssue", body: { issueId: "a", assigneeId: "m-9" } }));
    expect(store.card("a")?.card).to.include({ state: "ASSIGNED", assigneeId: "m-9" });
    expect(store.confirmed().get("a")?.state).to.equal("LOGGED");
  });

  it("[B5] a logged issue is shown at once, last in its list", () => {
    const store = opened(cardNamed("a"));
    const body = { issueId: "n", programmeId: "p", organizationId: "firm", miniClusterId: "mini-1", groupId };
    store.add(pending("k", { name: "LogIssue", body: { ...body, title: "새 애로", category: "SITE" } }));
    expect(store.list("LOGGED")).to.deep.equal(["a", "n"]);
    expect(store.card("n")?.card.number).to.equal(0);
  });

  it("[B6] its own event settles a command, and is not outlined as another's", () => {
    const store = opened(cardNamed("a"));
    store.add(pending("k", identify("a")));
    store.delta(delta(10, 12, [put(cardNamed("a", { state: "IDENTIFIED" }), "k", "m-1")]));
    expect(store.pending()).to.deep.equal([]);
    expect(store.card("a")?.touch).to.equal(null);
  });

  it("[B6] reaching the position it was recorded at settles a command, whoever came after", () => {
    const store = opened(cardNamed("a"));
    store.add(pending("k", identify("a")));
    store.accepted("k", "12");
    expect(store.pending()).to.have.length(1);
    store.delta(delta(10, 13, [put(cardNamed("a", { state: "ASSIGNED" }), "other")]));
    expect(store.pending()).to.deep.equal([]);
    expect(store.card("a")?.card.state).to.equal("ASSIGNED");
  });

  it("[B6] a wish that was already true is settled by its answer", () => {
    const store = opened(cardNamed("a"));
    store.add(pending("k", identify("a")));
    store.accepted("k", null);
    expect(store.card("a")?.card.state).to.equal("LOGGED");
  });

  it("[B7] a refusal puts the card back", () => {
    const store = opened(cardNamed("a"));
    store.add(pending("k", { name: "DisposeIssue", body: { issueId: "a", as: "REJECTED", reason: "r" } }));
    expect(store.card("a")).to.equal(undefined);
    store.refused("k");
    expect(store.list("LOGGED")).to.deep.equal(["a"]);
  });

  it("[B8] an unanswered command stays, says that it waits, and is sent again", () => {
    const store = opened(cardNamed("a"));
    store.add(pending("k", identify("a")));
    store.sending("k");
    expect(store.outbox(true)).to.deep.equal([]);
    store.unanswered("k");
    expect(store.card("a")).to.deep.include({ pending: "waiting" });
    expect(store.meta().waiting).to.equal(1);
    expect(store.outbox()).to.deep.equal([]);
    expect(store.outbox(true).map(({ key }) => key)).to.deep.equal(["k"]);
  });

  it("[B9] commands on one issue go one after the other, on two side by side", () => {
    const store = opened(cardNamed("a"), cardNamed("b"));
    store.add(pending("a1", identify("a")));
    store.add(pending("a2", { name: "RankIssue", body: { issueId: "a", after: null, before: "b" } }));
    store.add(pending("b1", identify("b")));
    expect(store.outbox().map(({ key }) => key)).to.deep.equal(["a1", "b1"]);
    store.sending("a1");
    store.sending("b1");
    expect(store.outbox()).to.deep.equal([]);
    store.accepted("a1", "11");
    expect(store.outbox().map(({ key }) => key)).to.deep.equal(["a2"]);
  });

  it("[B10] restored commands are shown and wait to be sent again", () => {
    const store = new BoardStore(groupId);
    store.restore([{ ...pending("k", identify("a")), status: "sending" }]);
    store.joined({ ok: true, mode: "snapshot", position: "10", board: board([cardNamed("a")], "10") });
    expect(store.card("a")).to.deep.include({ pending: "waiting" });
    expect(store.card("a")?.card.state).to.equal("IDENTIFIED");
    expect(store.outbox(true)).to.have.length(1);
  });

  it("[B11] a delta wakes its own card and its lists alone", () => {
    const cards = Array.from({ length: 500 }, (_, index) => cardNamed(`c${index}`));
    const store = opened(...cards);
    const woken: string[] = [];
    for (const { id } of cards) store.onCard(id, () => woken.push(id));
    store.onList("LOGGED", () => woken.push("LOGGED"));
    store.onList("CLOSED", () => woken.push("CLOSED"));
    const seven = store.card("c7");
    store.delta(delta(10, 11, [put(cardNamed("c5", { comments: 3 }))]));
    expect(woken).to.deep.equal(["c5"]);
    store.delta(delta(11, 12, [put(cardNamed("c5", { state: "CLOSED" }))]));
    expect(woken).to.have.members(["c5", "c5", "LOGGED", "CLOSED"]);
    expect(store.card("c7")).to.equal(seven);
  });

  it("orders by rank, equal ranks by id", () => {
    const store = opened(cardNamed("b", { rank: "V" }), cardNamed("a", { rank: "V" }), cardNamed("c", { rank: "B" }));
    expect(store.list("LOGGED")).to.deep.equal(["c", "a", "b"]);
    store.delta(delta(10, 11, [put(cardNamed("b", { rank: "A" }))]));
    expect(store.list("LOGGED")).to.deep.equal(["b", "c", "a"]);
  });
});
