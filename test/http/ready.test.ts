// /api/ready after a start with nothing new in the log: it says how far the log has come as soon as it says it is there.
import { expect } from "chai";
import { createLogger } from "../../src/logger.ts";
import { startDanji } from "../../src/main.ts";
import { startTestServer, testConfig } from "../support/server.ts";

type Ready = { ready: boolean; log: { head: number | null }; readModel: { position: number; lagSeconds: number } };

describe("readiness", () => {
  it("[lag is honest] names the log's head with the first word that the log is there", async () => {
    const first = await startTestServer();
    const position = first.running.model.position();
    await first.running.stop();
    const again = await startDanji({
      config: testConfig(first.dataDir),
      logger: createLogger("silent"),
      clientDir: null,
    });
    try {
      let told: Ready;
      do told = (await (await fetch(`${again.url}/api/ready`, { headers: { connection: "close" } })).json()) as Ready;
      while (!told.ready);
      expect(told.log.head).to.equal(position);
      expect(told.readModel).to.include({ position, lagSeconds: 0 });
    } finally {
      await again.stop();
      await first.stop();
    }
  });
});
