// Subscriptions to streams, as a real EventStoreDB 23.10 was recorded serving them.
import { binaryEvent, END, type EventData, START } from "@eventstore/db-client";
import { expect } from "chai";
import { caughtUp, event, events, eventsIn, follow, outline, useLog } from "../support.ts";

describe("embedded log: subscribe to a stream", () => {
  const own = useLog();

  it("[subscribe] from the start, then live", async () => {
    const stream = own.stream();
    await own.append(stream, events(3));
    const followed = follow(own.client.subscribeToStream(stream, { fromRevision: START }));
    await followed.until(caughtUp);
    await own.append(stream, events(2));
    const seen = await followed.until((all) => eventsIn(all).length === 5);
    expect(outline(seen)).to.deep.equal([0, 1, 2, "caughtUp", 3, 4]);
    await followed.stop();
  });

  it("[subscribe] from a revision begins after it", async () => {
    const stream = own.stream();
    await own.append(stream, events(4));
    const followed = follow(own.client.subscribeToStream(stream, { fromRevision: 1n }));
    expect(outline(await followed.until(caughtUp))).to.deep.equal([2, 3, "caughtUp"]);
    await followed.stop();
  });

  it("[subscribe] from the end sees only the new", async () => {
    const stream = own.stream();
    await own.append(stream, events(2));
    const followed = follow(own.client.subscribeToStream(stream, { fromRevision: END }));
    await followed.until(caughtUp);
    await own.append(stream, [event("New")]);
    const seen = await followed.until((all) => eventsIn(all).length === 1);
    expect(outline(seen)).to.deep.equal(["caughtUp", 2]);
    await followed.stop();
  });

  it("[subscribe] to a stream that does not exist yet", async () => {
    const stream = own.stream();
    const followed = follow(own.client.subscribeToStream(stream));
    await followed.until(caughtUp);
    await own.append(stream, events(1));
    expect(outline(await followed.until((all) => eventsIn(all).length === 1))).to.deep.equal(["caughtUp", 0]);
    await followed.stop();
  });

  it("[subscribe] to a tombstoned stream fails", async () => {
    const stream = own.stream();
    await own.append(stream, events(1));
    await own.client.tombstoneStream(stream);
    const followed = follow(own.client.subscribeToStream(stream));
    expect(await followed.error).to.include({ type: "stream-deleted", streamName: stream });
    expect(followed.seen).to.deep.equal([]);
  });

  it("[subscribe] a tombstone while subscribed is delivered, and then the subscription fails", async () => {
    const stream = own.stream();
    await own.append(stream, events(1));
    const followed = follow(own.client.subscribeToStream(stream));
    await followed.until(caughtUp);
    await own.client.tombstoneStream(stream);
    expect(await followed.error).to.include({ type: "stream-deleted", streamName: stream });
    const last = eventsIn(followed.seen).at(-1)!.event!;
    expect(last).to.include({ type: "$streamDeleted", revision: 9223372036854775807n, isJson: false });
    expect(followed.seen).to.have.length(3);
  });

  it("[subscribe] a delete while subscribed goes unsaid; what is appended after it comes", async () => {
    const stream = own.stream();
    await own.append(stream, events(2));
    const followed = follow(own.client.subscribeToStream(stream));
    await followed.until(caughtUp);
    await own.client.deleteStream(stream);
    await own.append(stream, [event("After")]);
    const seen = await followed.until((all) => eventsIn(all).length === 3);
    expect(outline(seen)).to.deep.equal([0, 1, "caughtUp", 2]);
    await followed.stop();
  });

  it("[subscribe] resolves links, past and live", async () => {
    const [target, links] = [own.stream(), own.stream("links")];
    await own.append(target, events(2));
    const link = (to: string): EventData => binaryEvent({ type: "$>", data: Buffer.from(to) }) as EventData;
    await own.append(links, [link(`1@${target}`)]);
    const followed = follow(own.client.subscribeToStream(links, { resolveLinkTos: true }));
    await followed.until(caughtUp);
    await own.append(links, [link(`0@${target}`)]);
    const seen = eventsIn(await followed.until((all) => eventsIn(all).length === 2));
    expect(seen.map(({ event }) => [event?.streamId, event?.revision])).to.deep.equal([
      [target, 1n],
      [target, 0n],
    ]);
    expect(seen.map(({ link: from }) => from?.streamId)).to.deep.equal([links, links]);
    await followed.stop();
  });
});
