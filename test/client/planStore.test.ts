// A plan in two editors' browsers: what is laid over what, what meets, what is undone, what a closed browser keeps.
import { expect } from "chai";
import fc from "fast-check";
import { contentFrom } from "../../client/reorganizations/workbench/beginning.ts";
import { type PlanEdit, valuesOf } from "../../client/reorganizations/workbench/planEdits.ts";
import { PlanStore, type Served } from "../../client/reorganizations/workbench/planStore.ts";
import { applyChanges } from "../../src/contract/planRows.ts";
import { PlanChanges, type PlanContent } from "../../src/contract/reorganization.ts";

const names = (name: string) => ({ ko: name, en: name });
const miniClusters = ["A", "B", "D"].map((id) => ({
  id,
  names: names(id),
  tier: "MAIN" as const,
  parentId: null,
  active: true,
  successorId: null,
}));
const first: Served = { title: "안", version: 1, position: "10", content: contentFrom({ miniClusters }), by: "one" };
const move = (memberId: string, to: string | null) => ({ memberId, from: "D", to, primary: true });
const moves = (...rows: ReturnType<typeof move>[]): PlanEdit => ({ memberMoves: { put: rows } });

/** The server in miniature: it takes what an editor sends, and serves it with a higher version and position. */
class Server {
  now: Served = first;
  take(by: string, changes: Parameters<typeof applyChanges>[1]): void {
    const { version, position, content, title } = this.now;
    this.now = {
      title: changes.title ?? title,
      version: version + 1,
      position: String(Number(position) + 1),
      content: applyChanges(content, changes),
      by,
    };
  }
  /** Takes all that an editor holds; `answered` false: the answer is lost on the way. */
  save(by: string, store: PlanStore, answered = true): void {
    const outgoing = store.outgoing();
    if (outgoing === null) return;
    this.take(by, outgoing.changes);
    if (answered) store.recorded(outgoing, this.now.position);
  }
}

describe("a plan in the workbench", () => {
  let server: Server;
  let mine: PlanStore;
  beforeEach(() => {
    server = new Server();
    mine = new PlanStore(server.now);
  });

  it("[W1] an act on more rows than one command takes is one act here and goes in several commands", () => {
    mine.change(moves(...Array.from({ length: 12_000 }, (_, i) => move(`m${i}`, "A"))));
    let commands = 0;
    while (mine.unsaved() > 0) {
      const { changes } = mine.outgoing()!;
      expect(PlanChanges.safeParse(changes).success).to.equal(true);
      server.save("me", mine);
      commands++;
    }
    expect(commands).to.equal(3);
    expect(server.now.content.memberMoves).to.have.length(12_000);
    mine.undo();
    expect(mine.content().memberMoves).to.deep.equal([]);
  });

  it("[W1] an act shows at once and leaves the other lists as they were; what holds already is no act", () => {
    const before = mine.content();
    expect(mine.change({ reason: "넓힌다" })).to.equal(true);
    expect(mine.content().reason).to.equal("넓힌다");
    expect(mine.content().edges).to.equal(before.edges);
    expect(mine.change({ reason: "넓힌다" })).to.equal(false);
    mine.change({ reason: "" });
    expect(mine.unsaved(), "back to what the server has").to.equal(0);
  });

  it("[W2] an answer from before an own act was recorded does not take it back", () => {
    const old = server.now;
    mine.change(moves(move("m1", "A")));
    server.save("me", mine);
    expect(mine.unsaved()).to.equal(0);
    mine.serve(old);
    expect(mine.content().memberMoves).to.deep.equal([move("m1", "A")]);
    mine.serve(server.now);
    expect(mine.content().memberMoves).to.deep.equal([move("m1", "A")]);
    expect(mine.conflicts()).to.deep.equal([]);
    expect(mine.news(), "own changes are no news").to.equal(null);
  });

  it("[W2] what is changed again while it is being sent is not taken for another's", () => {
    mine.change(moves(move("m1", "A")));
    const outgoing = mine.outgoing()!;
    mine.change(moves(move("m1", "B")));
    server.take("me", outgoing.changes);
    mine.serve(server.now);
    expect(mine.conflicts()).to.deep.equal([]);
    mine.recorded(outgoing, server.now.position);
    expect(mine.content().memberMoves).to.deep.equal([move("m1", "B")]);
    expect(mine.outgoing()?.changes.memberMoves?.put).to.deep.equal([move("m1", "B")]);
  });

  it("[W3] two editors' acts on different rows both stand, and each is told what the other changed", () => {
    const other = new PlanStore(server.now);
    mine.change(moves(move("m1", "A")));
    other.change(moves(move("m2", "B")));
    other.change({ effectiveOn: "2006-05-01" });
    server.save("other", other);
    mine.serve(server.now);
    expect([...mine.news()!.keys]).to.have.members(["effectiveOn", "memberMoves/m2/D"]);
    expect(mine.news()!.by).to.equal("other");
    server.save("me", mine);
    other.serve(server.now);
    expect(other.content()).to.deep.equal(mine.content());
    expect(other.content().memberMoves).to.have.deep.members([move("m1", "A"), move("m2", "B")]);
  });

  it("[W4] where both changed the same row theirs is shown, mine is kept aside, and either can be chosen", () => {
    mine.change(moves(move("m1", "A"), move("m3", "A")));
    server.take("other", { memberMoves: { put: [move("m1", "B")], drop: [] } });
    mine.serve(server.now);
    const conflict = { key: "memberMoves/m1/D", base: null, theirs: move("m1", "B"), mine: move("m1", "A") };
    expect(mine.conflicts()).to.deep.equal([conflict]);
    expect(mine.content().memberMoves).to.deep.include(move("m1", "B"));
    expect(mine.content().memberMoves, "the other row stays").to.deep.include(move("m3", "A"));
    mine.settle(conflict.key, "mine");
    expect(mine.content().memberMoves).to.deep.include(move("m1", "A"));
    server.save("me", mine);
    expect(server.now.content.memberMoves).to.have.deep.members([move("m1", "A"), move("m3", "A")]);
    expect(mine.conflicts()).to.deep.equal([]);
  });

  it("[W4] both wanting the same is no conflict", () => {
    mine.change(moves(move("m1", "A")));
    server.take("other", { memberMoves: { put: [move("m1", "A")], drop: [] } });
    mine.serve(server.now);
    expect(mine.conflicts()).to.deep.equal([]);
    expect(mine.unsaved()).to.equal(0);
  });

  it("[W5] undo gives back what was replaced, redo does it again", () => {
    mine.change(moves(move("m1", "A"), move("m2", "A")));
    mine.change({ memberMoves: { put: [move("m1", "B")], drop: ["m2/D"] }, reason: "까닭" });
    mine.undo();
    expect(mine.content().memberMoves).to.have.deep.members([move("m1", "A"), move("m2", "A")]);
    expect(mine.content().reason).to.equal("");
    mine.redo();
    expect(mine.content().memberMoves).to.deep.equal([move("m1", "B")]);
    mine.undo();
    mine.undo();
    expect(mine.content()).to.deep.equal(first.content);
    expect(mine.unsaved()).to.equal(0);
    expect(mine.canUndo()).to.equal(false);
    mine.redo();
    mine.change({ reason: "다른 까닭" });
    expect(mine.canRedo(), "a new act ends what could be redone").to.equal(false);
  });

  it("[W5] undo leaves alone what somebody else has changed since, and says how much", () => {
    mine.change(moves(move("m1", "A"), move("m2", "A")));
    server.save("me", mine);
    server.take("other", { memberMoves: { put: [move("m1", "B")], drop: [] } });
    mine.serve(server.now);
    expect(mine.undo()).to.equal(1);
    expect(mine.content().memberMoves).to.deep.equal([move("m1", "B")]);
  });

  it("[W6] what was not recorded outlives the page and is laid over what others did meanwhile", () => {
    mine.change(moves(move("m1", "A"), move("m2", "A")));
    mine.change({ reason: "까닭" });
    const kept = JSON.parse(JSON.stringify(mine.kept()));
    server.take("other", { memberMoves: { put: [move("m2", "B"), move("m9", null)], drop: [] } });
    const later = new PlanStore(server.now);
    later.restore(kept);
    expect(later.content().reason).to.equal("까닭");
    expect(later.content().memberMoves).to.deep.include.members([move("m1", "A"), move("m2", "B"), move("m9", null)]);
    expect(later.conflicts().map(({ mine: own }) => own)).to.deep.equal([move("m2", "A")]);
    const again = new PlanStore(server.now);
    again.restore(JSON.parse(JSON.stringify(later.kept())));
    expect(again.conflicts(), "an open choice outlives the page too").to.deep.equal(later.conflicts());
  });

  it("[W6] an act that was recorded though its answer was lost is not sent twice", () => {
    mine.change(moves(move("m1", "A")));
    server.save("me", mine, false);
    const later = new PlanStore(server.now);
    later.restore(JSON.parse(JSON.stringify(mine.kept())));
    expect(later.outgoing()).to.equal(null);
    expect(later.content().memberMoves).to.deep.equal([move("m1", "A")]);
  });

  it("whatever two editors do in whatever order, both and the server end with the same plan and nothing is lost", () => {
    const ids = ["m1", "m2", "m3"];
    const act = fc.oneof(
      fc.record({
        kind: fc.constant("put" as const),
        id: fc.constantFrom(...ids),
        to: fc.constantFrom("A", "B", null),
      }),
      fc.record({ kind: fc.constant("drop" as const), id: fc.constantFrom(...ids) }),
      fc.record({ kind: fc.constantFrom("undo", "redo", "save", "lost", "serve", "reload", "settle", "reason") }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), act), { maxLength: 40 }), (steps) => {
        const world = new Server();
        const stores = [new PlanStore(world.now), new PlanStore(world.now)];
        let serial = 0;
        const settleAll = (store: PlanStore) => {
          for (const { key } of store.conflicts()) store.settle(key, serial++ % 2 === 0 ? "mine" : "theirs");
        };
        /** As the server does it: what another changed since `seen` is refused, and the editor reads again first. */
        const save = (at: number, answered = true) => {
          stores[at]!.serve(world.now);
          world.save(`editor-${at}`, stores[at]!, answered);
        };
        for (const [second, step] of steps) {
          const at = second ? 1 : 0;
          const store = stores[at]!;
          switch (step.kind) {
            case "put":
              store.change(moves(move(step.id, step.to)));
              break;
            case "drop":
              store.change({ memberMoves: { drop: [`${step.id}/D`] } });
              break;
            case "reason":
              store.change({ reason: `까닭 ${serial++}` });
              break;
            case "undo":
              store.undo();
              break;
            case "redo":
              store.redo();
              break;
            case "save":
              save(at);
              break;
            case "lost":
              save(at, false);
              break;
            case "serve":
              store.serve(world.now);
              break;
            case "settle":
              settleAll(store);
              break;
            case "reload": {
              const kept = store.kept();
              stores[at] = new PlanStore(world.now);
              if (kept) stores[at].restore(JSON.parse(JSON.stringify(kept)));
              break;
            }
          }
          const wanted = stores[at]!.outgoing();
          if (wanted)
            for (const [key, value] of wanted.values)
              expect(valuesOf(asEdit(stores[at]!.content())).get(key) ?? null, key).to.deep.equal(value);
        }
        for (let round = 0; round < 3; round++)
          for (const at of [0, 1]) {
            stores[at]!.serve(world.now);
            settleAll(stores[at]!);
            save(at);
          }
        for (const store of stores) {
          store.serve(world.now);
          expect(store.unsaved()).to.equal(0);
          expect(byKey(store.content())).to.deep.equal(byKey(world.now.content));
        }
      }),
    );
  });
});

const asEdit = (content: PlanContent): PlanEdit => ({
  reason: content.reason,
  memberMoves: { put: content.memberMoves },
});
/** Rows without their order, which is nobody's. */
const byKey = (content: PlanContent) => ({
  ...content,
  memberMoves: [...content.memberMoves].sort((a, b) => (a.memberId < b.memberId ? -1 : 1)),
});
