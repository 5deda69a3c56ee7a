// What is served beside commands and queries: headers, the client's files, the OpenAPI document and its page.
import { mkdir, mkdtemp, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { pino } from "pino";
import { commandNames } from "../../src/commands/registry.ts";
import { queryRoutes } from "../../src/http/routes/all.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

const html = { headers: { Accept: "text/html,application/xhtml+xml,*/*;q=0.8" } };

describe("pages", () => {
  let server: TestServer;
  let clientDir: string;
  before(async () => {
    clientDir = await mkdtemp(join(tmpdir(), "danji-client-"));
    await mkdir(join(clientDir, "assets"));
    await writeFile(join(clientDir, "index.html"), '<!doctype html><meta property="csp-nonce" nonce="CSP_NONCE">');
    await writeFile(join(clientDir, "assets/app-12345678.js"), "export {};");
    await writeFile(join(clientDir, "assets/large-12345678.js"), "export const a = 1;\n".repeat(500));
    await writeFile(join(clientDir, "danji.svg"), "<svg/>");
    server = await startTestServer({ clientDir, empty: true, demo: true });
  });
  after(async () => {
    await server?.stop();
    await rm(clientDir, { recursive: true, force: true });
  });

  it("hashed files are kept for a year, others are asked for again", async () => {
    const asset = await server.get("/assets/app-12345678.js");
    expect(asset.headers.get("cache-control")).to.equal("public, max-age=31536000, immutable");
    const icon = await server.get("/danji.svg");
    expect(icon.headers.get("cache-control")).to.equal("no-cache");
    expect(icon.headers.get("etag")).to.be.a("string");
  });

  it("large files are sent compressed to who takes it, and are the same", async () => {
    const plain = await server.get<string>("/assets/large-12345678.js", { headers: { "Accept-Encoding": "identity" } });
    for (const encoding of ["br", "gzip"]) {
      const packed = await server.get<string>("/assets/large-12345678.js", {
        headers: { "Accept-Encoding": encoding },
      });
      expect(packed.headers.get("content-encoding")).to.equal(encoding);
      expect(packed.headers.get("cache-control")).to.contain("immutable");
      expect(packed.headers.get("content-type")).to.match(/^text\/javascript/);
      expect(packed.body).to.equal(plain.body);
    }
  });

  it("every address of the client answers its page with this answer's own nonce, never kept", async () => {
    const nonces = new Set<string>();
    for (const path of ["/", "/groups/group/board?asOf=2006-05-01", "/nowhere"]) {
      const page = await server.get<string>(path, html);
      expect(page.status).to.equal(200);
      expect(page.headers.get("cache-control")).to.equal("no-store");
      const nonce = /nonce="([^"]+)"/.exec(page.body)?.[1] ?? "";
      expect(page.headers.get("content-security-policy")).to.contain(`'nonce-${nonce}'`);
      nonces.add(nonce);
    }
    expect(nonces.size).to.equal(3);
  });

  it("a client that is built again under a running server is the one that is served", async () => {
    const later = join(clientDir, "index.html");
    await writeFile(later, '<!doctype html><meta property="csp-nonce" nonce="CSP_NONCE"><title>second build</title>');
    await utimes(later, new Date(), new Date(Date.now() + 1_000));
    const page = await server.get<string>("/", html);
    expect(page.body).to.contain("second build");
  });

  it("what is missing is a problem, not the page: under /api, among the assets, and for a script", async () => {
    for (const [path, ask] of [
      ["/api/nothing", html],
      ["/assets/app-old.js", html],
      ["/nothing.js", { headers: { Accept: "application/json" } }],
    ] as const) {
      const missing = await server.get(path, ask);
      expect(missing.status, path).to.equal(404);
      expect(missing.body, path).to.include({ code: "NOT_FOUND" });
    }
    expect((await server.get("/api/research-groups/%E0%A4%A", html)).status).to.equal(422);
  });

  it("every answer carries the security headers", async () => {
    for (const path of ["/", "/api/health", "/api/issues", "/api/docs"]) {
      const { headers } = await server.get(path, html);
      expect(headers.get("content-security-policy")).to.contain("default-src 'none'").and.contain("script-src 'self'");
      expect(headers.get("content-security-policy")).to.not.contain("unsafe-eval");
      expect(headers.get("content-security-policy")).to.contain("frame-ancestors 'none'");
      expect(headers.get("content-security-policy")).to.contain("base-uri 'none'");
      expect(headers.get("referrer-policy")).to.equal("same-origin");
      expect(headers.get("access-control-allow-origin")).to.equal(null);
      expect(headers.get("x-content-type-options")).to.equal("nosniff");
      expect(headers.get("x-powered-by")).to.equal(null);
      expect(headers.get("x-request-id")).to.match(/^[0-9a-f-]{36}$/);
    }
  });

  it("with an https address browsers are told to keep to https for a year; without one the log warns where others reach us", async () => {
    const written: string[] = [];
    const logger = pino({ level: "warn" }, { write: (line: string) => void written.push(line) });
    const warnings = () => written.filter((line) => line.includes("in the clear")).length;
    const origin = "https://danji.example.org";
    for (const [config, warned] of [
      [{ host: "0.0.0.0", origin }, 0],
      [{ host: "127.0.0.1", origin: null }, 0],
      [{ host: "0.0.0.0", origin: null }, 1],
    ] as const) {
      const one = await startTestServer({ empty: true, logger, config });
      const { headers } = await fetch(`${one.url.replace("0.0.0.0", "127.0.0.1")}/api/health`);
      const told = config.origin === null ? null : "max-age=31536000; includeSubDomains";
      await one.stop();
      expect(headers.get("strict-transport-security")).to.equal(told);
      expect(warnings(), JSON.stringify(config)).to.equal(warned);
    }
  });

  it("OpenAPI 3.1 names every command and every query, and its page has no script of its own", async () => {
    const { body } = await server.get<{ openapi: string; paths: Record<string, Record<string, unknown>> }>(
      "/api/openapi.json",
    );
    expect(body.openapi).to.match(/^3\.1/);
    for (const name of commandNames) expect(body.paths[`/api/commands/${name}`]).to.have.property("post");
    for (const { path } of queryRoutes) expect(body.paths[path]).to.have.property("get");
    const page = await server.get<string>("/api/docs");
    expect(page.body).to.not.match(/<script(?![^>]* src=)/);
    for (const [, file] of page.body.matchAll(/(?:src|href)="(\/api\/docs\/[^"]+)"/g))
      expect((await server.get(String(file))).status, file).to.equal(200);
  });

  it("an empty programme answers: nobody, no programme, no people; the page may be read", async () => {
    const me = await server.get("/api/me");
    expect(me.body).to.include({ actor: null, programmeId: null, demo: true });
    expect((await server.get("/api/demo/people")).body).to.deep.equal({ people: [] });
    const unknown = await server.request("POST", "/api/session", { memberId: "nobody" });
    expect(unknown.status).to.equal(404);
    expect((await server.request("POST", "/api/session", { memberId: 1 })).status).to.equal(422);
  });
});

describe("the demonstration's session", () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({ demo: true });
  });
  after(() => server?.stop());

  it("an actor is chosen, changed and let go; each choice is a new token and ends the one before", async () => {
    const people = await server.get<{ people: { memberId: string; name: string }[] }>("/api/demo/people");
    expect(people.body.people.map((p) => p.memberId)).to.include.members(["director", "engineer"]);
    const choose = async (memberId: string | null, Cookie: string) => {
      const { status, headers } = await server.request("POST", "/api/session", { memberId }, { headers: { Cookie } });
      expect(status).to.equal(204);
      const set = String(headers.get("set-cookie"));
      expect(set).to.match(/^danji=[^;]*; Path=\/; HttpOnly; SameSite=Lax/);
      return set.split(";")[0] ?? "";
    };
    const who = async (Cookie: string) => {
      const { body } = await server.get<{ actor: { memberId: string } | null }>("/api/me", { headers: { Cookie } });
      return body.actor?.memberId ?? null;
    };
    const first = await choose("director", "");
    expect(await who(first)).to.equal("director");
    const second = await choose("engineer", first);
    expect(await who(second)).to.equal("engineer");
    expect(await who(first)).to.equal(null);
    const socket = await server.socket(null, { headers: { Cookie: second } });
    const letGo = new Promise((resolve) => socket.once("disconnect", resolve));
    await choose(null, second);
    expect(await letGo).to.equal("io server disconnect");
    expect(await who(second)).to.equal(null);
    const foreign = await server.request(
      "POST",
      "/api/session",
      { memberId: "director" },
      {
        headers: { Origin: "https://evil.example" },
      },
    );
    expect(foreign.status).to.equal(403);
  });
});
