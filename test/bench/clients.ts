// The clients of the live rows, in a process of their own (started by clientProcess.ts): sockets of both kinds, and what
// they saw when. Instants are the system's monotonic clock in ms, which is the same in every process of a machine.
import { randomUUID } from "node:crypto";
import { Agent, request } from "node:http";
import type { WebSocket } from "ws";
import type { Ask } from "./clientProcess.ts";
import { connectBare, connectDanji, isDelta } from "./rawSocket.ts";

const now = (): number => Number(process.hrtime.bigint()) / 1e6;
const agent = new Agent({ keepAlive: true });
const opened: Record<"danji" | "bare", WebSocket[]> = { danji: [], bare: [] };
const CONNECT_AT_ONCE = 25;

async function open({ kind, url, cookies, groupId, count }: Ask<"open">): Promise<number> {
  for (let done = 0; done < count; done += CONNECT_AT_ONCE) {
    const some = Array.from({ length: Math.min(CONNECT_AT_ONCE, count - done) }, (_, i) =>
      kind === "bare" ? connectBare(url) : connectDanji(url, cookies[(done + i) % cookies.length] ?? "", groupId),
    );
    opened[kind].push(...(await Promise.all(some)));
  }
  return opened[kind].length;
}

/** Every socket's instant of the next message (of Danji: the next delta). */
function next(kind: "danji" | "bare"): Promise<number[]> {
  return Promise.all(
    opened[kind].map(
      (socket) =>
        new Promise<number>((resolve) => {
          const hear = (frame: Buffer) => {
            if (kind === "danji" && !isDelta(frame)) return;
            resolve(now());
            socket.off("message", hear);
          };
          socket.on("message", hear);
        }),
    ),
  );
}

/** The first socket's user comments; how long until the second socket has the delta that says so, in ms. */
async function crossDanji({ url, cookie, issueId, times }: Ask<"crossDanji">): Promise<number[]> {
  const other = opened.danji[1]!;
  const took: number[] = [];
  for (let i = 0; i < times; i++) {
    const commandId = randomUUID();
    const arrival = new Promise<void>((resolve) => {
      const hear = (frame: Buffer) => {
        if (!isDelta(frame) || !frame.includes(commandId)) return;
        other.off("message", hear);
        resolve();
      };
      other.on("message", hear);
    });
    const body = JSON.stringify({ issueId, commentId: randomUUID(), text: "누설전류를 다시 재었습니다." });
    const begin = now();
    const answer = post(`${url}/api/commands/CommentOnIssue`, { cookie, "idempotency-key": commandId }, body);
    await arrival;
    took.push(now() - begin);
    await answer;
  }
  return took;
}

function post(url: string, headers: Record<string, string>, body: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { method: "POST", agent, headers: { ...headers, "content-type": "application/json" } };
    const sent = request(url, options, (answer) => {
      answer.resume();
      answer.once("end", () =>
        answer.statusCode === 200 ? resolve() : reject(new Error(`a command was answered ${answer.statusCode}`)),
      );
    });
    sent.once("error", reject);
    sent.end(body);
  });
}

/** The first bare socket sends; how long until the second has what the server passes on, in ms. */
async function crossBare({ times, bytes }: Ask<"crossBare">): Promise<number[]> {
  const [sender, other] = opened.bare;
  const took: number[] = [];
  for (let i = 0; i < times; i++) {
    const arrival = new Promise((resolve) => other!.once("message", resolve));
    const begin = now();
    sender!.send("x".repeat(bytes));
    await arrival;
    took.push(now() - begin);
  }
  return took;
}

async function close(kind: "danji" | "bare"): Promise<number> {
  const closing = opened[kind].map((socket) => new Promise((resolve) => socket.once("close", resolve)));
  for (const socket of opened[kind]) socket.close();
  await Promise.all(closing);
  opened[kind] = [];
  return closing.length;
}

function answerTo(ask: Ask): Promise<number | number[]> {
  switch (ask.what) {
    case "open":
      return open(ask);
    case "next":
      return next(ask.kind);
    case "crossDanji":
      return crossDanji(ask);
    case "crossBare":
      return crossBare(ask);
    case "close":
      return close(ask.kind);
  }
}

process.on("message", (ask: Ask & { id: number }) => {
  const { id } = ask;
  answerTo(ask).then(
    (answer) => process.send?.({ id, answer }),
    (error: Error) => process.send?.({ id, error: error.message }),
  );
  // What is expected is listened for by now; the bench may set it off.
  if (ask.what === "next") process.send?.({ id, listening: true });
});
process.on("disconnect", () => process.exit(0));
