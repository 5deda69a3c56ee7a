// Accounts over real HTTP: invited, in by password and code, slowed down, let go, and by access token.
import { expect } from "chai";
import { Secret, TOTP } from "otpauth";
import { koreanTime } from "../../src/clock.ts";
import type { AccessTokenMade, AccountAnswer, Invited, OwnSession } from "../../src/contract/accounts.ts";
import { browser } from "../support/browser.ts";
import { type Answer, startTestServer, type TestServer } from "../support/server.ts";
import { PROGRAMME } from "../support/world.ts";

const PASSWORD = "기와집 세 채와 감나무";
const OTHER = "tangled lantern observes";

describe("accounts over HTTP", () => {
  let server: TestServer;
  let offset = 0;
  const later = (ms: number) => {
    offset += ms;
  };
  const code = (secret: string) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + offset });
  let count = 0;

  /** A new member of the firm with an e-mail. */
  async function member(): Promise<{ memberId: string; email: string }> {
    const memberId = `guest-${++count}`;
    const email = `guest.number.${count}@example.com`;
    await server.command(
      "RegisterMember",
      { memberId, organizationId: "firm", person: { name: `손님 ${count}`, email } },
      "director",
    );
    return { memberId, email };
  }
  const invite = (memberId: string, more = {}, as: "director" | "coordinator" | "engineer" = "director") =>
    server.request<Invited>("POST", "/api/invitations", { memberId, ...more }, { as });
  const tokenOf = ({ body }: Answer<Invited>) => body.link.split("#")[1] ?? "";
  /** A member with an account, and the browser they are signed in with. */
  async function settled() {
    const who = await member();
    const person = browser(server);
    const token = tokenOf(await invite(who.memberId));
    expect(
      (await person.ask("POST", "/api/invitations/accept", { token, password: PASSWORD, consent: true })).status,
    ).to.equal(200);
    return { ...who, person, token };
  }
  async function withTotp() {
    const one = await settled();
    const begun = await one.person.ask<{ secret: string; uri: string }>("POST", "/api/account/totp", {
      password: PASSWORD,
    });
    const { secret } = begun.body;
    const confirmed = await one.person.ask<{ recoveryCodes: string[] }>("POST", "/api/account/totp/confirm", {
      code: code(secret),
    });
    expect(confirmed.status).to.equal(200);
    return { ...one, secret, codes: confirmed.body.recoveryCodes };
  }

  before(async () => {
    server = await startTestServer({ realClock: () => koreanTime(Date.now() + offset) });
  });
  after(() => server?.stop());

  it("invited, one sees who for, sets a password and is in; the link is good once", async () => {
    const { memberId, email } = await member();
    const invited = await invite(memberId);
    expect(invited.status).to.equal(200);
    expect(invited.body.link).to.match(new RegExp(`^${server.url}/invitation#[A-Za-z0-9_-]{43}$`));
    const token = tokenOf(invited);
    const person = browser(server);
    const look = await person.ask("POST", "/api/invitations/look", { token });
    expect(look.body).to.deep.equal({ state: "OPEN", name: `손님 ${count}`, email });
    const weak = await person.ask("POST", "/api/invitations/accept", {
      token,
      password: "qwerty123456",
      consent: true,
    });
    expect(weak.body).to.include({ code: "WEAK_PASSWORD" });
    const both = await Promise.all(
      [1, 2].map(() =>
        browser(server).ask("POST", "/api/invitations/accept", { token, password: PASSWORD, consent: true }),
      ),
    );
    expect(both.map(({ status }) => status).sort()).to.deep.equal([200, 409]);
    expect((await person.ask("POST", "/api/invitations/look", { token })).body).to.deep.equal({ state: "USED" });
    expect((await person.ask("POST", "/api/invitations/ask", { token })).status).to.equal(204);
    const { body } = await server.get<{ items: { id: string; askedAgainAt: string | null; state: string }[] }>(
      "/api/invitations",
      { as: "director" },
    );
    expect(body.items.find(({ id }) => id === invited.body.id))
      .to.include({ state: "USED" })
      .and.not.include({ askedAgainAt: null });
    expect((await person.signIn(` ${email.toUpperCase()} `, PASSWORD)).body).to.deep.equal({ next: "DONE" });
    expect(await person.who()).to.equal(memberId);
    const account = await person.ask<AccountAnswer>("GET", "/api/account");
    expect(account.body).to.include({ memberId, email, totp: false, hasPassword: true, oidc: null });
    expect(account.body.consents.map(({ purpose }) => purpose)).to.deep.equal(["ACCOUNT"]);
  });

  it("an expired link says so; one revoked and one that never was look alike", async () => {
    const { memberId } = await member();
    const first = await invite(memberId);
    const second = await invite(memberId);
    const look = async (token: string) => (await browser(server).ask("POST", "/api/invitations/look", { token })).body;
    expect(await look(tokenOf(first)), "a new link revokes the one before").to.deep.equal({ state: "UNKNOWN" });
    expect(await look("no-such-token")).to.deep.equal({ state: "UNKNOWN" });
    later(7 * 86_400_000);
    expect(await look(tokenOf(second))).to.deep.equal({ state: "EXPIRED" });
    const late = await browser(server).ask("POST", "/api/invitations/accept", {
      token: tokenOf(second),
      password: PASSWORD,
      consent: true,
    });
    expect(late).to.include({ status: 409 });
    expect(late.body).to.include({ code: "INVITATION_OVER" });
    offset = 0;
  });

  it("who may invite: not firms, not oneself, a coordinator nobody with an office, and only who has an e-mail", async () => {
    const { memberId } = await member();
    expect((await invite(memberId, {}, "engineer")).status).to.equal(403);
    expect((await invite("nobody-there", {}, "engineer")).status, "nor are they told who there is").to.equal(403);
    expect((await invite(memberId, {}, "coordinator")).status).to.equal(200);
    expect((await invite("chair", {}, "coordinator")).body).to.include({ code: "FORBIDDEN" });
    expect((await invite("director")).body).to.include({ code: "FORBIDDEN" });
    expect((await invite("expert")).body).to.include({ code: "EMAIL_MISSING" });
    expect((await server.get("/api/invitations", { as: "engineer" })).status).to.equal(403);
    await server.command(
      "RegisterMember",
      { memberId: "aide", organizationId: "office", person: { name: "사무국", email: "aide@example.com" } },
      "director",
    );
    await server.command(
      "AppointOfficer",
      { programmeId: PROGRAMME, office: "STAFF", memberId: "aide", miniClusterId: null },
      "director",
    );
    const aide = browser(server);
    await aide.ask("POST", "/api/invitations/accept", {
      token: tokenOf(await invite("aide")),
      password: PASSWORD,
      consent: true,
    });
    expect(
      (await aide.ask("POST", "/api/invitations", { memberId: "director" })).body,
      "staff would be the director",
    ).to.include({ code: "FORBIDDEN" });
  });

  it("a wrong password, an account that is not there and a code without a password are told in one sentence", async () => {
    const { email } = await settled();
    const stranger = browser(server);
    const answers = [
      await stranger.signIn(email, "wrong wrong wrong"),
      await stranger.signIn("nobody@example.com", "wrong wrong wrong"),
      await stranger.ask("POST", "/api/sign-in/code", { code: "123456" }),
      await stranger.ask("POST", "/api/invitations/accept", { token: "none", password: PASSWORD, consent: true }),
    ];
    const told = answers.map(({ status, body }) => ({ status, code: body.code, detail: body.detail }));
    expect(new Set(told.map((one) => JSON.stringify(one))).size).to.equal(1);
    expect(told[0]).to.include({ status: 403, code: "SIGN_IN_FAILED" });
    expect(stranger.jar.size).to.equal(0);
  });

  it("whoever guesses waits; the owner's own browser does not", async () => {
    const { email, person } = await settled();
    const stranger = browser(server);
    for (let i = 0; i < 5; i++) expect((await stranger.signIn(email, `guess number ${i}`)).status).to.equal(403);
    const slowed = await stranger.signIn(email, PASSWORD);
    expect(slowed.status).to.equal(429);
    expect(Number(slowed.headers.get("retry-after"))).to.be.within(1, 30);
    expect((await person.signIn(email, PASSWORD)).body).to.deep.equal({ next: "DONE" });
    later(31_000);
    expect((await stranger.signIn(email, PASSWORD)).status).to.equal(200);
  });

  it("with an authenticator the password is half the way: its session is good for nothing else, a code for one time", async () => {
    const { email, secret, codes, memberId, person } = await withTotp();
    const second = browser(server);
    expect((await second.signIn(email, PASSWORD)).body).to.deep.equal({ next: "CODE" });
    expect(await second.who()).to.equal(null);
    expect((await second.ask("GET", "/api/account")).status).to.equal(401);
    expect(
      (await second.ask("POST", "/api/sign-in/code", { code: code(secret) })).status,
      "the code that confirmed it",
    ).to.equal(403);
    later(30_000);
    const good = code(secret);
    const half = second.jar.get("danji");
    expect((await second.ask("POST", "/api/sign-in/code", { code: good })).body).to.deep.equal({ next: "DONE" });
    expect(second.jar.get("danji"), "rotated").to.not.equal(half);
    expect(await second.who()).to.equal(memberId);
    const third = browser(server);
    await third.signIn(email, PASSWORD);
    expect((await third.ask("POST", "/api/sign-in/code", { code: good })).status).to.equal(403);
    expect((await third.ask("POST", "/api/sign-in/code", { code: codes[0]?.toLowerCase() })).status).to.equal(200);
    const fourth = browser(server);
    await fourth.signIn(email, PASSWORD);
    expect((await fourth.ask("POST", "/api/sign-in/code", { code: codes[0] })).status, "once").to.equal(403);
    later(5 * 60_000);
    expect((await fourth.ask("POST", "/api/sign-in/code", { code: codes[1] })).status, "five minutes").to.equal(403);
    expect((await person.ask<AccountAnswer>("GET", "/api/account")).body).to.include({
      totp: true,
      recoveryCodesLeft: 9,
    });
  });

  it("a new link for one who has an account is a new password; the authenticator stays unless it is let go", async () => {
    const { memberId, person, email } = await withTotp();
    const back = browser(server);
    const accept = async (more: object) =>
      back.ask("POST", "/api/invitations/accept", {
        token: tokenOf(await invite(memberId, more)),
        password: OTHER,
        consent: true,
      });
    expect((await accept({})).body).to.deep.equal({ next: "CODE" });
    expect(await person.who(), "every session ended").to.equal(null);
    expect((await accept({ resetTotp: true })).body).to.deep.equal({ next: "DONE" });
    expect((await browser(server).signIn(email, PASSWORD)).status).to.equal(403);
    expect((await back.signIn(email, OTHER)).body).to.deep.equal({ next: "DONE" });
  });

  it("sessions are listed and let go, sockets with them; a new password ends all but this one", async () => {
    const { email, person } = await settled();
    const other = browser(server);
    await other.signIn(email, PASSWORD);
    const socket = await server.socket(null, { headers: { Cookie: other.cookie() } });
    const left = new Promise((resolve) => socket.once("disconnect", resolve));
    const { body } = await person.ask<{ items: OwnSession[] }>("GET", "/api/account/sessions");
    expect(body.items.map(({ current }) => current).sort()).to.deep.equal([false, true]);
    const theirs = body.items.find(({ current }) => !current);
    const { person: someone } = await settled();
    await someone.ask("DELETE", `/api/account/sessions/${theirs?.id}`);
    expect(await other.who(), "nobody ends another's").to.not.equal(null);
    expect((await person.ask("DELETE", `/api/account/sessions/${theirs?.id}`)).status).to.equal(204);
    expect(await left).to.equal("io server disconnect");
    expect(await other.who()).to.equal(null);
    await other.signIn(email, PASSWORD);
    expect(
      (await person.ask("POST", "/api/account/password", { current: "not it at all", next: OTHER })).status,
    ).to.equal(403);
    expect((await person.ask("POST", "/api/account/password", { current: PASSWORD, next: OTHER })).status).to.equal(
      204,
    );
    expect(await other.who()).to.equal(null);
    expect(await person.who()).to.not.equal(null);
  });

  it("a session that is not used for twelve hours ends", async () => {
    const { person } = await settled();
    const until = (await person.ask<{ session: { until: string } }>("GET", "/api/me")).body.session.until;
    expect((Date.parse(until) - Date.now() - offset) / 3_600_000).to.be.within(11.9, 12);
    later(12 * 3_600_000);
    expect(await person.who()).to.equal(null);
    offset = 0;
  });

  it("an access token reads, or writes too, with its member's rights; never accounts, never after it is let go", async () => {
    const { person, memberId } = await settled();
    const make = async (scope: string, days = 1) =>
      (await person.ask<AccessTokenMade>("POST", "/api/account/tokens", { name: "통계", scope, days })).body;
    const [reading, writing] = [await make("READ"), await make("WRITE")];
    const by = ({ token }: AccessTokenMade) => ({ headers: { Authorization: `Bearer ${token}` } });
    const me = await server.get<{ actor: { memberId: string }; session: null }>("/api/me", by(reading));
    expect(me.body.actor.memberId).to.equal(memberId);
    expect(me.body.session).to.equal(null);
    expect((await server.get("/api/issues", by(reading))).status).to.equal(200);
    const command = { memberId, groupId: "group", programmeId: PROGRAMME };
    expect((await server.send("JoinResearchGroup", command, by(reading))).body).to.include({ code: "TOKEN_SCOPE" });
    expect((await server.send("JoinResearchGroup", command, by(writing))).body, "its member's rights").to.include({
      code: "FORBIDDEN",
    });
    for (const [method, path, body] of [
      ["GET", "/api/account", undefined],
      ["POST", "/api/account/tokens", { name: "더", scope: "WRITE", days: 365 }],
      ["POST", "/api/invitations", { memberId }],
      ["GET", "/api/invitations", undefined],
    ] as const)
      expect((await server.request(method, path, body, by(writing))).body, path).to.include({ code: "TOKEN_SCOPE" });
    let refused = false;
    await server.socket(null, by(writing)).catch(() => {
      refused = true;
    });
    expect(refused, "sockets take none").to.equal(true);
    const { body } = await person.ask<{ items: object[] }>("GET", "/api/account/tokens");
    expect(JSON.stringify(body)).to.not.contain(reading.token.slice(6));
    expect((await person.ask("DELETE", `/api/account/tokens/${reading.id}`)).status).to.equal(204);
    expect((await server.get("/api/issues", by(reading))).status).to.equal(401);
    later(86_400_000);
    expect((await server.get("/api/issues", by(writing))).status).to.equal(401);
    offset = 0;
  });

  it("without a provider there is none to sign in with", async () => {
    const { person } = await settled();
    expect((await person.ask("GET", "/api/me")).body.signIn).to.deep.equal({ password: true, oidc: null });
    for (const [method, path, body] of [
      ["GET", "/api/oidc/start"],
      ["GET", "/api/oidc/callback?code=a&state=b"],
      ["POST", "/api/oidc/accept", { token: "none", consent: true }],
      ["POST", "/api/account/oidc", { password: PASSWORD }],
    ] as const)
      expect((await person.ask(method, path, body)).status, path).to.equal(404);
  });

  it("who is forgotten is let go with every way in", async () => {
    const { person, memberId, email } = await settled();
    await server.command("ForgetMember", { memberId }, "director");
    expect(await person.who()).to.equal(null);
    expect((await person.signIn(email, PASSWORD)).status).to.equal(403);
  });
});
