// [rights] Every kind of actor at everything the server answers: commands, addresses, socket events, each cell asked of the
// running server and held against the tables below test/access/matrix/. What has no row fails.
import { expect } from "chai";
import { commandNames } from "../../src/commands/registry.ts";
import { issueCommands } from "../../src/contract/issue.ts";
import { knownEvents } from "../../src/live/server.ts";
import { bodyOf, commandIn, commandTable, foreignTable, issueTable, seenTable } from "./matrix/commands.ts";
import { mountedAt } from "./matrix/mounted.ts";
import { addressIn, countsLevels, PAGE, requestOf, routeTable } from "./matrix/routes.ts";
import { type Letter, type Level, levels } from "./matrix/script.ts";
import { eventIn, played, socketTable } from "./matrix/sockets.ts";
import { cellOf, cells, HEAD, levelsIn, outcome, rowsOf, written } from "./matrix/table.ts";
import { type MatrixWorld, startMatrixWorld } from "./matrix/world.ts";

const commandRows = rowsOf(commandTable);
const issueRows = rowsOf(issueTable);
const foreignRows = rowsOf(foreignTable);
const routeRows = rowsOf(routeTable);
const socketRows = rowsOf(socketTable);

/** Says what is missing so that it need only be written down. */
const addRow = (file: string, table: string, lines: string[]) =>
  `Nobody has said who may. Add a row for each to \`${table}\` in test/access/matrix/${file}, by domain.md §3:\n${lines
    .map((line) => `  ${line.padEnd(50)} ${HEAD.replaceAll(/[A-Z]/g, "?")}`)
    .join("\n")}\n`;

describe("the matrix of rights", function () {
  this.timeout(60_000);
  let world: MatrixWorld;
  before(async () => {
    world = await startMatrixWorld();
  });
  after(() => world?.stop());

  describe("has a row for", () => {
    it("every command", () => {
      const told = new Set([...commandRows, ...issueRows].map(({ name }) => commandIn(name).name));
      const missing = commandNames.filter((name) => !told.has(name));
      const ofIssues = (name: string) => Object.hasOwn(issueCommands, name);
      const [issues, others] = [missing.filter(ofIssues), missing.filter((name) => !ofIssues(name))];
      expect(issues, addRow("commands.ts", "issueTable", issues)).to.deep.equal([]);
      expect(others, addRow("commands.ts", "commandTable", others)).to.deep.equal([]);
      const foreign = new Set(foreignRows.map(({ name }) => name));
      const one = issueRows.map(({ name }) => name).filter((name) => !foreign.has(name));
      expect(one, addRow("commands.ts", "foreignTable", one)).to.deep.equal([]);
    });

    it("every route that is mounted", async () => {
      const { routes, passages } = await mountedAt(world.server.url);
      const told = new Set(routeRows.map(({ name }) => addressIn(name).address));
      const page = String(/^(?!\/api(?:\/|$)|\/socket\.io(?:\/|$)|\/assets(?:\/|$))/);
      const named = [...new Set(routes)]
        .filter((route) => route !== "POST /api/commands/{name}")
        .map((route) => (route === `GET ${page}` ? PAGE : route));
      const missing = named.filter((route) => !told.has(route));
      expect(missing, addRow("routes.ts", "routeTable", missing)).to.deep.equal([]);
      const gone = [...told].filter((address) => !named.includes(address));
      expect(gone, "There are no such routes any more: take their rows out of routes.ts").to.deep.equal([]);
      // What lies before all of the API, and the client's own files.
      const below = [...new Set(passages)].filter((path) => path !== "/");
      expect(below, "Something answers below an address without being a route: no row can see it").to.deep.equal([
        "/api",
        "/assets",
      ]);
    });
  });

  it("has a row for every socket event", () => {
    const told = new Set(socketRows.map(({ name }) => eventIn(name)));
    const missing = [...knownEvents].filter((event) => !told.has(event));
    expect(missing, addRow("sockets.ts", "socketTable", missing)).to.deep.equal([]);
  });

  /** The command as the actor sends it, on a revision that is none: who may is told so, and nothing changes. */
  async function sent(row: string, letter: Letter, issueId?: string) {
    const { name } = commandIn(row);
    const headers = { ...world.headers(letter), "If-Match": '"999999"' };
    const answer = await world.server.send(name, bodyOf(row, letter, issueId), { headers });
    const cell = outcome(answer);
    if (cell === "~" && answer.body.code === "STALE_REVISION") return "+";
    return cell === "+" || cell === "~" ? `[${answer.status} ${String(answer.body.code)}]` : cell;
  }

  describe("commands", () => {
    for (const row of commandRows)
      it(row.name, async () => {
        expect(`${row.name} ${written(await cells((letter) => sent(row.name, letter)))}`).to.equal(
          `${row.name} ${row.expected}`,
        );
      });
  });

  describe("commands on issues [R7]", () => {
    const seen = new Map(rowsOf(seenTable).map((row) => [row.name, row]));
    for (const row of issueRows)
      it(row.name, async () => {
        const [was, is]: string[][] = [[], []];
        for (const [level, issueId] of Object.entries(levels) as [Level, string][]) {
          const sees = seen.get(level);
          if (sees === undefined) throw new Error(`seenTable has no row ${level}`);
          const expected = (letter: Letter) =>
            cellOf(sees, letter) === "0" && !"!t".includes(cellOf(row, letter)) ? "0" : cellOf(row, letter);
          was?.push(`${level} ${HEAD.replaceAll(/[A-Z]/g, (letter) => expected(letter as Letter))}`);
          is?.push(`${level} ${written(await cells((letter) => sent(row.name, letter, issueId)))}`);
        }
        expect(is).to.deep.equal(was);
      });

    for (const row of foreignRows)
      it(`${row.name}, of another firm`, async () => {
        expect(written(await cells((letter) => sent(row.name, letter, "foreign")))).to.equal(row.expected);
      });

    it("what is not there is answered like what is not seen", async () => {
      for (const { name } of issueRows) {
        const cell = written(await cells((letter) => sent(name, letter, "nothing")));
        expect(`${name} ${cell}`).to.equal(`${name} 000 00 000 00 000 !! t0`);
      }
      expect(issueRows.map(({ name }) => commandIn(name).name)).to.include.members(
        Object.keys(issueCommands).filter((name) => name !== "LogIssue"),
      );
    });
  });

  describe("addresses", () => {
    before(async () => {
      // Its result is there once one has ended.
      world.server.running.verifications.start();
      while (world.server.running.verifications.current().finishedAt === null)
        await new Promise((resolve) => setTimeout(resolve, 20));
    });

    for (const row of routeRows)
      it(row.name, async () => {
        const found = await cells(async (letter) => {
          const { method, path, body, headers } = await requestOf(row.name, letter, world);
          const answer = await world.server.request(method, path, body, { headers });
          const cell = outcome(answer);
          return cell === "+" && countsLevels(row.name) ? levelsIn(JSON.stringify(answer.body)) : cell;
        });
        expect(`${row.name} ${written(found)}`).to.equal(`${row.name} ${row.expected}`);
      });

    it("everybody still has the session and the tokens that others asked to end", async () => {
      expect(
        written(
          await cells(async (letter) => {
            const { body } = await world.server.get<{ actor: unknown }>("/api/me", { headers: world.headers(letter) });
            return body.actor === null ? "-" : "+";
          }),
        ),
      ).to.equal("+++ ++ +++ ++ +++ -- ++");
      for (const headers of world.bystander.headers)
        expect((await world.server.get("/api/home", { headers })).status).to.equal(200);
    });
  });

  describe("sockets", () => {
    for (const row of socketRows)
      it(row.name, async () => {
        expect(`${row.name} ${written(await cells((letter) => played(row.name, letter, world)))}`).to.equal(
          `${row.name} ${row.expected}`,
        );
      });
  });
});
