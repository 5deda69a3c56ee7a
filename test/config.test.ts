// The configuration: defaults, what is taken, and a sentence for what makes no sense.
import { expect } from "chai";
import { ConfigError, readConfig } from "../src/config.ts";

const read = (env: NodeJS.ProcessEnv) => readConfig(env, { dataDir: "./data" });
const refusal = (env: NodeJS.ProcessEnv): string => {
  try {
    read(env);
  } catch (error) {
    expect(error).to.be.instanceOf(ConfigError);
    return (error as Error).message;
  }
  throw new Error("it was taken");
};

describe("configuration", () => {
  it("needs nothing, and takes empty variables as not set", () => {
    const expected = {
      port: 3000,
      host: "127.0.0.1",
      dataDir: "./data",
      eventStoreUrl: null,
      vaultUrl: null,
      vaultKey: null,
      oidc: null,
      logLevel: "info",
      origin: null,
      trustProxy: 0,
      limits: { account: 3_000, address: 600, waysIn: 60, accountSockets: 40, addressSockets: 500 },
      shutdownSeconds: 10,
    };
    expect(read({})).to.deep.equal(expected);
    expect(read({ PORT: "", EVENTSTORE_URL: "", ORIGIN: "" })).to.deep.equal(expected);
  });

  it("takes what makes sense", () => {
    const config = read({
      PORT: "0",
      HOST: "::",
      DATA_DIR: "/srv/danji",
      EVENTSTORE_URL: "esdb://admin:changeit@one:2113,two:2113?tls=true",
      LOG_LEVEL: "debug",
      ORIGIN: "https://danji.example.org",
      TRUST_PROXY: "1",
    });
    expect(config).to.include({ port: 0, host: "::", dataDir: "/srv/danji", logLevel: "debug", trustProxy: 1 });
  });

  for (const [name, value] of [
    ["PORT", "abc"],
    ["PORT", "-1"],
    ["PORT", "65536"],
    ["PORT", "3000.5"],
    ["HOST", "no host"],
    ["EVENTSTORE_URL", "http://localhost:2113"],
    ["VAULT_URL", "mysql://localhost/danji"],
    ["LOG_LEVEL", "loud"],
    ["ORIGIN", "danji.example.org"],
    ["ORIGIN", "https://danji.example.org/path"],
    ["TRUST_PROXY", "yes"],
    ["LIMIT_ACCOUNT", "0"],
    ["LIMIT_ADDRESS_SOCKETS", "unlimited"],
    ["SHUTDOWN_SECONDS", "soon"],
    ["OIDC_ISSUER", "accounts.example.org"],
    ["OIDC_ISSUER", "http://accounts.example.org"],
    ["OIDC_ISSUER", "http://localhost.example.org"],
    ["OIDC_ISSUER", "http://127.0.0.1.example.org"],
    ["OIDC_ISSUER", "https://accounts.example.org/?tenant=1"],
    ["OIDC_ISSUER", "https://"],
  ] as const) {
    it(`refuses ${name}=${value} with a sentence that names it and says what is expected`, () => {
      const message = refusal({ [name]: value });
      expect(message)
        .to.match(new RegExp(`^${name} is "`))
        .and.match(/, but must be .+\.$/);
      expect(message).to.contain(value);
    });
  }

  it("takes a provider with issuer and client id together, called by its host where it has no name", () => {
    const given = { OIDC_ISSUER: "https://accounts.example.org/realm", OIDC_CLIENT_ID: "danji" };
    const oidc = { issuer: given.OIDC_ISSUER, clientId: "danji", clientSecret: null, name: "accounts.example.org" };
    expect(read(given).oidc).to.deep.equal(oidc);
    const more = { OIDC_CLIENT_SECRET: "of the client", OIDC_NAME: " 원주 계정 " };
    expect(read({ ...given, ...more }).oidc).to.deep.equal({
      ...oidc,
      clientSecret: "of the client",
      name: "원주 계정",
    });
    for (const OIDC_ISSUER of ["http://localhost:8080", "http://127.0.0.1:8080/realm", "http://[::1]:8080"])
      expect(read({ ...given, OIDC_ISSUER }).oidc?.issuer).to.equal(OIDC_ISSUER);
    for (const alone of ["OIDC_ISSUER", "OIDC_CLIENT_ID"] as const)
      expect(refusal({ [alone]: given[alone] })).to.equal(
        "OIDC_ISSUER and OIDC_CLIENT_ID go together: set both, or neither.",
      );
  });

  it("names everything that is wrong at once, and never a password", () => {
    const message = refusal({
      PORT: "x",
      LOG_LEVEL: "x",
      EVENTSTORE_URL: "htp://admin:changeit@host",
      VAULT_URL: "postgre://danji:changeit@host/danji",
      VAULT_KEY: "changeit",
    });
    expect(message.split("\n")).to.have.length(5);
    expect(message).to.not.contain("changeit");
  });
});
