// [R7] Two servers with the same log, but that one of them has an issue more. Whoever may not see it walks every road there
// is on both and must be answered the same: neither the issue nor a count of it is in any answer, refusal or frame.
import { randomUUID } from "node:crypto";
import { expect } from "chai";
import type { TestSocket } from "../support/server.ts";
import { bodyOf, commandIn, issueTable } from "./matrix/commands.ts";
import { requestOf, routeTable } from "./matrix/routes.ts";
import { CANARY, type Letter, type Level, levels } from "./matrix/script.ts";
import { rowsOf } from "./matrix/table.ts";
import { type MatrixWorld, startMatrixWorld } from "./matrix/world.ts";

/**
 * Who may not see an issue of `firm` in `group`, at each visibility that hides it from somebody; at the wider ones, of those
 * who are alike, one.
 */
const blind: [Level, Letter[]][] = [
  ["FIRM", ["H", "Y", "I", "O", "X", "A", "G", "U"]],
  ["GROUP", ["H", "Y", "O", "A"]],
  ["CLUSTER", ["O", "X", "U"]],
];

/**
 * What may differ, and why. Positions and cursors: the log is one, and whoever reads it is told how far it has come; an
 * issue's number counts the issues logged before it, as a position counts events. Times: two servers are not started at
 * once. Ids: made at random for each request or connection.
 */
const POSITIONS = ["position", "fromPosition", "toPosition", "next", "number"];
const TIMES = ["recordedAt", "now", "session"];
const RANDOM = ["requestId", "connection"];
/** Of frames: what was sent while both servers ran has the time of its own sending; a delta goes from position to position. */
const OF_FRAMES = ["at", "from"];

/** Addresses that are made of nothing of the log, or of its length alone, each otherwise at every answer. */
const apart = new Map([
  ["GET /api/ready", "positions"],
  ["GET /api/metrics", "positions, counts of requests, memory"],
  ["GET /api/verify/result", "how many events there are, and how long it took to read them"],
  ["GET /api/verify", "the same"],
  ["POST /api/verify", "the same"],
  ["GET /api/account", "one's own"],
  ["GET /api/account/sessions", "one's own"],
  ["GET /api/account/tokens", "one's own"],
  ["POST /api/account/tokens", "a new secret"],
  ["GET /api/account/personal-data", "the time of the telling"],
  ["GET /api/audit", "the times of the readings"],
  ["GET /api/audit.csv", "the times of the readings"],
]);

const reads = (name: string) => name.startsWith("GET /api/") && !name.startsWith("GET /api/docs");
/** Every other address that reads, and the preview. */
const readsOfTheLog = rowsOf(routeTable)
  .map(({ name }) => name)
  .filter((name) => (reads(name) || name === "POST /api/reorganizations/preview") && !apart.has(name));

type Pair<T> = [without: T, with_: T];
type Asked = { method: string; path: string; body?: unknown; headers: Record<string, string> };
const both = <T>(ask: (n: 0 | 1) => Promise<T>): Promise<Pair<T>> => Promise.all([ask(0), ask(1)]);

/** The answer with what may differ made equal. */
function plain(answer: unknown, also: readonly string[] = []): string {
  const free = new Set([...POSITIONS, ...TIMES, ...RANDOM, ...also]);
  // The last column of a table is the position; an issue's number stands before its title.
  if (typeof answer === "string")
    return answer.replaceAll(/,\d+(?=\r?\n|$)/g, ",(position)").replaceAll(/,\d+ (?=누설전류)/g, ",(number) ");
  return JSON.stringify(
    answer,
    (key, value: unknown) =>
      free.has(key) && value !== null && (typeof value !== "object" || key === "session") ? "(free)" : value,
    1,
  );
}
const canary = new RegExp(`${CANARY.id}|${CANARY.word}`);

for (const [level, letters] of blind)
  describe(`[R7] a world with an issue that is for its ${level} alone, and one without`, function () {
    this.timeout(60_000);
    let worlds: Pair<MatrixWorld>;
    before(async () => {
      worlds = await both((n) => startMatrixWorld({ level, canary: n === 1 }));
    });
    after(() => both(async (n) => worlds?.[n].stop()));

    async function same(letter: Letter, what: string, asked: (n: 0 | 1) => Promise<Asked> | Asked): Promise<void> {
      const [one, other] = await both(async (n) => {
        const { method, path, body, headers } = await asked(n);
        const { status, body: answer } = await worlds[n].server.request(method, path, body, { headers });
        return { status, text: plain(answer) };
      });
      expect(other, `${letter} ${what}`).to.deep.equal(one);
    }
    const get = (letter: Letter, path: (world: MatrixWorld) => string) =>
      same(letter, path(worlds[0]), (n) => ({
        method: "GET",
        path: path(worlds[n]),
        headers: worlds[n].headers(letter),
      }));
    const each = (work: (letter: Letter) => Promise<void>) => Promise.all(letters.map(work));

    it("is there for those who may see it", async () => {
      const seen = await worlds[1].server.get(`/api/issues/${CANARY.id}`, { headers: worlds[1].headers("E") });
      expect(JSON.stringify(seen.body)).to.match(canary);
      const { body } = await worlds[1].server.get<{ items: { flows: { issues: number }[] }[] }>("/api/lineage", {
        headers: worlds[1].headers("E"),
      });
      const count = ({ flows }: { flows: { issues: number }[] }) => flows.reduce((sum, { issues }) => sum + issues, 0);
      const [other] = await both((n) =>
        worlds[n].server.get<typeof body>("/api/lineage", { headers: worlds[n].headers("E") }),
      );
      expect(body.items.map(count)).to.deep.equal(other.body.items.map((item) => count(item) + 1));
    });

    for (const name of readsOfTheLog)
      it(`answers ${name} the same, now and in the past`, () =>
        each(async (letter) => {
          await same(letter, name, (n) => requestOf(name, letter, worlds[n]));
          if (!name.startsWith("GET")) return;
          await same(letter, `${name} in the past`, async (n) => {
            const asked = await requestOf(name, letter, worlds[n]);
            const asOf = `asOf=@${worlds[n].carriedOut}`;
            return { ...asked, path: `${asked.path}${asked.path.includes("?") ? "&" : "?"}${asOf}` };
          });
        }));

    for (const [name, why] of apart)
      it(`tells nothing of it at ${name}, whose answer is otherwise each time: ${why}`, () =>
        each(async (letter) => {
          const { method, path, body, headers } = await requestOf(name, letter, worlds[1]);
          const answer = await worlds[1].server.request(method, path, body, { headers });
          expect(JSON.stringify(answer.body)).to.not.match(canary);
        }));

    it("finds the same by every filter, search and page", () =>
      each(async (letter) => {
        for (const query of [
          `q=${encodeURIComponent(CANARY.word)}`,
          `q=${CANARY.id}`,
          "q=ㅋㄴㄹㅇ",
          "firm=firm",
          "group=group",
          "miniCluster=left",
          "state=IDENTIFIED,DIAGNOSED",
          "open=true",
          "assignee=leader",
          "category=QUALITY_STANDARDS",
          "overdue=true",
        ])
          await get(letter, () => `/api/issues?${query}`);
        for (const query of [
          `subject=issue:${CANARY.id}`,
          "subject=reorganization:plan",
          "subject=member:leader",
          "miniCluster=left",
          "group=group",
          "kinds=issues",
          "kinds=reorganizations",
          "types=IssueLogged,TaskIdentified,IssueDisposed",
          "direction=oldest",
        ])
          await get(letter, () => `/api/history?limit=500&${query}`);
        await get(letter, () => `/api/issues/${CANARY.id}`);
        await get(letter, () => `/api/issues/${CANARY.id}/history`);
        await get(letter, () => "/api/issues/copy");
        await get(letter, () => "/api/issues/copy/history");
        await get(letter, () => "/api/history/step?kinds=issues");
        for (const query of ["buckets=1", "buckets=500", "kinds=issues"])
          await get(letter, () => `/api/history/density?${query}`);
        await get(letter, ({ beforeIssues }) => `/api/home?since=@${beforeIssues}`);
        await get(letter, ({ carriedOut }) => `/api/home?since=@${carriedOut}`);
        for (const under of ["first", "done"]) await get(letter, () => `/api/statistics/structures?under=${under}`);
        for (const more of ["list=issues", "list=issues&change=added", "list=issues&change=changed"])
          await get(letter, ({ carriedOut }) => `/api/changes?from=@${carriedOut}&${more}`);
        await Promise.all(["/api/issues?limit=2", "/api/history?limit=3"].map((path) => pages(letter, path)));
      }));

    /** Page by page, the same items in the same portions. */
    async function pages(letter: Letter, path: string): Promise<void> {
      const [one, other] = await both(async (n) => {
        const all: string[] = [];
        let cursor = "";
        do {
          const { body } = await worlds[n].server.get<{ items: object[]; next: string | null }>(`${path}${cursor}`, {
            headers: worlds[n].headers(letter),
          });
          all.push(plain(body.items));
          cursor = body.next === null ? "" : `&cursor=${body.next}`;
        } while (cursor !== "");
        return all;
      });
      expect(other, `${letter} ${path}`).to.deep.equal(one);
    }

    it("refuses a command on it, or beside it, as if it were not there", () =>
      each(async (letter) => {
        const command = (name: string, body: unknown, more: Record<string, string> = {}) =>
          same(letter, `${name} ${JSON.stringify(body)}`, (n) => ({
            method: "POST",
            path: `/api/commands/${name}`,
            body,
            headers: { ...worlds[n].headers(letter), "Idempotency-Key": randomUUID(), ...more },
          }));
        for (const { name } of rowsOf(issueTable)) {
          await command(commandIn(name).name, bodyOf(name, letter, CANARY.id));
          await command(commandIn(name).name, bodyOf(name, letter, CANARY.id), { "If-Match": '"0"' });
        }
        for (const issueId of [levels.CLUSTER, levels.PROGRAMME]) {
          const duplicate = { issueId, as: "DUPLICATE", reason: "같다", duplicateOf: CANARY.id };
          await command("DisposeIssue", duplicate);
          await command("RankIssue", { issueId, after: CANARY.id, before: null });
          await command("RankIssue", { issueId, after: null, before: CANARY.id });
        }
      }));

    it("lets open sockets hear the same: snapshots, changes, deltas, presence", async () => {
      // One after another: what one does the next one hears.
      for (const letter of letters) {
        const key = randomUUID();
        const [one, other] = await both((n) => heardBy(worlds[n], letter, n === 1, key));
        expect(other.join("\n"), letter).to.not.match(canary);
        expect(other, letter).to.deep.equal(one);
      }
    });

    /**
     * What the actor's socket hears while somebody is at the hidden issue and it goes on, until a word on the issue that
     * everybody sees. Left out, since all they say is that the log has come further: `model:changed`, `log:status`, and a
     * delta of nothing, which keeps a board from taking the next one for a gap.
     */
    async function heardBy(world: MatrixWorld, letter: Letter, has: boolean, key: string): Promise<string[]> {
      const { server } = world;
      const [socket, engineer] = await Promise.all([
        server.socket(null, { headers: world.headers(letter) }),
        server.socket(null, { headers: world.headers("E") }),
      ]);
      const joined = [await join(socket, "group"), await join(socket, "group", world.carriedOut)];
      const frames: string[] = [];
      const last = new Promise<void>((resolve) =>
        socket.onAny((event: string, body: { changes?: unknown[]; group?: unknown }) => {
          if (event === "model:changed" || event === "log:status") return;
          if (event === "board:delta" && body.changes?.length === 0 && body.group === undefined) return;
          frames.push(`${event} ${plain(body, OF_FRAMES)}`);
          if (event === "board:delta" && JSON.stringify(body).includes(key)) resolve();
        }),
      );
      const hidden = has ? CANARY.id : levels[level];
      await join(engineer, "group");
      const present = new Promise<string>((resolve) =>
        socket.on("presence", ({ people }) => {
          const own = people.filter(({ connection }) => connection === engineer.id);
          if (own.length > 0) resolve(plain(own));
        }),
      );
      engineer.emit("presence:set", { groupId: "group", issueId: hidden, editing: true });
      const presence = await present;
      const say = (issueId: string, more: Record<string, string> = {}) =>
        server.send(
          "CommentOnIssue",
          { issueId, commentId: `${letter}-${issueId}`, text: "말" },
          { headers: { ...world.headers("E"), ...more } },
        );
      if (has) await say(CANARY.id);
      await say(levels.PROGRAMME, { "Idempotency-Key": key });
      await last;
      socket.disconnect();
      engineer.disconnect();
      return [...joined, presence, ...frames.filter((frame) => !frame.startsWith("presence"))];
    }
    const join = async (socket: TestSocket, groupId: string, from?: number): Promise<string> =>
      new Promise((resolve) =>
        socket.emit("board:join", { groupId, ...(from === undefined ? {} : { from: String(from) }) }, (answer) =>
          resolve(plain(answer, OF_FRAMES)),
        ),
      );
  });
