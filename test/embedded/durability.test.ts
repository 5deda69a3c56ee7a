// What was acknowledged is there after any end of the process; damage to the file is named.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { EventStoreDBClient, NO_STREAM, START } from "@eventstore/db-client";
import Database from "better-sqlite3";
import { expect } from "chai";
import { startEmbeddedLog } from "../../src/embedded/embeddedLog.ts";
import { verifyLog } from "../../src/embedded/verify.ts";
import { collect, events, failure, temporaryFolder } from "./support.ts";

describe("embedded log: durability", () => {
  const folder = temporaryFolder();
  after(() => folder.remove());

  /** Runs `work` with a log in `dataDir` and its client, then closes both. */
  async function withLog<T>(dataDir: string, work: (client: EventStoreDBClient) => Promise<T>): Promise<T> {
    const log = await startEmbeddedLog({ dataDir });
    const client = EventStoreDBClient.connectionString(log.connectionString);
    try {
      return await work(client);
    } finally {
      await client.dispose();
      await log.close();
    }
  }

  it("[durable] a log closed and opened again is the same, retries included", async () => {
    const dataDir = join(folder.path, "again");
    const same = events(3);
    const expectedRevision = NO_STREAM;
    const first = await withLog(dataDir, async (client) => {
      await client.setStreamMetadata("one", { maxCount: 2 });
      await client.appendToStream("two", events(1));
      await client.deleteStream("two");
      await client.appendToStream("three", events(1));
      await client.tombstoneStream("three");
      return client.appendToStream("one", same, { expectedRevision });
    });
    await withLog(dataDir, async (client) => {
      expect(await client.appendToStream("one", same, { expectedRevision })).to.deep.equal(first);
      expect(await client.appendToStream("one", same)).to.deep.equal(first);
      const shown = await collect(client.readStream("one"));
      expect(shown.map(({ event }) => Number(event!.revision))).to.deep.equal([1, 2]);
      expect(await failure(collect(client.readStream("two")))).to.include({ type: "stream-not-found" });
      expect(await failure(collect(client.readStream("three")))).to.include({ type: "stream-deleted" });
      expect((await client.appendToStream("two", events(1))).nextExpectedRevision).to.equal(1n);
    });
    expect(verifyLog(dataDir).events).to.equal(10);
  });

  it("[durable] killed in the middle of writing, it has every acknowledged event once, and a whole chain", async () => {
    const dataDir = join(folder.path, "killed");
    const acknowledged = new Set<number>();
    for (let round = 0; round < 2; round++) {
      const writer = fileURLToPath(new URL("./writer.ts", import.meta.url));
      const child = spawn(process.execPath, ["--import", "tsx", writer, dataDir], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      let output = "";
      child.stdout.setEncoding("utf8");
      for await (const chunk of child.stdout) {
        output += chunk;
        if (!child.killed && output.length > 1_000) child.kill("SIGKILL");
      }
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      // The last line may be cut off.
      for (const line of output.split("\n").slice(0, -1)) acknowledged.add(round * 1_000_000 + Number(line));
    }
    expect(acknowledged.size).to.be.greaterThan(100);
    await withLog(dataDir, async (client) => {
      const numbers: number[] = [];
      let round = 0;
      const seen = new Set<number>();
      for await (const { event } of client.readAll({ fromPosition: START })) {
        const { n } = event!.data as { n: number };
        // The second process counts from 0 again.
        if (seen.has(n) && n < 16) round = 1;
        seen.add(n);
        numbers.push(round * 1_000_000 + n);
      }
      expect(new Set(numbers).size).to.equal(numbers.length);
      for (const n of acknowledged) expect(numbers, `event ${n} was acknowledged`).to.include(n);
    });
    expect(verifyLog(dataDir).events).to.be.at.least(acknowledged.size);
  }).timeout(30_000);

  it("[chain] an altered event is named by its position", async () => {
    const dataDir = join(folder.path, "altered");
    await withLog(dataDir, (client) => client.appendToStream("one", events(20)));
    const { head } = verifyLog(dataDir);
    expect(head).to.match(/^[0-9a-f]{64}$/);
    copyFileSync(join(dataDir, "log.sqlite"), join(folder.path, "kept.sqlite"));
    const alterations = [
      ["UPDATE events SET data = '{}' WHERE position = 7", "position 7 is not the one"],
      ["DELETE FROM events WHERE position = 9", "position 9 is missing"],
      ["UPDATE events SET stream = 99 WHERE position = 3", "position 3 is not the one"],
    ] as const;
    for (const [sql, sentence] of alterations) {
      copyFileSync(join(folder.path, "kept.sqlite"), join(dataDir, "log.sqlite"));
      const db = new Database(join(dataDir, "log.sqlite"));
      db.pragma("foreign_keys = OFF");
      db.exec(sql.replace("'{}'", "x'7b7d'"));
      db.close();
      expect(() => verifyLog(dataDir))
        .to.throw(sentence)
        .with.property("code", "damaged");
    }
  });
});
