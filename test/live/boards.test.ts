// Two real sockets on a real server: one acts, the other observes; cuts, rights, presence, bad frames.
import { expect } from "chai";
import type { BoardDelta, BoardJoined, PresenceState, Refused } from "../../src/contract/live.ts";
import { type FaultProxy, startFaultProxy } from "../support/faultProxy.ts";
import { startTestServer, type TestServer, type TestSocket } from "../support/server.ts";
import { anIssue, type Person, PROGRAMME } from "../support/world.ts";

const join = (socket: TestSocket, groupId: string, from?: string): Promise<BoardJoined | Refused> =>
  new Promise((resolve) => socket.emit("board:join", { groupId, ...(from === undefined ? {} : { from }) }, resolve));

/** Joins and applies deltas by the protocol's rules, as a browser does. */
async function follow(socket: TestSocket, groupId: string) {
  const board = { position: 0, cards: new Map<string, unknown>(), deltas: [] as BoardDelta[], gaps: 0 };
  const waiting = new Set<() => void>();
  socket.on("board:delta", (delta) => {
    if (delta.groupId !== groupId || Number(delta.position) <= board.position) return;
    if (Number(delta.from) > board.position) {
      board.gaps++;
      void rejoin(String(board.position)).catch(() => {});
      return;
    }
    board.deltas.push(delta);
    apply(delta.changes);
    board.position = Number(delta.position);
    for (const look of waiting) look();
  });
  function apply(changes: BoardDelta["changes"]) {
    for (const change of changes) {
      if (change.op === "put") board.cards.set(change.id, change.card);
      else board.cards.delete(change.id);
    }
  }
  async function rejoin(from?: string) {
    const joined = await join(socket, groupId, from);
    if (!joined.ok) throw new Error(joined.problem.detail);
    if (joined.mode === "snapshot") board.cards = new Map(joined.board.cards.map((card) => [card.id, card]));
    else apply(joined.changes);
    board.position = Number(joined.position);
    for (const look of waiting) look();
    return joined;
  }
  /** Resolves once the board has been told of everything up to the position. */
  const reached = (position: string | null): Promise<void> =>
    new Promise((resolve) => {
      const look = () => {
        if (board.position < Number(position)) return;
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
      look();
    });
  await rejoin();
  return { board, rejoin, reached };
}

describe("live boards", () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server?.stop());

  const cardsOf = async (person: Person, groupId = "group") => {
    const { body } = await server.get<{ cards: { id: string }[] }>(`/api/research-groups/${groupId}/board`, {
      as: person,
    });
    return new Map(body.cards.map((card) => [card.id, card]));
  };

  it("[L1] one logs and moves an issue, the other's board becomes the same", async () => {
    const follower = await follow(await server.socket("leader"), "group");
    await server.command("LogIssue", anIssue("seen"), "engineer");
    const last = await server.command("IdentifyTask", { issueId: "seen", note: "" }, "coordinator");
    await follower.reached(last.position);
    expect(follower.board.cards.get("seen")).to.include({ state: "IDENTIFIED", title: "누설전류 시험 seen" });
    expect(follower.board.cards).to.deep.equal(await cardsOf("leader"));
    expect(follower.board.gaps).to.equal(0);
    const [change] = follower.board.deltas.at(-1)?.changes ?? [];
    expect(change?.cause).to.include({ type: "TaskIdentified", actorId: "coordinator", commandId: last.commandId });
    expect(follower.board.deltas.at(-1)?.refs.members.engineer?.name).to.equal("이름-engineer");
  });

  it("[L2] after a time away the changes since `from` make the board right, and only they are sent", async () => {
    const socket = await server.socket("leader");
    const follower = await follow(socket, "group");
    await server.command("LogIssue", anIssue("kept"), "engineer");
    const before = await server.command("LogIssue", anIssue("goes"), "engineer");
    await follower.reached(before.position);
    socket.emit("board:leave", { groupId: "group" });
    await server.command("CommentOnIssue", { issueId: "kept", commentId: "c", text: "말" }, "leader");
    await server.command("DisposeIssue", { issueId: "goes", as: "WITHDRAWN", reason: "풀렸음" }, "engineer");
    const joined = await follower.rejoin(String(follower.board.position));
    expect(joined.mode).to.equal("changes");
    if (joined.mode === "changes")
      expect(joined.changes.map(({ op, id }) => [op, id])).to.have.deep.members([
        ["put", "kept"],
        ["remove", "goes"],
      ]);
    expect(follower.board.cards).to.deep.equal(await cardsOf("leader"));
  });

  it("[L2] a `from` the server does not know answers a snapshot", async () => {
    const joined = await join(await server.socket("leader"), "group", "999999999");
    expect(joined).to.include({ ok: true, mode: "snapshot" });
  });

  it("[L3] nothing is lost or left behind over cuts at any moment", async function () {
    this.timeout(60_000);
    const proxy: FaultProxy = await startFaultProxy({ port: Number(new URL(server.url).port) });
    const socket = await server.socket("leader", { url: `http://127.0.0.1:${proxy.port}` });
    const follower = await follow(socket, "group");
    socket.on("connect", () => void follower.rejoin(String(follower.board.position)).catch(() => {}));
    await server.command("LogIssue", anIssue("cut"), "engineer");
    let last: string | null = null;
    for (let i = 0; i < 30; i++) {
      const sent = server.command("CommentOnIssue", { issueId: "cut", commentId: `c${i}`, text: "말" }, "leader");
      if (i % 3 === 0) proxy.cut();
      last = (await sent).position;
    }
    await follower.reached(last);
    expect(follower.board.cards.get("cut")).to.include({ comments: 30 });
    expect(follower.board.cards).to.deep.equal(await cardsOf("leader"));
    socket.disconnect();
    await proxy.close();
  });

  it("[R7] a delta carries nothing that its reader may not see", async () => {
    const [expert, engineer] = [await server.socket("expert"), await server.socket("engineer")];
    const [outside, inside] = [await follow(expert, "group"), await follow(engineer, "group")];
    const frames: string[] = [];
    expert.onAny((...frame) => frames.push(JSON.stringify(frame)));
    const logged = await server.command(
      "LogIssue",
      anIssue("quiet", { visibility: "FIRM", title: "기밀" }),
      "engineer",
    );
    await Promise.all([outside.reached(logged.position), inside.reached(logged.position)]);
    expect(inside.board.cards.has("quiet")).to.equal(true);
    expect(outside.board.cards.has("quiet")).to.equal(false);
    expect(frames.join()).to.not.contain("quiet").and.not.contain("기밀");
    const base = { visibility: "FIRM" as const };
    const opened = await server.command(
      "EditIssue",
      { issueId: "quiet", base, changes: { visibility: "GROUP" } },
      "engineer",
    );
    await outside.reached(opened.position);
    expect(outside.board.cards.has("quiet")).to.equal(true);
    const closed = await server.command(
      "EditIssue",
      { issueId: "quiet", base: { visibility: "GROUP" }, changes: { visibility: "FIRM" } },
      "engineer",
    );
    await outside.reached(closed.position);
    expect(outside.board.cards.has("quiet")).to.equal(false);
  });

  it("[rights] who leaves the group loses with the next delta what only the group may see, and gains it on return", async () => {
    await server.command("LogIssue", anIssue("ours", { visibility: "GROUP" }), "engineer");
    const expert = await follow(await server.socket("expert"), "group");
    expect(expert.board.cards.has("ours")).to.equal(true);
    const membership = { programmeId: PROGRAMME, groupId: "group", memberId: "expert" };
    const left = await server.command("LeaveResearchGroup", membership, "leader");
    await expert.reached(left.position);
    expect(expert.board.cards.has("ours")).to.equal(false);
    const back = await server.command("JoinResearchGroup", membership, "leader");
    await expert.reached(back.position);
    expect(expert.board.cards.has("ours")).to.equal(true);
    expect(expert.board.cards).to.deep.equal(await cardsOf("expert"));
  });

  it("[rights] a forgotten member's sockets are let go before the next delta", async () => {
    await server.command(
      "RegisterMember",
      { memberId: "passing", organizationId: "firm", person: { name: "이름-passing" } },
      "director",
    );
    const token = await server.running.vault.createSession("passing", new Date().toISOString());
    const socket = await server.socket(null, { headers: { Cookie: `danji=${token}` } });
    await follow(socket, "group");
    const frames: unknown[] = [];
    socket.on("board:delta", (delta) => frames.push(delta));
    const gone = new Promise((resolve) => socket.once("disconnect", resolve));
    await server.command("ForgetMember", { memberId: "passing" }, "director");
    expect(await gone).to.equal("io server disconnect");
    await server.command("LogIssue", anIssue("after-forgetting"), "engineer");
    expect(frames).to.deep.equal([]);
  });

  it("a dissolved group's board is closed, and says where its issues went", async () => {
    const socket = await server.socket("leader");
    await follow(socket, "group-2");
    const gone = new Promise((resolve) => socket.once("board:gone", resolve));
    await server.command(
      "DissolveResearchGroup",
      { programmeId: PROGRAMME, groupId: "group-2", successorId: "group", reason: "통합" },
      "director",
    );
    expect(await gone).to.deep.equal({ groupId: "group-2", successorId: "group" });
  });

  it("[L4] presence: who is there and at what; gone with the socket; an unseen issue is not named", async () => {
    await server.command("LogIssue", anIssue("looked-at", { visibility: "FIRM" }), "engineer");
    const [one, two, three] = [
      await server.socket("engineer"),
      await server.socket("chair"),
      await server.socket("expert"),
    ];
    for (const socket of [one, two, three]) await follow(socket, "group");
    const seenBy = (socket: TestSocket, wanted: (state: PresenceState) => boolean) =>
      new Promise<PresenceState>((resolve) => socket.on("presence", (state) => wanted(state) && resolve(state)));
    const there = [two, three].map((socket) => seenBy(socket, ({ people }) => people.length === 1));
    one.emit("presence:set", { groupId: "group", issueId: "looked-at", editing: true });
    const [chair, expert] = await Promise.all(there);
    expect(chair?.people[0]).to.include({ name: "이름-engineer", issueId: "looked-at", editing: true });
    expect(expert?.people[0]).to.include({ name: "이름-engineer", issueId: null, editing: false });
    const away = seenBy(two, ({ people }) => people.length === 0);
    one.disconnect();
    await away;
  });

  it("tells everyone what changed elsewhere, once for a burst, and how fresh the read model is", async () => {
    const socket = await server.socket("stranger");
    const status = new Promise((resolve) => socket.once("log:status", resolve));
    const told: { topics: string[]; position: string }[] = [];
    let last = "";
    const changed = new Promise<void>((resolve) =>
      socket.on("model:changed", (message) => {
        told.push(message);
        if (last !== "" && Number(message.position) >= Number(last)) resolve();
      }),
    );
    for (let i = 0; i < 5; i++) {
      const done = await server.command("LogIssue", anIssue(`burst-${i}`, { groupId: null }), "engineer");
      if (i === 4) last = String(done.position);
    }
    await changed;
    expect(told.at(-1)?.topics).to.include.members(["issues", "timeline"]);
    expect(await Promise.race([status, Promise.resolve("sent at once")])).to.not.equal(undefined);
  });

  describe("bad frames", () => {
    const refused = (socket: TestSocket, event: string, ...args: unknown[]): Promise<Refused> =>
      new Promise((resolve) => {
        const emit = socket.emit.bind(socket) as unknown as (event: string, ...args: unknown[]) => void;
        emit(event, ...args, resolve);
      });

    it("are answered by problems and the server goes on", async () => {
      const socket = await server.socket("leader");
      const bodies = [
        undefined,
        null,
        1,
        "x",
        [],
        {},
        { groupId: 1 },
        { groupId: "../x" },
        { groupId: "group", from: "-1" },
      ];
      for (const body of bodies) {
        const { ok, problem } = await refused(socket, "board:join", body);
        expect(ok).to.equal(false);
        expect(problem).to.include({ code: "INVALID", status: 422 });
      }
      const unknownBoard = await refused(socket, "board:join", { groupId: "nothing" });
      expect(unknownBoard.problem).to.include({ code: "NOT_FOUND" });
      expect((await refused(socket, "drop:tables", {})).problem).to.include({ code: "NOT_FOUND" });
      expect((await refused(socket, "presence:set", { groupId: 3 })).problem).to.include({ code: "INVALID" });
      expect(await join(socket, "group")).to.include({ ok: true });
    });

    it("a frame over 100 kB ends its own connection and no other", async () => {
      const [loud, calm] = [await server.socket("leader"), await server.socket("leader")];
      const gone = new Promise((resolve) => loud.once("disconnect", resolve));
      loud.emit("board:join", { groupId: "x".repeat(200_000) }, () => {});
      await gone;
      expect(await join(calm, "group")).to.include({ ok: true });
    });

    it("a flood of frames ends its own connection", async () => {
      const socket = await server.socket("leader");
      const gone = new Promise((resolve) => socket.once("disconnect", resolve));
      for (let i = 0; i < 300; i++) socket.emit("board:leave", { groupId: "group" });
      expect(await gone).to.equal("io server disconnect");
    });

    it("nobody without a session, and no foreign page, gets in", async () => {
      for (const [as, headers] of [
        [null, {}],
        ["leader", { Origin: "https://evil.example" }],
      ] as const) {
        const refusal = await server.socket(as, { headers }).then(
          () => null,
          (error: Error) => error,
        );
        expect(refusal).to.be.an("error");
      }
    });
  });
});
