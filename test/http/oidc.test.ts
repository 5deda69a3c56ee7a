// Signing in by a real OpenID Connect provider: the whole way out and back, and everything that may go wrong on it.
import { expect } from "chai";
import type { ClientMetadata } from "oidc-provider";
import { Secret, TOTP } from "otpauth";
import { pino } from "pino";
import { createProvider } from "../../src/access/oidc/provider.ts";
import { koreanTime } from "../../src/clock.ts";
import type { AccountAnswer, Invited } from "../../src/contract/accounts.ts";
import type { OwnDataAnswer } from "../../src/contract/audit.ts";
import { Refusal } from "../../src/domain/refusal.ts";
import { createLogger } from "../../src/logger.ts";
import { browser } from "../support/browser.ts";
import { claimsOf, newKey, startOidcProvider, type TestProvider } from "../support/oidcProvider.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

const PASSWORD = "기와집 세 채와 감나무";
const CALLBACK = "/api/oidc/callback";
const isCallback = ({ pathname }: URL) => pathname === CALLBACK;

describe("signing in by a provider", () => {
  let provider: TestProvider;
  let server: TestServer;
  let offset = 0;
  const logged: string[] = [];
  let count = 0;

  before(async () => {
    provider = await startOidcProvider();
    server = await startTestServer({
      logger: pino({ level: "trace" }, { write: (line: string) => void logged.push(line) }),
      realClock: () => koreanTime(Date.now() + offset),
      config: {
        oidc: { issuer: provider.issuer, clientId: "danji", clientSecret: "a secret of the test's", name: "원주 계정" },
      },
    });
  });
  after(async () => {
    await server?.stop();
    await provider?.close();
  });

  /** A new member of the firm with an e-mail. */
  async function member(): Promise<{ memberId: string; email: string }> {
    const memberId = `guest-${++count}`;
    const email = `guest.number.${count}@example.com`;
    const person = { name: `손님 ${count}`, email };
    await server.command("RegisterMember", { memberId, organizationId: "firm", person }, "director");
    return { memberId, email };
  }
  async function invite(memberId: string, more: object = {}): Promise<string> {
    const body = { memberId, ...more };
    const invited = await server.request<Invited>("POST", "/api/invitations", body, { as: "director" });
    expect(invited.status).to.equal(200);
    return invited.body.link.split("#")[1] ?? "";
  }
  type Browser = ReturnType<typeof browser>;
  const accept = (by: Browser, token: string) =>
    by.ask<{ location: string; code: string }>("POST", "/api/oidc/accept", { token, consent: true });
  /** Where the browser stands at the end, without the server's address. */
  const stands = ({ url }: { url: string }) => url.replace(server.url, "");
  const signIn = async (by: Browser, subject: string, returnTo = "/issues") => {
    provider.person = subject;
    return stands(await by.visit(`/api/oidc/start?returnTo=${encodeURIComponent(returnTo)}`));
  };
  /** Out to the provider and almost back: the address of the answer, not opened yet. */
  async function answerFor(by: Browser, subject: string): Promise<string> {
    provider.person = subject;
    const { url } = await by.visit("/api/oidc/start", isCallback);
    expect(url).to.contain(CALLBACK);
    return url;
  }
  /** A member whose account is the provider's alone. */
  async function linked() {
    const who = await member();
    const subject = `subject-${who.memberId}`;
    const person = browser(server);
    const begun = await accept(person, await invite(who.memberId));
    provider.person = subject;
    expect(stands(await person.visit(begun.body.location))).to.equal("/");
    return { ...who, subject, person };
  }
  /** A member with a password. */
  async function settled() {
    const who = await member();
    const person = browser(server);
    const body = { token: await invite(who.memberId), password: PASSWORD, consent: true };
    expect((await person.ask("POST", "/api/invitations/accept", body)).status).to.equal(200);
    return { ...who, person };
  }

  it("while the provider is away the server runs, and its people are told so on the page; once it is there it works", async () => {
    const stranger = browser(server);
    expect(await signIn(stranger, "somebody")).to.equal("/sign-in?problem=OIDC_UNAVAILABLE");
    const { memberId } = await member();
    const refused = await accept(stranger, await invite(memberId));
    expect(refused).to.include({ status: 503 });
    expect(refused.body.code).to.equal("OIDC_UNAVAILABLE");
    expect((await stranger.ask("GET", "/api/me")).body.signIn).to.deep.equal({
      password: true,
      oidc: { name: "원주 계정" },
    });
    provider.open([
      { client_id: "danji", client_secret: "a secret of the test's", redirect_uris: [`${server.url}${CALLBACK}`] },
    ]);
    expect(await signIn(stranger, "somebody")).to.equal("/sign-in?problem=OIDC_UNLINKED");
    expect(stranger.jar.has("danji")).to.equal(false);
  });

  it("an invitation links the account and is used up; afterwards it signs in, back to the page one wanted", async () => {
    const { memberId } = await member();
    const token = await invite(memberId);
    const person = browser(server);
    const begun = await accept(person, token);
    const asked = new URL(begun.body.location).searchParams;
    expect(asked.get("response_type")).to.equal("code");
    expect(asked.get("code_challenge_method")).to.equal("S256");
    expect(asked.get("scope"), "who it is, and nothing about them").to.equal("openid");
    for (const name of ["state", "nonce", "code_challenge"]) expect(asked.get(name), name).to.match(/^[\w-]{43}$/);
    expect((await person.ask("POST", "/api/invitations/look", { token })).body.state, "not used yet").to.equal("OPEN");
    provider.person = "subject of 1";
    expect(stands(await person.visit(begun.body.location))).to.equal("/");
    expect(await person.who()).to.equal(memberId);
    const account = (await person.ask<AccountAnswer>("GET", "/api/account")).body;
    expect(account).to.include({ memberId, hasPassword: false, totp: false });
    expect(account.oidc?.issuer).to.equal(provider.issuer);
    expect(account.consents.map(({ purpose }) => purpose)).to.deep.equal(["ACCOUNT"]);
    const held = (await person.ask<OwnDataAnswer>("GET", "/api/account/personal-data")).body;
    expect(held.outsideAccount).to.include({ issuer: provider.issuer, subject: "subject of 1" });
    expect((await accept(browser(server), token)).body.code).to.equal("INVITATION_OVER");
    expect((await accept(browser(server), "no-such-token")).body.code).to.equal("SIGN_IN_FAILED");

    const second = browser(server);
    expect(await signIn(second, "subject of 1", "/issues?q=멸균#top")).to.equal(
      `/issues?q=${encodeURIComponent("멸균")}#top`,
    );
    expect(await second.who()).to.equal(memberId);
  });

  it("an account of the provider's that nobody here is linked to lets nobody in, whatever its e-mail", async () => {
    const { email } = await settled();
    const stranger = browser(server);
    expect(await signIn(stranger, email)).to.equal("/sign-in?problem=OIDC_UNLINKED");
    expect(await stranger.who()).to.equal(null);
  });

  it("an answer is good once, in the browser that asked, for ten minutes", async () => {
    const { subject, memberId } = await linked();
    const failed = "/sign-in?problem=OIDC_FAILED";
    const person = browser(server);
    const answer = await answerFor(person, subject);
    const thief = browser(server);
    expect(stands(await thief.visit(answer)), "without the cookie").to.equal(failed);
    await thief.visit("/api/oidc/start", isCallback);
    expect(stands(await thief.visit(answer)), "with a cookie of its own").to.equal(failed);
    expect(await thief.who()).to.equal(null);
    expect(stands(await person.visit(answer)), "and it is still the asker's").to.equal("/");
    expect(await person.who()).to.equal(memberId);
    await person.ask("DELETE", "/api/session");
    expect(stands(await person.visit(answer)), "twice").to.equal(failed);

    const other = new URL(await answerFor(person, subject));
    const state = other.searchParams.get("state") ?? "";
    other.searchParams.set(
      "state",
      state.replace(/^./, (first) => (first === "A" ? "B" : "A")),
    );
    expect(stands(await person.visit(other.href)), "another state").to.equal(failed);
    other.searchParams.delete("state");
    expect(stands(await person.visit(other.href)), "none").to.equal(failed);
    other.searchParams.set("state", state);
    other.searchParams.append("state", state);
    expect(stands(await person.visit(other.href)), "two").to.equal(failed);

    const late = await answerFor(person, subject);
    offset += 10 * 60_000;
    expect(stands(await person.visit(late)), "ten minutes").to.equal(failed);
    const forged = new URL(await answerFor(person, subject));
    forged.searchParams.set("iss", "https://elsewhere.example.org");
    expect(stands(await person.visit(forged.href)), "another provider's answer").to.equal(failed);
    provider.person = null;
    expect(stands(await person.visit("/api/oidc/start")), "given up there").to.equal(failed);
    expect(await person.who()).to.equal(null);
  });

  it("two sign-ins at once in one browser are both its own, and of two that bring one answer one is let in", async () => {
    const { subject } = await linked();
    const person = browser(server);
    const [first, second] = [await answerFor(person, subject), await answerFor(person, subject)];
    expect(stands(await person.visit(first))).to.equal("/");
    const both = await Promise.all([1, 2].map(() => person.visit(second, ({ pathname }) => pathname !== CALLBACK)));
    expect(both.map(stands).sort()).to.deep.equal(["/", "/account?problem=OIDC_FAILED"]);
  });

  it("an ID token that is not the provider's answer to us lets nobody in", async () => {
    const { subject } = await linked();
    const changed = (changes: object) => (token: string) => provider.sign({ ...claimsOf(token), ...changes });
    const now = Math.floor(Date.now() / 1_000);
    const lies: Record<string, (token: string) => string> = {
      "another issuer": changed({ iss: "https://elsewhere.example.org" }),
      "another audience": changed({ aud: "somebody-else" }),
      "two audiences, made for the other": changed({ aud: ["danji", "somebody-else"], azp: "somebody-else" }),
      "another nonce": changed({ nonce: "the-nonce-of-another-sign-in" }),
      "no nonce": changed({ nonce: undefined }),
      "no subject": changed({ sub: undefined }),
      "long over": changed({ iat: now - 7_200, exp: now - 3_600 }),
      "another's key": (token) => provider.sign(claimsOf(token), newKey()),
      "another subject under the old signature": (token) => {
        const [head, , signature] = token.split(".");
        const claims = Buffer.from(JSON.stringify({ ...claimsOf(token), sub: subject })).toString("base64url");
        return `${head}.${claims}.${signature}`;
      },
      "no signature": (token) =>
        `${Buffer.from(JSON.stringify({ alg: "none" })).toString("base64url")}.${token.split(".")[1]}.`,
    };
    for (const [name, forge] of Object.entries(lies)) {
      const person = browser(server);
      provider.forge = forge;
      const asked = name.startsWith("another subject") ? "somebody else" : subject;
      expect(await signIn(person, asked), name).to.equal("/sign-in?problem=OIDC_FAILED");
      expect(person.jar.has("danji"), name).to.equal(false);
    }
    provider.forge = (token) => changed({})(token);
    expect(await signIn(browser(server), subject), "signed anew as it was").to.equal("/issues");
    provider.forge = null;
  });

  it("one comes back to our own pages alone", async () => {
    for (const returnTo of [
      "//evil.example",
      "/\\evil.example",
      "/\t/evil.example",
      "\\\\evil.example",
      "https://evil.example/",
      "javascript:alert(1)",
      "evil.example",
      "",
      "/api/oidc/start",
      "/api",
      "/issues\r\nSet-Cookie: danji=x",
      `/${"x".repeat(2_000)}`,
    ]) {
      const answer = await server.get(`/api/oidc/start?returnTo=${encodeURIComponent(returnTo)}`);
      expect(answer.status, returnTo).to.equal(422);
    }
    const twice = await server.get("/api/oidc/start?returnTo=/issues&returnTo=//evil.example");
    expect(twice.status).to.equal(422);
  });

  it("another site's page sends nobody to the provider: they come to our page, and begin it there by hand", async () => {
    for (const [site, out] of [
      ["cross-site", false],
      ["same-site", false],
      ["same-origin", true],
      ["none", true],
    ] as const) {
      const headers = { "Sec-Fetch-Site": site };
      const answer = await fetch(`${server.url}/api/oidc/start?returnTo=/issues`, { headers, redirect: "manual" });
      const location = answer.headers.get("location") ?? "";
      if (out) expect(location, site).to.match(new RegExp(`^${provider.issuer}/`));
      else expect(location, site).to.equal("/issues");
      expect(answer.headers.getSetCookie().length, site).to.equal(out ? 1 : 0);
    }
  });

  it("one who is signed in links an account with the password, and lets go of it while a password is left", async () => {
    const { person, memberId } = await settled();
    const link = (password: string) =>
      person.ask<{ location: string; code: string }>("POST", "/api/account/oidc", { password });
    expect((await link("not the password")).body.code).to.equal("SIGN_IN_FAILED");
    expect((await browser(server).ask("POST", "/api/account/oidc", { password: PASSWORD })).status).to.equal(401);
    provider.person = "own subject";
    expect(stands(await person.visit((await link(PASSWORD)).body.location))).to.equal("/account");
    expect((await person.ask<AccountAnswer>("GET", "/api/account")).body.oidc?.issuer).to.equal(provider.issuer);
    const other = browser(server);
    expect(await signIn(other, "own subject")).to.equal("/issues");
    expect(await other.who()).to.equal(memberId);

    const stranger = await settled();
    const begun = await stranger.person.ask<{ location: string }>("POST", "/api/account/oidc", { password: PASSWORD });
    expect(stands(await stranger.person.visit(begun.body.location)), "another's").to.equal(
      "/account?problem=OIDC_TAKEN",
    );
    expect((await stranger.person.ask<AccountAnswer>("GET", "/api/account")).body.oidc).to.equal(null);

    expect((await person.ask("DELETE", "/api/account/oidc")).status).to.equal(204);
    expect(await other.who(), "its sessions end").to.equal(null);
    expect(await person.who()).to.equal(memberId);
    expect(await signIn(other, "own subject")).to.equal("/sign-in?problem=OIDC_UNLINKED");
    const { person: without, memberId: same } = await linked();
    expect((await without.ask("DELETE", "/api/account/oidc")).body.code).to.equal("PASSWORD_MISSING");
    expect(await without.who()).to.equal(same);
  });

  it("whoever signed in here meanwhile is not given what another began to link", async () => {
    const { person } = await settled();
    const begun = await person.ask<{ location: string }>("POST", "/api/account/oidc", { password: PASSWORD });
    provider.person = "whose?";
    const { url } = await person.visit(begun.body.location, isCallback);
    const next = await settled();
    person.jar.set("danji", next.person.jar.get("danji") ?? "");
    expect(stands(await person.visit(url))).to.equal("/account?problem=OIDC_FAILED");
    expect(await signIn(browser(server), "whose?")).to.equal("/sign-in?problem=OIDC_UNLINKED");
  });

  it("an invitation that is over when its holder comes back, or that an authenticator stands behind, links nothing", async () => {
    const { memberId } = await member();
    const person = browser(server);
    provider.person = "too late";
    const begun = await accept(person, await invite(memberId));
    const { url } = await person.visit(begun.body.location, isCallback);
    await invite(memberId);
    expect(stands(await person.visit(url)), "revoked by the next one").to.equal("/sign-in?problem=SIGN_IN_FAILED");
    const { subject } = await linked();
    const taken = await invite(memberId);
    provider.person = subject;
    expect(stands(await person.visit((await accept(person, taken)).body.location))).to.equal(
      "/sign-in?problem=OIDC_TAKEN",
    );
    expect((await person.ask("POST", "/api/invitations/look", { token: taken })).body.state, "not used").to.equal(
      "OPEN",
    );

    const guarded = await settled();
    const totp = await guarded.person.ask<{ secret: string }>("POST", "/api/account/totp", { password: PASSWORD });
    const code = new TOTP({ secret: Secret.fromBase32(totp.body.secret) });
    const confirmed = await guarded.person.ask("POST", "/api/account/totp/confirm", {
      code: code.generate({ timestamp: Date.now() + offset }),
    });
    expect(confirmed.status).to.equal(200);
    const back = await accept(person, await invite(guarded.memberId));
    expect(back.body.code).to.equal("TOTP_STANDS");
    const letGo = await accept(person, await invite(guarded.memberId, { resetTotp: true }));
    provider.person = "lost the telephone";
    expect(stands(await person.visit(letGo.body.location))).to.equal("/");
    expect(await guarded.person.who(), "every session ended").to.equal(null);
    expect(await person.who()).to.equal(guarded.memberId);
  });

  it("who is forgotten loses the link with every way in; nothing of the provider's account is left", async () => {
    const { person, subject, memberId } = await linked();
    await server.command("ForgetMember", { memberId }, "director");
    expect(await person.who()).to.equal(null);
    expect(await signIn(browser(server), subject)).to.equal("/sign-in?problem=OIDC_UNLINKED");
    expect(await server.running.vault.oidcLink(memberId)).to.equal(null);
  });

  it("what was refused is told in the log with its reason, and without codes, tokens and subjects", () => {
    const lines = logged.filter((line) => line.includes("OpenID Connect"));
    for (const reason of ["cannot be used", "unexpected JWT claim value", "access_denied", "signature"])
      expect(
        lines.filter((line) => line.includes(reason)),
        reason,
      ).to.not.have.length(0);
    for (const secret of ["subject-", "subject of 1", "a secret of the test's", "eyJ", "code=", "state="])
      expect(
        logged.filter((line) => line.includes(secret)),
        secret,
      ).to.deep.equal([]);
  });

  describe("the provider itself", () => {
    /** One sign-in at the provider, by a client of ours, without our server. */
    async function whoIs(client: ClientMetadata, secret: string | null) {
      const redirectUri = `${server.url}${CALLBACK}`;
      provider.open([{ ...client, redirect_uris: [redirectUri], ...(secret ? { client_secret: secret } : {}) }]);
      const ours = createProvider({
        oidc: { issuer: provider.issuer, clientId: client.client_id, clientSecret: secret, name: "" },
        logger: createLogger("silent"),
      });
      provider.person = "who it is";
      const { location, asked } = await ours.ask(redirectUri);
      const { url } = await browser(server).visit(location, isCallback);
      return ours.answered(new URL(url).searchParams, asked);
    }
    const refused = async (asking: Promise<unknown>): Promise<string> =>
      asking.then(
        () => "not refused",
        (error: unknown) => (error instanceof Refusal ? error.code : String(error)),
      );

    it("takes our secret in a header or in the body as it says, and none from a client that has none", async () => {
      const who = { issuer: provider.issuer, subject: "who it is" };
      expect(await whoIs({ client_id: "head" }, "the secret")).to.deep.equal(who);
      expect(provider.shown).to.equal("Basic");
      provider.document = { token_endpoint_auth_methods_supported: ["client_secret_post"] };
      expect(
        await whoIs({ client_id: "body", token_endpoint_auth_method: "client_secret_post" }, "the secret"),
      ).to.deep.equal(who);
      expect(provider.shown).to.equal("");
      provider.document = {};
      expect(await whoIs({ client_id: "open", token_endpoint_auth_method: "none" }, null)).to.deep.equal(who);
    });

    it("is not spoken to without TLS but on this machine, whatever its document names", async () => {
      for (const [document, code] of [
        [{ token_endpoint: "http://danji.invalid/token" }, "OIDC_FAILED"],
        [{ jwks_uri: "http://danji.invalid/jwks" }, "OIDC_FAILED"],
        [{ authorization_endpoint: "http://danji.invalid/auth" }, "OIDC_UNAVAILABLE"],
        [{ issuer: "https://elsewhere.example.org" }, "OIDC_UNAVAILABLE"],
      ] as const) {
        provider.document = document;
        expect(await refused(whoIs({ client_id: "danji" }, "the secret")), JSON.stringify(document)).to.equal(code);
      }
      provider.document = {};
    });
  });
});
