// What is read from the log is understood whole or named as poison: nothing half understood passes.
import type { RecordedEvent as StoredEvent } from "@eventstore/db-client";
import { expect } from "chai";
import type { DomainEvent } from "../../src/contract/events.ts";
import { decode, encode, eventId } from "../../src/log/codec.ts";

const meta = {
  occurredAt: "2006-05-01T00:00:00+09:00",
  actor: "m-1",
  role: "STAFF" as const,
  commandId: "7f1e9b1e-6b1a-4c3e-9b42-0e7a3f6c1d20",
  bodyHash: "h",
  $correlationId: "c",
  $causationId: "c",
};

function stored(over: Partial<Record<keyof StoredEvent, unknown>> = {}): StoredEvent {
  return {
    streamId: "issue-i1",
    id: "7f1e9b1e-6b1a-4c3e-9b42-0e7a3f6c1d21",
    isJson: true,
    revision: 3n,
    type: "IssueDiagnosed",
    created: new Date("2006-05-01T00:00:00Z"),
    data: { diagnosis: "누설전류" },
    metadata: { ...meta, v: 1 },
    position: { commit: 42n, prepare: 42n },
    ...over,
  } as StoredEvent;
}

describe("log codec", () => {
  it("reads back what it wrote", () => {
    const written = encode(
      { type: "IssueDiagnosed", data: { diagnosis: "누설전류" } },
      meta,
      eventId(meta.commandId, 0),
    );
    const read = decode(stored({ id: written.id, data: written.data, metadata: written.metadata }));
    expect(read).to.deep.include({ kind: "event", position: 42 });
    if (read.kind !== "event") return;
    expect(read.event).to.deep.include({ type: "IssueDiagnosed", revision: 3, category: "issue", streamId: "i1" });
    expect(read.event.data).to.deep.equal({ diagnosis: "누설전류" });
    expect(read.event.meta).to.deep.equal({ ...meta, v: 1 });
  });

  it("names the events of one command alike on every retry, and apart from each other", () => {
    expect(eventId(meta.commandId, 0)).to.equal(eventId(meta.commandId, 0));
    expect(eventId(meta.commandId, 0)).to.not.equal(eventId(meta.commandId, 1));
  });

  it("refuses to write what it could not read", () => {
    const wrong = { type: "IssueDiagnosed", data: { diagnosis: 7 } } as unknown as DomainEvent;
    expect(() => encode(wrong, meta, eventId(meta.commandId, 0))).to.throw();
  });

  it("passes by system events and other programs' streams, keeping their position", () => {
    for (const over of [
      { type: "$metadata", streamId: "$$issue-i1" },
      { streamId: "orders-7" },
      { streamId: "nodash" },
      { streamId: "__proto__-x" },
    ])
      expect(decode(stored(over))).to.deep.equal({ kind: "foreign", position: 42 });
  });

  const poisoned: [string, Partial<Record<keyof StoredEvent, unknown>>][] = [
    ["an unknown type", { type: "IssueTeleported" }],
    ["a type of another stream", { type: "MiniClusterFounded" }],
    ["a type that is a property of every object", { type: "toString" }],
    ["malformed JSON", { data: '{"diagnosis":' }],
    ["a missing field", { data: {} }],
    ["an unknown field", { data: { diagnosis: "x", extra: 1 } }],
    ["__proto__ in the data", { data: JSON.parse('{"diagnosis":"x","__proto__":{"admin":true}}') }],
    ["no metadata", { metadata: undefined }],
    ["a version from the future", { metadata: { ...meta, v: 9 } }],
  ];
  for (const [what, over] of poisoned)
    it(`names ${what} as poison`, () => {
      const decoded = decode(stored(over));
      expect(decoded).to.include({ kind: "poison", position: 42, revision: 3 });
      expect(decoded).to.have.property("error").that.is.a("string");
    });
});
