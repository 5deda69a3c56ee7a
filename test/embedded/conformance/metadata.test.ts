// Stream metadata, as a real EventStoreDB 23.10 was recorded keeping them.
import { setTimeout as pass } from "node:timers/promises";
import { BACKWARDS, END, NO_STREAM } from "@eventstore/db-client";
import { expect } from "chai";
import { events, failure, useLog } from "../support.ts";

describe("embedded log: metadata", () => {
  const own = useLog();

  it("[metadata] none, set, read, set with a wrong revision", async () => {
    const stream = own.stream();
    await own.append(stream, events(1));
    expect(await own.client.getStreamMetadata(stream)).to.deep.equal({ streamName: stream });
    const set = await own.client.setStreamMetadata(stream, { maxCount: 5, custom: "값" });
    expect(set.nextExpectedRevision).to.equal(0n);
    const read = await own.client.getStreamMetadata(stream);
    expect(read).to.deep.include({ streamName: stream, metadata: { maxCount: 5, custom: "값" } });
    expect(read.metastreamRevision).to.be.a("bigint");
    const error = await failure(own.client.setStreamMetadata(stream, { maxCount: 6 }, { expectedRevision: NO_STREAM }));
    expect(error).to.include({ streamName: `$$${stream}`, expectedVersion: "no_stream", actualVersion: 0n });
  });

  it("[metadata] of a stream that does not exist do not make it exist, and hold once it does", async () => {
    const stream = own.stream();
    await own.client.setStreamMetadata(stream, { maxCount: 2 });
    expect(await failure(own.read(stream))).to.include({ type: "stream-not-found" });
    expect(await own.append(stream, events(4), { expectedRevision: NO_STREAM })).to.equal(3n);
    expect(await own.revisions(stream)).to.deep.equal([2, 3]);
  });

  it("[metadata] $maxCount hides the old, in every way of reading", async () => {
    const stream = own.stream();
    await own.append(stream, events(10));
    await own.client.setStreamMetadata(stream, { maxCount: 3 });
    expect(await own.revisions(stream)).to.deep.equal([7, 8, 9]);
    expect(await own.revisions(stream, { direction: BACKWARDS, fromRevision: END })).to.deep.equal([9, 8, 7]);
    expect(await own.revisions(stream, { fromRevision: 2n, maxCount: 2 })).to.deep.equal([7, 8]);
    expect(await own.append(stream, events(1), { expectedRevision: 9n })).to.equal(10n);
    expect(await own.revisions(stream)).to.deep.equal([8, 9, 10]);
  });

  it("[metadata] $tb hides what lies before it", async () => {
    const stream = own.stream();
    await own.append(stream, events(6));
    await own.client.setStreamMetadata(stream, { truncateBefore: 4 });
    expect(await own.revisions(stream)).to.deep.equal([4, 5]);
    expect(await own.append(stream, events(1), { expectedRevision: 5n })).to.equal(6n);
  });

  it("[metadata] $tb beyond the end hides what is appended next, until it is passed", async () => {
    const stream = own.stream();
    await own.append(stream, events(3));
    await own.client.setStreamMetadata(stream, { truncateBefore: 4 });
    expect(await own.read(stream)).to.deep.equal([]);
    expect(await own.append(stream, events(1))).to.equal(3n);
    expect(await own.read(stream)).to.deep.equal([]);
    expect(await own.append(stream, events(1))).to.equal(4n);
    expect(await own.revisions(stream)).to.deep.equal([4]);
  });

  it("[metadata] $maxAge hides what is older", async () => {
    const stream = own.stream();
    await own.append(stream, events(2));
    await own.client.setStreamMetadata(stream, { maxAge: 1 });
    expect(await own.revisions(stream)).to.deep.equal([0, 1]);
    // Only the passing of time makes events old.
    await pass(1_100);
    await own.append(stream, events(1));
    expect(await own.revisions(stream)).to.deep.equal([2]);
  });

  it("[metadata] of the metadata stream only the newest event shows", async () => {
    const stream = own.stream();
    for (const maxCount of [2, 3]) await own.client.setStreamMetadata(stream, { maxCount });
    const read = await own.read(`$$${stream}`);
    expect(read).to.have.length(1);
    expect(read[0]!.event).to.deep.include({ type: "$metadata", revision: 1n, isJson: true, data: { $maxCount: 3 } });
  });

  it("[metadata] $acl is kept as it is", async () => {
    const stream = own.stream();
    const acl = { readRoles: ["$all"], writeRoles: ["$admins"] };
    await own.client.setStreamMetadata(stream, { acl });
    expect((await own.client.getStreamMetadata(stream)).metadata).to.deep.equal({ acl });
  });
});
