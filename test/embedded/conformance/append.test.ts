// Appending, as a real EventStoreDB 23.10 was recorded doing it.
import { ANY, binaryEvent, type EventData, jsonEvent, NO_STREAM, STREAM_EXISTS } from "@eventstore/db-client";
import { expect } from "chai";
import { event, events, failure, useLog } from "../support.ts";

describe("embedded log: append", () => {
  const own = useLog();

  it("[append] to a new stream expecting any revision, or saying nothing", async () => {
    expect(await own.append(own.stream(), events(1), { expectedRevision: ANY })).to.equal(0n);
    const result = await own.client.appendToStream(own.stream(), events(2));
    expect(result).to.deep.include({ success: true, nextExpectedRevision: 1n });
    expect(result.position?.commit).to.be.a("bigint").and.to.equal(result.position?.prepare);
  });

  it("[append] expecting no stream, once", async () => {
    const stream = own.stream();
    expect(await own.append(stream, events(2), { expectedRevision: NO_STREAM })).to.equal(1n);
    const error = await failure(own.append(stream, events(1), { expectedRevision: NO_STREAM }));
    expect(error).to.include({
      type: "wrong-expected-version",
      streamName: stream,
      expectedVersion: "no_stream",
      actualVersion: 1n,
    });
  });

  it("[append] expecting that the stream exists", async () => {
    const stream = own.stream();
    const error = await failure(own.append(stream, events(1), { expectedRevision: STREAM_EXISTS }));
    expect(error).to.include({
      type: "wrong-expected-version",
      expectedVersion: "stream_exists",
      actualVersion: "no_stream",
    });
    expect(await own.append(stream, events(1))).to.equal(0n);
    expect(await own.append(stream, events(1), { expectedRevision: STREAM_EXISTS })).to.equal(1n);
  });

  it("[append] expecting a revision: right, stale, ahead, of a missing stream", async () => {
    const stream = own.stream();
    await own.append(stream, events(3));
    expect(await own.append(stream, events(1), { expectedRevision: 2n })).to.equal(3n);
    for (const expectedRevision of [1n, 9n]) {
      const error = await failure(own.append(stream, events(1), { expectedRevision }));
      expect(error).to.include({ expectedVersion: expectedRevision, actualVersion: 3n, streamName: stream });
    }
    const missing = await failure(own.append(own.stream(), events(1), { expectedRevision: 0n }));
    expect(missing).to.include({ expectedVersion: 0n, actualVersion: "no_stream" });
  });

  it("[append] a wrong revision throws, whatever a single call asks for", async () => {
    const stream = own.stream();
    await own.append(stream, events(3));
    const options = { expectedRevision: NO_STREAM, throwOnAppendFailure: false } as const;
    expect(await failure(own.append(stream, events(1), options))).to.include({ actualVersion: 2n });
  });

  it("[append] of nothing succeeds with revision 0 and makes no stream", async () => {
    const stream = own.stream();
    const result = await own.client.appendToStream(stream, []);
    expect(result).to.deep.include({ success: true, nextExpectedRevision: 0n });
    expect(result.position).to.not.equal(undefined);
    expect(await failure(own.read(stream))).to.include({ type: "stream-not-found", streamName: stream });
  });

  it("[append] 500 events in one call", async () => {
    const stream = own.stream();
    expect(await own.append(stream, events(500))).to.equal(499n);
    expect(await own.read(stream)).to.have.length(500);
  });

  it("[append] the same id twice in one call is two events", async () => {
    const stream = own.stream();
    const first = event("A");
    expect(await own.append(stream, [first, event("B", {}, first.id)])).to.equal(1n);
    expect(await own.read(stream)).to.have.length(2);
  });

  it("[append] is all or nothing", async () => {
    const stream = own.stream();
    await own.append(stream, events(1));
    const error = await failure(own.append(stream, events(5), { expectedRevision: 7n }));
    expect(error).to.include({ expectedVersion: 7n, actualVersion: 0n });
    expect(await own.read(stream)).to.have.length(1);
  });

  it("[append] keeps binary data, metadata, Korean and nested data as they were", async () => {
    const stream = own.stream();
    const data = { 이름: "원주 의료기기", emoji: "🩺", n: 1.5, deep: { a: [1, null, true] } };
    const metadata = { 사용자: "회원-001", $correlationId: "c-1" };
    await own.append(stream, [
      binaryEvent({ type: "bin", data: Buffer.from([0, 1, 255]), metadata: Buffer.from("m") }) as EventData,
      jsonEvent({ type: "한글-유형", data, metadata }) as EventData,
      event("empty"),
    ]);
    const [binary, korean, empty] = (await own.read(stream)).map((resolved) => resolved.event!);
    expect(binary).to.include({ type: "bin", isJson: false, revision: 0n, streamId: stream });
    expect(Buffer.from(binary!.data as Uint8Array)).to.deep.equal(Buffer.from([0, 1, 255]));
    expect(Buffer.from(binary!.metadata as Uint8Array).toString()).to.equal("m");
    expect(korean).to.deep.include({ type: "한글-유형", isJson: true, data, metadata });
    expect(empty).to.deep.include({ type: "empty", data: {}, metadata: undefined });
    expect(empty!.created.getTime()).to.be.closeTo(Date.now(), 60_000);
  });

  it("[append] an event of 900 kB, and none over 1 MiB", async () => {
    const stream = own.stream();
    await own.append(stream, [event("big", { x: "y".repeat(900_000) })]);
    const [resolved] = await own.read(stream);
    expect((resolved!.event!.data as { x: string }).x).to.have.length(900_000);
    const other = own.stream();
    const error = await failure(own.append(other, [event("big", { x: "y".repeat(1_200_000) })]));
    expect(error).to.include({ type: "maximum-append-size-exceeded", maxAppendSize: 1_048_576 });
    expect(await failure(own.read(other))).to.include({ type: "stream-not-found" });
  });

  it("[append] 50 at once expecting the same revision: one wins", async () => {
    const stream = own.stream();
    await own.append(stream, events(1));
    const attempts = Array.from({ length: 50 }, () => own.append(stream, events(1), { expectedRevision: 0n }));
    const results = await Promise.allSettled(attempts);
    const lost = results.filter(
      (result) => result.status === "rejected" && result.reason.type === "wrong-expected-version",
    );
    expect(lost).to.have.length(49);
    expect(await own.read(stream)).to.have.length(2);
  });

  it("[append] 200 at once expecting any revision: dense revisions, each once", async () => {
    const stream = own.stream();
    await Promise.all(Array.from({ length: 200 }, (_, i) => own.append(stream, [event("T", { i })])));
    const back = await own.read(stream);
    expect(back.map(({ event }) => Number(event!.revision))).to.deep.equal(back.map((_, i) => i));
    expect(new Set(back.map(({ event }) => (event!.data as { i: number }).i)).size).to.equal(200);
  });

  it("[append] to system streams and to one called $all, but to none without a name", async () => {
    expect(await own.append(own.stream("$system"), events(1))).to.equal(0n);
    await own.append("$all", events(1));
    expect(await failure(own.append("", events(1)))).to.include({ type: "unknown" });
  });

  it("[append] an empty event type is refused, once", async () => {
    expect(await failure(own.append(own.stream(), [event("")]))).to.include({ type: "unknown" });
    expect(await own.append(own.stream(), events(1))).to.equal(0n);
  });

  it("[append] a large one comes in parts and is one append", async () => {
    const stream = own.stream();
    const parts = Array.from({ length: 40 }, (_, i) => event("Part", { i, x: "y".repeat(10_000) }));
    expect(await own.append(stream, parts, { batchAppendSize: 50_000 })).to.equal(39n);
    const many = Array.from({ length: 200 }, (_, i) => event("Part", { i, x: "y".repeat(10_000) }));
    const error = await failure(own.append(stream, many, { batchAppendSize: 50_000 }));
    expect(error).to.include({ type: "maximum-append-size-exceeded" });
    expect(await own.read(stream)).to.have.length(40);
  });

  it("[append] the plain Append call answers the same", async () => {
    const stream = own.stream();
    // A call that carries credentials goes by Append; without TLS the client leaves them out on the way.
    const credentials = { username: "someone", password: "something" };
    expect(await own.append(stream, events(2), { expectedRevision: NO_STREAM, credentials })).to.equal(1n);
    const error = await failure(own.append(stream, events(1), { expectedRevision: 0n, credentials }));
    expect(error).to.include({ type: "wrong-expected-version", expectedVersion: 0n, actualVersion: 1n });
    const large = [event("big", { x: "y".repeat(1_200_000) })];
    expect(await failure(own.append(stream, large, { credentials }))).to.include({ maxAppendSize: 1_048_576 });
    await own.client.tombstoneStream(stream);
    expect(await failure(own.append(stream, events(1), { credentials }))).to.include({ type: "stream-deleted" });
  });
});
