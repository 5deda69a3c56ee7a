// The composition root: makes every part, in the order they need each other, and stops them in reverse.
import { existsSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Logger } from "pino";
import { openReadModel } from "../projections/openReadModel.ts";
import { startProjector } from "../projections/projector.ts";
import type { ReadModel } from "../projections/readModel.ts";
import { createAccessTokens } from "./access/accounts/accessTokens.ts";
import { createAccounts } from "./access/accounts/accounts.ts";
import { createHasher, type HashCost } from "./access/accounts/hashing.ts";
import { createInvitations, type Invitations } from "./access/accounts/invitations.ts";
import { type Actors, createActors } from "./access/actors.ts";
import { createAudit } from "./access/audit.ts";
import { createProvider } from "./access/oidc/provider.ts";
import { createOidcSignIn } from "./access/oidc/signIn.ts";
import { createPersonalData } from "./access/personalData.ts";
import { createSessions } from "./access/session.ts";
import { openVault, type Vault } from "./access/vault/vault.ts";
import { type Clock, wallClock } from "./clock.ts";
import { createFacts } from "./commands/facts.ts";
import { createFolds, type Folds } from "./commands/folds.ts";
import { type CommandHandler, createCommandHandler } from "./commands/handleCommand.ts";
import { createPastStructures } from "./commands/past.ts";
import { type Config, isLoopback } from "./contract/config.ts";
import { openDataFolder, StartError } from "./dataFolder.ts";
import { memberFacts } from "./domain/member.ts";
import { type EmbeddedLog, startEmbeddedLog } from "./embedded/embeddedLog.ts";
import { createApp } from "./http/app.ts";
import { drain } from "./http/drain.ts";
import type { Freshness, Parts } from "./http/parts.ts";
import { createLive, type Live } from "./live/server.ts";
import { connectLog, type LogClient } from "./log/connection.ts";
import { createReadSide } from "./readSide.ts";
import { type Scheduler, startScheduler } from "./scheduler.ts";
import { createVerifications, type Verifications } from "./verification/verification.ts";

const CATCH_UP_MS = 5_000;

/** The parts as they run, for the demonstration's player and for tests. */
export type Prepared = {
  log: LogClient;
  model: ReadModel;
  vault: Vault;
  folds: Folds;
  commands: CommandHandler;
  actors: Actors;
  invitations: Invitations;
};
export type Running = Prepared & {
  /** The address the server listens on; "" where it does not. */
  url: string;
  /** Folds the read model anew beside the one in use, then swaps. */
  rebuild(): Promise<void>;
  verifications: Verifications;
  /** Answers what is in flight, tells the sockets, closes the files. Twice is once. */
  stop(): Promise<void>;
};

export type StartOptions = {
  config: Config;
  logger: Logger;
  /** Whether actors are chosen from the demonstration's people. */
  demo?: boolean;
  /** Runs before the server listens; answers the clock it goes on with. The demonstration plays its scenario here. */
  prepare?(parts: Prepared): Promise<Clock>;
  /** False: everything but the HTTP server. */
  serve?: boolean;
  /** What a password's hash costs, and the real clock that accounts go by: tests alone set them. */
  hashCost?: HashCost;
  realClock?: Clock;
  /** Where the built client lies; left out: beside this program. */
  clientDir?: string | null;
};

/** Starts the whole program. Throws StartError, or another error with a sentence, having closed what was open. */
export async function startDanji(options: StartOptions): Promise<Running> {
  const closing: (() => Promise<unknown> | unknown)[] = [];
  let stopping: Promise<void> | undefined;
  const stop = (): Promise<void> => {
    stopping ??= (async () => {
      for (const close of closing.reverse()) {
        try {
          await close();
        } catch (error) {
          options.logger.error({ err: error }, "stopping");
        }
      }
    })();
    return stopping;
  };
  try {
    return { ...(await compose(options, closing)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function compose(
  {
    config,
    logger,
    demo = false,
    prepare,
    serve = true,
    clientDir = besideProgram(),
    hashCost,
    realClock = wallClock,
  }: StartOptions,
  closing: (() => Promise<unknown> | unknown)[],
): Promise<Omit<Running, "stop">> {
  const { dataDir } = config;
  const folder = openDataFolder(dataDir);
  closing.push(() => folder.close());
  const vault = await openVault({ dataDir, url: config.vaultUrl, key: config.vaultKey });
  closing.push(() => vault.close());

  let lost = false;
  let live: Live | undefined;
  let scheduler: Scheduler | undefined;
  const logServer: Pick<EmbeddedLog, "connectionString"> & Partial<EmbeddedLog> =
    config.eventStoreUrl === null ? await startEmbeddedLog({ dataDir }) : { connectionString: config.eventStoreUrl };
  closing.push(() => logServer.close?.());
  logServer.onExit?.((error) => {
    lost = true;
    logger.fatal({ err: error }, "The embedded log has stopped: queries go on, commands are refused. Start anew.");
    live?.statusChanged();
  });
  const { connectionString } = logServer;
  const log = connectLog(connectionString, logServer.head);
  closing.push(() => log.close());

  // Closed after the projector, which tells it of commits to its last moment.
  let opened: ReturnType<typeof openReadModel> | undefined;
  closing.push(() => opened?.close());
  const projector = await startProjector({
    connectionString,
    dataDir,
    onCommitted(committed) {
      opened?.announce(committed.to);
      live?.committed(committed);
      scheduler?.committed(committed);
    },
    onStatus: () => live?.statusChanged(),
    onSwap: (file) => opened?.reopen(file),
  });
  closing.push(() => projector.close());
  const model = openReadModel({ file: projector.file() });
  opened = model;

  let tell: Clock = wallClock;
  const clock: Clock = () => tell();
  const folds = createFolds(log);
  closing.push(() => folds.close());
  const facts = createFacts(folds, createReadSide({ log, model, clock }));
  let programme: string | undefined;
  /** There is one programme a server. Where the read model does not know it yet, the log is asked how far to wait. */
  async function programmeId(): Promise<string> {
    const read = () => model.programme({ position: model.position(), now: clock() })?.id;
    programme ??= read();
    if (programme === undefined) {
      await model.waitFor((await log.head()) ?? 0, CATCH_UP_MS);
      programme = read();
    }
    return programme ?? "none";
  }
  const actors = createActors({
    structure: async (since = folds.head()) => facts.since(since).structure(await programmeId()),
    async member(id, since = folds.head()) {
      const member = memberFacts(await facts.since(since).member(id));
      if (member === null || member.forgotten) return null;
      // A member goes with the organisation to the one that took its place. The read model follows that; one more read
      // of the log for every command would bring nothing else.
      const organizationId = model.organizationOf({ position: model.position(), now: clock() }, id);
      return { organizationId: organizationId ?? member.organizationId, kind: member.kind };
    },
  });
  const commands = createCommandHandler({ log, folds, vault, facts, clock });
  const https = config.origin?.startsWith("https:") === true;
  // Sessions, links and codes go by the real time, in the demonstration too.
  const sessions = createSessions({ vault, clock: realClock, secure: https });
  sessions.onStarted(({ memberId, stage }) => logger.info({ memberId, stage }, "a session begins"));
  const accounts = createAccounts({ vault, sessions, hasher: createHasher(hashCost), clock: realClock });
  const accessTokens = createAccessTokens({ vault, clock: realClock });
  const invitations = createInvitations({ vault, accounts, sessions, clock: realClock });
  const oidcSignIn =
    config.oidc === null
      ? null
      : createOidcSignIn({
          name: config.oidc.name,
          provider: createProvider({ oidc: config.oidc, logger }),
          vault,
          accounts,
          invitations,
          sessions,
          clock: realClock,
          secure: https,
        });
  const prepared: Prepared = { log, model, vault, folds, commands, actors, invitations };
  if (prepare) tell = await prepare(prepared);
  const rebuild = () => projector.rebuild();
  const embedded = config.eventStoreUrl === null;
  const verifications = createVerifications({
    work: () => ({ connectionString, dataDir, file: projector.file(), embedded }),
    // When it was verified is a matter of the real clock, in the demonstration too.
    clock: wallClock,
    logger,
  });
  closing.push(() => verifications.close());
  if (!serve) return { ...prepared, url: "", rebuild, verifications };

  const freshness = (): Freshness => {
    const { connected, head, lagSeconds } = projector.status();
    return { connected: connected && !lost, position: model.position(), head, lagSeconds };
  };
  const parts: Parts = {
    model,
    vault,
    sessions,
    accounts,
    invitations,
    oidc: oidcSignIn,
    accessTokens,
    personalData: createPersonalData({ vault, accounts, sessions, accessTokens, invitations, clock: realClock }),
    audit: createAudit({ vault, clock: realClock }),
    actors,
    commands,
    head: folds.head,
    facts: { ...facts, ...createPastStructures(log) },
    freshness,
    verifications,
    clock,
    logger,
    demo,
    origin: config.origin,
    trustProxy: config.trustProxy,
    limits: config.limits,
    clientDir,
    sockets: () => live?.sockets() ?? 0,
  };
  const server = createServer(createApp(parts));
  live = createLive(server, parts);
  const sockets = live;
  const port = await listen(server, config);
  closing.push(async () => {
    sockets.close();
    await drain(server, config.shutdownSeconds * 1000);
  });
  const carriesOut = startScheduler({ model, facts, commands, clock, logger });
  scheduler = carriesOut;
  const sweeping = startSweeping(vault, realClock, logger);
  closing.push(() => sweeping.close());
  closing.push(() => carriesOut.close());
  const host = config.host.includes(":") ? `[${config.host}]` : config.host;
  if (!https && !demo && !isLoopback(new URL(`http://${host}`)))
    logger.warn(
      "HOST is more than this machine and ORIGIN no https address: passwords and sessions travel in the clear. Put a proxy with TLS before the server and set ORIGIN.",
    );
  return { ...prepared, url: `http://${host}:${port}`, rebuild, verifications };
}

const DAY_MS = 86_400_000;

/** At the start and once a day, what has had its time leaves the vault. */
function startSweeping(vault: Vault, clock: Clock, logger: Logger): { close(): void } {
  const sweep = () =>
    vault.sweep(Date.parse(clock())).catch((error: unknown) => logger.error({ err: error }, "sweeping the vault"));
  void sweep();
  const daily = setInterval(sweep, DAY_MS);
  return { close: () => clearInterval(daily) };
}

function listen(server: ReturnType<typeof createServer>, { port, host }: Config): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(new StartError(whyNotListening(error, port, host))));
    server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  });
}

function whyNotListening({ code, message }: NodeJS.ErrnoException, port: number, host: string): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} on ${host} is in use by another program. Stop that one, or name another port in PORT (0 takes a free one).`;
    case "EACCES":
      return `Port ${port} may not be opened by this user. Name one above 1023 in PORT.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `HOST is ${host}, but this machine has no such address. Use 127.0.0.1, or 0.0.0.0 for all of them.`;
    default:
      return `The server cannot listen on ${host}:${port}: ${message}.`;
  }
}

/** The built client, dist/client; null where it was not built. Run from its source, client/ beside it is not the built one. */
function besideProgram(): string | null {
  const compiled = import.meta.filename.endsWith(".js");
  const place = join(import.meta.dirname, compiled ? "../client" : "../dist/client");
  return existsSync(join(place, "index.html")) ? place : null;
}
