// The demonstration for tests: the real scenario, played once a run into a temporary folder, then served with the client.
import { randomUUID } from "node:crypto";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after } from "mocha";
import type { DemoPerson, Page } from "../../src/contract/answers.ts";
import type { CommandAnswer, CommandInput, CommandName } from "../../src/contract/commands.ts";
import { prepareDemo } from "../../src/demoScenario.ts";
import { createLogger } from "../../src/logger.ts";
import { type Prepared, type Running, startDanji } from "../../src/main.ts";
import { testConfig } from "./server.ts";

/** Playing the whole scenario takes about half a minute on two slow cores. */
export const PLAYING_MS = 240_000;

export type DemoUser = {
  memberId: string;
  /** The session's cookie header. */
  cookie: string;
  /** The answer to a query that must succeed. */
  get<T>(path: string): Promise<T>;
  /** Every item of a list, page after page. */
  all<T>(path: string): Promise<T[]>;
  /** Carries out a command that must succeed, and waits until it can be read. */
  command<N extends CommandName>(name: N, body: CommandInput<N>): Promise<CommandAnswer>;
};

export type Demo = {
  url: string;
  dataDir: string;
  running: Running;
  people: ReturnType<typeof DemoPerson.parse>[];
  /** The position the scenario ended at, as `asOf` takes it: what tests did since is not in it. */
  end: string;
  /** Commands carried out before playing was broken off, and after the program was started again. */
  carriedOut: { before: number; after: number };
  /** Signs in as this member. */
  as(memberId: string): Promise<DemoUser>;
  /** Signs in as the first person with this role. */
  withRole(role: string): Promise<DemoUser>;
};

const logger = createLogger(process.env.TEST_LOG_LEVEL ?? "silent");
let shared: Promise<Demo> | undefined;

/** The run's one demonstration; played at the first call. What a test changes in it, it changes for all after it. */
export function sharedDemo(): Promise<Demo> {
  shared ??= start();
  return shared;
}

const built = join(import.meta.dirname, "../../dist/client");
const clientDir = existsSync(join(built, "index.html")) ? built : null;

/** Nothing is drawn while a test plays. */
const silent = { isTTY: false, write: () => true } as unknown as NodeJS.WriteStream;

/** Playing is broken off here, amid the members who join, to show that it goes on where it stopped. */
const BROKEN_OFF_AT = 700;

class BrokenOff extends Error {}

/** The parts with commands that are counted, and refused once there were `limit` of them. */
function counting(parts: Prepared, limit = Number.POSITIVE_INFINITY): { parts: Prepared; count(): number } {
  let count = 0;
  return {
    parts: {
      ...parts,
      commands: {
        handle(command) {
          if (count >= limit) throw new BrokenOff();
          count++;
          return parts.commands.handle(command);
        },
      },
    },
    count: () => count,
  };
}

/** Plays the beginning, as a program does that is killed at it. Answers how many commands it carried out. */
async function playUntilBrokenOff(dataDir: string): Promise<number> {
  let before = 0;
  const stopped = startDanji({
    config: testConfig(dataDir),
    logger,
    demo: true,
    async prepare(given) {
      const { parts, count } = counting(given, BROKEN_OFF_AT);
      try {
        return await prepareDemo(parts, silent);
      } finally {
        before = count();
      }
    },
  });
  await stopped.then(
    () => {
      throw new Error("playing was not broken off");
    },
    (error: Error) => {
      if (!(error.cause instanceof BrokenOff)) throw error;
    },
  );
  return before;
}

async function start(): Promise<Demo> {
  const dataDir = await mkdtemp(join(tmpdir(), "danji-demo-"));
  after(async function () {
    this.timeout(30_000);
    await (await shared)?.running.stop();
    await rm(dataDir, { recursive: true, force: true });
  });
  const before = await playUntilBrokenOff(dataDir);
  let carriedOut = 0;
  const running = await startDanji({
    config: testConfig(dataDir),
    logger,
    demo: true,
    async prepare(given) {
      const { parts, count } = counting(given);
      const clock = await prepareDemo(parts, silent);
      carriedOut = count();
      return clock;
    },
    clientDir,
  });
  return {
    ...(await castOf(running)),
    dataDir,
    end: `@${running.model.position()}`,
    carriedOut: { before, after: carriedOut },
  };
}

/** The demonstration played to the end of a day (`--until`), on a server of its own that the caller stops. */
export async function demoUntil(
  day: string,
): Promise<Pick<Demo, "url" | "running" | "people" | "as" | "withRole"> & { stop(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), "danji-demo-"));
  const running = await startDanji({
    config: testConfig(dataDir),
    logger,
    demo: true,
    prepare: (parts) => prepareDemo(parts, silent, day),
    clientDir,
  });
  return {
    ...(await castOf(running)),
    async stop() {
      await running.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The people of a demonstration that runs, and signing in as them. */
async function castOf(running: Running): Promise<Pick<Demo, "url" | "running" | "people" | "as" | "withRole">> {
  const { people } = await read<{ people: Demo["people"] }>(`${running.url}/api/demo/people`, "");
  const as = (memberId: string) => signIn(running, memberId);
  return {
    url: running.url,
    running,
    people,
    as,
    withRole(role) {
      const person = people.find(({ roles }) => (roles as string[]).includes(role));
      if (person === undefined) throw new Error(`nobody in the demonstration is ${role}`);
      return as(person.memberId);
    },
  };
}

async function signIn({ url, model }: Running, memberId: string): Promise<DemoUser> {
  const response = await fetch(`${url}/api/session`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ memberId }),
  });
  const cookie = response.headers.get("set-cookie")?.split(";")[0] ?? "";
  if (response.status !== 204) throw new Error(`signing in: ${response.status}`);
  return {
    memberId,
    cookie,
    get: (path) => read(`${url}${path}`, cookie),
    async all<T>(path: string) {
      const items: T[] = [];
      let cursor: string | null = "";
      while (cursor !== null) {
        const more: string = cursor === "" ? "" : `&cursor=${encodeURIComponent(cursor)}`;
        const page: Page<T> = await read(`${url}${path}${path.includes("?") ? "&" : "?"}limit=500${more}`, cookie);
        items.push(...page.items);
        cursor = page.next;
      }
      return items;
    },
    async command(name, body) {
      const sent = await fetch(`${url}/api/commands/${name}`, {
        method: "POST",
        headers: { "Content-Type": "application/json", "Idempotency-Key": randomUUID(), Cookie: cookie },
        body: JSON.stringify(body),
      });
      if (!sent.ok) throw new Error(`${name}: ${sent.status} ${await sent.text()}`);
      const answer = (await sent.json()) as CommandAnswer;
      if (answer.position !== null) await model.waitFor(Number(answer.position), 10_000);
      return answer;
    },
  };
}

async function read<T>(url: string, cookie: string): Promise<T> {
  const response = await fetch(url, { headers: { Cookie: cookie } });
  if (response.status !== 200) throw new Error(`GET ${url}: ${response.status} ${await response.text()}`);
  return (await response.json()) as T;
}
