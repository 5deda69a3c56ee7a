// Measures the embedded log through the client: appends against a server that stores nothing, and reading $all against
// bare grpc-js with the generated decoder. Ratios count; the figures themselves depend on the machine and its disk.
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { EventStoreDBClient, jsonEvent, START } from "@eventstore/db-client";
import shared from "@eventstore/db-client/generated/shared_pb.js";
import grpcStreams from "@eventstore/db-client/generated/streams_grpc_pb.js";
import streams from "@eventstore/db-client/generated/streams_pb.js";
import { credentials, Metadata } from "@grpc/grpc-js";
import { startEmbeddedLog } from "../../src/embedded/embeddedLog.ts";
import { startNoStorage } from "./noStorage.ts";
import type { Row } from "./row.ts";

const APPEND_MS = 400;
const WARM_UP_MS = 300;
/** Ours and theirs in turns; the median of the ratios counts, so that a slow second of the machine decides nothing. */
const ROUNDS = 5;
const TEXT = "y".repeat(200);
const IN_FLIGHT = [
  [1, 0.6],
  [32, 0.8],
  [256, 0.8],
] as const;

/** Takes about 20 seconds. */
export async function benchAppend(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "danji-bench-"));
  const [log, nothing] = [await startEmbeddedLog({ dataDir: folder }), await startNoStorage()];
  const client = EventStoreDBClient.connectionString(log.connectionString);
  const bare = EventStoreDBClient.connectionString(nothing.connectionString);
  try {
    const rows: Row[] = [];
    for (const each of [client, bare]) await appendsASecond(each, 32, WARM_UP_MS);
    for (const [inFlight, goal] of IN_FLIGHT) rows.push(await appendRow(client, bare, inFlight, goal));
    rows.push(fsyncRow(folder));
    rows.push(await delayRow(client));
    rows.push(await readRow(client, log.connectionString));
    return rows;
  } finally {
    await client.dispose();
    await bare.dispose();
    await Promise.all([log.close(), nothing.close()]);
    rmSync(folder, { recursive: true, force: true });
  }
}

async function appendRow(client: EventStoreDBClient, bare: EventStoreDBClient, inFlight: number, goal: number) {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await appendsASecond(client, inFlight, APPEND_MS));
    theirs.push(await appendsASecond(bare, inFlight, APPEND_MS));
  }
  const measure = `append, ${inFlight} in flight`;
  return rowOf(measure, "appends/s", ours, "a server that stores nothing", theirs, goal);
}

let appended = 0;

async function appendsASecond(client: EventStoreDBClient, inFlight: number, milliseconds: number): Promise<number> {
  const begin = performance.now();
  const end = begin + milliseconds;
  let count = 0;
  const writer = async (): Promise<void> => {
    while (performance.now() < end) {
      const n = appended++;
      await client.appendToStream(`bench-${n % 1000}`, jsonEvent({ type: "Benched", data: { n, text: TEXT } }));
      count++;
    }
  };
  await Promise.all(Array.from({ length: inFlight }, writer));
  return (count * 1000) / (performance.now() - begin);
}

/** What the disk alone takes for the one fsync of a commit: no log that keeps its word is faster, one append at a time. */
function fsyncRow(folder: string): Row {
  const file = openSync(join(folder, "fsync"), "w");
  const page = Buffer.alloc(4096);
  const times: number[] = [];
  for (let i = 0; i < 200; i++) {
    const begin = performance.now();
    writeSync(file, page, 0, page.length, 0);
    fsyncSync(file);
    times.push(performance.now() - begin);
  }
  closeSync(file);
  return { measure: "fsync of 4 KiB alone, median", value: round(median(times)), unit: "ms" };
}

/** From the call of append to the subscriber's having the event, at the median. */
async function delayRow(client: EventStoreDBClient): Promise<Row> {
  const stream = "bench-delay";
  const subscription = client.subscribeToStream(stream);
  let arrived = (): void => {};
  const ready = new Promise<void>((resolve) => subscription.once("caughtUp", resolve));
  subscription.on("data", () => arrived());
  await ready;
  const delays: number[] = [];
  for (let i = 0; i < 300; i++) {
    const begin = performance.now();
    const arrival = new Promise<void>((resolve) => {
      arrived = resolve;
    });
    await client.appendToStream(stream, jsonEvent({ type: "Benched", data: { i } }));
    await arrival;
    delays.push(performance.now() - begin);
  }
  await subscription.unsubscribe();
  return { measure: "append to subscriber, median", value: round(median(delays)), unit: "ms" };
}

async function readRow(client: EventStoreDBClient, connectionString: string): Promise<Row> {
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    ours.push(await readsASecond(() => readWithClient(client)));
    theirs.push(await readsASecond(() => readBare(connectionString)));
  }
  return rowOf("$all read", "events/s", ours, "bare grpc-js + generated decode", theirs, 0.9);
}

async function readsASecond(read: () => Promise<number>): Promise<number> {
  const begin = performance.now();
  return ((await read()) * 1000) / (performance.now() - begin);
}

function readWithClient(client: EventStoreDBClient): Promise<number> {
  let count = 0;
  return new Promise((resolve, reject) => {
    const reading = client.readAll({ fromPosition: START });
    reading.on("data", () => count++);
    reading.on("error", reject);
    reading.on("end", () => resolve(count));
  });
}

function readBare(connectionString: string): Promise<number> {
  const address = new URL(connectionString.replace("esdb:", "http:"));
  const options = new streams.ReadReq.Options();
  options.setAll(new streams.ReadReq.Options.AllOptions().setStart(new shared.Empty()));
  options.setCount(String(Number.MAX_SAFE_INTEGER));
  options.setNoFilter(new shared.Empty());
  const metadata = new Metadata();
  metadata.set("connection-name", address.searchParams.get("connectionName") ?? "");
  const client = new grpcStreams.StreamsClient(address.host, credentials.createInsecure());
  let count = 0;
  return new Promise<number>((resolve, reject) => {
    const reading = client.read(new streams.ReadReq().setOptions(options), metadata);
    reading.on("data", () => count++);
    reading.on("error", reject);
    reading.on("end", () => resolve(count));
  }).finally(() => client.close());
}

function rowOf(measure: string, unit: string, ours: number[], against: string, theirs: number[], goal: number): Row {
  const ratio = round(median(ours.map((value, i) => value / theirs[i]!)));
  return { measure, value: Math.round(median(ours)), unit, against, ratio, goal: `≥ ${goal}`, met: ratio >= goal };
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1]!;
const round = (value: number): number => Math.round(value * 100) / 100;
