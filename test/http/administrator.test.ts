// How the first administrator gets in: the command line, then the link in a browser.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { createLogger } from "../../src/logger.ts";
import { type Running, startDanji } from "../../src/main.ts";
import { runDanji } from "../support/danji.ts";
import { testConfig } from "../support/server.ts";

describe("the first administrator", function () {
  this.timeout(60_000);
  let dataDir: string;
  let running: Running | undefined;
  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "danji-admin-"));
  });
  after(async () => {
    await running?.stop();
    await rm(dataDir, { recursive: true, force: true });
  });

  const admin = (...args: string[]) =>
    runDanji(["admin", ...args], { DATA_DIR: dataDir, ORIGIN: "https://danji.example.org" });
  const who = ["--name", "홍길동", "--email", "gildong@example.org"];

  it("is told what is missing, and makes a programme, an office and a director once, however often it is run", async () => {
    expect(await admin("--name", "홍길동")).to.include({ code: 2, out: "" });
    const unnamed = await admin(...who);
    expect(unnamed).to.include({ code: 1, out: "" });
    expect(unnamed.err).to.contain("--programme NAME").and.not.contain("    at ");
    const first = await admin(...who, "--programme", "원주 의료기기 혁신클러스터");
    expect(first.code, first.err).to.equal(0);
    expect(first.out).to.match(/^https:\/\/danji\.example\.org\/invitation#[A-Za-z0-9_-]{43}\n$/);
    const second = await admin(...who);
    expect(second.code, second.err).to.equal(0);

    running = await startDanji({ config: testConfig(dataDir), logger: createLogger("silent"), clientDir: null });
    const { url } = running;
    const post = (path: string, body: object) =>
      fetch(`${url}${path}`, {
        method: "POST",
        headers: { "Content-Type": "application/json" },
        body: JSON.stringify(body),
      });
    const token = (line: string) => line.trim().split("#")[1];
    const gone = await post("/api/invitations/look", { token: token(first.out) });
    expect(await gone.json()).to.deep.equal({ state: "UNKNOWN" });
    const accepted = await post("/api/invitations/accept", {
      token: token(second.out),
      password: "기와집 세 채와 감나무",
      consent: true,
    });
    expect(accepted.status).to.equal(200);
    const Cookie = accepted.headers.getSetCookie()[0]?.split(";")[0] ?? "";
    const me = (await (await fetch(`${url}/api/me`, { headers: { Cookie } })).json()) as {
      actor: { roles: string[] };
      name: string;
    };
    expect(me.name).to.equal("홍길동");
    expect(me.actor.roles[0]).to.equal("DIRECTOR");
    const members = (await (await fetch(`${url}/api/members`, { headers: { Cookie } })).json()) as { total: number };
    expect(members.total).to.equal(1);
    expect((await admin(...who)).err).to.contain("in use by another process");
    await running.stop();
    running = undefined;
    expect((await admin(...who)).err).to.contain("--again");
    expect((await admin(...who, "--again")).code).to.equal(0);
  });
});
