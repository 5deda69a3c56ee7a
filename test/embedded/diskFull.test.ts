// A disk without room: nothing is acknowledged that is not kept, reading goes on, and so does writing once there is room.
import { EventStoreDBClient } from "@eventstore/db-client";
import { expect } from "chai";
import { openDataFile } from "../../src/embedded/dataFile.ts";
import type { EmbeddedLogError } from "../../src/embedded/errors.ts";
import { serveLogOver } from "../../src/embedded/server.ts";
import { sqliteStorage } from "../../src/embedded/sqliteStorage.ts";
import { caughtUp, collect, event, eventsIn, failure, follow, temporaryFolder } from "./support.ts";

describe("embedded log: full disk", () => {
  it("[disk full] fails the append, keeps reading, resumes when there is room, and no subscriber misses a thing", async () => {
    const folder = temporaryFolder();
    const file = openDataFile(folder.path);
    const failures: EmbeddedLogError[] = [];
    const server = await serveLogOver(sqliteStorage(file), {
      host: "127.0.0.1",
      port: 0,
      secret: undefined,
      failed: (error) => failures.push(error),
    });
    const client = EventStoreDBClient.connectionString(`esdb://127.0.0.1:${server.port}?tls=false`);
    const append = async (n: number): Promise<bigint> =>
      (await client.appendToStream("one", event("T", { n, x: "y".repeat(20_000) }))).nextExpectedRevision;
    const followed = follow(client.subscribeToAll());
    await followed.until(caughtUp);

    // SQLite refuses to grow the file beyond this many pages with the same error as a full disk.
    file.db.pragma("max_page_count = 100");
    let kept = 0;
    const error = await failure(
      (async () => {
        for (;;) expect(await append(kept)).to.equal(BigInt(kept++));
      })(),
    );
    expect(error.message).to.include("disk that holds the log is full");
    expect(kept).to.be.greaterThan(5);
    expect(await collect(client.readStream("one"))).to.have.length(kept);
    await failure(append(-1));

    file.db.pragma("max_page_count = 100000");
    expect(await append(kept)).to.equal(BigInt(kept));
    const seen = eventsIn(await followed.until((all) => eventsIn(all).length === kept + 1));
    expect(seen.map((resolved) => (resolved.event!.data as { n: number }).n)).to.deep.equal(seen.map((_, n) => n));
    expect(failures).to.deep.equal([]);
    await followed.stop();
    await client.dispose();
    await server.close();
    folder.remove();
  });
});
