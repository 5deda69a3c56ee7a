// Deleting and tombstoning, as a real EventStoreDB 23.10 was recorded doing it.
import { ANY, NO_STREAM, STREAM_EXISTS } from "@eventstore/db-client";
import { expect } from "chai";
import { events, failure, useLog } from "../support.ts";

describe("embedded log: delete and tombstone", () => {
  const own = useLog();
  const deleted = async (count = 3): Promise<string> => {
    const stream = own.stream();
    await own.append(stream, events(count));
    await own.client.deleteStream(stream);
    return stream;
  };

  it("[delete] hides the stream; the next append goes on at the old revision", async () => {
    const stream = own.stream();
    await own.append(stream, events(3));
    expect((await own.client.deleteStream(stream)).position?.commit).to.be.a("bigint");
    expect(await failure(own.read(stream))).to.include({ type: "stream-not-found", streamName: stream });
    expect(await own.append(stream, events(1))).to.equal(3n);
    expect(await own.revisions(stream)).to.deep.equal([3]);
  });

  for (const expectedRevision of [NO_STREAM, 2n, ANY] as const) {
    it(`[delete] then an append expecting ${expectedRevision} goes on at revision 3`, async () => {
      const stream = await deleted();
      expect(await own.append(stream, events(1), { expectedRevision })).to.equal(3n);
      expect(await own.revisions(stream)).to.deep.equal([3]);
    });
  }

  it("[delete] then an append expecting that the stream exists is refused", async () => {
    const stream = await deleted();
    const error = await failure(own.append(stream, events(1), { expectedRevision: STREAM_EXISTS }));
    expect(error).to.include({ type: "stream-deleted", streamName: stream });
    expect(await failure(own.read(stream))).to.include({ type: "stream-not-found" });
  });

  it("[delete] with a wrong revision, or of a stream that never was, is refused", async () => {
    const stream = own.stream();
    await own.append(stream, events(3));
    const wrong = { type: "wrong-expected-version" };
    expect(await failure(own.client.deleteStream(stream, { expectedRevision: 0n }))).to.include({
      ...wrong,
      streamName: stream,
      expectedVersion: 0n,
      actualVersion: 2n,
    });
    expect(await failure(own.client.deleteStream(own.stream()))).to.include({
      ...wrong,
      expectedVersion: -2n,
      actualVersion: -1n,
    });
    expect(await failure(own.client.deleteStream(own.stream(), { expectedRevision: NO_STREAM }))).to.include({
      ...wrong,
      expectedVersion: -1n,
      actualVersion: -1n,
    });
  });

  it("[delete] twice is fine", async () => {
    const stream = await deleted(1);
    await own.client.deleteStream(stream);
    expect(await failure(own.read(stream))).to.include({ type: "stream-not-found" });
  });

  it("[delete] shows in the stream's metadata", async () => {
    const { metadata } = await own.client.getStreamMetadata(await deleted());
    expect(metadata).to.deep.equal({ truncateBefore: 2 ** 63 });
  });

  it("[delete] then new metadata let the stream be seen again, from after what was deleted", async () => {
    const stream = await deleted();
    await own.client.setStreamMetadata(stream, { maxCount: 9 });
    expect(await own.read(stream)).to.deep.equal([]);
    expect((await own.client.getStreamMetadata(stream)).metadata).to.deep.equal({ maxCount: 9, truncateBefore: 3 });
    await own.append(stream, events(1), { expectedRevision: STREAM_EXISTS });
    expect(await own.revisions(stream)).to.deep.equal([3]);
  });

  it("[delete] a retry of the stream's first append is still known after it", async () => {
    const stream = own.stream();
    const first = events(2);
    await own.append(stream, first, { expectedRevision: NO_STREAM });
    await own.client.deleteStream(stream);
    expect(await own.append(stream, first, { expectedRevision: NO_STREAM })).to.equal(1n);
    expect(await failure(own.read(stream))).to.include({ type: "stream-not-found" });
  });

  it("[tombstone] is the end: nothing reads, writes, deletes or describes the stream any more", async () => {
    const stream = own.stream();
    await own.append(stream, events(2));
    await own.client.tombstoneStream(stream);
    const over = { type: "stream-deleted", streamName: stream };
    expect(await failure(own.read(stream))).to.include(over);
    expect(await failure(own.append(stream, events(1)))).to.include(over);
    expect(await failure(own.append(stream, events(1), { expectedRevision: NO_STREAM }))).to.include(over);
    expect(await failure(own.client.deleteStream(stream))).to.include(over);
    expect(await failure(own.client.tombstoneStream(stream))).to.include(over);
    const metadata = await failure(own.client.getStreamMetadata(stream));
    expect(metadata).to.include({ type: "stream-deleted", streamName: `$$${stream}` });
    expect(await failure(own.client.setStreamMetadata(stream, { maxCount: 1 }))).to.include({ type: "stream-deleted" });
  });

  it("[tombstone] of a stream that never was", async () => {
    const stream = own.stream();
    await own.client.tombstoneStream(stream, { expectedRevision: NO_STREAM });
    expect(await failure(own.append(stream, events(1)))).to.include({ type: "stream-deleted", streamName: stream });
  });

  it("[tombstone] with a wrong revision is refused", async () => {
    const stream = own.stream();
    await own.append(stream, events(2));
    const error = await failure(own.client.tombstoneStream(stream, { expectedRevision: 7n }));
    expect(error).to.include({ type: "wrong-expected-version", expectedVersion: 7n, actualVersion: 1n });
  });

  it("[delete] names a stream in Korean letter by letter, in a form every header can carry", async () => {
    const stream = own.stream("스트림");
    const error = await failure(own.client.deleteStream(stream));
    expect(decodeURIComponent(String(error.streamName))).to.equal(stream);
  });
});
