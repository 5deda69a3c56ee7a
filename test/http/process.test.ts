// The program as a process: usage, refusals to start, Ctrl-C in the middle of work.
import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Sqlite from "better-sqlite3";
import { expect } from "chai";
import { startTestServer } from "../support/server.ts";

type Ended = { code: number | null; out: string; err: string };

describe("the program as a process", function () {
  this.timeout(60_000);
  let dataDir: string;
  const children = new Set<ChildProcess>();
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "danji-process-"));
  });
  afterEach(async () => {
    for (const child of children) child.kill("SIGKILL");
    children.clear();
    await rm(dataDir, { recursive: true, force: true });
  });

  function danji(args: string[], env: NodeJS.ProcessEnv = {}) {
    const child = spawn(process.execPath, ["--import=tsx", "src/cli.ts", ...args], {
      cwd: join(import.meta.dirname, "../.."),
      env: { ...process.env, PORT: "0", HOST: "127.0.0.1", DATA_DIR: dataDir, LOG_LEVEL: "error", ...env },
    });
    children.add(child);
    let [out, err] = ["", ""];
    const address = new Promise<string>((resolve) => {
      child.stdout.on("data", (chunk: Buffer) => {
        out += chunk.toString("utf8");
        const url = /(http|esdb):\/\/[\w.:]+/.exec(out)?.[0];
        if (url) resolve(url);
      });
    });
    child.stderr.on("data", (chunk: Buffer) => {
      err += chunk.toString("utf8");
    });
    const ended = new Promise<Ended>((resolve) => child.on("close", (code) => resolve({ code, out, err })));
    return { child, address, ended };
  }

  it("says how it is used where it is asked wrongly: exit 2", async () => {
    const [unknown, extra, wrong, never] = await Promise.all([
      danji(["fly"]).ended,
      danji(["start", "--port", "1"]).ended,
      danji(["start"], { PORT: "many" }).ended,
      danji(["demo", "--until", "2006-02-30"]).ended,
    ]);
    expect(unknown).to.include({ code: 2 });
    expect(unknown.err).to.contain('There is no command "fly".').and.contain("Usage:");
    expect(extra).to.include({ code: 2 });
    expect(never).to.include({ code: 2 });
    expect(never.err).to.contain('"2006-02-30" is none');
    expect(wrong).to.include({ code: 2 });
    expect(wrong.err).to.contain('PORT is "many", but must be a whole number');
  });

  it("refuses a port that is taken, with a sentence: exit 1", async () => {
    const taken = await new Promise<Server>((resolve) => {
      const server = createServer().listen(0, "127.0.0.1", () => resolve(server));
    });
    const { port } = taken.address() as { port: number };
    const { code, err } = await danji(["start"], { PORT: String(port) }).ended;
    taken.close();
    expect(code).to.equal(1);
    expect(err).to.contain(`Port ${port} on 127.0.0.1 is in use by another program.`).and.not.contain("    at ");
  });

  it("refuses a data folder of a newer format, in its marker or its log, and leaves it untouched: exit 1", async () => {
    const marker = join(dataDir, "danji.json");
    await writeFile(marker, '{"format":99}');
    const newer = await danji(["start"]).ended;
    expect(newer.code).to.equal(1);
    expect(newer.err).to.contain("of format 99").and.contain("left as it is").and.not.contain("    at ");
    expect(await readFile(marker, "utf8")).to.equal('{"format":99}');
    await writeFile(marker, '{"format":1}');
    const log = new Sqlite(join(dataDir, "log.sqlite"));
    log.pragma("user_version = 99");
    log.exec("CREATE TABLE t (x)");
    log.close();
    const newerLog = await danji(["start"]).ended;
    expect(newerLog.code).to.equal(1);
    expect(newerLog.err).to.contain("newer").and.not.contain("    at ");
  });

  it("refuses a data folder that another process has: exit 1", async () => {
    const first = danji(["start"]);
    await first.address;
    const second = await danji(["start"]).ended;
    expect(second.code).to.equal(1);
    expect(second.err).to.contain("in use by another process").and.not.contain("    at ");
    first.child.kill("SIGINT");
    expect((await first.ended).code).to.equal(0);
  });

  it("Ctrl-C ends cleanly, and the folder opens again at once with everything in it", async () => {
    const first = danji(["start"]);
    const url = await first.address;
    expect((await fetch(`${url}/api/health`)).status).to.equal(200);
    expect((await fetch(`${url}/api/issues`)).status).to.equal(401);
    first.child.kill("SIGINT");
    const { code, err } = await first.ended;
    expect(err).to.contain("Ending");
    expect(code).to.equal(0);
    const second = danji(["start"]);
    await second.address;
    second.child.kill("SIGTERM");
    expect((await second.ended).code).to.equal(0);
  });

  it("serves the log alone until Ctrl-C", async () => {
    const log = danji(["log", "--port", "0", "--data-dir", dataDir]);
    expect(await log.address).to.match(/^esdb:\/\//);
    log.child.kill("SIGINT");
    expect((await log.ended).code).to.equal(0);
  });
});

describe("stopping in the middle of work", function () {
  this.timeout(60_000);

  it("answers every command in flight, tells the sockets, and what was answered is there afterwards", async () => {
    const server = await startTestServer();
    const socket = await server.socket("leader");
    const told = new Promise<string>((resolve) => socket.once("disconnect", (reason) => resolve(reason)));
    const issue = (i: number) => ({
      issueId: `flight-${i}`,
      programmeId: "test",
      organizationId: "firm",
      miniClusterId: "left",
      title: `애로 ${i}`,
      category: "RESEARCH",
    });
    const sent = Array.from({ length: 20 }, (_, i) =>
      server.send("LogIssue", issue(i), { as: "engineer", headers: { "Idempotency-Key": randomUUID() } }),
    );
    // The first answer shows that the others are on their way.
    await Promise.race(sent);
    const stopped = server.running.stop();
    const answers = await Promise.allSettled(sent);
    await stopped;
    expect(await told).to.match(/server disconnect|transport close/);
    // One that had not been let in yet finds the door closed; none that was let in is left without its answer.
    for (const answer of answers)
      if (answer.status === "fulfilled") expect(answer.value.status).to.equal(200);
      else expect(String((answer.reason as Error).cause)).to.match(/ECONNREFUSED|ECONNRESET|other side closed/);
    expect(answers.filter((a) => a.status === "fulfilled").length).to.be.greaterThan(0);
    const log = new Sqlite(join(server.dataDir, "log.sqlite"), { readonly: true });
    const kept = log.prepare("SELECT count(*) FROM events WHERE type = 'IssueLogged'").pluck().get();
    log.close();
    expect(kept).to.be.at.least(answers.filter((a) => a.status === "fulfilled").length);
    await server.stop();
  });
});
