// A process that serves a log, appends to it, and prints each acknowledged event's number: the test kills it.
import { EventStoreDBClient, jsonEvent } from "@eventstore/db-client";
import { startEmbeddedLog } from "../../src/embedded/embeddedLog.ts";

const log = await startEmbeddedLog({ dataDir: process.argv[2]! });
const client = EventStoreDBClient.connectionString(log.connectionString);
let next = 0;
const write = async (): Promise<never> => {
  for (;;) {
    const n = next++;
    await client.appendToStream(`stream-${n % 7}`, jsonEvent({ type: "Written", data: { n } }));
    process.stdout.write(`${n}\n`);
  }
};
await Promise.all(Array.from({ length: 16 }, write));
