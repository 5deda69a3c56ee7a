// What is carried away: the lineage and any comparison as JSON and as a table that a spreadsheet opens safely.
import { connect } from "node:net";
import { expect } from "chai";
import { LineageAnswer } from "../../src/contract/answers.ts";
import { type ChangesAnswer as Changes, ChangesAnswer } from "../../src/contract/changes.ts";
import type { Problem } from "../../src/contract/problem.ts";
import { csvLine } from "../../src/http/csv.ts";
import { exportRoutes } from "../../src/http/exports/all.ts";
import { readCsv } from "../support/csv.ts";
import { leftIntoRight, reorganize } from "../support/reorganize.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { anIssue, type Person } from "../support/world.ts";

describe("CSV", () => {
  it("shows what could be a formula as text, and leaves numbers numbers", () => {
    for (const text of ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", " =1", "＝1", "＠a"])
      expect(readCsv(csvLine([text]))[0]?.[0]).to.equal(`'${text}`);
    expect(csvLine([-1, 0, 12, null, "회원-001"])).to.equal("-1,0,12,,회원-001\r\n");
  });

  it("keeps commas, quotes and line ends within their cell (RFC 4180)", () => {
    const cells = ['가, "나"', "두\r\n줄", "", '"'];
    expect(readCsv(csvLine(cells))).to.deep.equal([cells]);
  });
});

describe("HTTP exports", () => {
  let server: TestServer;
  let start: number;
  const needed = (path: string) => (path.startsWith("/api/changes") ? `from=@${start}` : "");
  const read = <T = string>(path: string, as: Person | null, language = "ko") =>
    server.get<T>(path, { as, headers: { "Accept-Language": language } });
  const changes = (as: Person, more = "") => read(`/api/changes.csv?from=@${start}${more}`, as);
  const rows = (text: string) => {
    const [head = [], ...lines] = readCsv(text.replace(/^\ufeff/, ""));
    return lines.map((line) => Object.fromEntries(line.map((cell, i) => [head[i], cell])) as Record<string, string>);
  };

  before(async () => {
    server = await startTestServer();
    await server.command("LogIssue", anIssue("one", { title: '=HYPERLINK("http://x")' }), "engineer");
    await server.command("LogIssue", anIssue("two", { title: '쉼표, 따옴표 " 있음' }), "engineer");
    start = server.running.model.position();
    await server.command("LogIssue", anIssue("hidden", { visibility: "FIRM", title: "기밀" }), "engineer");
    await reorganize(server, leftIntoRight);
  });
  after(() => server?.stop());

  for (const route of exportRoutes)
    describe(`GET ${route.path}`, () => {
      const address = (query = "") => `${route.path}?${[needed(route.path), query].filter(Boolean).join("&")}`;

      // The one export that is not for everybody.
      const reader = route.action === "ReadAudit" ? "director" : "stranger";

      it("comes as an attachment that no cache keeps", async () => {
        const { status, headers } = await read(address(), reader);
        expect(status).to.equal(200);
        expect(headers.get("content-disposition")).to.match(
          new RegExp(`^attachment; filename="danji-[a-z0-9-]+\\.${route.as}"$`),
        );
        expect(headers.get("content-type")).to.contain(route.as);
        expect(headers.get("cache-control")).to.equal("private, no-store");
      });

      it("is for nobody who is not signed in, and refuses what it does not know, with a sentence", async () => {
        expect((await read<Problem>(address(), null)).body.code).to.equal("NOT_SIGNED_IN");
        const unknown = await read<Problem>(address("colour=blue"), "director");
        expect(unknown.status).to.equal(422);
        expect(unknown.body.fields?.map(({ path }) => path)).to.deep.equal(["colour"]);
        const future = await read<Problem>(address("asOf=@99999999"), "director", "en");
        expect(future.body).to.include({ code: "BAD_TIME" });
        expect(future.body.detail).to.match(/^[\x20-\x7e]+$/);
      });

      it("[R7] leaves out what the reader may not see", async () => {
        expect(JSON.stringify((await read(address(), "stranger")).body)).to.not.match(/hidden|기밀/);
      });
    });

  it("refuses moments that are none before anything is sent", async () => {
    for (const [query, code] of [
      ["from=@99999999", "BAD_TIME"],
      ["from=1990-01-01", "BAD_TIME"],
      ["from=@5&to=@4", "INVALID"],
    ] as const)
      for (const as of ["csv", "json"]) {
        const { status, body } = await read<Problem>(`/api/changes.${as}?${query}`, "director");
        expect([status, body.code]).to.deep.equal([422, code]);
      }
  });

  it("tells a table's head and codes in the reader's language, after the mark by which Excel knows UTF-8", async () => {
    const response = await fetch(`${server.url}/api/lineage.csv`, { headers: { Cookie: server.cookie("director") } });
    expect([...new Uint8Array(await response.arrayBuffer()).slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const [ko, en] = [await read("/api/lineage.csv", "director"), await read("/api/lineage.csv", "director", "en-GB")];
    expect(ko.body).to.match(/시행일,개편안,사유/);
    expect(en.body).to.match(/Effective on,Plan,Reason/);
    expect([ko.headers.get("content-language"), en.headers.get("content-language")]).to.deep.equal(["ko", "en"]);
  });

  it("[R13] a table of the lineage has every way one became another, with its members and issues", async () => {
    const told = rows((await read("/api/lineage.csv", "director")).body);
    const { body } = await read<ReturnType<typeof LineageAnswer.parse>>("/api/lineage", "director");
    const sum = (column: string) => told.reduce((all, row) => all + Number(row[column]), 0);
    const flows = body.items.flatMap((item) => item.flows);
    expect(sum("진행 중 애로사항")).to.equal(flows.reduce((all, { issues }) => all + issues, 0));
    expect(sum("기업")).to.equal(flows.reduce((all, { members }) => all + members.FIRM, 0));
    expect(sum("회원(주 소속)")).to.equal(sum("기업") + sum("대학·연구소") + sum("지원기관") + sum("그 밖"));
    expect(sum("회원(주 소속)")).to.be.greaterThan(0);
    expect(told.map((row) => `${row["이전 ID"]} ${row.연결} ${row["이후 ID"]}`)).to.include("left 통합 right");
  });

  it("the lineage as JSON is the whole answer at once", async () => {
    const { body } = await read<object>("/api/lineage.json", "director");
    expect(LineageAnswer.safeParse(body).error?.issues ?? []).to.deep.equal([]);
    expect(body).to.deep.equal((await read("/api/lineage?limit=500", "director")).body);
  });

  it("a comparison as JSON has every row that its pages have", async () => {
    const { body } = await read<Changes>(`/api/changes.json?from=@${start}`, "director");
    expect(ChangesAnswer.safeParse(body).error?.issues ?? []).to.deep.equal([]);
    const pages = await read<Changes>(`/api/changes?from=@${start}&limit=500`, "director");
    expect({ ...body, refs: {} }).to.deep.equal({ ...pages.body, refs: {} });
    // Rows are named list by list here, and so may be named that a page of all lists does not name.
    for (const kind of Object.keys(body.refs) as (keyof Changes["refs"])[])
      expect({ ...body.refs[kind], ...pages.body.refs[kind] }, kind).to.deep.equal(body.refs[kind]);
  });

  it("a comparison's table has a row a change, by list and kind where they are asked for", async () => {
    const { body } = await read<Changes>(`/api/changes?from=@${start}&limit=500`, "director");
    const all = [body.miniClusters, body.memberships, body.officers, body.groups, body.issues];
    const told = rows((await changes("director")).body);
    expect(told.map((row) => row.ID)).to.deep.equal(all.flatMap(({ items }) => items.map(({ id }) => id)));
    const moved = rows((await changes("director", "&list=memberships&change=moved")).body);
    expect(moved).to.have.length(body.memberships.counts.moved);
    expect(moved[0]).to.include({ 대상: "소속", 변화: "옮김", "이전 미니클러스터": "미니 left" });
    expect(moved.map((row) => row.이름)).to.include("이름-engineer");
    const issues = rows((await changes("director", "&list=issues")).body);
    expect(issues.find(({ ID }) => ID === "two")?.이름).to.match(/쉼표, 따옴표 " 있음$/);
  });

  it("a title that looks like a formula is none in the table", async () => {
    const found = rows((await changes("director", "&list=issues")).body).find(({ ID }) => ID === "one");
    expect(found?.이름).to.match(/^\d+ =HYPERLINK/);
  });

  it("a reader who goes away in the middle does no harm", async () => {
    const { port, hostname } = new URL(server.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `GET /api/changes.json?from=@1 HTTP/1.1\r\nHost: ${hostname}:${port}\r\nCookie: ${server.cookie("director")}\r\n\r\n`,
    );
    await new Promise((resolve) => socket.once("data", resolve));
    socket.destroy();
    expect((await read(`/api/changes.json?from=@1`, "director")).status).to.equal(200);
  });
});
