// Queries over HTTP: every route answers by its own schema, takes asOf and after, and refuses what it does not know.
import { expect } from "chai";
import type { Problem } from "../../src/contract/problem.ts";
import { queryRoutes } from "../../src/http/routes/all.ts";
import { allContinue, leftIntoRight, reorganize } from "../support/reorganize.ts";
import { startTestServer, type TestServer } from "../support/server.ts";
import { anIssue, type Person, PROGRAMME } from "../support/world.ts";

/** An id for each route that takes one. */
const ids: Record<string, string> = {
  "/api/mini-clusters/{id}": "left",
  "/api/mini-clusters/{id}/members": "left",
  "/api/research-groups/{id}": "group",
  "/api/research-groups/{id}/board": "group",
  "/api/issues/{id}": "one",
  "/api/issues/{id}/history": "one",
  "/api/reorganizations/{id}": "plan",
  "/api/reorganizations/{id}/preview": "plan",
  "/api/reorganizations/{id}/reversal": "done",
};
/** Parameters a route cannot do without. */
const needed: Record<string, string> = {};

describe("HTTP queries", () => {
  let server: TestServer;
  let position: string;
  before(async () => {
    server = await startTestServer();
    needed["/api/changes"] = `from=@${server.running.model.position()}`;
    await server.command("LogIssue", anIssue("one"), "engineer");
    await server.command("LogIssue", anIssue("hidden", { visibility: "FIRM", title: "기밀" }), "engineer");
    await reorganize(server, allContinue, "done");
    const plan = { programmeId: PROGRAMME, planId: "plan", title: "개편", content: leftIntoRight };
    await server.command("DraftReorganization", plan, "coordinator");
    const done = await server.command("CommentOnIssue", { issueId: "one", commentId: "c", text: "말" }, "leader");
    position = String(done.position);
  });
  after(() => server?.stop());

  const address = (path: string, query = "") => {
    const parts = [needed[path], query].filter(Boolean).join("&");
    const id = ids[path];
    if (path.includes("{id}") && id === undefined) throw new Error(`${path} needs an id in this test`);
    return `${path.replace("{id}", id ?? "")}${parts ? `?${parts}` : ""}`;
  };
  const as = (person: Person) => ({ as: person });

  for (const route of queryRoutes) {
    describe(`GET ${route.path}`, () => {
      it("answers by its schema, with position and names, for no cache to keep", async () => {
        const { status, body, headers } = await server.get(address(route.path), as("director"));
        expect(status, JSON.stringify(body)).to.equal(200);
        expect(headers.get("cache-control")).to.equal("private, no-store");
        const parsed = route.answer.safeParse(body);
        expect(parsed.error?.issues ?? []).to.deep.equal([]);
      });

      it("answers nobody who is not signed in", async () => {
        const { status, body } = await server.get(address(route.path));
        expect(status).to.equal(401);
        expect(body).to.include({ code: "NOT_SIGNED_IN" });
      });

      it("refuses an unknown parameter and one given twice", async () => {
        const unknown = await server.get<Problem>(address(route.path, "colour=blue"), as("director"));
        expect(unknown.status).to.equal(422);
        expect(unknown.body.fields?.map((f) => f.path)).to.deep.equal(["colour"]);
        const twice = await server.get(address(route.path, "asOf=@0&asOf=@1"), as("director"));
        expect(twice.status).to.equal(422);
      });

      it("takes asOf and after", async () => {
        const past = await server.get<{ asOf?: { position: string } }>(
          address(route.path, `asOf=@${position}`),
          as("director"),
        );
        expect(past.status, JSON.stringify(past.body)).to.equal(200);
        if (!route.bare) expect(past.body.asOf?.position).to.equal(position);
        const after = await server.get(address(route.path, `after=${position}`), as("director"));
        expect(after.status).to.equal(200);
      });

      if (route.path.includes("{id}"))
        it("answers 404 for what is not there", async () => {
          const { status, body } = await server.get(route.path.replace("{id}", "nothing"), as("director"));
          expect(status).to.equal(404);
          expect(body).to.include({ code: "NOT_FOUND" });
        });
    });
  }

  it("[R7] an issue the reader may not see is absent from lists, history, search and counts", async () => {
    for (const path of ["/api/issues", "/api/research-groups/group/board", "/api/history", "/api/issues?q=기밀"]) {
      const seen = await server.get(encodeURI(path), as("engineer"));
      expect(JSON.stringify(seen.body), path).to.contain("hidden");
      const { body } = await server.get(encodeURI(path), as("stranger"));
      expect(JSON.stringify(body), path).to.not.contain("hidden");
      expect(JSON.stringify(body), path).to.not.contain("기밀");
    }
    expect((await server.get("/api/issues/hidden", as("stranger"))).status).to.equal(404);
    expect((await server.get("/api/issues/hidden/history", as("stranger"))).status).to.equal(404);
  });

  it("refuses on every road along time what is no moment of the log, with its sentence", async () => {
    for (const path of [
      "/api/history?from=",
      "/api/history?to=",
      "/api/history/step?at=",
      "/api/history/density?from=",
    ])
      for (const [time, why] of [
        ["@999999", "FUTURE"],
        ["2999-01-01", "FUTURE"],
        ["1998-01-01", "BEFORE_LOG"],
        ["@0", "BEFORE_LOG"],
        ["yesterday", "MALFORMED"],
      ]) {
        const { status, body } = await server.get<Problem>(`${path}${time}`, as("director"));
        expect(status, path + time).to.equal(422);
        expect(body).to.include({ code: "BAD_TIME" });
        expect(body.params).to.include({ why });
        expect(body.detail).to.match(/\S/);
      }
    const reversed = await server.get<Problem>(`/api/history/density?from=@${position}&to=@1`, as("director"));
    expect(reversed.body.fields).to.deep.include({ ...reversed.body.fields?.[0], path: "from", code: "AFTER_TO" });
  });

  it("[R7] density and steps leave out what the reader may not see", async () => {
    type Bars = { buckets: { counts: { issues: number } }[] };
    const issues = async (person: Person) => {
      const { body } = await server.get<Bars>("/api/history/density", as(person));
      return body.buckets.reduce((sum, { counts }) => sum + counts.issues, 0);
    };
    const told = async (person: Person) =>
      (await server.get<{ total: number }>("/api/history?kinds=issues", as(person))).body.total;
    expect(await issues("director")).to.equal(await told("director"));
    expect(await issues("stranger")).to.equal(await told("stranger"));
    expect(await issues("stranger")).to.be.lessThan(await issues("director"));
    const step = await server.get<{ previous: unknown; here: unknown; next: unknown }>(
      `/api/history/step?kinds=issues&at=@${position}`,
      as("stranger"),
    );
    expect(JSON.stringify(step.body)).to.not.contain("hidden");
  });

  it("names the persons in an answer from the vault, and no event or row holds them", async () => {
    const { body } = await server.get<{ refs: { members: Record<string, { name: string }> } }>(
      "/api/issues",
      as("leader"),
    );
    expect(body.refs.members.engineer?.name).to.equal("이름-engineer");
    const history = await server.get<{ items: unknown[] }>("/api/history?limit=500", as("director"));
    expect(JSON.stringify(history.body.items)).to.not.contain("이름-");
  });

  it("pages with a cursor that keeps to the moment of the first page", async () => {
    type Page = { items: { id: string }[]; total: number; next: string | null; position: string };
    const first = await server.get<Page>("/api/issues?limit=1", as("engineer"));
    expect(first.body.total).to.equal(2);
    expect(first.body.next).to.be.a("string");
    await server.command("LogIssue", anIssue("later"), "engineer");
    const second = await server.get<Page>(`/api/issues?limit=1&cursor=${first.body.next}`, as("engineer"));
    expect(second.body.position).to.equal(first.body.position);
    expect(second.body.next).to.equal(null);
    expect(new Set([first.body.items[0]?.id, second.body.items[0]?.id])).to.deep.equal(new Set(["one", "hidden"]));
    const forged = await server.get("/api/issues?cursor=rubbish", as("engineer"));
    expect(forged.status).to.equal(422);
    expect(forged.body).to.include({ code: "BAD_CURSOR" });
  });

  it("members are searched by name and by organisation", async () => {
    const search = async (q: string) => {
      const { body } = await server.get<{ items: { id: string }[] }>(
        `/api/members?q=${encodeURIComponent(q)}`,
        as("director"),
      );
      return body.items.map((m) => m.id).sort();
    };
    expect(await search("이름-ENG")).to.deep.equal(["engineer"]);
    expect(await search("university")).to.deep.equal(["expert", "leader"]);
    expect(await search("없는 사람")).to.deep.equal([]);
  });

  describe("asOf", () => {
    const read = (asOf: string, lang = "ko") =>
      server.get<Problem & { asOf: { position: string; at: string } | null }>(
        `/api/issues?asOf=${encodeURIComponent(asOf)}&lang=${lang}`,
        as("director"),
      );

    it("takes a position, a time and today's date", async () => {
      const at = await read(`@${position}`);
      expect(at.body.asOf?.position).to.equal(position);
      const instant = String(at.body.asOf?.at);
      expect((await read(instant)).body.asOf?.position).to.equal(position);
      const today = await read(instant.slice(0, 10));
      expect(today.status).to.equal(200);
      expect(Number(today.body.asOf?.position)).to.be.at.least(Number(position));
    });

    for (const [asOf, why] of [
      ["yesterday", "MALFORMED"],
      ["2006-13-01", "MALFORMED"],
      ["2006-05-01T10:00:00", "MALFORMED"],
      ["@", "MALFORMED"],
      ["@-1", "MALFORMED"],
      ["@99999999999", "FUTURE"],
      ["2999-01-01", "FUTURE"],
      ["1999-01-01", "BEFORE_LOG"],
      ["1999-01-01T00:00:00+09:00", "BEFORE_LOG"],
    ] as const) {
      it(`refuses ${asOf} with a sentence: ${why}`, async () => {
        const [ko, en] = [await read(asOf), await read(asOf, "en")];
        expect(ko.status).to.equal(422);
        expect(ko.body).to.include({ code: "BAD_TIME" });
        expect(ko.body.params).to.include({ why });
        expect(ko.body.detail).to.match(/[가-힣]/);
        expect(en.body.detail).to.match(/^[\x20-\x7e]+$/);
      });
    }
  });

  it("home compares with an earlier moment; before the log began there is none to compare with", async () => {
    type Home = { figures: { openIssues: number }; before: { openIssues: number } | null };
    const since = (moment: string) => server.get<Home>(`/api/home?since=${moment}`, as("director"));
    expect((await since("1999-01-01")).body.before).to.equal(null);
    expect((await since(String(needed["/api/changes"]).replace("from=", ""))).body.before).to.include({
      openIssues: 0,
    });
    expect((await since("nonsense")).status).to.equal(422);
  });

  it("answers 202 with what it has where `after` is not reached", async function () {
    this.timeout(10_000);
    const { status, body } = await server.get<{ position: string }>("/api/issues?after=999999", as("director"));
    expect(status).to.equal(202);
    expect(Number(body.position)).to.be.lessThan(999_999);
  });

  it("says who one is, and nobody's boards to nobody", async () => {
    const { body } = await server.get<{ actor: { memberId: string }; boards: { groupId: string; mine: boolean }[] }>(
      "/api/me",
      as("expert"),
    );
    expect(body.actor.memberId).to.equal("expert");
    expect(body.boards).to.have.length(1);
    expect(body.boards[0]).to.include({ groupId: "group", mine: true });
    const nobody = await server.get("/api/me");
    expect(nobody.body).to.deep.include({ actor: null, boards: [], demo: false });
  });

  it("lets nobody choose an actor outside the demonstration", async () => {
    const chosen = await server.request("POST", "/api/session", { memberId: "director" });
    expect(chosen.status).to.equal(404);
    expect((await server.get("/api/demo/people")).status).to.equal(404);
  });
});
