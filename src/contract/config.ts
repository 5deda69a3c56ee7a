// The environment the program reads, parsed once at its start.
import * as z from "zod";

const port = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number)
  .pipe(z.int().max(65_535));

/** How many at most; no limit is none, since a flood would find it. */
const most = z
  .string()
  .regex(/^[1-9]\d{0,6}$/)
  .transform(Number);

/** Whether an address is this very machine's: the only one that is spoken to without TLS. */
export const isLoopback = ({ hostname }: URL): boolean =>
  hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);

/** One schema a variable; `Config` below says what they are called inside. */
export const environment = {
  PORT: port.default(3000),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]{1,253}$/)
    .default("127.0.0.1"),
  DATA_DIR: z.string().trim().min(1).max(4_000).optional(),
  EVENTSTORE_URL: z
    .string()
    .regex(/^(esdb|kurrentdb)(\+discover)?:\/\/[^\s/?]+/)
    .optional(),
  VAULT_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\/[^\s]+$/)
    .optional(),
  /** 32 bytes in base64: 43 characters and one for the padding. */
  VAULT_KEY: z
    .string()
    .regex(/^[A-Za-z0-9+/]{43}=$/)
    .optional(),
  /** https, or http on this very machine: for trying it out. */
  OIDC_ISSUER: z
    .string()
    .regex(/^https?:\/\/[^\s?#@]{1,2000}$/)
    .refine((text) => URL.canParse(text) && (text.startsWith("https:") || isLoopback(new URL(text))))
    .optional(),
  OIDC_CLIENT_ID: z.string().min(1).max(1_000).optional(),
  OIDC_CLIENT_SECRET: z.string().min(1).max(1_000).optional(),
  OIDC_NAME: z.string().trim().min(1).max(60).optional(),
  LOG_LEVEL: z.enum(["fatal", "error", "warn", "info", "debug", "trace", "silent"]).default("info"),
  ORIGIN: z
    .string()
    .regex(/^https?:\/\/[^\s/?#]+$/)
    .optional(),
  TRUST_PROXY: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .default(0),
  LIMIT_ACCOUNT: most.default(3_000),
  LIMIT_ADDRESS: most.default(600),
  LIMIT_SIGN_IN: most.default(60),
  LIMIT_ACCOUNT_SOCKETS: most.default(40),
  LIMIT_ADDRESS_SOCKETS: most.default(500),
  SHUTDOWN_SECONDS: z
    .string()
    .regex(/^\d{1,3}$/)
    .transform(Number)
    .default(10),
} as const;

export type Limits = {
  /** Requests a minute of one account, of one address where nobody is signed in, and of one address on the ways in. */
  account: number;
  address: number;
  waysIn: number;
  /** Sockets that one account, and one address, may hold open at once. */
  accountSockets: number;
  addressSockets: number;
};

/** A provider that people sign in with: OpenID Connect, the client registered there, and what it is called on the page. */
export type OidcConfig = { issuer: string; clientId: string; clientSecret: string | null; name: string };

export type Config = {
  /** 0 lets the system choose. */
  port: number;
  host: string;
  dataDir: string;
  /** Null: the embedded log. */
  eventStoreUrl: string | null;
  /** PostgreSQL, where several nodes share one vault; null: SQLite in the data folder. */
  vaultUrl: string | null;
  /** The key that people's keys are wrapped under; null: the one in the data folder. */
  vaultKey: string | null;
  /** Null: passwords alone. */
  oidc: OidcConfig | null;
  logLevel: z.infer<typeof environment.LOG_LEVEL>;
  /** The address people use, where it is not the one the server listens on (behind a proxy). */
  origin: string | null;
  /** How many proxies stand before the server. */
  trustProxy: number;
  limits: Limits;
  /** How long a stop waits for what is in flight. */
  shutdownSeconds: number;
};
