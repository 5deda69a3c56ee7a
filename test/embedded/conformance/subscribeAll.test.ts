// Subscriptions to $all with their filters and checkpoints, as a real EventStoreDB 23.10 was recorded serving them.
import { randomUUID } from "node:crypto";
import {
  BACKWARDS,
  END,
  eventTypeFilter,
  excludeSystemEvents,
  type Filter,
  type Position,
  START,
  streamNameFilter,
} from "@eventstore/db-client";
import { expect } from "chai";
import { caughtUp, collect, event, events, eventsIn, follow, outline, useLog } from "../support.ts";

describe("embedded log: subscribe to $all", () => {
  const own = useLog();
  const head = async (): Promise<Position> => {
    const [last] = await collect(own.client.readAll({ direction: BACKWARDS, fromPosition: END, maxCount: 1 }));
    return last!.event!.position!;
  };
  const past = async (filter: Filter) => {
    const followed = follow(own.client.subscribeToAll({ fromPosition: START, filter }));
    const seen = await followed.until(caughtUp);
    await followed.stop();
    return seen;
  };

  it("[subscribe] a stream prefix, past and live", async () => {
    const [stream, other] = [own.stream("pre"), own.stream("other")];
    await own.append(other, events(1));
    const fromPosition = await head();
    await own.append(stream, events(2));
    await own.append(other, events(2));
    const filter = streamNameFilter({ prefixes: [stream.slice(0, -1)] });
    const followed = follow(own.client.subscribeToAll({ fromPosition, filter }));
    await followed.until(caughtUp);
    await own.append(other, events(1));
    await own.append(stream, events(1));
    const seen = await followed.until((all) => eventsIn(all).length === 3);
    expect(outline(seen)).to.deep.equal([0, 1, "caughtUp", 2]);
    expect(eventsIn(seen).every(({ event }) => event!.streamId === stream)).to.equal(true);
    await followed.stop();
  });

  it("[subscribe] a stream's regular expression", async () => {
    const mark = randomUUID();
    await own.append(`re-${mark}-77`, events(2));
    await own.append(`re-${mark}-x`, events(2));
    const seen = await past(streamNameFilter({ regex: `^re-${mark}-[0-9]+$` }));
    expect(eventsIn(seen).map(({ event }) => event!.streamId)).to.deep.equal(Array(2).fill(`re-${mark}-77`));
  });

  it("[subscribe] a type's prefix and regular expression", async () => {
    const stream = own.stream();
    const mark = `Kind${randomUUID()}`;
    await own.append(stream, [event(`${mark}1`), event("Other"), event(`${mark}x`), event(`${mark}2`)]);
    expect(outline(await past(eventTypeFilter({ prefixes: [mark] })))).to.deep.equal([0, 2, 3, "caughtUp"]);
    expect(outline(await past(eventTypeFilter({ regex: `^${mark}[0-9]$` })))).to.deep.equal([0, 3, "caughtUp"]);
  });

  it("[subscribe] a regular expression that is none is refused", async () => {
    const followed = follow(own.client.subscribeToAll({ filter: streamNameFilter({ regex: "(" }) }));
    expect((await followed.error).message).to.include("not a regular expression");
  });

  it("[subscribe] without system events", async () => {
    const stream = own.stream();
    await own.client.setStreamMetadata(stream, { maxCount: 9 });
    await own.append(stream, events(1));
    const seen = eventsIn(await past(excludeSystemEvents()));
    expect(seen.filter(({ event }) => event!.type.startsWith("$"))).to.deep.equal([]);
    expect(seen.filter(({ event }) => event!.streamId === stream)).to.have.length(1);
  });

  it("[subscribe] checkpoints say how far a search without a find has come, past and live", async () => {
    const stream = own.stream();
    for (let i = 0; i < 4; i++) await own.append(stream, events(100));
    const points: bigint[] = [];
    let reached = (): void => {};
    const filter = streamNameFilter({
      prefixes: [`nothing-${randomUUID()}`],
      maxSearchWindow: 16,
      checkpointInterval: 2,
      checkpointReached: async (_, { commit }) => {
        points.push(commit);
        reached();
      },
    });
    const followed = follow(own.client.subscribeToAll({ fromPosition: START, filter }));
    await followed.until(caughtUp);
    const before = points.length;
    expect(before).to.be.greaterThan(2);
    for (const [i, point] of points.entries()) expect(point).to.equal(BigInt((i + 1) * 32));
    const next = new Promise<void>((resolve) => {
      reached = resolve;
    });
    await own.append(stream, events(32));
    await next;
    expect(points.length).to.equal(before + 1);
    await followed.stop();
  });

  it("[subscribe] from a position begins after it; from the end sees only the new", async () => {
    const stream = own.stream();
    await own.append(stream, events(3));
    const [, second] = await own.read(stream);
    const filter = streamNameFilter({ prefixes: [stream] });
    const after = follow(own.client.subscribeToAll({ fromPosition: second!.event!.position!, filter }));
    expect(outline(await after.until(caughtUp))).to.deep.equal([2, "caughtUp"]);
    await after.stop();
    const followed = follow(own.client.subscribeToAll({ fromPosition: END, filter }));
    await followed.until(caughtUp);
    await own.append(stream, [event("New")]);
    const seen = await followed.until((all) => eventsIn(all).length === 1);
    expect(outline(seen)).to.deep.equal(["caughtUp", 3]);
    await followed.stop();
  });
});
