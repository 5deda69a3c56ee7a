// TLS to the log: a certificate that nobody vouches for is refused, one that is vouched for is not.
import { writeFile } from "node:fs/promises";
import { type AddressInfo, connect, type Socket } from "node:net";
import { join } from "node:path";
import { createServer, type Server } from "node:tls";
import { expect } from "chai";
import { connectLog, LogUnavailable } from "../../src/log/connection.ts";
import { temporaryFolder, useLog } from "../embedded/support.ts";
import { ITS_KEY, SELF_SIGNED } from "../support/selfSigned.ts";

describe("TLS to the log", function () {
  this.timeout(30_000);
  const folder = temporaryFolder();
  const behind = useLog();
  const sockets = new Set<Socket>();
  let front: Server;
  let port: number;
  let taken = 0;

  before(async () => {
    const inner = new URL(behind.log.connectionString.replace("esdb:", "http:"));
    // The log in clear, behind a door of TLS.
    front = createServer({ cert: SELF_SIGNED, key: ITS_KEY, ALPNProtocols: ["h2"] }, (outside) => {
      taken++;
      const inside = connect(Number(inner.port), inner.hostname);
      for (const socket of [outside, inside]) {
        sockets.add(socket);
        socket.on("error", () => socket.destroy());
      }
      outside.pipe(inside).pipe(outside);
    });
    await new Promise<void>((resolve) => front.listen(0, "127.0.0.1", resolve));
    port = (front.address() as AddressInfo).port;
    await writeFile(join(folder.path, "ca.pem"), SELF_SIGNED);
    await behind.append(behind.stream(), [
      { type: "one", data: {}, id: crypto.randomUUID(), contentType: "application/json", metadata: undefined },
    ]);
  });
  after(() => {
    for (const socket of sockets) socket.destroy();
    front?.close();
    folder.remove();
  });

  /** The head with those settings; what the log's own connection string says besides goes along. */
  async function head(settings: string): Promise<number | null> {
    const name = new URL(behind.log.connectionString.replace("esdb:", "http:")).searchParams.get("connectionName");
    const log = connectLog(`esdb://localhost:${port}?tls=true&connectionName=${name}${settings}`);
    try {
      return await log.head();
    } finally {
      await log.close();
    }
  }
  const refused = async (asked: Promise<unknown>) => {
    const error = await asked.then(
      () => null,
      (reason: unknown) => reason,
    );
    expect(error).to.be.instanceOf(LogUnavailable);
  };

  it("refuses a certificate that no authority vouches for, and asks nothing of its server", async () => {
    await refused(head(""));
    expect(taken).to.equal(0);
  });

  it("takes it where its authority is named (tlsCaFile)", async () => {
    expect(await head(`&tlsCaFile=${encodeURIComponent(join(folder.path, "ca.pem"))}`)).to.be.a("number");
    expect(taken).to.be.above(0);
  });
});
