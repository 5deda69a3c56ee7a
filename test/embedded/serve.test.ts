// The log served alone, as `npm run log` does it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { EventStoreDBClient } from "@eventstore/db-client";
import { expect } from "chai";
import { events, temporaryFolder } from "./support.ts";

describe("embedded log: served alone", () => {
  it("[serve] prints its address, answers any client, and ends cleanly on SIGTERM and SIGINT", async () => {
    const folder = temporaryFolder();
    const serve = new URL("../../src/embedded/serve.ts", import.meta.url).href;
    const options = JSON.stringify({ host: "127.0.0.1", port: 0, dataDir: folder.path });
    const program = `import(${JSON.stringify(serve)}).then(({ serveLog }) => serveLog(${options}))`;
    for (const [round, signal] of (["SIGTERM", "SIGINT"] as const).entries()) {
      const child = spawn(process.execPath, ["--import", "tsx", "-e", program], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      const [line] = (await once(child.stdout, "data")) as [Buffer];
      expect(String(line)).to.match(/^esdb:\/\/127\.0\.0\.1:\d+\?tls=false\n$/);
      const client = EventStoreDBClient.connectionString(String(line).trim());
      const { nextExpectedRevision } = await client.appendToStream("one", events(1));
      expect(nextExpectedRevision).to.equal(BigInt(round));
      child.kill(signal);
      const [code] = (await once(child, "exit")) as [number | null];
      expect(code).to.equal(0);
      await client.dispose();
    }
    folder.remove();
  }).timeout(20_000);
});
