// Marked names, addresses and secrets go through a real server that logs all there is to log: none of them is in its log.
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { io } from "socket.io-client";
import { runDanji } from "../support/danji.ts";

const person = { name: "카나리아-이름", email: "canary.mail@example.com", telephone: "033-777-canary" };
const PASSWORD = "카나리아 비밀번호 셋넷";
const TYPED = "a wrong password that was typed";
const WRITTEN = "글에 적은 카나리아";

describe("the program's log at trace level", function () {
  this.timeout(60_000);
  let dataDir: string;
  let child: ChildProcess | undefined;
  before(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "danji-canary-"));
  });
  after(async () => {
    child?.kill("SIGKILL");
    await rm(dataDir, { recursive: true, force: true });
  });

  it("[canary] holds no name, address, password, token, cookie, query or body", async () => {
    const env = { DATA_DIR: dataDir, PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "trace" };
    const admin = await runDanji(
      ["admin", "--name", person.name, "--email", person.email, "--programme", "시험 사업"],
      env,
    );
    expect(admin.code, admin.err).to.equal(0);
    const invitation = /#(\S+)/.exec(admin.out)?.[1] ?? "";
    expect(invitation).to.have.length.above(20);

    let logged = admin.err;
    const started = spawn(process.execPath, ["--import=tsx", "src/cli.ts", "start"], {
      cwd: join(import.meta.dirname, "../.."),
      env: { ...process.env, ...env },
    });
    child = started;
    started.stderr.on("data", (chunk: Buffer) => {
      logged += chunk.toString("utf8");
    });
    const url = await new Promise<string>((resolve) => {
      started.stdout.on("data", (chunk: Buffer) => {
        const address = /http:\/\/[\d.:]+/.exec(chunk.toString("utf8"))?.[0];
        if (address) resolve(address);
      });
    });

    const secrets: string[] = [];
    let cookie = "";
    const ask = async (method: string, path: string, body?: unknown, headers: Record<string, string> = {}) => {
      const answer = await fetch(url + path, {
        method,
        headers: { ...(body === undefined ? {} : { "Content-Type": "application/json" }), Cookie: cookie, ...headers },
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
      for (const set of answer.headers.getSetCookie()) {
        const [pair = ""] = set.split(";");
        secrets.push(pair.slice(pair.indexOf("=") + 1));
        cookie = [...cookie.split("; ").filter((one) => one && !one.startsWith(`${pair.split("=")[0]}=`)), pair].join(
          "; ",
        );
      }
      const text = await answer.text();
      return { status: answer.status, body: (text.startsWith("{") ? JSON.parse(text) : {}) as Record<string, unknown> };
    };
    const command = (name: string, body: object) =>
      ask("POST", `/api/commands/${name}`, body, { "Idempotency-Key": crypto.randomUUID() });

    await ask("POST", "/api/sign-in", { email: person.email, password: TYPED });
    await ask("POST", "/api/invitations/look", { token: invitation });
    const accepted = await ask("POST", "/api/invitations/accept", {
      token: invitation,
      password: PASSWORD,
      consent: true,
    });
    expect(accepted.status).to.equal(200);
    const me = await ask("GET", "/api/me");
    const { memberId, organizationId } = me.body.actor as { memberId: string; organizationId: string };
    const registered = await command("RegisterMember", {
      memberId: "second",
      organizationId,
      person: { ...person, email: `second.${person.email}` },
    });
    expect(registered.status).to.equal(200);
    const totp = await ask("POST", "/api/account/totp", { password: PASSWORD });
    const made = await ask("POST", "/api/account/tokens", { name: "보고서", scope: "READ", days: 1 });
    const invited = await ask("POST", "/api/invitations", { memberId: "second" });
    secrets.push(String(totp.body.secret), String(made.body.token), String(invited.body.link).split("#")[1] ?? "");
    await ask("GET", `/api/members/second/person`);
    await ask("GET", "/api/account/personal-data");
    await ask("GET", `/api/members?q=${encodeURIComponent(person.name)}`);
    await ask("GET", `/api/issues?q=${encodeURIComponent(WRITTEN)}&nonsense=${encodeURIComponent(person.email)}`);
    await ask("GET", "/api/home", undefined, { Authorization: `Bearer ${made.body.token}` });
    await ask("POST", "/api/sign-in", `{"email":"${person.email}","password":"${TYPED}`);
    await command("RegisterMember", {
      memberId: "third",
      organizationId,
      person: { name: person.name, email: person.telephone },
    });
    await command("LogIssue", { issueId: "i", title: WRITTEN });
    const socket = io(url, { transports: ["websocket"], forceNew: true, extraHeaders: { Cookie: cookie } });
    await new Promise<void>((resolve) => socket.once("connect", resolve));
    await new Promise((resolve) =>
      socket.emit("board:join" as never, { groupId: WRITTEN, token: made.body.token } as never, resolve as never),
    );
    socket.disconnect();
    await command("ForgetMember", { memberId: "second" });

    const ended = new Promise((resolve) => started.on("close", resolve));
    started.kill("SIGTERM");
    await ended;

    expect(logged.split("\n").length, "it did log").to.be.above(20);
    expect(logged).to.contain("turned away").and.contain(memberId).and.contain("/api/members/second/person");
    const marked = [...Object.values(person), PASSWORD, TYPED, WRITTEN, invitation, ...secrets].filter(Boolean);
    expect(marked.length).to.be.above(10);
    for (const mark of marked)
      for (const form of [mark, encodeURIComponent(mark), JSON.stringify(mark).slice(1, -1)])
        expect(logged.includes(form), `${form} in the log`).to.equal(false);
  });
});
