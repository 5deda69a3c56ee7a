// One board's delta to 500 sockets, and what a socket costs in memory, against a bare `ws` server that sends the same
// text to as many. Both servers are in this process and all clients in another.

import { randomUUID } from "node:crypto";
import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { WebSocketServer } from "ws";
import type { OpenReadModel } from "../../projections/openReadModel.ts";
import type { ClientProcess } from "./clientProcess.ts";
import { connectDanji, isDelta } from "./rawSocket.ts";
import { atMost, quantile, type Row } from "./row.ts";
import type { World } from "./world.ts";

const SOCKETS = 500;
const ROUNDS = 30;
const WARM_UP = 5;
/** `model:changed` follows a delta by 100 ms; the next round waits until it is over. */
const PAUSE_MS = 150;

/** Takes about fifteen seconds. */
export async function benchFanOut(world: World, clients: ClientProcess): Promise<Row[]> {
  const { running, groupId } = world;
  const cookies = world.office.map(({ cookie }) => cookie);
  const frame = await oneDelta(world);
  const bare = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
  await once(bare, "listening");
  const bareUrl = `ws://127.0.0.1:${(bare.address() as AddressInfo).port}`;
  try {
    const theirBytes = await memoryOf(() =>
      clients.ask({ what: "open", kind: "bare", url: bareUrl, cookies, groupId, count: SOCKETS }),
    );
    const ourBytes = await memoryOf(() =>
      clients.ask({ what: "open", kind: "danji", url: running.url, cookies, groupId, count: SOCKETS }),
    );
    const [ours, theirs]: [number[][], number[][]] = [[], []];
    const told = whenTold(running.model as OpenReadModel);
    for (let round = 0; round < WARM_UP + ROUNDS; round++) {
      const heard = await clients.heard("danji", () => comment(world));
      ours.push(heard.map((at) => at - told()));
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      let sentAt = 0;
      const bareHeard = await clients.heard("bare", () => {
        sentAt = now();
        for (const socket of bare.clients) socket.send(frame);
      });
      theirs.push(bareHeard.map((at) => at - sentAt));
    }
    const row = (name: string, part: number, most: number) =>
      atMost(
        { measure: `a board's delta to ${SOCKETS} sockets, ${name}`, unit: "ms", against: "bare ws broadcast", most },
        ours.slice(WARM_UP).map((round) => quantile(round, part)),
        theirs.slice(WARM_UP).map((round) => quantile(round, part)),
      );
    const memory = { measure: "memory a socket", unit: "kB", against: "bare ws", most: 3 };
    return [row("p50", 0.5, 1.5), row("p99", 0.99, 2), atMost(memory, [ourBytes], [theirBytes])];
  } finally {
    await clients.ask({ what: "close", kind: "danji" });
    await clients.ask({ what: "close", kind: "bare" });
    bare.close();
  }
}

const now = (): number => Number(process.hrtime.bigint()) / 1e6;

async function comment({ running, office, issueId }: World): Promise<void> {
  const actor = await running.actors.actor(office[0]!.memberId);
  if (!actor) throw new Error("the coordinator is gone");
  const body = { issueId, commentId: randomUUID(), text: "누설전류를 다시 재었습니다." };
  await running.commands.handle({ name: "CommentOnIssue", body, commandId: randomUUID(), actor });
}

/** The text of one delta, as it goes over the wire. */
async function oneDelta(world: World): Promise<string> {
  const socket = await connectDanji(world.running.url, world.office[0]!.cookie, world.groupId);
  const delta = new Promise<string>((resolve) => {
    socket.on("message", (frame: Buffer) => {
      if (isDelta(frame)) resolve(String(frame));
    });
  });
  await comment(world);
  const frame = await delta;
  socket.close();
  return frame;
}

/** When this thread last heard of a commit: the delta is made and sent from then on. */
function whenTold(model: OpenReadModel): () => number {
  let at = 0;
  const { announce } = model;
  model.announce = (position) => {
    at = now();
    announce(position);
  };
  return () => at;
}

/**
 * kB a socket that `open` adds to this process: JavaScript's heap and buffers after a collection. What the kernel keeps
 * for a connection is the same for both, and not in it.
 */
async function memoryOf(open: () => Promise<number[]>): Promise<number> {
  const before = inUse();
  const [count] = await open();
  return (inUse() - before) / 1000 / count!;
}

function inUse(): number {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  for (let i = 0; i < 3; i++) collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}
