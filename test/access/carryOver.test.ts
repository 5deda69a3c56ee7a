// A vault carried into another: SQLite into PostgreSQL and back, under the same key and another; by the
// command line as well.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import SQLite from "better-sqlite3";
import { expect } from "chai";
import { carryOver, contentOf } from "../../src/access/vault/carryOver.ts";
import { carried } from "../../src/access/vault/rekey.ts";
import { type KeyedPlace, openStore, openVault, type Store, type Vault } from "../../src/access/vault/vault.ts";
import { openDataFolder } from "../../src/dataFolder.ts";
import { runDanji } from "../support/danji.ts";
import { type Postgres, startPostgres, whyNoPostgres } from "../support/postgres.ts";

const NOW = "2026-11-26T09:00:00.000+09:00";
const LATER = "2026-12-03T09:00:00.000+09:00";
const keys = [7, 8].map((byte) => Buffer.alloc(32, byte).toString("base64")) as [string, string];
const identity = { issuer: "https://id.example.org", subject: "subject-1" };
const emailOf = (i: number) => `Person.${i}@Example.org`;

/** Something in every table, and more people than one portion. */
async function filled(vault: Vault): Promise<string> {
  for (let i = 0; i < 510; i++)
    await vault.putPerson(`m${i}`, { name: `이름 ${i}`, email: emailOf(i), telephone: i % 2 ? null : `033-${i}` });
  for (const [i, way] of ["password", "oidc"].entries()) {
    const invitation = { token_hash: `hash${i}`, created_by: "m0", created_at: NOW, expires_at: LATER, reset_totp: 0 };
    await vault.addInvitation({ id: `i${i}`, member_id: `m${i}`, ...invitation });
    const row = (await vault.invitationBy(`hash${i}`))!;
    const login = vault.loginOf(emailOf(i));
    const by = way === "oidc" ? { identity } : { login, passwordHash: "$argon2id$…" };
    await vault.acceptInvitation(row, { consent: "1", now: NOW, ...by });
  }
  await vault.withdrawConsent("m1", "ACCOUNT", LATER);
  await vault.setTotpPending("m0", "JBSWY3DPEHPK3PXP");
  await vault.confirmTotp((await vault.account("m0"))!, 55_000_000, ["code-1", "code-2"]);
  await vault.addDevice("device", vault.loginOf(emailOf(0)), NOW);
  await vault.tries.write("key", null, { failures: 2, at: 1_790_000_000_000 });
  const token = { id: "t", token_hash: "t", member_id: "m0", name: "표", scope: "READ" as const };
  await vault.addAccessToken({ ...token, created_at: NOW, expires_at: LATER });
  const audited = { at: NOW, member_id: "m0", address: "::1", action: "READ_PERSON", subjects: '["m1"]', count: 1 };
  for (let i = 0; i < 3; i++) await vault.addAudit({ id: `a${i}`, ...audited });
  return vault.createSession("m0", NOW);
}

/** By the rooms, as a server would find it. */
async function works(vault: Vault, session: string): Promise<void> {
  expect(await vault.person("m509")).to.deep.equal({ name: "이름 509", email: emailOf(509), telephone: null });
  expect((await vault.names(["m0", "m508"])).get("m508")).to.equal("이름 508");
  expect(await vault.accountByLogin(vault.loginOf("person.0@example.org"))).to.include({
    memberId: "m0",
    totp: "JBSWY3DPEHPK3PXP",
    totpStep: 55_000_000,
  });
  expect(await vault.memberByOidc(identity)).to.equal("m1");
  expect(await vault.oidcLink("m1")).to.include(identity);
  expect(await vault.knowsDevice("device", vault.loginOf(emailOf(0)))).to.equal(true);
  expect(await vault.session(session)).to.include({ member_id: "m0" });
  expect(await vault.takeRecoveryCode("m0", "code-2")).to.equal(true);
  expect(await vault.tries.read("key")).to.deep.equal({ failures: 2, at: 1_790_000_000_000 });
  expect((await vault.consents("m1")).map(({ withdrawn_at }) => withdrawn_at)).to.deep.equal([LATER]);
  expect(await vault.auditCount({ subject: "m1" })).to.equal(3);
  await vault.forget("m0");
  expect(await vault.person("m0")).to.equal(null);
}

describe("a vault carried into another", function () {
  this.timeout(60_000);
  let postgres: Postgres | undefined;
  const folders: string[] = [];
  const closing: (() => Promise<void>)[] = [];
  const folder = async () => {
    const made = await mkdtemp(join(tmpdir(), "danji-carry-"));
    folders.push(made);
    return made;
  };
  const place = async (kind: string, key: string | null): Promise<KeyedPlace> => ({
    dataDir: await folder(),
    url: kind === "PostgreSQL" ? await postgres!.database() : null,
    key,
  });
  const store = async (at: KeyedPlace): Promise<Store> => {
    const opened = await openStore(at);
    closing.push(() => opened.database.close());
    return opened;
  };
  const close = async () => {
    for (const one of closing.splice(0)) await one();
  };

  before(async () => {
    if (whyNoPostgres === null) postgres = await startPostgres();
    else if (process.env.DANJI_REQUIRE_POSTGRES === "1") throw new Error(whyNoPostgres);
    else console.error(`    ${whyNoPostgres}`);
  });
  afterEach(async () => {
    await close();
    for (const made of folders.splice(0)) await rm(made, { recursive: true, force: true });
  });
  after(() => postgres?.stop());

  for (const [from, to, sameKey] of [
    ["SQLite", "PostgreSQL", true],
    ["SQLite", "PostgreSQL", false],
    ["PostgreSQL", "SQLite", false],
  ] as const)
    it(`from ${from} to ${to}, under ${sameKey ? "the same key" : "another"}, says and does the same`, async function () {
      if (!postgres && (from === "PostgreSQL" || to === "PostgreSQL")) this.skip();
      const [there, here] = [await place(from, keys[0]), await place(to, sameKey ? keys[0] : keys[1])];
      const vault = await openVault(there);
      const session = await filled(vault);
      await vault.close();
      const [source, target] = [await store(there), await store(here)];
      const before = await contentOf(source.database.db, source.sealer);
      for (const table of carried) expect(before.rows[table], table).to.be.greaterThan(0);
      const told: string[] = [];
      const found = await carryOver(source, target, (...line) => told.push(line.join(" ")));
      expect(found).to.deep.equal(before);
      expect(told).to.include.members(["carried person 500", "carried person 510", "checked audit 3"]);
      expect(await contentOf(source.database.db, source.sealer), "the source is left as it was").to.deep.equal(before);
      const again = await carryOver(source, target, () => {}).catch((error: Error) => error.message);
      expect(again).to.contain("something in it already");
      await close();
      const moved = await openVault(here);
      await works(moved, session);
      await moved.close();
    });

  it("is not kept where the source changed meanwhile: by its rows' number, or by one word of one", async () => {
    const there = await place("SQLite", keys[0]);
    const vault = await openVault(there);
    await vault.putPerson("m1", { name: "하나", email: null, telephone: null });
    await vault.addAudit({
      id: "a",
      at: NOW,
      member_id: "m1",
      address: "",
      action: "OWN_DATA",
      subjects: "[]",
      count: 0,
    });
    await vault.close();
    const source = await store(there);
    const file = new SQLite(join(there.dataDir, "vault.sqlite"));
    for (const change of ["UPDATE audit SET address = '::1'", "DELETE FROM audit"]) {
      const target = await store(await place("SQLite", keys[1]));
      const refused = await carryOver(source, target, (what, table) => {
        if (what === "carried" && table === "audit") file.exec(change);
      }).catch((error: Error) => error.message);
      expect(refused, change).to.contain("nothing was kept");
      const { rows } = await contentOf(target.database.db, target.sealer);
      expect(Object.values(rows).every((count) => count === 0)).to.equal(true);
    }
    file.close();
  });

  it("needs the same key where an account's e-mail is lost with its person's key", async () => {
    const [there, same, other] = [
      await place("SQLite", keys[0]),
      await place("SQLite", keys[0]),
      await place("SQLite", keys[1]),
    ];
    const vault = await openVault(there);
    await filled(vault);
    await vault.close();
    const source = await store(there);
    await source.database.db.deleteFrom("person_key").where("member_id", "=", "m0").execute();
    const refused = await carryOver(source, await store(other), () => {}).catch((error: Error) => error.message);
    expect(refused).to.contain("m0").and.contain("Keep the key");
    expect((await carryOver(source, await store(same), () => {})).rows.person).to.equal(510);
  });

  const danji = (args: string[], env: NodeJS.ProcessEnv) => runDanji(["vault", ...args], { VAULT_KEY: "", ...env });

  it("by the command line: there, and back; never from or into a folder in use, with a sentence for what is wrong", async function () {
    if (!postgres) this.skip();
    const [data, back, url] = [await folder(), await folder(), await postgres.database()];
    const vault = await openVault({ dataDir: data });
    const session = await filled(vault);
    await vault.close();
    const DATA_DIR = data;
    const [usage, none, there] = await Promise.all([
      danji(["migrate", "--from", data], { DATA_DIR }),
      danji(["migrate", "--from", back, "--to", url], { DATA_DIR }),
      danji(["migrate", "--from", data, "--to", url], { DATA_DIR }),
    ]);
    expect(usage).to.include({ code: 2 });
    expect(none).to.include({ code: 1 });
    expect(none.err).to.contain("no vault.sqlite").and.not.contain("    at ");
    expect(await readdir(back)).to.deep.equal([]);
    expect(there.code, there.err).to.equal(0);
    expect(there.err).to.contain("person 510");
    const lock = openDataFolder(data);
    const used = await danji(["migrate", "--from", data, "--to", back], { DATA_DIR });
    lock.close();
    expect(used).to.include({ code: 1 });
    expect(used.err).to.contain("in use by another process").and.not.contain("    at ");
    const home = await danji(["migrate", "--from", url, "--to", back], { DATA_DIR });
    expect(home.code, home.err).to.equal(0);
    expect(/\((\w{64})\)/.exec(home.out)?.[1]).to.equal(/\((\w{64})\)/.exec(there.out)?.[1]);
    const moved = await openVault({ dataDir: back });
    await works(moved, session);
    await moved.close();
  });
});
