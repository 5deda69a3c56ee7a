// The provider, by OpenID Connect: discovered when somebody first needs it, and again after a failure. Its keys, issuer,
// audience, nonce and times are checked by openid-client; what is wrong is logged, and told to nobody.
import {
  AuthorizationResponseError,
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  type ClientAuth,
  ClientError,
  ClientSecretBasic,
  ClientSecretPost,
  type Configuration,
  type CustomFetch,
  calculatePKCECodeChallenge,
  customFetch,
  discovery,
  enableNonRepudiationChecks,
  None,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
} from "openid-client";
import type { Logger } from "pino";
import { isLoopback, type OidcConfig } from "../../contract/config.ts";
import { Refusal } from "../../domain/refusal.ts";
import type { OidcIdentity } from "../vault/oidc.ts";

/** What was asked with, and has to be kept until the answer: secrets, all of them. */
export type Asked = { state: string; nonce: string; verifier: string; redirectUri: string };

export interface Provider {
  /** Where the browser goes to sign in, and what the answer is checked against. Refuses with OIDC_UNAVAILABLE. */
  ask(redirectUri: string): Promise<{ location: string; asked: Asked }>;
  /** Who the answer, the query of the address that the browser came back to, is about. Refuses with OIDC_FAILED, OIDC_UNAVAILABLE. */
  answered(query: URLSearchParams, asked: Asked): Promise<OidcIdentity>;
}

const TIMEOUT_SECONDS = 5;
const MOST_ANSWERED = 40;
/** A provider that moved, or has other ways of asking, is known after an hour. */
const DISCOVERED_FOR_MS = 3_600_000;

export function createProvider({ oidc, logger }: { oidc: OidcConfig; logger: Logger }): Provider {
  const issuer = new URL(oidc.issuer);
  let known: { until: number; configuration: Promise<Configuration> } | undefined;

  function unavailable(error: unknown): Refusal {
    logger.warn({ why: why(error) }, "The OpenID Connect provider cannot be used.");
    return new Refusal("OIDC_UNAVAILABLE");
  }

  async function configuration(): Promise<Configuration> {
    if (known === undefined || known.until < Date.now()) {
      const found = discovery(issuer, oidc.clientId, undefined, clientAuth(oidc.clientSecret), {
        timeout: TIMEOUT_SECONDS,
        [customFetch]: withTls,
        execute: [enableNonRepudiationChecks, ...(isLoopback(issuer) ? [allowInsecureRequests] : [])],
      });
      const one = { until: Date.now() + DISCOVERED_FOR_MS, configuration: found };
      known = one;
      found.catch(() => {
        if (known === one) known = undefined;
      });
    }
    try {
      return await known.configuration;
    } catch (error) {
      throw unavailable(error);
    }
  }

  return {
    async ask(redirectUri) {
      const asked = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier(), redirectUri };
      const location = buildAuthorizationUrl(await configuration(), {
        redirect_uri: redirectUri,
        // Who it is, and nothing about them.
        scope: "openid",
        state: asked.state,
        nonce: asked.nonce,
        code_challenge: await calculatePKCECodeChallenge(asked.verifier),
        code_challenge_method: "S256",
      });
      if (!mayBeAsked(location)) throw unavailable(withoutTls());
      return { location: location.href, asked };
    },
    async answered(query, { state, nonce, verifier, redirectUri }) {
      const cameBackTo = new URL(redirectUri);
      cameBackTo.search = query.toString();
      const using = await configuration();
      try {
        const tokens = await authorizationCodeGrant(using, cameBackTo, {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
        });
        const claims = tokens.claims();
        if (claims === undefined) throw new Error("there is no ID token");
        return { issuer: claims.iss, subject: claims.sub };
      } catch (error) {
        if (isAway(error)) throw unavailable(error);
        // What the provider itself says no to, or the person gave up, is no fault.
        const level = error instanceof AuthorizationResponseError ? "info" : "warn";
        logger[level]({ why: why(error) }, "An answer of the OpenID Connect provider was refused.");
        throw new Refusal("OIDC_FAILED");
      }
    },
  };
}

/** As the provider takes it: in a header where it does not say, which is the standard's default. */
function clientAuth(secret: string | null): ClientAuth {
  if (secret === null) return None();
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)];
  return (server, client, body, headers) => {
    const methods = server.token_endpoint_auth_methods_supported;
    const inHeader = methods === undefined || methods.includes("client_secret_basic");
    return (inHeader ? basic : post)(server, client, body, headers);
  };
}

/** Without TLS only this very machine is spoken to, whatever the provider's own document names. */
const mayBeAsked = (url: URL): boolean => url.protocol === "https:" || isLoopback(url);
const withoutTls = () => new ClientError("the provider's document names an address without TLS");

const withTls: CustomFetch = (url, options) => {
  if (!mayBeAsked(new URL(url))) throw withoutTls();
  return fetch(url, options as RequestInit);
};

/** Whether there was no answer at all, or the provider said that the fault is its own. */
function isAway(error: unknown): boolean {
  if (error instanceof ClientError)
    return error.code === "OAUTH_TIMEOUT" || (error.cause instanceof Response && error.cause.status >= 500);
  return error instanceof TypeError && !("code" in error);
}

/** What may stand in a log: an error itself, and what is kept in it, may hold codes, tokens and claims. */
function why(error: unknown): object {
  const { name, message, code, error: answered, cause } = error as Error & { code?: unknown; error?: unknown };
  return {
    name,
    message,
    code,
    // The standard's own word, such as invalid_client; of a browser's making where it came by the browser.
    answered: typeof answered === "string" ? answered.slice(0, MOST_ANSWERED) : undefined,
    cause: cause instanceof Error ? cause.message : undefined,
  };
}
