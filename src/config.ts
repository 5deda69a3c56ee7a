// Reads the configuration from the environment once, and refuses nonsense with a sentence that names the variable.
import { type Config, environment, type OidcConfig } from "./contract/config.ts";

/** What each variable may be, as a refusal says it. */
const expected: Record<keyof typeof environment, string> = {
  PORT: "a whole number from 0 to 65535 (0 takes a free one)",
  HOST: "a host name or an IP address to listen on, such as 127.0.0.1 or 0.0.0.0",
  DATA_DIR: "the path of a folder",
  EVENTSTORE_URL: "an EventStoreDB connection string, such as esdb://localhost:2113?tls=false",
  VAULT_URL: "a PostgreSQL connection string, such as postgres://danji@localhost/danji",
  VAULT_KEY: "32 bytes in base64, as `openssl rand -base64 32` prints them",
  OIDC_ISSUER: "the provider's issuer, such as https://accounts.example.org; http only for localhost",
  OIDC_CLIENT_ID: "the id of the client registered with the provider",
  OIDC_CLIENT_SECRET: "the secret of the client registered with the provider",
  OIDC_NAME: "what the provider is called on the sign-in page, up to 60 characters",
  LOG_LEVEL: "one of fatal, error, warn, info, debug, trace, silent",
  ORIGIN: "the address people open, such as https://danji.example.org, without a path",
  TRUST_PROXY: "the number of proxies before the server, from 0 to 99",
  LIMIT_ACCOUNT: "a number of requests a minute, from 1 to 9999999",
  LIMIT_ADDRESS: "a number of requests a minute, from 1 to 9999999",
  LIMIT_SIGN_IN: "a number of requests a minute, from 1 to 9999999",
  LIMIT_ACCOUNT_SOCKETS: "a number of sockets, from 1 to 9999999",
  LIMIT_ADDRESS_SOCKETS: "a number of sockets, from 1 to 9999999",
  SHUTDOWN_SECONDS: "a whole number of seconds from 0 to 999",
};

/** The configuration makes no sense; its message says which variable, what it was and what is expected. */
export class ConfigError extends Error {}

/**
 * Parses the environment. A variable that is empty counts as not set. Throws ConfigError with one sentence a variable
 * that is wrong. `dataDir` is where the data goes when DATA_DIR does not say.
 */
export function readConfig(env: NodeJS.ProcessEnv, { dataDir }: { dataDir: string }): Config {
  const wrong: string[] = [];
  function read<K extends keyof typeof environment>(name: K) {
    const value = env[name] === "" ? undefined : env[name];
    const parsed = environment[name].safeParse(value);
    if (!parsed.success) wrong.push(`${name} is "${shown(name, value ?? "")}", but must be ${expected[name]}.`);
    return parsed.data as ReturnType<(typeof environment)[K]["parse"]>;
  }
  const config: Config = {
    port: read("PORT"),
    host: read("HOST"),
    dataDir: read("DATA_DIR") ?? dataDir,
    eventStoreUrl: read("EVENTSTORE_URL") ?? null,
    vaultUrl: read("VAULT_URL") ?? null,
    vaultKey: read("VAULT_KEY") ?? null,
    oidc: oidcOf({
      issuer: read("OIDC_ISSUER"),
      clientId: read("OIDC_CLIENT_ID"),
      clientSecret: read("OIDC_CLIENT_SECRET"),
      name: read("OIDC_NAME"),
    }),
    logLevel: read("LOG_LEVEL"),
    origin: read("ORIGIN") ?? null,
    trustProxy: read("TRUST_PROXY"),
    limits: {
      account: read("LIMIT_ACCOUNT"),
      address: read("LIMIT_ADDRESS"),
      waysIn: read("LIMIT_SIGN_IN"),
      accountSockets: read("LIMIT_ACCOUNT_SOCKETS"),
      addressSockets: read("LIMIT_ADDRESS_SOCKETS"),
    },
    shutdownSeconds: read("SHUTDOWN_SECONDS"),
  };
  if (config.oidc === null && (env.OIDC_ISSUER || env.OIDC_CLIENT_ID) && wrong.length === 0)
    wrong.push("OIDC_ISSUER and OIDC_CLIENT_ID go together: set both, or neither.");
  if (wrong.length > 0) throw new ConfigError(wrong.join("\n"));
  return config;
}

type OidcGiven = { [K in keyof OidcConfig]: string | undefined };

/** The provider, where both its issuer and our id there are named; called by its host where it has no name. */
function oidcOf({ issuer, clientId, clientSecret, name }: OidcGiven): OidcConfig | null {
  if (issuer === undefined || clientId === undefined) return null;
  return { issuer, clientId, clientSecret: clientSecret ?? null, name: name ?? new URL(issuer).host };
}

/** A connection string may hold a password, a key is one; a message must not. */
const shown = (name: keyof typeof environment, value: string): string =>
  name === "VAULT_KEY" || name === "OIDC_CLIENT_SECRET" ? "…" : value.replace(/\/\/[^@/]*@/, "//…@").slice(0, 200);
