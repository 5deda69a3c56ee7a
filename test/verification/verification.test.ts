// Verification: what is whole is said to hold, and each kind of damage is found where it is.
import { spawn } from "node:child_process";
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect } from "chai";
import { conserved } from "../../projections/conservation.ts";
import { Verification } from "../../src/contract/verification.ts";
import { startEmbeddedLog } from "../../src/embedded/embeddedLog.ts";
import { TestLog } from "../support/events.ts";
import { readModelOf } from "../support/readModel.ts";
import { leftIntoRight, reorganize } from "../support/reorganize.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { anIssue, type Person } from "../support/world.ts";

describe("verification", function () {
  this.timeout(60_000);
  let server: TestServer | undefined;
  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });

  async function begun(config = {}) {
    server = await startTestServer({ config });
    await server.command("LogIssue", anIssue("one"), "engineer");
    await reorganize(server, leftIntoRight);
    return server;
  }
  const start = (on: TestServer, as: Person | null = "director") =>
    on.request<Verification & { code?: string }>("POST", "/api/verify", {}, { as });
  async function verified(on: TestServer): Promise<Verification> {
    expect((await start(on)).status).to.equal(202);
    await on.running.verifications.ended();
    const { body } = await on.get<Verification>("/api/verify", { as: "director" });
    expect(Verification.safeParse(body).error?.issues ?? []).to.deep.equal([]);
    return body;
  }
  /** The read model in use. */
  async function readModelFile({ dataDir }: TestServer) {
    return join(dataDir, (await readFile(join(dataDir, "read-model"), "utf8")).trim());
  }

  it("[R13][R15] holds for a log as it was written: its chain, its read model, its reorganisations", async () => {
    const on = await begun();
    const found = await verified(on);
    expect(found.state).to.equal("HELD");
    expect(found.checks?.chain).to.include({ state: "HELD", done: on.running.model.position() });
    expect(found.checks?.chain.head).to.match(/^[0-9a-f]{64}$/);
    expect(found.checks?.model).to.include({ state: "HELD", position: String(on.running.model.position()) });
    const [item] = found.checks?.reorganizations.items ?? [];
    expect(item).to.deep.include({ planId: "plan", held: true, openIssues: { before: 1, after: 1 }, stranded: 0 });
    expect(item?.groups).to.deep.equal({ before: 2, after: 1, dissolved: 1 });
    expect(item?.members.before).to.deep.equal(item?.members.after);
    expect(item?.members.before.FIRM).to.equal(3);
  });

  it("[chain] finds one byte of one event that was changed, by its position", async () => {
    const on = await begun();
    const log = new Sqlite(join(on.dataDir, "log.sqlite"));
    const data = log.prepare<[], Buffer>("SELECT data FROM events WHERE position = 7").pluck().get() as Buffer;
    data[data.lastIndexOf("b".charCodeAt(0))]! ^= 1;
    log.prepare("UPDATE events SET data = ? WHERE position = 7").run(data);
    log.close();
    const found = await verified(on);
    expect(found.state).to.equal("BROKEN");
    expect(found.checks?.chain).to.include({ state: "BROKEN", damagedAt: "7", head: null });
    expect(found.checks?.chain.damage).to.contain("position 7");
  });

  it("finds a row of the read model that the log does not give, by table and key", async () => {
    const on = await begun();
    const rows = new Sqlite(await readModelFile(on));
    rows.exec("UPDATE memberships SET body = replace(body, 'true', 'false') WHERE seq = 2");
    rows.close();
    const { state, checks } = await verified(on);
    expect(state).to.equal("BROKEN");
    expect(checks?.chain.state).to.equal("HELD");
    expect(checks?.model).to.deep.include({ state: "BROKEN", differences: [{ table: "memberships", key: "2" }] });
  });

  it("finds rows that are missing, and rows too many", async () => {
    const on = await begun();
    const rows = new Sqlite(await readModelFile(on));
    rows.exec("DELETE FROM density WHERE day = (SELECT max(day) FROM density)");
    rows.exec("INSERT INTO lineage VALUES (999999, '{}', '[]')");
    rows.close();
    const { checks } = await verified(on);
    expect(checks?.model.differences.map(({ table }) => table)).to.deep.equal(["density", "lineage"]);
  });

  it("[R13] finds a reorganisation that left a member behind in what it closed", () => {
    const log = new TestLog();
    for (const id of ["A", "B"]) log.foundCluster(id);
    log.join("a", "A");
    log.join("b", "B");
    const names = { ko: "가", en: "A" };
    // No decider lets this by: B is merged away, and its member is not moved.
    log.add("structure-p", "ClustersReorganized", {
      planId: "plan",
      effectiveOn: "2006-05-01",
      reason: "r",
      compensates: null,
      targets: [{ id: "A", names, tier: "MAIN", parentId: null, isNew: false }],
      edges: [
        { from: "A", to: "A", kind: "CONTINUE" },
        { from: "B", to: "A", kind: "MERGE" },
      ],
      closed: [{ id: "B", dissolved: false, reason: "", successorId: "A" }],
      memberMoves: [],
      groupMoves: [],
      issueMoves: [],
      officersReleased: [],
      officersAppointed: [],
    });
    const model = readModelOf(log.decoded());
    try {
      const [item] = [...conserved(model.db, log.position)];
      expect(item).to.include({ planId: "plan", held: false });
      expect([item?.members.before.FIRM, item?.members.after.FIRM, item?.members.left.FIRM]).to.deep.equal([2, 1, 0]);
    } finally {
      model.close();
    }
  });

  it("leaves nothing behind in the data folder, and one runs at a time", async () => {
    const on = await begun();
    const [one, two] = [await start(on), await start(on)];
    expect(two.body.startedAt).to.equal(one.body.startedAt);
    await on.running.verifications.ended();
    expect((await readdir(on.dataDir)).filter((name) => name.startsWith("verification"))).to.deep.equal([]);
  });

  it("is for those who answer for the record; its result is a file", async () => {
    const on = await begun();
    expect((await on.get("/api/verify/result", { as: "director" })).status).to.equal(404);
    for (const path of ["/api/verify", "/api/verify/result"]) {
      expect((await on.get(path, { as: "engineer" })).status).to.equal(403);
      expect((await on.get(path)).status).to.equal(401);
    }
    expect((await start(on, "engineer")).body.code).to.equal("FORBIDDEN");
    expect((await start(on, null)).body.code).to.equal("NOT_SIGNED_IN");
    expect((await on.get<Verification>("/api/verify", { as: "director" })).body.state).to.equal("NEVER");
    await verified(on);
    const { headers, body } = await on.get<Verification>("/api/verify/result", { as: "director" });
    expect(headers.get("content-disposition")).to.match(/^attachment; filename="danji-verification-[\dT-]+\.json"$/);
    expect(body).to.include({ state: "HELD" });
    expect(body.finishedAt).to.match(/\+09:00$/);
  });

  it("works over an EventStoreDB elsewhere, and says that the chain is the embedded log's", async () => {
    const dataDir = await mkdtemp(join(tmpdir(), "danji-elsewhere-"));
    const elsewhere = await startEmbeddedLog({ dataDir });
    try {
      const found = await verified(await begun({ eventStoreUrl: elsewhere.connectionString }));
      expect(found.state).to.equal("HELD");
      expect(found.checks?.chain.state).to.equal("NOT_KEPT");
      expect(found.checks?.model.state).to.equal("HELD");
    } finally {
      await server?.stop();
      server = undefined;
      await elsewhere.close();
      await rm(dataDir, { recursive: true, force: true });
    }
  });

  it("on the command line: 0 where all holds, 1 where it does not, the result in a file", async () => {
    const on = await startTestServer();
    const dataDir = await mkdtemp(join(tmpdir(), "danji-verify-"));
    await on.running.stop();
    await cp(on.dataDir, dataDir, { recursive: true });
    await on.stop();
    const out = join(dataDir, "result.json");
    const danji = () =>
      new Promise<{ code: number | null; told: string }>((resolve) => {
        const child = spawn(process.execPath, ["--import=tsx", "src/cli.ts", "verify", "--out", out], {
          cwd: join(import.meta.dirname, "../.."),
          env: { ...process.env, DATA_DIR: dataDir, LOG_LEVEL: "error" },
        });
        let told = "";
        child.stdout.on("data", (chunk) => {
          told += chunk;
        });
        child.on("close", (code) => resolve({ code, told }));
      });
    try {
      const whole = await danji();
      expect(whole.told).to.contain("Everything holds");
      expect(whole.code).to.equal(0);
      expect(JSON.parse(await readFile(out, "utf8"))).to.include({ state: "HELD" });
      const log = new Sqlite(join(dataDir, "log.sqlite"));
      log.prepare("UPDATE events SET metadata = CAST(metadata || ' ' AS BLOB) WHERE position = 3").run();
      log.close();
      const broken = await danji();
      expect(broken.told).to.contain("position 3");
      expect(broken.code).to.equal(1);
      expect(JSON.parse(await readFile(out, "utf8"))).to.include({ state: "BROKEN" });
    } finally {
      await rm(dataDir, { recursive: true, force: true });
    }
  });
});
