// Hostile frames: real ones mutated byte by byte, in what they carry and in the WebSocket's own framing, against a server
// in a process of its own. It neither ends nor leaks, and serves others afterwards.
// FUZZ_FRAMES=1000000 sends a million; SEED=… repeats a run.
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { request } from "node:http";
import type { Socket } from "node:net";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { io } from "socket.io-client";

const FRAMES = Number(process.env.FUZZ_FRAMES ?? 25_000);
const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 31));
/** Connections at once, and frames in one write: few, since those behind one that ends the connection are not heard. */
const AT_ONCE = 24;
const BURST = 5;
/** Follows each write: it is answered once all before it were heard, or the connection ends. */
const PROBE = framed(Buffer.from('42999["nobody knows this"]'), 1);
/** Where mutated lengths have swallowed the probe no answer comes. */
const PATIENCE_MS = 60;

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

const real = [
  '42["board:join",{"groupId":"group"}]',
  '421["board:join",{"groupId":"group","from":"12"}]',
  '42["presence:set",{"groupId":"group","issueId":null,"editing":false}]',
  '423["presence:set",{"groupId":"group","issueId":"one","editing":true}]',
  '42["board:leave",{"groupId":"group"}]',
  '424["plan:edit",{"planId":"plan","step":"links"}]',
  '451-["board:join",{"_placeholder":true,"num":0}]',
  '42["__proto__",{"constructor":{"prototype":{}}}]',
  '42["disconnect",{"toString":null}]',
  "40",
  '40{"token":"x"}',
  "40/admin,",
  "41",
  "2",
  "3probe",
  "5",
  '430["ack"]',
  '4459999999999-["x"]',
];
const digits = '0123456789,[]{}":-nulltrue\\u0000';

/** A masked frame as browsers send it; the mask is nought, so that the payload stands as it is. */
function framed(payload: Buffer, opcode: number): Buffer {
  const long = payload.length > 125;
  const head = Buffer.alloc(long ? 8 : 6);
  head[0] = 0x80 | opcode;
  head[1] = 0x80 | (long ? 126 : payload.length);
  if (long) head.writeUInt16BE(payload.length, 2);
  return Buffer.concat([head, payload]);
}

describe("hostile frames", function () {
  this.timeout(Math.max(90_000, FRAMES));
  let child: ChildProcess;
  let server: { url: string; cookie: string };
  before(async () => {
    const script = fileURLToPath(new URL("../support/serverChild.ts", import.meta.url));
    child = spawn(process.execPath, ["--import=tsx", script], { stdio: ["pipe", "pipe", "inherit"] });
    const [line] = await once(createInterface({ input: child.stdout! }), "line");
    server = JSON.parse(line as string);
  });
  after(async () => {
    if (child.exitCode !== null) return;
    child.stdin?.end();
    await once(child, "exit");
  });

  const open = (): Promise<Socket> =>
    new Promise((resolve, reject) => {
      const asked = request(`${server.url}/socket.io/?EIO=4&transport=websocket`, {
        headers: {
          Cookie: server.cookie,
          Connection: "Upgrade",
          Upgrade: "websocket",
          "Sec-WebSocket-Version": "13",
          "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
        },
      });
      asked.on("upgrade", (_response, socket: Socket) => {
        socket.on("error", () => {});
        resolve(socket);
      });
      asked.on("error", reject).end();
    });
  /** Whether the probe was answered; false where the connection ended, or nothing came. */
  const heard = (socket: Socket): Promise<boolean> =>
    new Promise((resolve) => {
      const end = (answered: boolean) => {
        clearTimeout(patience);
        socket.off("data", look).off("close", closed);
        resolve(answered);
      };
      const look = (data: Buffer) => data.includes("43999[") && end(true);
      const closed = () => end(false);
      const patience = setTimeout(closed, PATIENCE_MS);
      socket.on("data", look).on("close", closed);
    });
  const measure = async (name: string): Promise<number> => {
    const text = await (await fetch(`${server.url}/api/metrics`)).text();
    return Number(new RegExp(`^${name} (\\d+)$`, "m").exec(text)?.[1]);
  };

  it(`${FRAMES} mutated frames (seed ${seed}): the server goes on, and serves a well-meant socket`, async () => {
    const random = numbers(seed);
    const pick = (n: number) => Math.floor(random() * n);
    const mutate = (bytes: Buffer, byte: () => number): void => {
      for (let i = 1 + pick(3); i > 0 && bytes.length > 0; i--) bytes[pick(bytes.length)] = byte();
    };
    function hostile(): Buffer {
      let payload = Buffer.from(real[pick(real.length)] ?? "");
      // Most stay well framed and near to JSON: what cannot be parsed at all ends its connection at once.
      const way = random();
      if (way < 0.45) mutate(payload, () => digits.charCodeAt(pick(digits.length)));
      else if (way < 0.65) mutate(payload, () => pick(256));
      else if (way < 0.7) payload = payload.subarray(0, pick(payload.length + 1));
      else if (way < 0.75) payload = Buffer.concat([payload, payload]);
      else if (way < 0.77) payload = Buffer.concat([payload, Buffer.alloc(pick(3_000), 0x5b)]);
      const frame = framed(payload, random() < 0.9 ? 1 : pick(16));
      if (random() < 0.05) mutate(frame, () => pick(256));
      return frame;
    }

    let [sent, opened] = [0, 0];
    async function attack(): Promise<void> {
      while (sent < FRAMES) {
        const socket = await open();
        opened++;
        if (random() < 0.9) socket.write(framed(Buffer.from("40"), 1));
        while (sent < FRAMES && socket.writable) {
          const burst = Array.from({ length: Math.min(BURST, FRAMES - sent) }, hostile);
          sent += burst.length;
          socket.write(Buffer.concat([...burst, PROBE]));
          if (!(await heard(socket))) break;
        }
        socket.destroy();
      }
    }
    await Promise.all(Array.from({ length: AT_ONCE }, attack));
    expect(child.exitCode, "the server ended").to.equal(null);
    expect(opened).to.be.above(AT_ONCE);

    const calm = io(server.url, { transports: ["websocket"], extraHeaders: { Cookie: server.cookie } });
    const joined = await calm.timeout(10_000).emitWithAck("board:join", { groupId: "group" });
    expect(joined).to.include({ ok: true, mode: "snapshot" });
    while ((await measure("danji_sockets")) !== 1) await new Promise(setImmediate);
    expect(await measure("process_resident_memory_bytes")).to.be.below(700_000_000);
    calm.disconnect();
    expect((await fetch(`${server.url}/api/ready`)).status).to.equal(200);
  });
});
