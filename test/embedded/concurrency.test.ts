// Many writers at once, slow readers, and a log that closes while it is used.
import { setTimeout as pass } from "node:timers/promises";
import { END, EventStoreDBClient, START } from "@eventstore/db-client";
import { expect } from "chai";
import { startEmbeddedLog } from "../../src/embedded/embeddedLog.ts";
import { caughtUp, event, events, eventsIn, follow, temporaryFolder, useLog } from "./support.ts";

describe("embedded log: concurrency", () => {
  const own = useLog();

  it("[one winner] 32 writers race for the next revision, 100 times: exactly one wins each", async () => {
    const stream = own.stream();
    for (let race = 0; race < 100; race++) {
      const expectedRevision = race === 0 ? "no_stream" : BigInt(race - 1);
      const racers = Array.from({ length: 32 }, (_, i) =>
        own.append(stream, [event("T", { i })], { expectedRevision }),
      );
      const results = await Promise.allSettled(racers);
      expect(results.filter(({ status }) => status === "fulfilled")).to.have.length(1);
    }
    expect(await own.revisions(stream)).to.have.length(100);
  }).timeout(20_000);

  it("[order] a subscriber gets what 32 writers append whole and in order, while they append", async () => {
    const followed = follow(own.client.subscribeToAll({ fromPosition: START }));
    await followed.until(caughtUp);
    const before = eventsIn(followed.seen).length;
    const streams = Array.from({ length: 8 }, () => own.stream());
    const writer = async (_: unknown, w: number): Promise<void> => {
      for (let i = 0; i < 40; i++) await own.append(streams[(w + i) % 8]!, events(1 + (i % 3)));
    };
    await Promise.all(Array.from({ length: 32 }, writer));
    const total = (await Promise.all(streams.map((stream) => own.revisions(stream)))).flat().length;
    const seen = eventsIn(await followed.until((all) => eventsIn(all).length >= before + total));
    const positions = seen.map((resolved) => resolved.event!.position!.commit);
    expect(positions).to.deep.equal(positions.map((_, i) => BigInt(i + 1)));
    await followed.stop();
  }).timeout(20_000);

  it("[head] is known without asking: never behind an answer, the same as the log says, also after a restart", async () => {
    const folder = temporaryFolder();
    let log = await startEmbeddedLog({ dataDir: folder.path });
    expect(log.head()).to.equal(null);
    const client = EventStoreDBClient.connectionString(log.connectionString);
    const writer = async (_: unknown, w: number): Promise<void> => {
      for (let i = 0; i < 40; i++) {
        const { position } = await client.appendToStream(`head-${w % 3}`, events(1 + (i % 2)));
        expect(log.head()).to.be.at.least(Number(position?.commit));
      }
    };
    await Promise.all(Array.from({ length: 16 }, writer));
    const newest = log.head();
    for await (const { event: last } of client.readAll({ direction: "backwards", fromPosition: END, maxCount: 1 }))
      expect(Number(last?.position.commit)).to.equal(newest);
    await client.dispose();
    await log.close();
    expect(() => log.head()).to.throw("closed");
    log = await startEmbeddedLog({ dataDir: folder.path });
    expect(log.head()).to.equal(newest);
    await log.close();
    folder.remove();
  });

  it("[slow reader] gets 3,000 large events whole and in order, and more that come meanwhile", async () => {
    const stream = own.stream();
    const large = "y".repeat(2_000);
    for (let i = 0; i < 6; i++)
      await own.append(
        stream,
        Array.from({ length: 400 }, () => event("T", { large })),
      );
    let next = 0n;
    const subscription = own.client.subscribeToStream(stream, { fromRevision: START });
    const meanwhile = (async () => {
      for (let i = 0; i < 600; i++) await own.append(stream, [event("T", { large })]);
    })();
    for await (const resolved of subscription) {
      expect(resolved.event!.revision).to.equal(next++);
      // A reader is slow by taking time.
      if (next % 300n === 0n) await pass(20);
      if (next === 3_000n) break;
    }
    await meanwhile;
    expect(next).to.equal(3_000n);
  }).timeout(20_000);

  it("[close] with subscriptions and appends open: the ones end, the others are answered or fail, none hangs", async () => {
    const folder = temporaryFolder();
    const log = await startEmbeddedLog({ dataDir: folder.path });
    const client = EventStoreDBClient.connectionString(log.connectionString);
    let exits = 0;
    log.onExit(() => exits++);
    await client.appendToStream("one", events(10));
    const [all, one] = [follow(client.subscribeToAll()), follow(client.subscribeToStream("one"))];
    await Promise.all([all.until(caughtUp), one.until(caughtUp)]);
    const appends = Array.from({ length: 50 }, () => client.appendToStream("two", events(1)));
    const settled = Promise.allSettled(appends);
    await log.close();
    for (const { error } of [all, one]) expect(await error).to.include({ type: "unavailable" });
    const answered = (await settled).filter(({ status }) => status === "fulfilled").length;
    await client.dispose();

    const again = await startEmbeddedLog({ dataDir: folder.path });
    const reader = EventStoreDBClient.connectionString(again.connectionString);
    let kept = 0;
    try {
      for await (const _ of reader.readStream("two")) kept++;
    } catch (error) {
      expect(error).to.include({ type: "stream-not-found" });
    }
    expect(kept).to.be.at.least(answered);
    expect(exits).to.equal(0);
    await reader.dispose();
    await again.close();
    folder.remove();
  });
});
