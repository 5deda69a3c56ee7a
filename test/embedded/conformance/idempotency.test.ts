// Retried appends, as a real EventStoreDB 23.10 was recorded answering them.
import { ANY, NO_STREAM, STREAM_EXISTS } from "@eventstore/db-client";
import { expect } from "chai";
import { event, events, failure, useLog } from "../support.ts";

describe("embedded log: idempotency", () => {
  const own = useLog();

  it("[idempotent] no_stream retried", async () => {
    const stream = own.stream();
    const same = events(2);
    for (let i = 0; i < 2; i++) expect(await own.append(stream, same, { expectedRevision: NO_STREAM })).to.equal(1n);
    expect(await own.revisions(stream)).to.deep.equal([0, 1]);
  });

  it("[idempotent] a retry answers with the position of the first time", async () => {
    const stream = own.stream();
    const same = events(2);
    const first = await own.client.appendToStream(stream, same, { expectedRevision: NO_STREAM });
    await own.append(stream, events(1));
    const again = await own.client.appendToStream(stream, same, { expectedRevision: NO_STREAM });
    expect(again).to.deep.equal(first);
  });

  it("[idempotent] an exact revision retried, also after more was appended", async () => {
    const stream = own.stream();
    await own.append(stream, events(1));
    const same = events(2);
    expect(await own.append(stream, same, { expectedRevision: 0n })).to.equal(2n);
    expect(await own.append(stream, same, { expectedRevision: 0n })).to.equal(2n);
    expect(await own.append(stream, events(1))).to.equal(3n);
    expect(await own.append(stream, same, { expectedRevision: 0n })).to.equal(2n);
    expect(await own.revisions(stream)).to.have.length(4);
  });

  for (const expectedRevision of [ANY, STREAM_EXISTS] as const) {
    it(`[idempotent] ${expectedRevision} retried at once, and after more was appended`, async () => {
      const stream = own.stream();
      await own.append(stream, events(1));
      const same = events(2);
      expect(await own.append(stream, same, { expectedRevision })).to.equal(2n);
      expect(await own.append(stream, same, { expectedRevision })).to.equal(2n);
      expect(await own.append(stream, events(3))).to.equal(5n);
      expect(await own.append(stream, same, { expectedRevision })).to.equal(2n);
      expect(await own.revisions(stream)).to.have.length(6);
    });
  }

  it("[idempotent] known ids with others among them are a wrong revision", async () => {
    const stream = own.stream();
    const same = events(2);
    await own.append(stream, same, { expectedRevision: NO_STREAM });
    for (const expectedRevision of [NO_STREAM, ANY] as const) {
      const error = await failure(own.append(stream, [...same, event("new")], { expectedRevision }));
      expect(error).to.include({ type: "wrong-expected-version", actualVersion: 1n });
    }
    expect(await own.revisions(stream)).to.have.length(2);
  });

  it("[idempotent] the first ids of a longer append count as that append", async () => {
    const stream = own.stream();
    const same = events(3);
    await own.append(stream, same, { expectedRevision: NO_STREAM });
    expect(await own.append(stream, same.slice(0, 2), { expectedRevision: NO_STREAM })).to.equal(1n);
    expect(await own.revisions(stream)).to.have.length(3);
  });

  it("[idempotent] the same ids in another stream are new events", async () => {
    const [one, other] = [own.stream(), own.stream()];
    const same = events(1);
    await own.append(one, same);
    expect(await own.append(other, same)).to.equal(0n);
    expect(await own.revisions(other)).to.deep.equal([0]);
    // Neither forgets the other: a retry to the first is still a retry.
    expect(await own.append(one, same)).to.equal(0n);
    expect(await own.revisions(one)).to.deep.equal([0]);
  });

  it("[idempotent] ids in another order are a wrong revision", async () => {
    const stream = own.stream();
    const [a, b] = events(2);
    await own.append(stream, [a!, b!], { expectedRevision: NO_STREAM });
    const error = await failure(own.append(stream, [b!, a!], { expectedRevision: NO_STREAM }));
    expect(error).to.include({ expectedVersion: "no_stream", actualVersion: 1n });
  });

  it("[idempotent] a retry in the very batch of the first is one append", async () => {
    const stream = own.stream();
    const same = events(1);
    const answers = await Promise.all(Array.from({ length: 20 }, () => own.append(stream, same)));
    expect(new Set(answers)).to.deep.equal(new Set([0n]));
    expect(await own.revisions(stream)).to.deep.equal([0]);
  });
});
