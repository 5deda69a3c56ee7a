// Reading streams and links, as a real EventStoreDB 23.10 was recorded doing it.
import { BACKWARDS, binaryEvent, END, type EventData, FORWARDS, START } from "@eventstore/db-client";
import { expect } from "chai";
import { collect, event, events, failure, useLog } from "../support.ts";

describe("embedded log: read", () => {
  const own = useLog();

  it("[read] a missing stream is not found, in both directions", async () => {
    for (const options of [{}, { direction: BACKWARDS, fromRevision: END } as const]) {
      const stream = own.stream("없는-스트림");
      const error = await failure(own.read(stream, options));
      expect(error).to.include({ type: "stream-not-found", streamName: stream });
    }
  });

  it("[read] forwards from the middle and backwards from the end, with a count", async () => {
    const stream = own.stream();
    await own.append(stream, events(10));
    const middle = await own.read(stream, { direction: FORWARDS, fromRevision: 4n, maxCount: 3 });
    expect(middle.map(({ event }) => event!.data)).to.deep.equal([{ i: 4 }, { i: 5 }, { i: 6 }]);
    const end = { direction: BACKWARDS, fromRevision: END, maxCount: 3 } as const;
    expect(await own.revisions(stream, end)).to.deep.equal([9, 8, 7]);
  });

  it("[read] backwards from a revision, and from the start", async () => {
    const stream = own.stream();
    await own.append(stream, events(5));
    expect(await own.revisions(stream, { direction: BACKWARDS, fromRevision: 2n })).to.deep.equal([2, 1, 0]);
    expect(await own.revisions(stream, { direction: BACKWARDS, fromRevision: START })).to.deep.equal([0]);
  });

  it("[read] forwards from the end, or none at all, is refused", async () => {
    const stream = own.stream();
    await own.append(stream, events(3));
    expect(await failure(own.read(stream, { fromRevision: END }))).to.include({ type: "unknown", code: 2 });
    expect(await failure(own.read(stream, { maxCount: 0 }))).to.include({ type: "unknown", code: 2 });
  });

  it("[read] from beyond the end: nothing forwards, from the end backwards", async () => {
    const stream = own.stream();
    await own.append(stream, events(2));
    expect(await own.revisions(stream, { fromRevision: 7n })).to.deep.equal([]);
    expect(await own.revisions(stream, { direction: BACKWARDS, fromRevision: 7n })).to.deep.equal([1, 0]);
  });

  it("[read] a break in the middle of 2,000 leaves nothing behind", async () => {
    const stream = own.stream();
    for (let i = 0; i < 4; i++) await own.append(stream, events(500));
    expect(await collect(own.client.readStream(stream), 5)).to.have.length(5);
    expect(await own.revisions(stream)).to.deep.equal(Array.from({ length: 2000 }, (_, i) => i));
    const backwards = await own.revisions(stream, { direction: BACKWARDS, fromRevision: END });
    expect(backwards).to.deep.equal(Array.from({ length: 2000 }, (_, i) => 1999 - i));
  });

  it("[read] events of very different sizes come whole", async () => {
    const stream = own.stream();
    for (let i = 0; i < 12; i++) await own.append(stream, [event("T", { x: "y".repeat(i % 3 ? 10 : 700_000) })]);
    expect(await own.revisions(stream)).to.deep.equal(Array.from({ length: 12 }, (_, i) => i));
  });

  it("[links] resolved: to the event, or to none where it is gone; the link is delivered all the same", async () => {
    const [target, links] = [own.stream(), own.stream("links")];
    await own.append(target, events(2));
    const link = (to: string): EventData => binaryEvent({ type: "$>", data: Buffer.from(to) }) as EventData;
    await own.append(links, [event("$>"), link(`1@${target}`), link(`99@${target}`), link(`0@${own.stream("gone")}`)]);
    const [broken, found, beyond, gone] = await own.read(links, { resolveLinkTos: true });
    expect(broken!.event?.type).to.equal("$>");
    expect(broken!.link).to.equal(undefined);
    expect(found!.event).to.deep.include({ streamId: target, revision: 1n, data: { i: 1 } });
    expect(found!.link).to.deep.include({ streamId: links, revision: 1n, type: "$>", isJson: false });
    for (const resolved of [beyond!, gone!]) {
      expect(resolved.event).to.equal(undefined);
      expect(resolved.link?.streamId).to.equal(links);
    }
    const unresolved = await own.read(links, { resolveLinkTos: false });
    expect(unresolved.map(({ event, link }) => [event?.streamId, link])).to.deep.equal(
      Array(4).fill([links, undefined]),
    );
  });
});
