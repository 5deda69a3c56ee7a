// Personal data over real HTTP: who is told how to reach whom, what is written down of it, and what one is told of oneself.
import { expect } from "chai";
import type { Refs } from "../../src/contract/answers.ts";
import { AuditAnswer, type AuditEntry, ContactAnswer, OwnDataAnswer } from "../../src/contract/audit.ts";
import { koreanDay } from "../../src/contract/base.ts";
import { leftIntoRight, reorganize } from "../support/reorganize.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { type Person, PROGRAMME } from "../support/world.ts";

const person = { name: "연락받을 사람", email: "reach.me@example.org", telephone: "033-123-4567" };
type Audited = { items: AuditEntry[]; total: number; next: string | null; refs: Refs };

describe("personal data", () => {
  let server: TestServer;
  const contact = (as: Person | null, id = "guest") => server.get(`/api/members/${id}/person`, { as });
  const audit = async (query = "", as: Person = "director") =>
    (await server.get<Audited>(`/api/audit?${query}`, { as })).body;
  /** What was written, the newest first, without the readings of the audit itself. */
  const written = async (query = "limit=500") =>
    (await audit(query)).items
      .filter(({ action }) => action !== "READ_AUDIT")
      .map(({ memberId, action, subjects, count }) => `${memberId} ${action} ${subjects.join(",")} ${count}`);

  before(async () => {
    server = await startTestServer();
    await server.command("RegisterMember", { memberId: "guest", organizationId: "firm", person }, "director");
    await server.command(
      "AppointOfficer",
      { programmeId: PROGRAMME, office: "PROGRAMME_AUDITOR", memberId: "agency", miniClusterId: null },
      "director",
    );
    await server.command(
      "AppointOfficer",
      { programmeId: PROGRAMME, office: "AUDITOR", memberId: "expert", miniClusterId: "left" },
      "director",
    );
  });
  after(() => server?.stop());

  it("[audit] who answers for the programme is told how to reach a member; it is written down before they are", async () => {
    const { status, body } = await contact("coordinator");
    expect(status).to.equal(200);
    expect(ContactAnswer.parse(body)).to.deep.equal({ ...person, account: "NONE", consentWithdrawnAt: null });
    expect(await written("reader=coordinator")).to.deep.equal(["coordinator READ_PERSON guest 1"]);
    const [entry] = (await audit("subject=guest")).items;
    expect(entry?.address).to.match(/127\.0\.0\.1/);
  });

  it("[audit] where it cannot be written down, nothing is told", async () => {
    const { vault } = server.running;
    const { addAudit } = vault;
    vault.addAudit = () => Promise.reject(new Error("the disk is full"));
    try {
      for (const path of ["/api/members/guest/person", "/api/audit", "/api/audit.csv", "/api/account/personal-data"]) {
        const { status, body } = await server.get(path, { as: "director" });
        expect(status, path).to.equal(500);
        expect(JSON.stringify(body), path).to.not.contain(person.email);
      }
    } finally {
      vault.addAudit = addAudit;
    }
  });

  it("to everybody else the member's contact details are not there, as those of nobody; one's own are", async () => {
    const before = (await audit()).total;
    for (const as of ["chair", "leader", "expert", "engineer", "stranger", "agency"] as const)
      expect([(await contact(as)).status, (await contact(as, "nobody")).status], as).to.deep.equal([404, 404]);
    expect((await contact(null)).status).to.equal(401);
    const [foreign, none] = [(await contact("engineer")).body, (await contact("engineer", "nobody")).body];
    expect({ ...foreign, requestId: "" }).to.deep.equal({ ...none, requestId: "" });
    expect((await contact("engineer", "engineer")).body).to.include({ name: "이름-engineer", email: null });
    expect(await written("reader=engineer")).to.deep.equal(["engineer READ_PERSON engineer 1"]);
    expect((await audit()).total, "one's own, and two readings of the audit").to.equal(before + 3);
  });

  it("says whether there is an account: none, invited, active", async () => {
    const state = async () => (await contact("director")).body.account;
    const invited = await server.request<{ link: string }>(
      "POST",
      "/api/invitations",
      { memberId: "guest" },
      { as: "director" },
    );
    expect(await state()).to.equal("INVITED");
    const token = invited.body.link.split("#")[1];
    await server.request("POST", "/api/invitations/accept", {
      token,
      password: "기와집 세 채와 감나무",
      consent: true,
    });
    expect(await state()).to.equal("ACTIVE");
  });

  it("[audit] director and programme's auditor read it, a mini-cluster's auditor and staff's like do not; it is in it too", async () => {
    for (const as of ["coordinator", "chair", "expert", "engineer"] as const)
      expect((await server.get("/api/audit", { as })).status, as).to.equal(403);
    const answer = (await server.get("/api/audit?subject=guest", { as: "agency" })).body;
    const { items, refs } = AuditAnswer.parse(answer);
    expect(items[0]).to.include({ memberId: "agency", action: "READ_AUDIT", count: 1 });
    expect(items[0]?.subjects).to.deep.equal(["guest"]);
    expect(refs.members.guest).to.include({ name: person.name });
    expect(refs.members.coordinator).to.include({ name: "이름-coordinator" });
  });

  it("[audit] is paged without gap or repetition while more is written, and narrowed by day and what was done", async () => {
    for (let i = 0; i < 5; i++) await contact("director", "engineer");
    const whole = (await audit("limit=500&action=READ_PERSON")).items.map(({ id }) => id);
    const paged: string[] = [];
    let cursor = "";
    for (;;) {
      const page = await audit(`limit=2&action=READ_PERSON${cursor}`);
      paged.push(...page.items.map(({ id }) => id));
      if (page.next === null) break;
      cursor = `&cursor=${page.next}`;
      await contact("director", "engineer");
    }
    expect(paged).to.deep.equal(whole);
    const today = koreanDay(new Date().toISOString());
    const yesterday = koreanDay(new Date(Date.now() - 86_400_000).toISOString());
    expect((await audit(`from=${today}&to=${today}&action=READ_PERSON`)).total).to.be.greaterThan(5);
    expect((await audit(`to=${yesterday}`)).total).to.equal(0);
    expect((await server.get("/api/audit?from=today", { as: "director" })).status).to.equal(422);
    expect((await server.get("/api/audit?cursor=nonsense", { as: "director" })).body).to.include({
      code: "BAD_CURSOR",
    });
  });

  it("[audit] as a table no cell is a formula; that download is written down", async () => {
    const evil = { name: "=1+1", email: null, telephone: null };
    await server.command("RegisterMember", { memberId: "evil", organizationId: "firm", person: evil }, "director");
    await contact("director", "evil");
    const { status, headers, body } = await server.get<string>("/api/audit.csv?subject=evil&lang=en", { as: "agency" });
    expect(status).to.equal(200);
    expect(headers.get("content-disposition")).to.equal('attachment; filename="danji-audit.csv"');
    const lines = body.trim().split("\r\n");
    expect(lines[0]).to.equal(
      "Read at,Read by,Read by (ID),From address,What was read,Whose data,Whose data (IDs),Persons",
    );
    expect(lines[1]).to.contain("downloaded the audit,'=1+1,evil,1");
    expect(lines[2]).to.contain("이름-director,director,");
    expect(lines[2]).to.contain("read contact details,'=1+1,evil,1");
    expect(lines).to.have.length(3);
  });

  it("[audit] a comparison that leaves with members in it is written down with them; one without, not", async () => {
    await reorganize(server, leftIntoRight);
    await server.get("/api/changes.csv?from=@1&list=miniClusters", { as: "chair" });
    expect(await written("reader=chair")).to.deep.equal([]);
    for (const as of ["csv", "json"])
      expect((await server.get(`/api/changes.${as}?from=@1&list=memberships`, { as: "chair" })).status).to.equal(200);
    const all = await written("reader=chair");
    expect(all).to.have.length(2);
    for (const one of all) expect(one).to.match(/^chair EXPORT_CHANGES (?=.*engineer)(?=.*stranger).* 5$/);
  });

  it("everybody is given all that is held about them, without secrets and without what is others'", async () => {
    const token = await server.running.vault.createSession("guest", new Date().toISOString());
    const Cookie = `danji=${token}`;
    await server.request(
      "POST",
      "/api/account/tokens",
      { name: "내 표", scope: "READ", days: 3 },
      { headers: { Cookie } },
    );
    const { headers, body } = await server.get("/api/account/personal-data", { headers: { Cookie } });
    expect(headers.get("content-disposition")).to.equal('attachment; filename="danji-guest.json"');
    expect(headers.get("cache-control")).to.contain("no-store");
    const told = OwnDataAnswer.parse(body);
    expect(told.person).to.deep.equal(person);
    expect(told.account).to.include({ memberId: "guest", email: person.email, hasPassword: true });
    expect(told.consents.map(({ purpose, withdrawnAt }) => [purpose, withdrawnAt])).to.deep.equal([["ACCOUNT", null]]);
    expect(told.accessTokens.map(({ name }) => name)).to.deep.equal(["내 표"]);
    expect(told.invitations.map(({ state, createdBy }) => [state, createdBy])).to.deep.equal([["USED", "director"]]);
    expect(told.sessions).to.have.length(2);
    expect(told.knownBrowsers).to.have.length(1);
    expect(told.member).to.include({ id: "guest", organizationId: "firm" });
    expect(told.history.map(({ type }) => type)).to.include("MemberRegistered");
    expect(told.readByMe.map(({ action }) => action)).to.deep.equal(["OWN_DATA"]);
    expect(told.readOfMe.map(({ memberId, name }) => `${memberId} ${name}`)).to.include("coordinator 이름-coordinator");
    const text = JSON.stringify(body);
    for (const secret of [token, "$argon2id$", "token_hash", "이름-engineer"]) expect(text).to.not.contain(secret);
    expect(await written("reader=guest")).to.deep.equal(["guest OWN_DATA guest 1"]);
  });

  it("consent is taken back once and recorded; the office sees it, and forgets the member; then ids alone are left", async () => {
    const Cookie = `danji=${await server.running.vault.createSession("guest", new Date().toISOString())}`;
    const withdraw = () =>
      server.request("DELETE", "/api/account/consents/ACCOUNT", undefined, { headers: { Cookie } });
    expect((await withdraw()).status).to.equal(204);
    const first = (await contact("director")).body.consentWithdrawnAt;
    expect(first).to.be.a("string");
    expect((await withdraw()).status).to.equal(204);
    expect((await contact("director")).body.consentWithdrawnAt).to.equal(first);
    const { body } = await server.get<{ consents: unknown[] }>("/api/account", { headers: { Cookie } });
    expect(body.consents).to.deep.equal([]);

    await server.command("ForgetMember", { memberId: "guest" }, "director");
    expect((await contact("director")).status).to.equal(404);
    const { items, refs } = await audit("subject=guest&limit=500");
    expect(items.length).to.be.greaterThan(3);
    expect(refs.members.guest).to.equal(undefined);
    const own = (await audit("reader=guest")).items;
    expect(own.map(({ action, address }) => [action, address])).to.deep.equal([["OWN_DATA", ""]]);
    expect((await server.get<string>("/api/audit.csv?reader=guest", { as: "director" })).body).to.contain(
      "(삭제된 회원)",
    );
  });
});
