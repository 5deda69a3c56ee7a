// Hostile frames: raw bytes on the socket, seeded, by the thousand. The server neither ends nor stops serving others.
import { expect } from "chai";
import { WebSocket } from "ws";
import { startTestServer, type TestServer } from "../support/server.ts";

const FRAMES = 3_000;
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));

/** mulberry32: the same numbers for the same seed. */
function numbers(state: number): () => number {
  let a = state;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

const valid = [
  '42["board:join",{"groupId":"group"}]',
  '421["board:join",{"groupId":"group","from":"12"}]',
  '42["presence:set",{"groupId":"group","issueId":null,"editing":false}]',
  '42["board:leave",{"groupId":"group"}]',
  '42["plan:edit",{"planId":"plan","step":"links"}]',
  '451-["board:join",{"_placeholder":true,"num":0}]',
  '42["__proto__",{"constructor":{"prototype":{}}}]',
  "40",
  "41",
  "2",
  "3probe",
  "5",
  '430["ack"]',
  '4459999999999-["x"]',
];

describe("hostile frames", function () {
  this.timeout(60_000);
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server?.stop());

  it(`${FRAMES} mutated frames (seed ${seed}): the server goes on, and serves a well-meant socket`, async () => {
    const random = numbers(seed);
    const pick = (n: number) => Math.floor(random() * n);
    const mutated = (): string | Buffer => {
      const frame = Buffer.from(valid[pick(valid.length)] ?? "");
      for (let i = pick(4); i > 0 && frame.length > 0; i--) frame[pick(frame.length)] = pick(256);
      const cut = frame.subarray(0, random() < 0.3 ? pick(frame.length + 1) : frame.length);
      const doubled = random() < 0.1 ? Buffer.concat([cut, cut]) : cut;
      return random() < 0.7 ? doubled.toString("latin1") : doubled;
    };
    let socket: WebSocket | undefined;
    for (let sent = 0; sent < FRAMES; ) {
      if (socket?.readyState !== WebSocket.OPEN) {
        const next = new WebSocket(`${server.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`, {
          headers: { Cookie: server.cookie("leader") },
        });
        next.on("error", () => {});
        await new Promise((resolve) => next.once("open", resolve));
        if (random() < 0.9) next.send("40");
        socket = next;
      }
      for (let i = 0; i < 50 && socket.readyState === WebSocket.OPEN; i++, sent++) socket.send(mutated());
      await new Promise(setImmediate);
    }
    socket?.terminate();
    const calm = await server.socket("leader");
    const joined = await new Promise((resolve) => calm.emit("board:join", { groupId: "group" }, resolve));
    expect(joined).to.include({ ok: true, mode: "snapshot" });
    expect((await server.get("/api/ready")).status).to.equal(200);
  });
});
