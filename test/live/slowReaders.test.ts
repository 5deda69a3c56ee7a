// A browser that takes nothing any more is cut off, so that it cannot fill the server's memory; it comes back by position.
import { expect } from "chai";
import type { BoardJoined, Refused } from "../../src/contract/live.ts";
import { startFaultProxy } from "../support/faultProxy.ts";
import { startTestServer, type TestServer, type TestSocket } from "../support/server.ts";
import { anIssue } from "../support/world.ts";

describe("slow readers", function () {
  this.timeout(60_000);
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server?.stop());

  const join = (socket: TestSocket, from?: string): Promise<BoardJoined | Refused> =>
    new Promise((resolve) => socket.emit("board:join", { groupId: "group", ...(from ? { from } : {}) }, resolve));
  const sockets = async () => {
    const { body } = await server.get<string>("/api/metrics");
    return Number(/^danji_sockets (\d+)$/m.exec(body)?.[1]);
  };

  it("one that reads nothing is let go, another is told everything, and it catches up on its return", async () => {
    const standards = Array.from({ length: 20 }, (_, i) => `${"가".repeat(57)}${i}`);
    for (let i = 0; i < 40; i++)
      await server.command("LogIssue", anIssue(`wide-${i}`, { regulation: { standards } }), "engineer");
    const proxy = await startFaultProxy({ port: Number(new URL(server.url).port) });
    const address = { url: `http://127.0.0.1:${proxy.port}` };
    const [slow, quick] = [await server.socket("leader", address), await server.socket("leader")];
    const joined = await join(slow);
    await join(quick);
    const from = joined.ok ? joined.position : "";
    proxy.stall(true);
    // Each is answered by the whole board, some 150 kB, that nobody takes.
    for (let i = 0; i < 190; i++) slow.emit("board:join", { groupId: "group" }, () => {});
    while ((await sockets()) > 1) await new Promise(setImmediate);

    const told = new Promise((resolve) => quick.once("board:delta", resolve));
    await server.command("CommentOnIssue", { issueId: "wide-0", commentId: "c", text: "말" }, "leader");
    await told;
    slow.disconnect();
    const again = await server.socket("leader", address);
    const caughtUp = await join(again, from);
    expect(caughtUp).to.include({ ok: true, mode: "changes" });
    if (caughtUp.ok && caughtUp.mode === "changes")
      expect(caughtUp.changes.map(({ id }) => id)).to.deep.equal(["wide-0"]);
    await proxy.close();
  });
});
