// From one user's command to another user's screen, against a bare road of the same stages: a WebSocket message, an
// fsync of 4 KiB, a gRPC round trip, a WebSocket message to the other. It validates, decides, stores and projects nothing.
import { closeSync, fsyncSync, openSync, writeSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import features from "@eventstore/db-client/generated/serverfeatures_grpc_pb.js";
import shared from "@eventstore/db-client/generated/shared_pb.js";
import { credentials } from "@grpc/grpc-js";
import { type WebSocket, WebSocketServer } from "ws";
import type { ClientProcess } from "./clientProcess.ts";
import { startNoStorage } from "./noStorage.ts";
import { atMost, quantile, type Row } from "./row.ts";
import type { World } from "./world.ts";

const ROUNDS = 9;
const TIMES = 50;
/** About what a delta of one card takes. */
const MESSAGE_BYTES = 1_500;

/** Both people look at the same board; the first comments on an issue. Takes about ten seconds. */
export async function benchCrossing(world: World, clients: ClientProcess): Promise<Row[]> {
  const bare = await startBareRoad(world.dataDir);
  const [first, second] = world.office;
  if (!first || !second) throw new Error("the scenario has no two people in the office");
  const { groupId, issueId } = world;
  const { url } = world.running;
  try {
    const cookies = [first.cookie, second.cookie];
    await clients.ask({ what: "open", kind: "danji", url, cookies, groupId, count: 2 });
    await clients.ask({ what: "open", kind: "bare", url: bare.url, cookies, groupId, count: 2 });
    const ours = (times: number) => clients.ask({ what: "crossDanji", url, cookie: first.cookie, issueId, times });
    const theirs = (times: number) => clients.ask({ what: "crossBare", times, bytes: MESSAGE_BYTES });
    await ours(100);
    await theirs(100);
    const rounds: { ours: number[]; theirs: number[] }[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push({ ours: await ours(TIMES), theirs: await theirs(TIMES) });
    const row = (name: string, part: number) =>
      atMost(
        {
          measure: `command of one user to another's screen, ${name}`,
          unit: "ms",
          against: "fsync + gRPC + bare ws",
          most: 3,
        },
        rounds.map((each) => quantile(each.ours, part)),
        rounds.map((each) => quantile(each.theirs, part)),
      );
    return [row("p50", 0.5), row("p99", 0.99)];
  } finally {
    await clients.ask({ what: "close", kind: "danji" });
    await clients.ask({ what: "close", kind: "bare" });
    await bare.close();
  }
}

async function startBareRoad(folder: string): Promise<{ url: string; close(): Promise<void> }> {
  const log = await startNoStorage();
  const grpc = new features.ServerFeaturesClient(
    new URL(log.connectionString.replace("esdb:", "http:")).host,
    credentials.createInsecure(),
  );
  const file = openSync(join(folder, "bare"), "w");
  const page = Buffer.alloc(4096);
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1", perMessageDeflate: false });
  await new Promise((resolve) => server.once("listening", resolve));
  const sockets: WebSocket[] = [];
  server.on("connection", (socket) => {
    sockets.push(socket);
    socket.on("message", (data, isBinary) => {
      writeSync(file, page, 0, page.length, 0);
      fsyncSync(file);
      grpc.getSupportedMethods(new shared.Empty(), (error) => {
        if (error) throw error;
        sockets[1]?.send(data, { binary: isBinary });
      });
    });
  });
  return {
    url: `ws://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      await new Promise((resolve) => server.close(resolve));
      grpc.close();
      closeSync(file);
      await log.close();
    },
  };
}
