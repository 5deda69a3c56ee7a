// Everything that takes input, given what its schema takes and the same broken: no error of ours, nothing done for
// somebody who may not, and answers that are what they say they are.
import { randomUUID } from "node:crypto";
import { expect } from "chai";
import fc from "fast-check";
import { CommandAnswer, type CommandName, commandSchemas } from "../../src/contract/commands.ts";
import { Problem } from "../../src/contract/problem.ts";
import { CommonQuery } from "../../src/contract/queries.ts";
import { ReorganizationPlan } from "../../src/contract/reorganization.ts";
import { ReorganizationPreview } from "../../src/contract/structure.ts";
import { grants } from "../../src/domain/permissionsTable.ts";
import { exportRoutes } from "../../src/http/exports/all.ts";
import { accountRoutes, queryRoutes } from "../../src/http/routes/all.ts";
import { arbitraryOf, broken } from "../support/fromSchema.ts";
import { allContinue } from "../support/reorganize.ts";
import { type Answer, startTestServer, type TestServer } from "../support/server.ts";
import { anIssue, type Person, PROGRAMME, people } from "../support/world.ts";

/** Of each input; however slow the machine, no more than the fewest once it took so long. */
const RUNS = 20;
const FEWEST = 4;
const LONGEST_MS = 200;

const ids = [
  PROGRAMME,
  ...["coordinator", "chair", "leader", "expert", "engineer", "stranger", "agency", "system"],
  ...["office", "firm", "other-firm", "university", "left", "right", "group", "group-2", "one", "two", "plan"],
];
/** Mostly what there is of that kind, and sometimes a fresh id, so that more than the first look is reached. */
const of = (...there: string[]) =>
  fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...there) }, { weight: 1, arbitrary: fc.uuid() });
const named = {
  programmeId: fc.constant(PROGRAMME),
  issueId: of("one", "two"),
  groupId: of("group", "group-2"),
  miniClusterId: of("left", "right"),
  organizationId: of("firm", "other-firm", "university"),
  memberId: of("chair", "leader", "expert", "engineer", "stranger", "agency"),
  planId: of("plan"),
};
const returnTo = fc.constantFrom(
  "/",
  "/boards/group?issue=one",
  "//evil.example",
  "/\\evil.example",
  "https://evil.example",
);
const guests = ["guest-1", "guest-2", "guest-3"];
/** Whoever asks is not forgotten: nothing would be reached after that. */
const hintsOf = (name: CommandName) => ({
  ids,
  named: name === "ForgetMember" ? { ...named, memberId: of(...guests) } : named,
});
/** What there is at an address that takes an id. */
const subjects: readonly [part: string, ids: readonly string[]][] = [
  ["/issues/", ["one", "two"]],
  ["/mini-clusters/", ["left", "right"]],
  ["/research-groups/", ["group", "group-2"]],
  ["/reorganizations/", ["plan"]],
];
const subjectOf = (path: string) => subjects.find(([part]) => path.includes(part))?.[1] ?? ids;
const seldom = (values: fc.Arbitrary<string>) =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: values });
const moments = fc.constantFrom("2026-01-01", "@5", "@40", "2026-05-01T00:00:00+09:00", "@99999999999999", "어제");
/** A position that is not reached is waited for: such waits have tests of their own. */
const asked = {
  after: seldom(fc.constantFrom("0", "1")),
  asOf: seldom(moments),
  since: moments,
  from: fc.constantFrom("@1", "@5", "2026-01-01"),
  to: moments,
  cursor: seldom(fc.string()),
};
const who = fc.oneof(
  { weight: 2, arbitrary: fc.constant<Person | null>("director") },
  { weight: 3, arbitrary: fc.constantFrom<Person | null>(...(Object.keys(people) as Person[]), null) },
);

describe("fuzzed input", function () {
  this.timeout(30_000);
  let server: TestServer;

  before(async () => {
    server = await startTestServer({ config: { trustProxy: 1 } });
    for (const memberId of guests)
      await server.command(
        "RegisterMember",
        { memberId, organizationId: "firm", person: { name: "손님" } },
        "director",
      );
    await server.command("LogIssue", anIssue("one"), "engineer");
    await server.command("LogIssue", anIssue("two", { visibility: "FIRM" }), "engineer");
    const plan = { programmeId: PROGRAMME, planId: "plan", title: "개편", content: allContinue };
    await server.command("DraftReorganization", plan, "coordinator");
  });
  after(() => server?.stop());
  afterEach(() => {
    expect(({} as { struck?: unknown }).struck, "a prototype was written to").to.equal(undefined);
  });

  async function holds<T>(values: fc.Arbitrary<T>, check: (value: T) => Promise<void>): Promise<void> {
    const end = Date.now() + LONGEST_MS;
    let runs = 0;
    const property = fc.asyncProperty(values, async (value) => {
      if (runs++ < FEWEST || Date.now() < end) await check(value);
    });
    await fc.assert(property, { numRuns: RUNS });
  }

  /** No error of ours, and what is refused is a problem. Answers whether it was done. */
  function done({ status, body, headers }: Answer): boolean {
    expect(status, JSON.stringify(body)).to.be.below(500);
    if (status < 300) return true;
    expect(headers.get("content-type")).to.match(/^application\/problem\+json/);
    Problem.parse(body);
    return false;
  }
  /** Whether anything at all gives the person that right. */
  async function mayEver(person: Person | null, name: CommandName): Promise<boolean> {
    const actor = person === null ? null : await server.running.actors.actor(people[person]);
    return actor !== null && grants[name].some(({ role }) => actor.roles.includes(role));
  }

  for (const name of Object.keys(commandSchemas) as CommandName[])
    it(`${name}`, async () => {
      const bodies = arbitraryOf(commandSchemas[name], hintsOf(name));
      await holds(fc.tuple(who, fc.oneof(bodies, broken(bodies))), async ([person, body]) => {
        const may = await mayEver(person, name);
        const answer = await server.send(name, body, { as: person });
        if (!done(answer)) return;
        expect(may, `${person} may never, and did`).to.equal(true);
        CommandAnswer.parse(answer.body);
      });
    });

  it("a reorganisation's preview", async () => {
    const bodies = arbitraryOf(ReorganizationPlan, { ids, named });
    await holds(fc.tuple(who, fc.oneof(bodies, broken(bodies))), async ([person, body]) => {
      const answer = await server.request("POST", "/api/reorganizations/preview", body, { as: person });
      if (!done(answer)) return;
      expect(person).to.not.equal(null);
      ReorganizationPreview.parse(answer.body);
    });
  });

  const search = (query: unknown): string =>
    new URLSearchParams(
      Object.entries(query ?? {}).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, typeof value === "string" ? value : JSON.stringify(value)]],
      ),
    )
      .toString()
      .slice(0, 8_000);
  for (const { path, query, ...route } of [...queryRoutes, ...exportRoutes])
    it(`GET ${path}`, async () => {
      const queries = arbitraryOf(query.extend(CommonQuery.shape), { ids, named: asked });
      const id = fc.oneof(of(...subjectOf(path)), fc.constantFrom("a%2fb", "..%2fme", "%00", "%", "__proto__", "가"));
      await holds(
        fc.tuple(who, id, queries, broken(queries), fc.boolean()),
        async ([person, subject, good, bad, whole]) => {
          const { after: _, ...rest } = typeof bad === "object" && bad !== null ? (bad as Record<string, unknown>) : {};
          const text = search(whole ? good : rest);
          const answer = await server.get(`${path.replace("{id}", subject)}?${text}`, { as: person });
          if (!done(answer)) return;
          expect(person).to.not.equal(null);
          if ("answer" in route && /json/.test(answer.headers.get("content-type") ?? ""))
            expect(route.answer.safeParse(answer.body).error, JSON.stringify(answer.body).slice(0, 2_000)).to.equal(
              undefined,
            );
        },
      );
    });

  for (const { method, path, body: schema, answer: shape, open } of accountRoutes)
    it(`${method.toUpperCase()} ${path}`, async () => {
      const bodies =
        schema === null
          ? fc.constant(undefined)
          : arbitraryOf(schema, { ids, named: { ...named, ...asked, returnTo } });
      const given = fc.oneof(bodies, schema === null ? fc.constant(undefined) : broken(bodies));
      const person = fc.constantFrom("director", "expert", null);
      await holds(fc.tuple(person, given, fc.constantFrom(...ids), fc.ipV4()), async ([as, body, id, address]) => {
        // A session of its own: some of these end others.
        const token = as === null ? null : await server.running.vault.createSession(as, new Date().toISOString());
        const [url, sent] = method === "get" ? [`${path}?${search(body)}`, undefined] : [path, body];
        const answer = await server.request(method.toUpperCase(), url.replace("{id}", id), sent, {
          headers: {
            "X-Forwarded-For": address,
            ...(token === null ? {} : { Cookie: `danji=${token}` }),
          },
        });
        if (!done(answer)) return;
        expect(open || as !== null, "nobody was let in").to.equal(true);
        if (shape === null) expect(answer.status).to.equal(204);
        else if (shape !== "REDIRECT") expect(shape.safeParse(answer.body).error).to.equal(undefined);
      });
    });

  it("a command's envelope: keys, revisions, types and bodies that are not JSON", async () => {
    const header = fc.string({ unit: fc.constantFrom(...'"W/,;=%x-0 é'), maxLength: 60 });
    const raw = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("{", "[".repeat(50_000), '{"__proto__":', "\ufeff{}"),
    );
    await holds(fc.tuple(header, header, raw, fc.boolean()), async ([key, revision, body, json]) => {
      const answer = await server.send("LogIssue", body, {
        as: "engineer",
        headers: {
          "Idempotency-Key": key.length > 30 ? randomUUID() : key,
          "If-Match": revision,
          "Content-Type": json ? "application/json" : `application/json;charset=${revision}`,
        },
      });
      expect(done(answer)).to.equal(false);
    });
  });
});
