// How often one may ask, by account, by address and on the ways in; how many sockets one may hold; what is said then.
import type { IncomingMessage } from "node:http";
import { expect } from "chai";
import { WebSocket } from "ws";
import { addressOf } from "../../src/live/admission.ts";
import { type Answer, startTestServer, type TestServer } from "../support/server.ts";

const limits = { account: 12, address: 8, waysIn: 4, accountSockets: 3, addressSockets: 6 };
const from = (address: string, more: Record<string, string> = {}) => ({
  headers: { "X-Forwarded-For": address, ...more },
});
const fails = (server: TestServer, address: string) =>
  server.request("POST", "/api/sign-in", { email: "no@example.com", password: "wrong" }, from(address));

describe("limits of requests", () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer({ config: { limits, trustProxy: 1 } });
  });
  after(() => server?.stop());

  /** Asks until it is refused. Answers the refusal and how many were taken. */
  async function until(ask: () => Promise<Answer>): Promise<{ taken: number; refused: Answer }> {
    for (let taken = 0; ; taken++) {
      const answer = await ask();
      if (answer.status === 429) return { taken, refused: answer };
    }
  }

  it("an account has so many a minute from wherever it asks, and every answer says how many are left", async () => {
    const first = await server.get("/api/me", { as: "leader", ...from("198.51.100.1") });
    expect(first.headers.get("ratelimit-policy")).to.match(/^"account"; q=12; w=60; pk=:[\w=+/]+:$/);
    expect(first.headers.get("ratelimit")).to.match(/^"account"; r=11; t=\d+$/);
    let asked = 0;
    const { taken, refused } = await until(() =>
      server.get("/api/issues", { as: "leader", ...from(`198.51.100.${++asked}`, { "Accept-Language": "en" }) }),
    );
    expect(taken).to.equal(11);
    expect(refused.headers.get("content-type")).to.match(/^application\/problem\+json/);
    const seconds = Number(refused.headers.get("retry-after"));
    expect(seconds).to.be.within(1, 60);
    expect(refused.body).to.include({ status: 429, code: "TOO_MANY_REQUESTS", title: "Too many requests" });
    expect(refused.body.detail).to.contain(`Try again in ${seconds} seconds.`);
    const korean = await server.get("/api/me", { as: "leader", ...from("198.51.100.1", { "Accept-Language": "ko" }) });
    expect(korean.body.title).to.equal("요청이 너무 잦습니다");
    const other = await server.get("/api/issues", { as: "expert", ...from("198.51.100.1") });
    expect(other.status, "another account at the same address").to.equal(200);
  });

  it("an address where nobody is signed in has so many; one /64 of IPv6 is one; whoever is signed in there is free of it", async () => {
    let host = 0;
    const { taken } = await until(() => server.get("/api/me", from(`2001:db8:1:2::${++host}`)));
    expect(taken).to.equal(limits.address);
    expect((await server.get("/api/me", from("2001:db8:1:3::1"))).status).to.equal(200);
    expect((await server.get("/api/me", { as: "chair", ...from("2001:db8:1:2::1") })).status).to.equal(200);
    const invented = { ...from("2001:db8:1:2::1"), headers: { "X-Forwarded-For": "203.0.113.9, 2001:db8:1:2::1" } };
    expect((await server.get("/api/me", invented)).status, "only the proxy's own word counts").to.equal(429);
  });

  it("the ways in are strict by address, whoever asks; the rest of the address goes on", async () => {
    const { taken, refused } = await until(() => fails(server, "203.0.113.1"));
    expect(taken).to.equal(limits.waysIn);
    expect(refused.headers.get("ratelimit-policy")).to.contain('"sign-in"; q=4; w=60');
    const look = server.request("POST", "/api/invitations/look", { token: "x".repeat(43) }, from("203.0.113.1"));
    expect((await look).status).to.equal(429);
    expect((await server.get("/api/me", from("203.0.113.1"))).status).to.equal(200);
    expect((await fails(server, "203.0.113.2")).status).to.equal(403);
  });

  it("health and measures have no limit", async () => {
    for (let i = 0; i < 30; i++) expect((await server.get("/api/health", from("203.0.113.3"))).status).to.equal(200);
    const ready = await server.get("/api/ready", from("203.0.113.3"));
    expect(ready.headers.has("ratelimit")).to.equal(false);
  });
});

describe("limits of sockets", () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer({ config: { limits, trustProxy: 1 } });
  });
  afterEach(() => server?.stop());

  const refusal = (failed: Promise<unknown>): Promise<{ message: string; data?: { code: string; title: string } }> =>
    failed.then(
      () => expect.fail("it was let in"),
      (error: Error) => error,
    );

  it("an account may hold so many; the next is told why, and one that closes makes room", async () => {
    const open = await Promise.all([1, 2, 3].map(() => server.socket("leader")));
    const next = await refusal(server.socket("leader", { headers: { "Accept-Language": "en" } }));
    expect(next.data).to.include({ code: "TOO_MANY_SOCKETS", title: "Too many pages are open" });
    await server.socket("expert");
    open[0]?.disconnect();
    for (;;) {
      const again = await server.socket("leader").catch(() => null);
      if (again !== null) break;
    }
  });

  it("an address may hold so many connections, also such as say nothing; the answer to the upgrade says why", async () => {
    const connect = (address: string) =>
      new WebSocket(`${server.url.replace("http", "ws")}/socket.io/?EIO=4&transport=websocket`, {
        headers: { "X-Forwarded-For": address },
      });
    const silent = await Promise.all(
      Array.from({ length: limits.addressSockets }, async () => {
        const socket = connect("203.0.113.5");
        await new Promise((resolve) => socket.once("open", resolve));
        return socket;
      }),
    );
    const said = await new Promise<string>((resolve) => {
      const refused = connect("203.0.113.5");
      refused.on("error", () => {});
      refused.once("unexpected-response", (_request, response) =>
        response.once("data", (data: Buffer) => resolve(data.toString("utf8"))),
      );
    });
    expect(said).to.equal("TOO_MANY_SOCKETS");
    const elsewhere = connect("203.0.113.6");
    await new Promise((resolve) => elsewhere.once("open", resolve));
    for (const socket of [...silent, elsewhere]) socket.terminate();
  });

  it("an upgrade's address is the one that as many proxies as are trusted vouch for", () => {
    const request = (named: string | undefined) =>
      ({ socket: { remoteAddress: "10.0.0.1" }, headers: { "x-forwarded-for": named } }) as unknown as IncomingMessage;
    expect(addressOf(request("6.6.6.6, 7.7.7.7"), 0)).to.equal("10.0.0.1");
    expect(addressOf(request("6.6.6.6, 7.7.7.7"), 1)).to.equal("7.7.7.7");
    expect(addressOf(request("6.6.6.6, 7.7.7.7"), 2)).to.equal("6.6.6.6");
    expect(addressOf(request(undefined), 2)).to.equal("10.0.0.1");
  });
});
