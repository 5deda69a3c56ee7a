// A throw-away PostgreSQL for tests: Debian's own server, a cluster in a temporary folder, gone when they end.
import { execFileSync, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readdirSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const root = "/usr/lib/postgresql";

/** Where Debian keeps the server's programs, the newest version's; null where it is not installed. */
function programs(): string | null {
  if (!existsSync(root)) return null;
  const newest = readdirSync(root)
    .filter((version) => existsSync(join(root, version, "bin/initdb")))
    .sort((a, b) => Number(a) - Number(b))
    .at(-1);
  return newest === undefined ? null : join(root, newest, "bin");
}

const bin = programs();
export const whyNoPostgres: string | null =
  bin === null
    ? "PostgreSQL is not installed: the vault is not tested on it. On Debian: apt-get install postgresql"
    : null;

export interface Postgres {
  /** A fresh database. Answers its connection string. */
  database(): Promise<string>;
  /** All that a dump of it says. */
  dump(url: string): Promise<string>;
  stop(): Promise<void>;
}

/** Starts a server on a socket in its own folder. It refuses root, so that root starts it as Debian's user postgres. */
export async function startPostgres(): Promise<Postgres> {
  if (bin === null) throw new Error(whyNoPostgres ?? "");
  const folder = await mkdtemp(join(tmpdir(), "danji-pg-"));
  const user = process.getuid?.() === 0 ? idsOf("postgres") : {};
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid ?? user.uid);
  const data = join(folder, "data");
  const options = { ...user, cwd: folder, env: { ...process.env, LC_ALL: "C.UTF-8" } } as const;
  execFileSync(join(bin, "initdb"), ["-D", data, "-U", "danji", "-A", "trust", "-E", "UTF8", "--no-sync"], {
    ...options,
    stdio: "ignore",
  });
  const server = spawn(
    join(bin, "postgres"),
    ["-D", data, "-k", folder, "-c", "listen_addresses=", "-c", "fsync=off", "-c", "max_connections=40"],
    { ...options, stdio: "ignore" },
  );
  const url = (database: string) => `postgres://danji@localhost/${database}?host=${encodeURIComponent(folder)}`;
  const psql = (...args: string[]) =>
    execFileSync(join(bin, "psql"), ["-h", folder, "-U", "danji", "-d", "postgres", ...args], {
      ...options,
      stdio: "pipe",
    });
  for (let tries = 0; ; tries++) {
    try {
      psql("-c", "select 1");
      break;
    } catch (error) {
      if (tries > 100 || server.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return {
    async database() {
      const name = `t${randomBytes(6).toString("hex")}`;
      psql("-c", `create database ${name}`);
      return url(name);
    },
    async dump(of) {
      return execFileSync(join(bin, "pg_dump"), ["-d", of], { ...options, encoding: "utf8", maxBuffer: 1e9 });
    },
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGINT");
      await ended;
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function idsOf(name: string): { uid?: number; gid?: number } {
  const id = (flag: string) => Number(execFileSync("id", [flag, name], { encoding: "utf8" }));
  return { uid: id("-u"), gid: id("-g") };
}
