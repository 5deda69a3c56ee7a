// Bytes that no client sends: the log refuses the call and goes on for everyone else.
import { once } from "node:events";
import { connect } from "node:http2";
import { connect as connectTcp } from "node:net";
import { expect } from "chai";
import fc from "fast-check";
import { events, useLog } from "./support.ts";

const METHODS = ["Read", "Append", "BatchAppend", "Delete", "Tombstone"];

describe("embedded log: hostile input", () => {
  const own = useLog();

  /** Sends bytes to a method and settles with gRPC's status when the call is over. */
  async function call(path: string, body: Uint8Array): Promise<string> {
    const secret = new URL(own.log.connectionString.replace("esdb:", "http:")).searchParams.get("connectionName");
    const session = connect(`http://127.0.0.1:${own.log.port}`).on("error", () => {});
    const stream = session.request({
      ":method": "POST",
      ":path": path,
      "content-type": "application/grpc",
      "connection-name": secret ?? "",
    });
    let status = "";
    const look = (headers: Record<string, unknown>): void => {
      status = String(headers["grpc-status"] ?? status);
    };
    stream
      .on("response", look)
      .on("trailers", look)
      .on("error", () => {});
    stream.resume();
    stream.end(body);
    await once(stream, "close");
    session.destroy();
    return status;
  }

  const framed = (message: Uint8Array): Buffer => {
    const prefix = Buffer.alloc(5);
    prefix.writeUInt32BE(message.length, 1);
    return Buffer.concat([prefix, message]);
  };

  it("[hostile] random messages to every method end with a status, and the log goes on", async () => {
    const given = [fc.constantFrom(...METHODS), fc.uint8Array({ maxLength: 300 }), fc.boolean()] as const;
    await fc.assert(
      fc.asyncProperty(...given, async (method, body, asMessage) => {
        const path = `/event_store.client.streams.Streams/${method}`;
        expect(await call(path, asMessage ? framed(body) : body)).to.match(/^\d+$/);
      }),
      { numRuns: 150 },
    );
    expect(await own.append(own.stream(), events(1))).to.equal(0n);
  }).timeout(20_000);

  it("[hostile] unknown methods, compressed and endless messages are refused by their codes", async () => {
    const batch = "/event_store.client.streams.Streams/BatchAppend";
    expect(
      await call("/event_store.client.persistent_subscriptions.PersistentSubscriptions/Read", Buffer.alloc(0)),
    ).to.equal("12");
    expect(await call(batch, Buffer.from([1, 0, 0, 0, 0]))).to.equal("12");
    expect(await call(batch, Buffer.from([0, 0xff, 0xff, 0xff, 0xff]))).to.equal("8");
    expect(await call(batch, Buffer.alloc(0))).to.equal("0");
    expect(await own.append(own.stream(), events(1))).to.equal(0n);
  });

  it("[hostile] connections that speak something else, or break off, disturb no one", async () => {
    const noises = [
      "GET / HTTP/1.1\r\nHost: x\r\n\r\n",
      "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\nnonsense nonsense",
      "\0\0\0",
      "",
    ];
    for (const noise of noises) {
      const socket = connectTcp(own.log.port, "127.0.0.1").on("error", () => {});
      await once(socket, "connect");
      socket.write(noise);
      const closed = once(socket, "close");
      socket.resetAndDestroy();
      await closed;
    }
    expect(await own.append(own.stream(), events(1))).to.equal(0n);
  });
});
