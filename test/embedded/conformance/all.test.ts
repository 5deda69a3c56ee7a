// Reading $all, as a real EventStoreDB 23.10 was recorded doing it.
import {
  type AllStreamResolvedEvent,
  BACKWARDS,
  END,
  FORWARDS,
  type ReadAllOptions,
  START,
} from "@eventstore/db-client";
import { expect } from "chai";
import { collect, events, useLog } from "../support.ts";

describe("embedded log: $all", () => {
  const own = useLog();
  const all = async (options: ReadAllOptions): Promise<AllStreamResolvedEvent[]> =>
    collect(own.client.readAll(options) as AsyncIterable<AllStreamResolvedEvent>);
  const of = (found: AllStreamResolvedEvent[], ...streams: string[]): string[] =>
    found
      .filter(({ event }) => event && streams.some((stream) => event.streamId.endsWith(stream)))
      .map(({ event }) => `${event!.streamId.replace(/-[^-]*-[^-]*$/, "")} ${event!.type} ${event!.revision}`);

  it("[$all] has the events of all streams in the order they were appended", async () => {
    const [a, b] = [own.stream("a"), own.stream("b")];
    for (const [stream, count] of [
      [a, 2],
      [b, 2],
      [a, 1],
    ] as const)
      await own.append(stream, events(count));
    const found = await all({ direction: FORWARDS, fromPosition: START });
    expect(of(found, a, b)).to.deep.equal(["a T 0", "a T 1", "b T 0", "b T 1", "a T 2"]);
    const positions = found.map(({ event }) => event!.position!);
    for (const [i, { commit, prepare }] of positions.entries()) {
      expect(commit).to.equal(prepare);
      if (i > 0) expect(commit > positions[i - 1]!.commit).to.equal(true);
    }
  });

  it("[$all] the last ones, backwards", async () => {
    const stream = own.stream("a");
    await own.append(stream, events(3));
    const found = await all({ direction: BACKWARDS, fromPosition: END, maxCount: 3 });
    expect(of(found, stream)).to.deep.equal(["a T 2", "a T 1", "a T 0"]);
    expect(await all({ direction: FORWARDS, fromPosition: END })).to.deep.equal([]);
  });

  it("[$all] from a position: with it forwards, without it backwards", async () => {
    const stream = own.stream("a");
    await own.append(stream, events(5));
    const [third] = (await own.read(stream, { fromRevision: 2n, maxCount: 1 })).map(({ event }) => event!.position!);
    const revisions = (found: AllStreamResolvedEvent[]) => found.map(({ event }) => Number(event!.revision));
    const forwards = await all({ direction: FORWARDS, fromPosition: third!, maxCount: 20 });
    expect(revisions(forwards)).to.deep.equal([2, 3, 4]);
    const backwards = await all({ direction: BACKWARDS, fromPosition: third!, maxCount: 2 });
    expect(revisions(backwards)).to.deep.equal([1, 0]);
  });

  it("[$all] keeps the events of deleted and tombstoned streams, and those that say so", async () => {
    const [a, b] = [own.stream("a"), own.stream("b")];
    await own.append(a, events(2));
    await own.append(b, events(2));
    await own.client.deleteStream(a);
    await own.client.tombstoneStream(b);
    const found = await all({ direction: BACKWARDS, fromPosition: END, maxCount: 6 });
    expect(of(found, a, b)).to.deep.equal([
      "b $streamDeleted 9223372036854775807",
      "$$a $metadata 0",
      "b T 1",
      "b T 0",
      "a T 1",
      "a T 0",
    ]);
  });

  it("[$all] read to the end over many pages, none skipped, none twice", async () => {
    const stream = own.stream("a");
    for (let i = 0; i < 6; i++) await own.append(stream, events(400));
    const found = (await all({ fromPosition: START })).map(({ event }) => event!.position!.commit);
    expect(found).to.deep.equal(found.map((_, i) => BigInt(i + 1)));
    const back = (await all({ direction: BACKWARDS, fromPosition: END })).map(({ event }) => event!.position!.commit);
    expect(back).to.deep.equal(found.reverse());
  });
});
