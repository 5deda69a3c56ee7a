// The vault, on SQLite and on PostgreSQL: what is kept, what is sealed, what is gone once someone is forgotten.
import { copyFile, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { expect } from "chai";
import { type AuditFilter, SUBJECTS_KEPT } from "../../src/access/vault/audit.ts";
import { openVault, type Vault } from "../../src/access/vault/vault.ts";
import { filesWith } from "../support/files.ts";
import { type Postgres, startPostgres, whyNoPostgres } from "../support/postgres.ts";

const hong = { name: "홍길동-canary", email: "canary@example.org", telephone: "033-canary-1234" };
const NOW = "2026-11-26T09:00:00+09:00";

for (const kind of ["SQLite", "PostgreSQL"] as const) {
  describe(`the vault on ${kind}`, function () {
    this.timeout(60_000);
    let dataDir: string;
    let postgres: Postgres | undefined;
    let url: string | null = null;
    let vault: Vault | undefined;
    const open = async (more: { key?: string; dataDir?: string } = {}) => {
      vault = await openVault({ dataDir, url, ...more });
      return vault;
    };

    before(async function () {
      if (kind === "SQLite") return;
      if (whyNoPostgres !== null) {
        if (process.env.DANJI_REQUIRE_POSTGRES === "1") throw new Error(whyNoPostgres);
        console.error(`    ${whyNoPostgres}`);
        this.skip();
      }
      postgres = await startPostgres();
    });
    after(() => postgres?.stop());
    beforeEach(async () => {
      dataDir = await mkdtemp(join(tmpdir(), "danji-vault-"));
      url = (await postgres?.database()) ?? null;
    });
    afterEach(async () => {
      await vault?.close();
      vault = undefined;
      await rm(dataDir, { recursive: true, force: true });
    });

    it("keeps a person over a restart, and the first data of an id", async () => {
      const before = await open();
      await before.putPerson("m1", hong);
      await before.putPerson("m1", { ...hong, name: "다른 이름" });
      await before.close();
      const after = await open();
      expect(await after.person("m1")).to.deep.equal(hong);
      expect(await after.names(["m1", "m2"])).to.deep.equal(new Map([["m1", hong.name]]));
      expect(await after.person("m2")).to.equal(null);
    });

    it("keeps one person whom many store at once", async () => {
      const on = await open();
      await Promise.all(Array.from({ length: 20 }, () => on.putPerson("m1", hong)));
      expect(await on.person("m1")).to.deep.equal(hong);
    });

    it("holds no name, e-mail or telephone in clear, in no file and no row", async () => {
      const on = await open();
      await on.putPerson("m1", hong);
      await on.names(["m1"]);
      await on.close();
      vault = undefined;
      for (const text of Object.values(hong)) {
        expect(await filesWith(dataDir, text)).to.deep.equal([]);
        if (postgres) expect(await postgres.dump(url!)).to.not.contain(text);
      }
    });

    it("forgets a person with the key: what was copied before says nothing any more", async () => {
      const on = await open();
      await on.putPerson("m1", hong);
      await on.putPerson("m2", { ...hong, name: "남는 이름" });
      const token = await on.createSession("m1", NOW);
      expect(await on.names(["m1"])).to.have.property("size", 1);
      await on.forget("m1");
      await on.forget("m1");
      expect(await on.person("m1")).to.equal(null);
      expect(await on.names(["m1", "m2"])).to.deep.equal(new Map([["m2", "남는 이름"]]));
      expect(await on.session(token)).to.equal(null);
    });

    it("refuses another key, and leaves the vault as it is", async () => {
      const on = await open();
      await on.putPerson("m1", hong);
      await on.close();
      vault = undefined;
      const other = Buffer.alloc(32, 7).toString("base64");
      const refused = await openVault({ dataDir, url, key: other }).catch((error: Error) => error.message);
      expect(refused).to.contain("another key");
      expect(await (await open()).person("m1")).to.deep.equal(hong);
    });

    it("tells a thousand names at once", async () => {
      const on = await open();
      const ids = Array.from({ length: 1000 }, (_, i) => `m${i}`);
      await Promise.all(ids.map((id) => on.putPerson(id, { ...hong, name: `이름-${id}` })));
      expect((await on.names(ids)).size).to.equal(1000);
      expect((await on.names(ids)).get("m999")).to.equal("이름-m999");
    });

    it("sessions are known by their token alone, and end", async () => {
      const on = await open();
      const token = await on.createSession("m1", NOW);
      expect(await on.session(token)).to.include({ member_id: "m1", stage: "FULL" });
      expect(await on.session(`${token}x`)).to.equal(null);
      if (kind === "SQLite") expect(await filesWith(dataDir, token)).to.deep.equal([]);
      await on.endSession(token);
      expect(await on.session(token)).to.equal(null);
    });

    /** An account of hong's, by an invitation. */
    async function accepted(on: Vault) {
      await on.putPerson("m1", hong);
      const login = on.loginOf(hong.email);
      await on.addInvitation({
        id: "i1",
        token_hash: "hash",
        member_id: "m1",
        created_by: "m0",
        created_at: NOW,
        expires_at: "2026-12-03T09:00:00+09:00",
        reset_totp: 0,
      });
      const invitation = (await on.invitationBy("hash"))!;
      const accept = { login, passwordHash: "$argon2id$", consent: "1", now: NOW };
      const both = await Promise.all([
        on.acceptInvitation(invitation, accept),
        on.acceptInvitation(invitation, accept),
      ]);
      return { login, both };
    }

    it("an invitation is accepted once, by whoever comes first; the account is found by its e-mail, which lies nowhere", async () => {
      const on = await open();
      const { login, both } = await accepted(on);
      expect(both.sort()).to.deep.equal([false, true]);
      expect(login).to.equal(on.loginOf(" CANARY@Example.org "));
      expect(await on.accountByLogin(login)).to.include({ memberId: "m1", totp: null });
      expect((await on.consents("m1")).map(({ purpose }) => purpose)).to.deep.equal(["ACCOUNT"]);
      if (kind === "SQLite") expect(await filesWith(dataDir, hong.email)).to.deep.equal([]);
    });

    it("a step of time and a recovery code are taken once, by one of those who come at once", async () => {
      const on = await open();
      await accepted(on);
      await on.setTotpPending("m1", "CANARYSECRET");
      await on.confirmTotp((await on.account("m1"))!, 100, ["a", "b"]);
      const taken = (works: Promise<boolean>[]) => Promise.all(works).then((all) => all.filter(Boolean).length);
      expect(await taken([on.takeTotpStep("m1", 100), on.takeTotpStep("m1", 99)])).to.equal(0);
      expect(await taken([1, 2, 3].map(() => on.takeTotpStep("m1", 101)))).to.equal(1);
      expect(await taken([1, 2, 3].map(() => on.takeRecoveryCode("m1", "a")))).to.equal(1);
      expect(await on.recoveryCodesLeft("m1")).to.equal(1);
      expect(await on.account("m1")).to.include({ totp: "CANARYSECRET", totpStep: 101 });
      if (kind === "SQLite") expect(await filesWith(dataDir, "CANARYSECRET")).to.deep.equal([]);
    });

    it("a failure is counted by one of those who saw the same count", async () => {
      const on = await open();
      const write = (before: number | null, failures: number) => on.tries.write("key", before, { failures, at: 1 });
      expect((await Promise.all([write(null, 1), write(null, 1)])).filter(Boolean)).to.have.length(1);
      expect((await Promise.all([write(1, 2), write(1, 2)])).filter(Boolean)).to.have.length(1);
      expect(await on.tries.read("key")).to.deep.equal({ failures: 2, at: 1 });
      await on.tries.clear("key");
      expect(await on.tries.read("key")).to.equal(null);
    });

    const who = { issuer: "https://accounts.example.org", subject: "subject-canary" };

    it("a sign-in under way is taken once, by the browser that began it, in its time; what it keeps lies nowhere open", async () => {
      const on = await open();
      const pending = { state: "state-canary", browser: "browser-canary", now: NOW };
      const begin = (state: string) =>
        on.addPending({ ...pending, state, kept: "verifier-canary", expiresAt: "2026-11-26T09:10:00+09:00" });
      await begin("state-canary");
      if (kind === "SQLite") expect(await filesWith(dataDir, "-canary")).to.deep.equal([]);
      expect(await on.takePending({ ...pending, browser: "another" })).to.equal(null);
      expect(await on.takePending({ ...pending, state: "another" })).to.equal(null);
      expect(await on.takePending({ ...pending, now: "2026-11-26T09:10:00+09:00" }), "its time is over").to.equal(null);
      const both = await Promise.all([on.takePending(pending), on.takePending(pending)]);
      expect(both.filter((kept) => kept !== null)).to.deep.equal(["verifier-canary"]);
    });

    it("a provider's account is one member's, and a member has one; its subject is sealed and goes with the member", async () => {
      const on = await open();
      for (const memberId of ["m1", "m2"]) await on.putPerson(memberId, hong);
      await on.linkOidc("m1", who, NOW);
      if (kind === "SQLite") expect(await filesWith(dataDir, who.subject)).to.deep.equal([]);
      expect(await on.memberByOidc(who)).to.equal("m1");
      expect(await on.oidcLink("m1")).to.deep.equal({ ...who, linkedAt: NOW });
      expect(await on.memberByOidc({ ...who, issuer: "https://elsewhere.example.org" })).to.equal(null);
      const own = { ...who, subject: "another" };
      await on.linkOidc("m2", own, NOW);
      const refused = await on.linkOidc("m2", who, NOW).catch((error: Error) => error.message);
      expect(refused).to.equal("OIDC_TAKEN");
      expect(await on.memberByOidc(own), "and keeps its own").to.equal("m2");
      await on.linkOidc("m2", { ...who, subject: "a third" }, NOW);
      expect(await on.memberByOidc(own), "one alone").to.equal(null);
      await on.forget("m1");
      expect([await on.memberByOidc(who), await on.oidcLink("m1")]).to.deep.equal([null, null]);
    });

    it("[audit] is found by reader, by subject to the letter, by time, page after page; kept two years, ids for ever", async () => {
      const on = await open();
      for (const id of ["m1", "m2"]) await on.putPerson(id, { ...hong, name: id });
      const day = (n: number) => `2026-11-${String(10 + n)}T09:00:00.000+09:00`;
      const add = (n: number, subjects: string[], count = subjects.length) =>
        on.addAudit({
          id: `a${n}`,
          at: day(n >> 1),
          member_id: n % 2 ? "m1" : "m2",
          address: "10.0.0.1",
          action: n === 0 ? "OWN_DATA" : "READ_PERSON",
          subjects: JSON.stringify(subjects),
          count,
        });
      await add(0, ["a_b"]);
      await add(1, ["axb", "m1"]);
      await add(2, ["a_b.c"]);
      await add(3, ["x"], SUBJECTS_KEPT + 1);
      await add(4, []);
      const found = async (filter: AuditFilter) =>
        (await on.auditRows(filter, { limit: 100, after: null })).map(({ id }) => id);
      expect(await found({})).to.deep.equal(["a4", "a3", "a2", "a1", "a0"]);
      expect(await found({ reader: "m1" })).to.deep.equal(["a3", "a1"]);
      // `_` stands for itself; whoever is beyond those that were written down may be among them.
      expect(await found({ subject: "a_b" })).to.deep.equal(["a3", "a0"]);
      expect(await found({ subject: "a_b", action: "OWN_DATA" })).to.deep.equal(["a0"]);
      expect(await found({ from: day(1), before: day(2) })).to.deep.equal(["a3", "a2"]);
      expect(await on.auditCount({ reader: "m2" })).to.equal(3);
      expect((await on.auditAbout("m1")).map(({ id }) => id)).to.deep.equal(["a3", "a1"]);
      const after = { at: day(1), id: "a3" };
      expect((await on.auditRows({}, { limit: 2, after })).map(({ id }) => id)).to.deep.equal(["a2", "a1"]);

      await on.forget("m1");
      const rows = await on.auditRows({}, { limit: 100, after: null });
      expect(rows.map(({ member_id, address }) => `${member_id} ${address}`)).to.deep.equal([
        "m2 10.0.0.1",
        "m1 ",
        "m2 10.0.0.1",
        "m1 ",
        "m2 10.0.0.1",
      ]);
      await on.sweep(Date.parse(day(1)) + 731 * 86_400_000);
      expect(await on.auditCount({})).to.equal(5);
      await on.sweep(Date.parse(day(1)) + 732 * 86_400_000 + 1);
      expect(await found({})).to.deep.equal(["a4"]);
    });

    it("consent may be taken back and given anew, each giving kept", async () => {
      const on = await open();
      await accepted(on);
      const state = async () => (await on.consents("m1")).map((row) => `${row.given_at} ${row.withdrawn_at}`);
      await on.withdrawConsent("m1", "OTHER", "2026-11-27T09:00:00+09:00");
      expect(await state()).to.deep.equal([`${NOW} null`]);
      const [taken, later] = ["2026-11-27T09:00:00+09:00", "2026-11-28T09:00:00+09:00"];
      await on.withdrawConsent("m1", "ACCOUNT", taken);
      await on.withdrawConsent("m1", "ACCOUNT", later);
      const again = { id: "i2", token_hash: "hash2", member_id: "m1", created_by: "m0", created_at: later };
      await on.addInvitation({ ...again, expires_at: "2026-12-05T09:00:00+09:00", reset_totp: 0 });
      const way = { login: on.loginOf(hong.email), passwordHash: "$argon2id$", consent: "1", now: later };
      expect(await on.acceptInvitation((await on.invitationBy("hash2"))!, way)).to.equal(true);
      expect(await state()).to.deep.equal([`${NOW} ${taken}`, `${later} null`]);
    });

    it("what has had its time is swept away, and nothing else; a forgotten member keeps no way in", async () => {
      const on = await open();
      const { login } = await accepted(on);
      const session = await on.createSession("m1", NOW);
      await on.addDevice("device", login, NOW);
      const token = { id: "t1", token_hash: "t", member_id: "m1", name: "t", scope: "READ" as const, created_at: NOW };
      await on.addAccessToken({ ...token, expires_at: "2026-11-27T09:00:00+09:00" });
      await on.sweep(Date.parse(NOW) + 3_600_000);
      expect([await on.session(session), await on.accessToken("t"), await on.invitationBy("hash")]).to.not.include(
        null,
      );
      await on.sweep(Date.parse(NOW) + 2 * 86_400_000);
      expect([await on.session(session), await on.accessToken("t")]).to.deep.equal([null, null]);
      expect(await on.invitationBy("hash")).to.not.equal(null);
      await on.forget("m1");
      expect([await on.account("m1"), await on.accountByLogin(login), await on.invitationBy("hash")]).to.deep.equal([
        null,
        null,
        null,
      ]);
      expect(await on.knowsDevice("device", login)).to.equal(false);
    });
  });
}

describe("the vault's files", () => {
  let dataDir: string;
  beforeEach(async () => {
    dataDir = await mkdtemp(join(tmpdir(), "danji-vault-"));
  });
  afterEach(() => rm(dataDir, { recursive: true, force: true }));

  it("keep the key for their owner alone, and keys apart from what they open", async () => {
    const vault = await openVault({ dataDir });
    await vault.putPerson("m1", hong);
    await vault.close();
    expect((await stat(join(dataDir, "vault.key"))).mode & 0o777).to.equal(0o600);
    // A backup without the file of keys opens, and knows nobody.
    const backup = await mkdtemp(join(tmpdir(), "danji-vault-"));
    await copyFile(join(dataDir, "vault.sqlite"), join(backup, "vault.sqlite"));
    await copyFile(join(dataDir, "vault.key"), join(backup, "vault.key"));
    const copy = await openVault({ dataDir: backup });
    expect(await copy.person("m1")).to.equal(null);
    await copy.putPerson("m1", hong);
    expect(await copy.person("m1")).to.deep.equal(hong);
    await copy.close();
    await rm(backup, { recursive: true });
  });

  it("put back without the persons' keys know a provider's account still, and not whose it is there", async () => {
    const who = { issuer: "https://accounts.example.org", subject: "subject" };
    const before = await openVault({ dataDir });
    await before.putPerson("m1", hong);
    await before.linkOidc("m1", who, NOW);
    await before.close();
    for (const end of ["", "-wal", "-shm"]) await rm(join(dataDir, `vault-keys.sqlite${end}`), { force: true });
    const after = await openVault({ dataDir });
    const nameless = { issuer: who.issuer, subject: null, linkedAt: NOW };
    expect(await after.memberByOidc(who)).to.equal("m1");
    expect(await after.oidcLink("m1")).to.deep.equal(nameless);
    await after.putPerson("m1", hong);
    expect(await after.oidcLink("m1"), "under a new key").to.deep.equal(nameless);
    await after.close();
  });

  it("of the format before keys are taken over, and nothing of them stays in clear", async () => {
    const old = new SQLite(join(dataDir, "vault.sqlite"));
    old.exec(`
      CREATE TABLE person (member_id TEXT PRIMARY KEY, name TEXT NOT NULL, email TEXT, telephone TEXT) WITHOUT ROWID;
      CREATE TABLE session (token_hash TEXT PRIMARY KEY, member_id TEXT NOT NULL, created_at TEXT NOT NULL) WITHOUT ROWID;
      CREATE INDEX session_by_member ON session (member_id);
      PRAGMA user_version = 1;
    `);
    const add = old.prepare("INSERT INTO person VALUES (?, ?, ?, ?)");
    for (let i = 0; i < 300; i++) add.run(`m${i}`, `${hong.name}-${i}`, hong.email, hong.telephone);
    old.close();
    const vault = await openVault({ dataDir });
    expect(await vault.person("m7")).to.deep.equal({ ...hong, name: `${hong.name}-7` });
    expect((await vault.names(Array.from({ length: 300 }, (_, i) => `m${i}`))).size).to.equal(300);
    await vault.close();
    for (const text of Object.values(hong)) expect(await filesWith(dataDir, text)).to.deep.equal([]);
  });

  it("of the layout before consent could be taken back keep what was agreed to; what was in clear is sealed or gone", async () => {
    const before = await openVault({ dataDir });
    await before.putPerson("m1", hong);
    await before.close();
    const old = new SQLite(join(dataDir, "vault.sqlite"));
    old.exec(`
      DELETE FROM kysely_migration WHERE name >= '006';
      DROP TABLE consent;
      CREATE TABLE consent (member_id TEXT NOT NULL, purpose TEXT NOT NULL, version TEXT NOT NULL, given_at TEXT NOT NULL,
        CONSTRAINT consent_key PRIMARY KEY (member_id, purpose, version));
      INSERT INTO consent VALUES ('m1', 'ACCOUNT', '1', '${NOW}');
      INSERT INTO access_token VALUES ('t', 't', 'm1', '나의 표', 'READ', '${NOW}', '${NOW}', NULL);
      INSERT INTO audit VALUES ('a', '${NOW}', 'm1', '203.0.113.77', 'OWN_DATA', '["m1"]', 1);
    `);
    old.close();
    const vault = await openVault({ dataDir });
    expect(await vault.consents("m1")).to.deep.equal([
      { member_id: "m1", purpose: "ACCOUNT", version: "1", given_at: NOW, withdrawn_at: null },
    ]);
    expect((await vault.auditAbout("m1")).map(({ id, address }) => [id, address])).to.deep.equal([["a", ""]]);
    expect((await vault.accessTokensOf("m1")).map(({ name }) => name)).to.deep.equal(["나의 표"]);
    await vault.close();
    expect(await filesWith(dataDir, "203.0.113.77", "나의 표")).to.deep.equal([]);
  });

  it("of a newer version are refused with a sentence, untouched", async () => {
    await (await openVault({ dataDir })).close();
    const file = new SQLite(join(dataDir, "vault.sqlite"));
    file.exec("INSERT INTO kysely_migration VALUES ('999-from-tomorrow', '2030-01-01')");
    file.close();
    const refused = await openVault({ dataDir }).catch((error: Error) => error.message);
    expect(refused).to.contain("newer");
  });

  it("with a key that is none are refused with a sentence", async () => {
    await writeFile(join(dataDir, "vault.key"), "short\n");
    const refused = await openVault({ dataDir }).catch((error: Error) => error.message);
    expect(refused).to.contain("vault.key");
  });
});
