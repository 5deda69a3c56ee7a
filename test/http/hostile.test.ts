// Hostile texts over real HTTP: given back as the text they are, no formula in any table, no way out of a folder, no
// header of their own, no prototype.
import { request as ask, type IncomingHttpHeaders } from "node:http";
import { expect } from "chai";
import { exportRoutes } from "../../src/http/exports/all.ts";
import { clientDir } from "../client/boardPage.ts";
import { readCsv } from "../support/csv.ts";
import { formulas, others, scripts } from "../support/hostileTexts.ts";
import { leftIntoRight } from "../support/reorganize.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { anIssue, PROGRAMME } from "../support/world.ts";

const texts = [...scripts, ...formulas, ...others];
const names = (text: string) => ({ ko: text.slice(0, 80), en: text.slice(0, 80) });

describe("hostile texts over HTTP", function () {
  this.timeout(30_000);
  let server: TestServer;
  let start: number;

  before(async () => {
    server = await startTestServer({ clientDir });
    start = server.running.model.position();
    for (const [i, text] of texts.entries()) {
      await server.command("LogIssue", anIssue(`issue-${i}`, { title: text, body: text }), "engineer");
      await server.command("CommentOnIssue", { issueId: `issue-${i}`, commentId: "c", text }, "leader");
    }
    for (const [i, text] of formulas.entries()) {
      const organization = { organizationId: `org-${i}`, kind: "FIRM" as const, names: names(text) };
      await server.command("RegisterOrganization", organization, "director");
      const person = { name: text.slice(0, 60) };
      await server.command("RegisterMember", { memberId: `m-${i}`, organizationId: `org-${i}`, person }, "director");
      await server.command(
        "JoinMiniCluster",
        { programmeId: PROGRAMME, memberId: `m-${i}`, miniClusterId: "left" },
        "director",
      );
      const group = { programmeId: PROGRAMME, groupId: `g-${i}`, names: names(text), miniClusterId: "left" };
      await server.command("CreateResearchGroup", { ...group, leaderId: "leader" }, "director");
    }
    const renamed = { programmeId: PROGRAMME, miniClusterId: "left", names: names(formulas[0]!) };
    await server.command("RenameMiniCluster", renamed, "director");
    const plan = { programmeId: PROGRAMME, planId: "plan" };
    const targets = [{ id: "right", names: names(formulas[1]!) }];
    const edges = leftIntoRight.edges?.map((edge) =>
      edge.from === "right" ? { ...edge, kind: "RENAME" as const } : edge,
    );
    const content = { ...leftIntoRight, targets, edges, reason: formulas[2]!, acceptWarnings: true };
    await server.command("DraftReorganization", { ...plan, title: formulas[3]!, content }, "coordinator");
    await server.command("SubmitReorganization", { ...plan, seen: 1 }, "coordinator");
    await server.command("ApproveReorganization", { ...plan, seen: 1 }, "chair");
    await server.command("ReorganizeClusters", plan, "director");
  });
  after(() => server?.stop());

  it("every text comes back as it was sent", async () => {
    for (const [i, text] of texts.entries()) {
      const { body, headers } = await server.get<{ issue: { title: string; body: string } }>(`/api/issues/issue-${i}`, {
        as: "leader",
      });
      expect(headers.get("content-type")).to.match(/^application\/json/);
      expect(headers.get("x-content-type-options")).to.equal("nosniff");
      expect(JSON.stringify(body)).to.contain(JSON.stringify(text.normalize("NFC")).slice(1, -1));
    }
  });

  it("no cell of any table begins as a formula does, and every formula is there as text", async () => {
    const tables = exportRoutes.filter(({ as }) => as === "csv");
    expect(tables.length).to.be.above(2);
    for (const { path } of tables) {
      const { status, body, headers } = await server.get<string>(
        `${path}${path.includes("changes") ? `?from=@${start}` : ""}`,
        { as: "director" },
      );
      expect(status, path).to.equal(200);
      expect(headers.get("content-disposition")).to.match(/^attachment; filename="[\w.-]+"$/);
      const cells = readCsv(body.replace(/^\ufeff/, "")).flat();
      // A number of the table's own may be negative; what people wrote may not begin so.
      expect(
        cells.filter((cell) => /^\s*[=+\-@\t\r＝＋－＠]/.test(cell) && !/^-?\d+$/.test(cell)),
        path,
      ).to.deep.equal([]);
      const [wanted] = path.includes("lineage") ? [formulas.slice(0, 4)] : path.includes("changes") ? [formulas] : [[]];
      for (const text of wanted)
        expect(
          cells.some((cell) => cell.includes(`'${text}`)),
          `${path}: ${text}`,
        ).to.equal(true);
    }
  });

  /** As it stands on the line: `fetch` would tidy the address up. */
  const raw = (path: string, headers: Record<string, string> = {}) =>
    new Promise<{ status: number; headers: IncomingHttpHeaders; body: string }>((resolve, reject) => {
      const { hostname, port } = new URL(server.url);
      ask({ hostname, port, path, headers: { Cookie: server.cookie("director"), ...headers } }, (response) => {
        let body = "";
        response.on("data", (chunk: Buffer) => {
          body += chunk.toString("latin1");
        });
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      })
        .on("error", reject)
        .end();
    });

  it("no address leads out of the client's folder", async () => {
    const ups = ["..", "%2e%2e", "%252e%252e", "..%5c", "..\\", "....", "%c0%ae%c0%ae", ".%00."];
    const files = ["package.json", "etc/passwd", "danji.json", "vault.key"];
    for (const base of ["", "/assets", "/api/docs", "/api/exports", "/socket.io"])
      for (const up of ups)
        for (const slash of ["/", "%2f", "//"])
          for (const file of files) {
            const path = `${base}/${`${up}${slash}`.repeat(6)}${file}`;
            for (const Accept of ["*/*", "text/html"]) {
              const { status, body } = await raw(path, { Accept, "Accept-Encoding": "gzip" });
              expect(status, path).to.be.oneOf([200, 400, 403, 404, 422]);
              if (status === 200) expect(body, path).to.contain('<div id="root">');
            }
          }
  });

  it("no line break gets into a header, and no address sends a browser elsewhere", async () => {
    const end = "%0d%0aSet-Cookie:%20danji=stolen%0d%0aLocation:%20https://evil.example";
    for (const path of [
      `/${end}`,
      `/assets/a${end}.js`,
      `/api/issues/one${end}`,
      `/api/issues?lang=en${end}`,
      `/api/changes.csv?from=@${start}${end}`,
      `/api/audit.csv?from=2026-01-01${end}`,
      `/api/commands/LogIssue${end}`,
      `/api/oidc/start?returnTo=/${end}`,
      "//evil.example/..",
      "/\\evil.example",
      "/index.html/..//evil.example",
    ])
      for (const Accept of ["*/*", "text/html"]) {
        const { headers } = await raw(path, { Accept, "Accept-Language": "en,*" });
        expect(headers["set-cookie"], path).to.equal(undefined);
        expect(headers.location ?? "/", path).to.equal("/");
      }
  });

  it("a body that names a prototype is refused, and nothing inherits from it", async () => {
    for (const key of ["__proto__", "constructor", "prototype"]) {
      const inside = `"${key}":{"struck":true,"isAdmin":true,"memberId":"director"}`;
      const body = JSON.stringify(anIssue(`proto-${key.replaceAll("_", "")}`)).replace(/\}$/, `,${inside}}`);
      const { status } = await server.send("LogIssue", body, { as: "engineer" });
      expect(status, key).to.equal(422);
      const signIn = await server.request("POST", "/api/sign-in", `{"email":"a@b.kr","password":"x",${inside}}`);
      expect(signIn.status, key).to.equal(422);
    }
    expect(({} as { struck?: unknown }).struck).to.equal(undefined);
  });
});
