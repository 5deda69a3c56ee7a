// Events as older programs stored them stay readable: each golden file, never edited, is read in its newest shape.
import { readFileSync } from "node:fs";
import type { RecordedEvent as StoredEvent } from "@eventstore/db-client";
import { expect } from "chai";
import { decode } from "../../src/log/codec.ts";

const golden = (name: string): object =>
  JSON.parse(readFileSync(new URL(`./golden/${name}.json`, import.meta.url), "utf8"));

const read = (type: string, v: number) =>
  decode({
    streamId: "structure-wonju",
    id: "7f1e9b1e-6b1a-4c3e-9b42-0e7a3f6c1d21",
    isJson: true,
    revision: 3n,
    type,
    created: new Date("2006-05-01T00:00:00Z"),
    data: golden(`${type}.v${v}`),
    metadata: {
      occurredAt: "2006-05-01T00:00:00+09:00",
      actor: "m-1",
      role: "DIRECTOR",
      commandId: "7f1e9b1e-6b1a-4c3e-9b42-0e7a3f6c1d20",
      $correlationId: "c",
      $causationId: "c",
      v,
    },
    position: { commit: 42n, prepare: 42n },
  } as unknown as StoredEvent);

describe("golden events", () => {
  it("ClustersReorganized v1: a row for each member and issue is read as a row for each way they go", () => {
    const decoded = read("ClustersReorganized", 1);
    if (decoded.kind !== "event" || decoded.event.type !== "ClustersReorganized")
      throw new Error(JSON.stringify(decoded));
    const { memberMoves, issueMoves, groupMoves, targets } = decoded.event.data;
    expect(memberMoves).to.deep.equal([
      { from: "A1", to: "A", primary: true, memberIds: ["m1", "m3"] },
      { from: "A", to: "N", primary: true, memberIds: ["m2"] },
      { from: "A1", to: null, primary: true, memberIds: ["m4"] },
    ]);
    expect(issueMoves).to.deep.equal([
      { from: "A1", to: "A", group: "g1", issueIds: ["i1", "i3"] },
      { from: "A1", to: "A", group: null, issueIds: ["i2"] },
    ]);
    expect(groupMoves).to.have.length(1);
    expect(targets).to.have.length(2);
  });
});
