// A reorganisation as open boards see it: real sockets on a real server, before, while and after it is carried out.
import { expect } from "chai";
import type { BoardDelta, BoardJoined, Refused } from "../../src/contract/live.ts";
import { leftIntoRight, reorganize } from "../support/reorganize.ts";
import { startTestServer, type TestServer, type TestSocket } from "../support/server.ts";
import { anIssue, PROGRAMME } from "../support/world.ts";

const join = (socket: TestSocket, groupId: string, from?: string): Promise<BoardJoined | Refused> =>
  new Promise((resolve) => socket.emit("board:join", { groupId, ...(from === undefined ? {} : { from }) }, resolve));

/** The first delta of the board that reaches the position. */
const deltaAt = (socket: TestSocket, groupId: string, position: () => number): Promise<BoardDelta> =>
  new Promise((resolve) => {
    const heard = (delta: BoardDelta) => {
      if (delta.groupId !== groupId || Number(delta.position) < position()) return;
      socket.off("board:delta", heard);
      resolve(delta);
    };
    socket.on("board:delta", heard);
  });

describe("a reorganisation on open boards", function () {
  this.timeout(30_000);
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(() => server.stop());

  it("[R3] [R15] gives a board its new home and its cards' in one delta, within a second", async () => {
    await server.command("LogIssue", anIssue("moves"), "engineer");
    const watching = await server.socket("coordinator");
    const before = await join(watching, "group");
    expect(before.ok && before.mode === "snapshot" && before.board.group.miniClusterId).to.equal("left");
    let carriedOut = Number.POSITIVE_INFINITY;
    const told = deltaAt(watching, "group", () => (Number.isFinite(carriedOut) ? carriedOut : 0));
    const structure = new Promise<number>((resolve) =>
      watching.on("model:changed", ({ topics }) => topics.includes("structure") && resolve(Date.now())),
    );
    const began = Date.now();
    carriedOut = Number(await reorganize(server, leftIntoRight));
    const delta = await told;
    expect(delta.group?.miniClusterId).to.equal("right");
    expect(delta.refs.miniClusters.right?.names.ko).to.equal("미니 right");
    const [change] = delta.changes;
    expect(change?.op === "put" && change.card.miniClusterId).to.equal("right");
    expect((await structure) - began, "from the first command to the pages' word").to.be.below(4_000);
  });

  it("[rights] who is moved away loses with the same delta what only the mini-cluster may see; who comes along keeps it", async () => {
    await server.command(
      "RegisterMember",
      { memberId: "mover", organizationId: "university", person: { name: "옮길 이" } },
      "director",
    );
    await server.command(
      "JoinMiniCluster",
      { programmeId: PROGRAMME, memberId: "mover", miniClusterId: "left" },
      "director",
    );
    await server.command("LogIssue", anIssue("ours", { visibility: "CLUSTER" }), "engineer");
    const token = await server.running.vault.createSession("mover", new Date().toISOString());
    const mover = await server.socket(null, { headers: { Cookie: `danji=${token}` } });
    const expert = await server.socket("expert");
    for (const socket of [mover, expert]) {
      const joined = await join(socket, "group");
      expect(joined.ok && joined.mode === "snapshot" && joined.board.cards.map(({ id }) => id)).to.deep.equal(["ours"]);
    }
    let carriedOut = Number.POSITIVE_INFINITY;
    const at = () => (Number.isFinite(carriedOut) ? carriedOut : 0);
    const [away, along] = [deltaAt(mover, "group", at), deltaAt(expert, "group", at)];
    carriedOut = Number(
      await reorganize(server, {
        effectiveOn: "2006-05-01",
        reason: "나눈다.",
        targets: ["right", "one", "two"].map((id) => ({ id, names: { ko: `미니 ${id}`, en: `미니 ${id}` } })),
        edges: [
          { from: "right", to: "right", kind: "CONTINUE" },
          { from: "left", to: "one", kind: "SPLIT" },
          { from: "left", to: "two", kind: "SPLIT" },
        ],
        memberMoves: ["chair", "engineer", "leader", "expert", "mover"].map((memberId) => ({
          memberId,
          from: "left",
          to: memberId === "mover" ? "two" : "one",
          primary: true,
        })),
        defaultSuccessors: [{ from: "left", to: "one" }],
        groupMoves: ["group", "group-2"].map((groupId) => ({ groupId, to: "one" })),
        expectedTargets: 3,
        acceptWarnings: true,
      }),
    );
    expect((await away).changes).to.deep.equal([{ op: "remove", id: "ours", cause: null }]);
    const [kept] = (await along).changes;
    expect(kept?.op === "put" && kept.card.miniClusterId).to.equal("one");
    const asked = await server.get("/api/issues/ours", { headers: { Cookie: `danji=${token}` } });
    expect(asked.status, "on every other road as well").to.equal(404);
  });

  it("[R3] closes the board of a dissolved group; joined again it says so, and its issue is on the mini-cluster", async () => {
    await server.command("LogIssue", anIssue("left-over", { groupId: "group-2" }), "engineer");
    const watching = await server.socket("coordinator");
    await join(watching, "group-2");
    const gone = new Promise<{ groupId: string; successorId: string | null }>((resolve) =>
      watching.once("board:gone", resolve),
    );
    await reorganize(server, leftIntoRight);
    expect(await gone).to.deep.equal({ groupId: "group-2", successorId: null });
    const again = await join(watching, "group-2", "0");
    if (!again.ok) throw new Error(again.problem.detail);
    const group = again.mode === "changes" ? again.group : again.board.group;
    expect(group).to.include({ active: false, successorId: null });
    const { body } = await server.get<{ issue: { miniClusterId: string; groupId: string | null } }>(
      "/api/issues/left-over",
      { as: "coordinator" },
    );
    expect(body.issue).to.include({ miniClusterId: "right", groupId: null });
  });

  it("[R3] what is logged a moment too late for a closed mini-cluster and a dissolved group is where they went", async () => {
    await reorganize(server, leftIntoRight);
    await server.command("LogIssue", anIssue("late"), "engineer");
    await server.command("LogIssue", anIssue("late-2", { groupId: "group-2" }), "engineer");
    const place = async (id: string) =>
      (
        await server.get<{ issue: { miniClusterId: string; groupId: string | null } }>(`/api/issues/${id}`, {
          as: "coordinator",
        })
      ).body.issue;
    expect(await place("late")).to.include({ miniClusterId: "right", groupId: "group" });
    expect(await place("late-2")).to.include({ miniClusterId: "right", groupId: null });
    const open = await server.get<{ items: { id: string }[] }>("/api/issues?open=true&miniCluster=right", {
      as: "coordinator",
    });
    expect(open.body.items.map(({ id }) => id)).to.have.members(["late", "late-2"]);
  });

  it("a group handed to another leader has that leader on every open board, on an empty one too", async () => {
    const watching = await server.socket("coordinator");
    await join(watching, "group");
    const told = new Promise<BoardDelta>((resolve) =>
      watching.on("board:delta", (delta) => delta.group !== undefined && resolve(delta)),
    );
    await server.command(
      "AppointGroupLeader",
      { programmeId: "test", groupId: "group", leaderId: "expert" },
      "director",
    );
    expect((await told).group?.leaderId).to.equal("expert");
  });
});
