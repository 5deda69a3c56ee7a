// A real OpenID Connect provider on this machine, whose people sign in without being asked anything, and which can be told
// to lie: its ID tokens may be changed after they were made, and signed anew.
import { createSign, generateKeyPairSync, type KeyObject } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider, { type ClientMetadata } from "oidc-provider";

type Claims = Record<string, unknown>;

export interface TestProvider {
  issuer: string;
  /** Begins to serve: until then it answers 503. */
  open(clients: ClientMetadata[]): void;
  /** Who signs in next; null: they change their mind. */
  person: string | null;
  /** What becomes of the next ID token, and of the document that tells where everything is. */
  forge: ((token: string) => string) | null;
  document: Claims;
  /** What the last one that came for a token showed in its header; "" for nothing. */
  shown: string;
  /** Signs claims as the provider does, or with another key. */
  sign(claims: Claims, key?: KeyObject): string;
  close(): Promise<void>;
}

export const claimsOf = (token: string): Claims =>
  JSON.parse(Buffer.from(token.split(".")[1] ?? "", "base64url").toString()) as Claims;

export const newKey = (): KeyObject => generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;

export async function startOidcProvider(): Promise<TestProvider> {
  const key = newKey();
  let serve: ReturnType<Provider["callback"]> | null = null;
  const server = createServer((request, response) => {
    if (serve) void serve(request, response);
    else response.writeHead(503).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "localhost", resolve));
  // To a browser another site than the server, which is 127.0.0.1.
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;

  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const test: TestProvider = {
    issuer,
    person: null,
    forge: null,
    document: {},
    shown: "",
    open(clients) {
      const provider = new Provider(issuer, {
        clients,
        jwks: { keys: [{ ...key.export({ format: "jwk" }), kid: "test", alg: "RS256", use: "sig" }] },
        cookies: { keys: ["for this test alone"] },
        features: { devInteractions: { enabled: false } },
        interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
        findAccount: (_context, accountId) => ({ accountId, claims: () => ({ sub: accountId }) }),
        ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 600, IdToken: 600, Interaction: 600, Session: 600 },
      });
      provider.use(async (context, next) => {
        if (context.path.startsWith("/interaction/")) {
          const { params } = await provider.interactionDetails(context.req, context.res);
          if (test.person === null) {
            await provider.interactionFinished(context.req, context.res, { error: "access_denied" });
          } else {
            const grant = new provider.Grant({ accountId: test.person, clientId: String(params.client_id) });
            grant.addOIDCScope("openid");
            const consent = { grantId: await grant.save() };
            const login = { accountId: test.person, remember: false };
            await provider.interactionFinished(context.req, context.res, { login, consent });
          }
          context.respond = false;
          return;
        }
        if (context.path === "/token") test.shown = context.get("authorization").split(" ")[0] ?? "";
        await next();
        const body = context.body as { id_token?: string } | undefined;
        if (context.path === "/token" && body?.id_token && test.forge) body.id_token = test.forge(body.id_token);
        if (context.path === "/.well-known/openid-configuration") Object.assign(context.body as object, test.document);
      });
      serve = provider.callback();
    },
    sign(claims, by = key) {
      const signed = `${part({ alg: "RS256", kid: "test", typ: "JWT" })}.${part(claims)}`;
      return `${signed}.${createSign("RSA-SHA256").update(signed).sign(by).toString("base64url")}`;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return test;
}
