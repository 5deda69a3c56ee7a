// A whole server for a test: embedded log in a temporary folder, a free port, a small programme, real HTTP and sockets.
import { randomUUID } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { io, type Socket } from "socket.io-client";
import type { CommandAnswer, CommandInput, CommandName } from "../../src/contract/commands.ts";
import type { Config } from "../../src/contract/config.ts";
import type { ClientToServer, ServerToClient } from "../../src/contract/live.ts";
import { createLogger } from "../../src/logger.ts";
import { type Running, type StartOptions, startDanji } from "../../src/main.ts";
import { buildWorld, type Person, people } from "./world.ts";

export type TestSocket = Socket<ServerToClient, ClientToServer>;
type Ask = { as?: Person | null; headers?: Record<string, string>; url?: string };
export type Answer<T = Record<string, unknown>> = { status: number; headers: Headers; body: T };

export interface TestServer {
  url: string;
  dataDir: string;
  running: Running;
  /** The Cookie header of a person's session. */
  cookie(person: Person): string;
  get<T = Record<string, unknown>>(path: string, ask?: Ask): Promise<Answer<T>>;
  /** Sends any request; `body` as JSON unless it is a string. */
  request<T = Record<string, unknown>>(method: string, path: string, body: unknown, ask?: Ask): Promise<Answer<T>>;
  /** Sends a command under a fresh key, or under the one in `headers`. */
  send(name: string, body: unknown, ask?: Ask): Promise<Answer>;
  /** Sends a command that must succeed, and waits until it can be read. Answers it. */
  command<N extends CommandName>(name: N, body: CommandInput<N>, as: Person): Promise<CommandAnswer>;
  /** A connected socket; `url` goes through a proxy. */
  socket(as: Person | null, options?: { url?: string; headers?: Record<string, string> }): Promise<TestSocket>;
  stop(): Promise<void>;
}

/** Real hashes would cost each sign-in some 30 ms; `createHasher` has tests of its own at the real cost. */
const CHEAP_HASHES = { memoryCost: 64, timeCost: 1, parallelism: 1 };

export const testConfig = (dataDir: string, more: Partial<Config> = {}): Config => ({
  port: 0,
  host: "127.0.0.1",
  dataDir,
  eventStoreUrl: null,
  vaultUrl: null,
  vaultKey: null,
  oidc: null,
  logLevel: "silent",
  origin: null,
  trustProxy: 0,
  // A test asks faster than people do; what the limits are has a test of its own.
  limits: { account: 1e6, address: 1e6, waysIn: 1e6, accountSockets: 1e5, addressSockets: 1e5 },
  shutdownSeconds: 5,
  ...more,
});

/** Starts a server with the world of world.ts in it (unless `empty`), and signs everyone in. */
export async function startTestServer(
  options: Partial<Omit<StartOptions, "config">> & { config?: Partial<Config>; empty?: boolean } = {},
): Promise<TestServer> {
  const { config = {}, empty = false, ...start } = options;
  const dataDir = await mkdtemp(join(tmpdir(), "danji-test-"));
  const logger = createLogger(process.env.TEST_LOG_LEVEL ?? "silent");
  const running = await startDanji({
    logger,
    clientDir: null,
    hashCost: CHEAP_HASHES,
    ...start,
    config: testConfig(dataDir, config),
  });
  const cookies = new Map<Person, string>();
  if (!empty) {
    await running.model.waitFor(await buildWorld(running.commands), 10_000);
    for (const person of Object.keys(people) as Person[]) {
      const token = await running.vault.createSession(people[person], new Date().toISOString());
      cookies.set(person, `danji=${token}`);
    }
  }
  const sockets = new Set<TestSocket>();
  const cookie = (person: Person) => cookies.get(person) ?? "";

  const request = async <T>(method: string, path: string, body: unknown, ask: Ask = {}): Promise<Answer<T>> => {
    const response = await fetch(`${ask.url ?? running.url}${path}`, {
      method,
      headers: {
        ...(body === undefined ? {} : { "Content-Type": "application/json" }),
        ...(ask.as ? { Cookie: cookie(ask.as) } : {}),
        ...ask.headers,
      },
      ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const json = response.headers.get("content-type")?.includes("json");
    return { status: response.status, headers: response.headers, body: (json ? JSON.parse(text) : text) as T };
  };
  const send: TestServer["send"] = (name, body, ask = {}) =>
    request("POST", `/api/commands/${name}`, body, {
      ...ask,
      headers: { "Idempotency-Key": randomUUID(), ...ask.headers },
    });

  return {
    url: running.url,
    dataDir,
    running,
    cookie,
    get: (path, ask) => request("GET", path, undefined, ask),
    request,
    send,
    async command(name, body, as) {
      const { status, body: answer } = await send(name, body, { as });
      if (status !== 200) throw new Error(`${name}: ${status} ${JSON.stringify(answer)}`);
      const done = answer as CommandAnswer;
      if (done.position !== null) await running.model.waitFor(Number(done.position), 10_000);
      return done;
    },
    async socket(as, { url = running.url, headers = {} } = {}) {
      const socket: TestSocket = io(url, {
        transports: ["websocket"],
        forceNew: true,
        reconnectionDelay: 20,
        reconnectionDelayMax: 100,
        extraHeaders: { ...(as === null ? {} : { Cookie: cookie(as) }), ...headers },
      });
      sockets.add(socket);
      await new Promise<void>((resolve, reject) => {
        const refused = (error: Error) => {
          socket.disconnect();
          reject(error);
        };
        socket.once("connect_error", refused);
        socket.once("connect", () => {
          // From now on it comes back by itself, as a browser's does.
          socket.off("connect_error", refused);
          resolve();
        });
      });
      return socket;
    },
    async stop() {
      for (const socket of sockets) socket.disconnect();
      await running.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
