// The codecs written by hand against the generated ones: what one writes the other reads, whatever it is.
import shared from "@eventstore/db-client/generated/shared_pb.js";
import streams from "@eventstore/db-client/generated/streams_pb.js";
import { expect } from "chai";
import fc from "fast-check";
import { decodeAppendPart, encodeRefused } from "../../src/embedded/appendCodec.ts";
import { encodeDelivered, encodeStreamNotFound } from "../../src/embedded/readCodec.ts";
import { type EventRecord, TOMBSTONE_REVISION } from "../../src/embedded/storage.ts";
import { uuidText } from "../../src/embedded/uuid.ts";

const bytes = (maxLength: number) => fc.uint8Array({ maxLength });
const text = fc.string({ unit: "binary", maxLength: 200 });
const id = fc.uint8Array({ minLength: 16, maxLength: 16 });
const number = fc.maxSafeNat();
const record: fc.Arbitrary<EventRecord> = fc.record({
  position: number,
  stream: text,
  revision: fc.oneof(number, fc.constant(TOMBSTONE_REVISION)),
  id,
  type: text,
  isJson: fc.boolean(),
  created: fc.integer({ min: 0, max: 4_000_000_000_000 }),
  data: fc.oneof(bytes(300), bytes(40_000)),
  metadata: bytes(300),
});

const halves = (uuid: Uint8Array) => {
  const view = Buffer.from(uuid);
  return new shared.UUID.Structured()
    .setMostSignificantBits(String(view.readBigInt64BE(0)))
    .setLeastSignificantBits(String(view.readBigInt64BE(8)));
};

describe("embedded log: codecs", () => {
  it("[codec] an event delivered, with or without a link, is read as it was by the generated decoder", () => {
    const given = [fc.option(record, { nil: undefined }), fc.option(record, { nil: undefined }), fc.boolean()] as const;
    fc.assert(
      fc.property(...given, (event, link, structured) => {
        const message = encodeDelivered({ event, link }, structured ? "structured" : "text");
        const read = streams.ReadResp.deserializeBinary(message).getEvent()!;
        expect(read.hasEvent()).to.equal(event !== undefined);
        expect(read.hasLink()).to.equal(link !== undefined);
        expect(Number(read.getCommitPosition())).to.equal((link ?? event)?.position ?? 0);
        for (const [kept, found] of [
          [event, read.getEvent()],
          [link, read.getLink()],
        ] as const) {
          if (!kept || !found) continue;
          const tombstone = kept.revision === TOMBSTONE_REVISION;
          expect(found.getStreamRevision()).to.equal(tombstone ? "9223372036854775807" : String(kept.revision));
          expect(found.getCommitPosition()).to.equal(String(kept.position));
          expect(found.getPreparePosition()).to.equal(String(kept.position));
          expect(
            Buffer.from(found.getStreamIdentifier()!.getStreamName_asU8()).equals(Buffer.from(kept.stream)),
          ).to.equal(true);
          expect(found.getMetadataMap().get("type")).to.equal(kept.type);
          expect(found.getMetadataMap().get("created")).to.equal(`${kept.created}0000`);
          expect(found.getMetadataMap().get("content-type")).to.include(kept.isJson ? "json" : "octet-stream");
          expect(Buffer.from(found.getData_asU8()).equals(Buffer.from(kept.data))).to.equal(true);
          expect(Buffer.from(found.getCustomMetadata_asU8()).equals(Buffer.from(kept.metadata))).to.equal(true);
          if (structured) expect(found.getId()!.getStructured()!.toObject()).to.deep.equal(halves(kept.id).toObject());
          else expect(found.getId()!.getString()).to.equal(uuidText(kept.id));
        }
      }),
    );
  });

  it("[codec] an append of the generated encoder is read as it was", () => {
    const event = fc.record({ id, type: text, isJson: fc.boolean(), data: bytes(20_000), metadata: bytes(200) });
    const given = [text, fc.option(number), fc.array(event, { maxLength: 5 }), fc.boolean(), fc.boolean()] as const;
    fc.assert(
      fc.property(...given, (stream, revision, events, structured, isFinal) => {
        const uuid = (value: Uint8Array) =>
          structured ? new shared.UUID().setStructured(halves(value)) : new shared.UUID().setString(uuidText(value));
        const options = new streams.BatchAppendReq.Options();
        options.setStreamIdentifier(new shared.StreamIdentifier().setStreamName(Buffer.from(stream)));
        if (revision !== null) options.setStreamPosition(String(revision));
        const request = new streams.BatchAppendReq().setOptions(options).setIsFinal(isFinal);
        request.setCorrelationId(uuid(Buffer.alloc(16, 7)));
        for (const proposed of events) {
          const message = new streams.BatchAppendReq.ProposedMessage().setId(uuid(proposed.id));
          message.getMetadataMap().set("type", proposed.type);
          message
            .getMetadataMap()
            .set("content-type", proposed.isJson ? "application/json" : "application/octet-stream");
          message.setData(proposed.data).setCustomMetadata(proposed.metadata);
          request.addProposedMessages(message);
        }
        const part = decodeAppendPart(Buffer.from(request.serializeBinary()));
        expect(part.isFinal).to.equal(isFinal);
        expect(part.options).to.include({ stream, expected: revision ?? -2 });
        const plain = (list: readonly { id: Uint8Array; data: Uint8Array; metadata: Uint8Array }[]) =>
          list.map((item) => ({
            ...item,
            id: Buffer.from(item.id).toString("hex"),
            data: Buffer.from(item.data).toString("hex"),
            metadata: Buffer.from(item.metadata).toString("hex"),
          }));
        expect(plain(part.events)).to.deep.equal(plain(events));
        const answer = encodeRefused(part.correlationId, stream, { kind: "other", sentence: "because" });
        const read = streams.BatchAppendResp.deserializeBinary(answer);
        expect(read.getCorrelationId()!.toObject()).to.deep.equal(request.getCorrelationId()!.toObject());
        expect(read.getError()!.getMessage()).to.equal("because");
      }),
    );
  });

  it("[codec] a stream that is not found is named", () => {
    const read = streams.ReadResp.deserializeBinary(encodeStreamNotFound("없음")).getStreamNotFound()!;
    expect(Buffer.from(read.getStreamIdentifier()!.getStreamName_asU8()).toString()).to.equal("없음");
  });
});
