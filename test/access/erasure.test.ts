// [erasure] ForgetMember: afterwards no byte of what was known of the person is left in any file, answer or export; the
// history still replays, and says that the member was deleted.
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "chai";
import { openVault } from "../../src/access/vault/vault.ts";
import { exportRoutes } from "../../src/http/exports/all.ts";
import { filesWith } from "../support/files.ts";
import { leftIntoRight, reorganize } from "../support/reorganize.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { anIssue, PROGRAMME } from "../support/world.ts";

const person = { name: "감춘이름-QXZJ", email: "qxzj.marked@example.org", telephone: "+82-33-QXZJ-7788" };

/** The text as files may hold it: UTF-8, UTF-16 in either order, and base64 at each of its three offsets. */
function disguises(text: string): Buffer[] {
  const utf8 = Buffer.from(text);
  const utf16 = Buffer.from(text, "utf16le");
  const swapped = Buffer.from(utf16).swap16();
  const base64 = [0, 1, 2].map((shift) => {
    const encoded = Buffer.concat([Buffer.alloc(shift), utf8])
      .toString("base64")
      .replaceAll("=", "");
    // What its neighbours change is left out at both ends.
    return Buffer.from(encoded.slice(shift === 0 ? 0 : 4, -4));
  });
  return [utf8, utf16, swapped, ...base64];
}
/** Where the person comes from: what sessions and the audit hold of them beside the id. */
const ADDRESS = "203.0.113.77";
const sought = [...Object.values(person), ADDRESS].flatMap(disguises);

const filesThatKnow = (folder: string) => filesWith(folder, ...sought);

describe("[erasure] a member who is forgotten", function () {
  this.timeout(60_000);
  let server: TestServer;
  let backup = "";
  const answers = [
    "/api/history?limit=200",
    "/api/members?limit=200",
    "/api/mini-clusters/left/members?limit=200",
    "/api/issues/one",
    "/api/issues/one/history",
    "/api/research-groups/group/board",
    "/api/changes?from=@1",
    "/api/audit?limit=500",
    ...exportRoutes.map(({ path }) => (path.startsWith("/api/changes") ? `${path}?from=@1` : path)),
  ];
  const read = async () => {
    const told = new Map<string, string>();
    for (const path of answers) {
      const { status, body } = await server.get(path, { as: "director" });
      expect(status, `${path}: ${JSON.stringify(body)}`).to.equal(200);
      told.set(path, typeof body === "string" ? body : JSON.stringify(body));
    }
    return told;
  };
  const thatKnow = (told: Map<string, string>) =>
    [...told].filter(([, text]) => sought.some((bytes) => Buffer.from(text).includes(bytes))).map(([path]) => path);

  before(async () => {
    server = await startTestServer({ config: { trustProxy: 1 } });
    const on = server;
    await on.command("RegisterMember", { memberId: "marked", organizationId: "firm", person }, "director");
    await on.command(
      "JoinMiniCluster",
      { programmeId: PROGRAMME, memberId: "marked", miniClusterId: "left" },
      "director",
    );
    await on.command("JoinResearchGroup", { programmeId: PROGRAMME, groupId: "group", memberId: "marked" }, "director");
    const token = await on.running.vault.createSession("marked", new Date().toISOString(), { address: ADDRESS });
    const acts = async (name: string, body: object) => {
      const { status, body: answer } = await on.request("POST", `/api/commands/${name}`, body, {
        headers: { Cookie: `danji=${token}`, "Idempotency-Key": crypto.randomUUID() },
      });
      expect(status, JSON.stringify(answer)).to.equal(200);
      await on.running.model.waitFor(Number(answer.position), 10_000);
    };
    await acts("LogIssue", anIssue("one"));
    const own = { headers: { Cookie: `danji=${token}`, "X-Forwarded-For": ADDRESS } };
    await on.request("POST", "/api/account/tokens", { name: `${person.name} 표`, scope: "READ", days: 1 }, own);
    expect(JSON.stringify((await on.get("/api/account/personal-data", own)).body)).to.contain(ADDRESS);
    expect((await on.get("/api/members/marked/person", { as: "director" })).body).to.deep.include(person);
    await acts("CommentOnIssue", { issueId: "one", commentId: "c1", text: "제가 맡겠습니다." });
    await reorganize(on, leftIntoRight);
    const known = thatKnow(await read());
    expect(known, "the name is told before").to.include.members([
      "/api/history?limit=200",
      "/api/changes.csv?from=@1",
      "/api/audit?limit=500",
    ]);
    backup = await mkdtemp(join(tmpdir(), "danji-backup-"));
    await cp(on.dataDir, backup, { recursive: true, filter: (path) => !path.includes("vault-keys.sqlite") });
    await on.command("ForgetMember", { memberId: "marked" }, "director");
    expect((await on.get("/api/me", { headers: { Cookie: `danji=${token}` } })).body).to.include({ actor: null });
  });
  after(async () => {
    await server?.stop();
    if (backup !== "") await rm(backup, { recursive: true, force: true });
  });

  it("is in no file of the data folder: log, journal, read models, vault", async () => {
    expect(await filesThatKnow(server.dataDir)).to.deep.equal([]);
  });

  it("is in no file of a backup made before, and the backup's vault cannot tell who it was", async () => {
    expect(await filesThatKnow(backup)).to.deep.equal([]);
    const vault = await openVault({ dataDir: backup });
    expect(await vault.person("marked")).to.equal(null);
    expect(await vault.names(["marked"])).to.have.property("size", 0);
    await vault.close();
  });

  it("is in no answer and no export, and history still tells what was done", async () => {
    const told = await read();
    expect(thatKnow(told)).to.deep.equal([]);
    expect(told.get("/api/issues/one/history")).to.contain('"actorId":"marked"');
    expect(told.get("/api/changes.csv?from=@1")).to.contain("(삭제된 회원)");
  });

  it("stays gone after a rebuild of the read model", async () => {
    await server.running.rebuild();
    expect(thatKnow(await read())).to.deep.equal([]);
    expect(await filesThatKnow(server.dataDir)).to.deep.equal([]);
  });
});
