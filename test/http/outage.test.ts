// The log goes away and comes back: queries go on, commands are refused and may be repeated with the same key.
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import type { LogStatus } from "../../src/contract/live.ts";
import { type EmbeddedLog, startEmbeddedLog } from "../../src/embedded/embeddedLog.ts";
import { type FaultProxy, startFaultProxy } from "../support/faultProxy.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { anIssue } from "../support/world.ts";

describe("a log that is unreachable", function () {
  this.timeout(60_000);
  let [logDir, log, proxy, server] = [
    "" as string,
    null as EmbeddedLog | null,
    null as FaultProxy | null,
    null as TestServer | null,
  ];

  before(async () => {
    logDir = await mkdtemp(join(tmpdir(), "danji-log-"));
    log = await startEmbeddedLog({ dataDir: logDir });
    proxy = await startFaultProxy({ port: log.port });
    const eventStoreUrl = log.connectionString.replace(`:${log.port}?`, `:${proxy.port}?`);
    server = await startTestServer({ config: { eventStoreUrl } });
  });
  after(async () => {
    await server?.stop();
    await proxy?.close();
    await log?.close();
    await rm(logDir, { recursive: true, force: true });
  });

  it("503 with a sentence, honest lag, readable boards; afterwards the same key does it once", async () => {
    const danji = server!;
    await danji.command("LogIssue", anIssue("before"), "engineer");
    const socket = await danji.socket("leader");
    const statuses: LogStatus[] = [];
    const told = (connected: boolean) =>
      new Promise<void>((resolve) => {
        socket.on("log:status", (status) => {
          statuses.push(status);
          if (status.connected === connected) resolve();
        });
      });
    const away = told(false);
    proxy!.down(true);
    const headers = { "Idempotency-Key": randomUUID() };
    const refused = await danji.send("LogIssue", anIssue("repeated"), { as: "engineer", headers });
    expect(refused.status).to.equal(503);
    expect(refused.body).to.include({ code: "LOG_UNAVAILABLE" });
    expect(refused.headers.get("retry-after")).to.equal("2");

    const board = await danji.get<{ cards: unknown[]; position: string }>("/api/research-groups/group/board", {
      as: "leader",
    });
    expect(board.status).to.equal(200);
    expect(board.body.cards).to.have.length(1);
    expect((await danji.get("/api/me", { as: "leader" })).status).to.equal(200);
    expect((await danji.get("/api/health")).status).to.equal(200);
    await away;
    expect((await danji.get("/api/ready")).status).to.equal(503);
    const metrics = await danji.get<string>("/api/metrics");
    expect(metrics.body).to.match(/^danji_log_connected 0$/m);
    expect(metrics.body).to.match(/^danji_read_model_lag_seconds (?!0$)/m);

    const back = told(true);
    proxy!.down(false);
    await back;
    const done = await danji.send("LogIssue", anIssue("repeated"), { as: "engineer", headers });
    expect(done.status, JSON.stringify(done.body)).to.equal(200);
    const again = await danji.send("LogIssue", anIssue("repeated"), { as: "engineer", headers });
    expect(again.body).to.deep.equal(done.body);
    await danji.running.model.waitFor(Number((done.body as { position: string }).position), 20_000);
    const { body } = await danji.get<{ total: number }>("/api/issues", { as: "engineer" });
    expect(body.total).to.equal(2);
    expect((await danji.get("/api/ready")).status).to.equal(200);
  });

  it("an answer that is cut off after the append: the repeat under the same key appends nothing more", async () => {
    const danji = server!;
    const web = await startFaultProxy({ port: Number(new URL(danji.url).port) });
    for (let i = 0; i < 10; i++) {
      const headers = { "Idempotency-Key": randomUUID(), Connection: "close" };
      const ask = { as: "engineer" as const, headers, url: `http://127.0.0.1:${web.port}` };
      web.cutBeforeAnswer();
      const lost = await danji.send("LogIssue", anIssue(`cut-${i}`), ask).then(
        () => "answered",
        () => "cut",
      );
      expect(lost).to.equal("cut");
      const repeated = await danji.send("LogIssue", anIssue(`cut-${i}`), ask);
      expect(repeated.status).to.equal(200);
      expect((repeated.body as { revision: string }).revision).to.equal("0");
    }
    await web.close();
  });
});
