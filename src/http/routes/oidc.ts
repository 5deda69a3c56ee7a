// Signing in by a provider. The browser goes out by a redirect and comes back by one, so what fails on the way is told on
// a page: /sign-in?problem=CODE, or for somebody who is signed in /account?problem=CODE.
import type { OidcSignIn, Sent } from "../../access/oidc/signIn.ts";
import * as shapes from "../../contract/accounts.ts";
import { Refusal } from "../../domain/refusal.ts";
import { type Asking, accountRoute, originOf, type Replied } from "../accountRoute.ts";
import { asRefusal } from "../problems.ts";
import { requestIdOf } from "../requests.ts";
import { fromOurselves } from "../security.ts";

const CALLBACK = "/api/oidc/callback";

/** Refuses with NOT_FOUND where no provider is configured. */
function configured({ parts, request }: Asking): { oidc: OidcSignIn; callback: string } {
  if (parts.oidc === null) throw new Refusal("NOT_FOUND");
  return { oidc: parts.oidc, callback: `${originOf(request, parts)}${CALLBACK}` };
}

/** Sends the browser where `to` says, or to the page that tells why not. */
async function orToldOnAPage({ parts, request }: Asking, to: () => Promise<Sent>): Promise<Replied> {
  try {
    return await to();
  } catch (error) {
    const { code } = asRefusal(error, parts.logger, requestIdOf(request));
    const signedIn = (await parts.sessions.identify(request.headers)) !== null;
    return { location: `${signedIn ? "/account" : "/sign-in"}?problem=${code}` };
  }
}

const told = ({ location, cookies }: Sent): Replied => ({ body: { location }, cookies });

const start = accountRoute({
  method: "get",
  path: "/api/oidc/start",
  summary: { ko: "외부 계정으로 로그인하러 간다", en: "Go to the provider to sign in" },
  body: shapes.OidcStart,
  answer: "REDIRECT",
  open: true,
  async run(asking, { returnTo }) {
    const { oidc, callback } = configured(asking);
    // A session is begun by somebody who wants one: another site's page leads to ours, where the button is.
    if (!fromOurselves(asking.request, asking.parts.origin)) return { location: returnTo };
    return orToldOnAPage(asking, () => oidc.begin({ returnTo, callback }, asking.visitor));
  },
});

const callback = accountRoute({
  method: "get",
  path: CALLBACK,
  summary: { ko: "외부 계정에서 돌아온다", en: "Back from the provider" },
  body: null,
  answer: "REDIRECT",
  open: true,
  async run(asking) {
    const { oidc } = configured(asking);
    const { request, visitor, parts } = asking;
    return orToldOnAPage(asking, async () => {
      const query = new URL(request.url, "http://localhost").searchParams;
      return oidc.finish(query, visitor, await parts.sessions.identify(request.headers));
    });
  },
});

const accept = accountRoute({
  method: "post",
  path: "/api/oidc/accept",
  summary: {
    ko: "비밀번호 대신 외부 계정으로 초대를 받아들인다",
    en: "Accept an invitation with the provider's account in place of a password",
  },
  body: shapes.AcceptByOidc,
  answer: shapes.OidcBegun,
  open: true,
  async run(asking, { token }) {
    const { oidc, callback } = configured(asking);
    return told(await oidc.beginByInvitation({ token, callback }, asking.visitor));
  },
});

const link = accountRoute({
  method: "post",
  path: "/api/account/oidc",
  summary: { ko: "내 계정에 외부 계정을 잇기 시작한다", en: "Begin to link the provider's account to one's own" },
  body: shapes.WithPassword,
  answer: shapes.OidcBegun,
  open: false,
  async run(asking, { password }, memberId) {
    const { oidc, callback } = configured(asking);
    return told(await oidc.beginLink({ memberId, password, callback }, asking.visitor));
  },
});

const unlink = accountRoute({
  method: "delete",
  path: "/api/account/oidc",
  summary: {
    ko: "외부 계정을 끊는다. 다른 세션은 모두 끝난다",
    en: "Unlink the provider's account; every other session ends",
  },
  body: null,
  answer: null,
  open: false,
  async run({ parts, visitor }, _, memberId) {
    await parts.accounts.unlinkOidc(memberId, visitor);
    return {};
  },
});

export const oidcRoutes = [start, callback, accept, link, unlink];
