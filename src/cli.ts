// npm run danji -- start | demo | admin | log | rebuild | verify | vault: reads the command line and the environment, and runs one of them.
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { VaultError } from "./access/vault/vaultError.ts";
import { ConfigError, readConfig } from "./config.ts";
import { Day } from "./contract/base.ts";
import type { Config } from "./contract/config.ts";
import { Person } from "./contract/member.ts";
import { StartError } from "./dataFolder.ts";
import { prepareDemo } from "./demoScenario.ts";
import { EmbeddedLogError } from "./embedded/errors.ts";
import { serveLog } from "./embedded/serve.ts";
import { inviteAdministrator } from "./firstAdministrator.ts";
import { createLogger } from "./logger.ts";
import { type StartOptions, startDanji } from "./main.ts";
import { moveVault } from "./moveVault.ts";
import { endOnSignal } from "./stopping.ts";
import { drawVerification, tellVerification } from "./verification/tell.ts";

const USAGE = `Usage: npm run danji -- <command>

  start      the real thing: an empty data folder at first, or EventStoreDB by EVENTSTORE_URL
  demo       the Wonju demonstration, its scenario played where it is missing; --until 2006-04-30 plays that day last,
             into a folder of its own: the eve of the first reorganisation, to compose it by hand
  admin      the first administrator, or the director's way back in: --name NAME --email EMAIL, on a folder without a
             programme --programme NAME too, and --organization NAME for the office (추진단); prints an invitation link.
             --again where a director has an account already. The server must not be running
  log        the embedded log alone: --port 2113 --host 127.0.0.1 --data-dir ./data/log
  rebuild    folds the read model anew from the log, then ends
  verify     checks the log's hash chain, that the read model is what the log gives, and that each reorganisation kept
             every member, group and open issue; --out FILE keeps the result as JSON. Ends with 0 where all holds

  vault      migrate --from PLACE --to PLACE: personal data and accounts into another vault, a data folder or a PostgreSQL
             (postgres://…), which must be empty; every row is opened and compared. No server may be using either.
             A folder goes by its vault.key, a database by VAULT_KEY or the vault.key in DATA_DIR

Settings are environment variables: PORT, HOST, DATA_DIR, EVENTSTORE_URL, VAULT_URL, VAULT_KEY, LOG_LEVEL,
ORIGIN, TRUST_PROXY, SHUTDOWN_SECONDS; OIDC_ISSUER, OIDC_CLIENT_ID, OIDC_CLIENT_SECRET, OIDC_NAME; and LIMIT_ACCOUNT,
LIMIT_ADDRESS, LIMIT_SIGN_IN, LIMIT_ACCOUNT_SOCKETS, LIMIT_ADDRESS_SOCKETS.
`;

/** The day the programme of the demonstration began. */
const FIRST_DAY = "2005-04-01";

/** A read model that is far behind its log is folded first: a verification is of one that is level. */
const CATCH_UP_MS = 3_600_000;

/** The command line makes no sense. */
class UsageError extends Error {}

/** Runs the command. What is wrong with how it was asked is a UsageError or ConfigError: exit code 2. */
async function main(args: string[]): Promise<void> {
  const [command, ...rest] = args;
  switch (command) {
    case "start":
      noMore(rest);
      return serve(readConfig(process.env, { dataDir: "./data" }));
    case "demo":
      return demo(rest);
    case "admin":
      return admin(rest);
    case "log":
      return logAlone(rest);
    case "rebuild":
      noMore(rest);
      return rebuild(readConfig(process.env, { dataDir: "./data" }));
    case "verify":
      return verify(parsed(rest, ["out"]).out, readConfig(process.env, { dataDir: "./data" }));
    case "vault":
      return vault(rest, readConfig(process.env, { dataDir: "./data" }));
    case "help":
    case "--help":
    case "-h":
      process.stdout.write(USAGE);
      return;
    default:
      throw new UsageError(command === undefined ? "A command is missing." : `There is no command "${command}".`);
  }
}

async function demo(args: string[]): Promise<void> {
  const { until } = parsed(args, ["until"]);
  if (until !== undefined && !(Day.safeParse(until).success && until >= FIRST_DAY))
    throw new UsageError(`--until takes a day from ${FIRST_DAY} on, like 2006-04-30; "${until}" is none.`);
  const dataDir = until === undefined ? "./data/demo" : `./data/demo-${until}`;
  await serve(readConfig(process.env, { dataDir }), (parts) => prepareDemo(parts, process.stderr, until));
}

async function serve(config: Config, prepare?: StartOptions["prepare"]): Promise<void> {
  const logger = createLogger(config.logLevel);
  const running = await startDanji({
    config,
    logger,
    demo: prepare !== undefined,
    ...(prepare ? { prepare } : {}),
  });
  endOnSignal(running.stop, {
    stopping: () => process.stderr.write("\n마치는 중입니다 · Ending. Ctrl-C again to force.\n"),
    failed: (error) => logger.fatal({ err: error }, "unexpected error; ending"),
  });
  process.stdout.write(`단지가 열렸습니다 · Danji is open: ${running.url}\n`);
}

async function admin(args: string[]): Promise<void> {
  const again = args.includes("--again");
  const rest = args.filter((argument) => argument !== "--again");
  const { name, email, ...more } = parsed(rest, ["name", "email", "programme", "organization"]);
  const person = Person.safeParse({ name, email });
  if (!person.success || person.data.email === null)
    throw new UsageError("admin takes --name NAME and --email EMAIL, an address that is one.");
  const config = readConfig(process.env, { dataDir: "./data" });
  const running = await startDanji({ config, logger: createLogger(config.logLevel), serve: false });
  try {
    const token = await inviteAdministrator(running, {
      name: person.data.name,
      email: person.data.email,
      again,
      ...more,
    });
    const origin = config.origin ?? `http://${config.host}:${config.port}`;
    process.stdout.write(`${origin}/invitation#${token}\n`);
    process.stderr.write("7일 안에 한 번 쓸 수 있습니다 · Good once, within seven days.\n");
  } finally {
    await running.stop();
  }
}

async function rebuild(config: Config): Promise<void> {
  const running = await startDanji({ config, logger: createLogger(config.logLevel), serve: false });
  await running.rebuild();
  await running.stop();
  process.stdout.write(`The read model in ${config.dataDir} was folded anew from the log.\n`);
}

/** Tells on stderr how far it is; on stdout, and in the file, what was found. Sets the exit code. */
async function verify(out: string | undefined, config: Config): Promise<void> {
  const running = await startDanji({ config, logger: createLogger(config.logLevel), serve: false });
  try {
    await running.model.waitFor((await running.log.head()) ?? 0, CATCH_UP_MS);
    running.verifications.start();
    const found = await running.verifications.ended((now) => drawVerification(process.stderr, now));
    if (out !== undefined) writeFileSync(out, `${JSON.stringify(found, null, 2)}\n`);
    process.stdout.write(tellVerification(found));
    process.exitCode = found.state === "HELD" ? 0 : 1;
  } finally {
    await running.stop();
  }
}

async function vault([what, ...rest]: string[], config: Config): Promise<void> {
  const { from, to } = parsed(rest, ["from", "to"]);
  if (what !== "migrate" || !from || !to) throw new UsageError("vault migrate takes --from PLACE and --to PLACE.");
  process.stdout.write(`${await moveVault({ from, to }, config, (line) => process.stderr.write(`${line}\n`))}\n`);
}

async function logAlone(args: string[]): Promise<void> {
  const values = parsed(args, ["port", "host", "data-dir"]);
  const { port, host, dataDir } = readConfig(
    { PORT: values.port ?? "2113", HOST: values.host, DATA_DIR: values["data-dir"] },
    { dataDir: "./data/log" },
  );
  await serveLog({ port, host, dataDir });
}

/** The options of a command, all of them texts. */
function parsed<Name extends string>(args: string[], names: readonly Name[]): Partial<Record<Name, string>> {
  const options = Object.fromEntries(names.map((name) => [name, { type: "string" } as const]));
  try {
    return parseArgs({ args, options, allowPositionals: false }).values as Partial<Record<Name, string>>;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

function noMore(rest: string[]): void {
  if (rest.length > 0)
    throw new UsageError(`"${rest.join(" ")}" is not understood: settings are environment variables.`);
}

try {
  await main(process.argv.slice(2));
} catch (error) {
  const asked = error instanceof UsageError || error instanceof ConfigError;
  process.stderr.write(`${told(error)}\n${error instanceof UsageError ? `\n${USAGE}` : ""}`);
  process.exit(asked ? 2 : 1);
}

/** A sentence for what the person can mend; a bug with all there is to know of it. */
function told(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const mendable =
    error instanceof UsageError ||
    error instanceof ConfigError ||
    error instanceof StartError ||
    error instanceof VaultError ||
    error instanceof EmbeddedLogError;
  return mendable ? error.message : (error.stack ?? error.message);
}
