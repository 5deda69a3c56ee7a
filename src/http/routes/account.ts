// Getting in, and one's own account: password, authenticator, sessions, access tokens.
import type { GotIn } from "../../access/accounts/accounts.ts";
import * as shapes from "../../contract/accounts.ts";
import { accountRoute } from "../accountRoute.ts";

const signIn = accountRoute({
  method: "post",
  path: "/api/sign-in",
  summary: { ko: "이메일과 비밀번호로 로그인한다", en: "Sign in with e-mail and password" },
  body: shapes.SignIn,
  answer: shapes.SignedIn,
  open: true,
  run: async ({ parts, visitor }, body) => gotIn(await parts.accounts.signIn(body, visitor)),
});

const signInCode = accountRoute({
  method: "post",
  path: "/api/sign-in/code",
  summary: { ko: "인증 앱의 코드나 복구 코드로 로그인을 마친다", en: "Finish signing in with a code" },
  body: shapes.SignInCode,
  answer: shapes.SignedIn,
  open: true,
  run: async ({ parts, visitor }, { code }) => gotIn(await parts.accounts.signInCode(code, visitor)),
});

/** What somebody who got in, or half way in, is answered. */
export const gotIn = ({ next, cookies }: GotIn) => ({ body: { next }, cookies });

const account = accountRoute({
  method: "get",
  path: "/api/account",
  summary: { ko: "내 계정", en: "One's own account" },
  body: null,
  answer: shapes.AccountAnswer,
  open: false,
  run: async ({ parts }, _, memberId) => ({ body: await parts.accounts.account(memberId) }),
});

const changePassword = accountRoute({
  method: "post",
  path: "/api/account/password",
  summary: { ko: "비밀번호를 바꾼다. 다른 세션은 모두 끝난다", en: "Change the password; every other session ends" },
  body: shapes.ChangePassword,
  answer: null,
  open: false,
  async run({ parts, visitor }, body, memberId) {
    await parts.accounts.changePassword(memberId, body, visitor);
    return {};
  },
});

const beginTotp = accountRoute({
  method: "post",
  path: "/api/account/totp",
  summary: { ko: "인증 앱 등록을 시작한다", en: "Begin to set up an authenticator" },
  body: shapes.WithPassword,
  answer: shapes.TotpBegun,
  open: false,
  run: async ({ parts }, { password }, memberId) => ({
    body: await parts.accounts.beginTotp(memberId, password),
  }),
});

const confirmTotp = accountRoute({
  method: "post",
  path: "/api/account/totp/confirm",
  summary: {
    ko: "코드로 인증 앱을 확인하고 복구 코드를 받는다",
    en: "Confirm the authenticator; answers recovery codes",
  },
  body: shapes.ConfirmTotp,
  answer: shapes.RecoveryCodes,
  open: false,
  run: async ({ parts }, { code }, memberId) => ({ body: await parts.accounts.confirmTotp(memberId, code) }),
});

const removeTotp = accountRoute({
  method: "post",
  path: "/api/account/totp/remove",
  summary: { ko: "인증 앱을 해제한다", en: "Remove the authenticator" },
  body: shapes.WithPassword,
  answer: null,
  open: false,
  async run({ parts }, { password }, memberId) {
    await parts.accounts.removeTotp(memberId, password);
    return {};
  },
});

const recoveryCodes = accountRoute({
  method: "post",
  path: "/api/account/recovery-codes",
  summary: { ko: "복구 코드를 새로 만든다. 앞의 것은 못 쓴다", en: "Fresh recovery codes; the former ones are void" },
  body: shapes.WithPassword,
  answer: shapes.RecoveryCodes,
  open: false,
  run: async ({ parts }, { password }, memberId) => ({
    body: await parts.accounts.renewRecoveryCodes(memberId, password),
  }),
});

const sessions = accountRoute({
  method: "get",
  path: "/api/account/sessions",
  summary: { ko: "내 세션 목록", en: "One's own sessions" },
  body: null,
  answer: shapes.OwnSessionsAnswer,
  open: false,
  async run({ parts, visitor }, _, memberId) {
    const current = parts.sessions.keyOf(visitor.cookie);
    const items = (await parts.sessions.list(memberId)).map((row) => ({
      id: row.id,
      startedAt: row.created_at,
      lastSeenAt: row.last_seen_at,
      address: row.address,
      agent: row.agent,
      current: row.token_hash === current,
    }));
    return { body: { items } };
  },
});

const endSession = accountRoute({
  method: "delete",
  path: "/api/account/sessions/{id}",
  summary: { ko: "그 세션을 끝낸다", en: "End that session" },
  body: null,
  answer: null,
  open: false,
  async run({ parts, id }, _, memberId) {
    await parts.sessions.endOf(memberId, { id });
    return {};
  },
});

const endOthers = accountRoute({
  method: "delete",
  path: "/api/account/sessions",
  summary: { ko: "이 세션 밖의 모든 세션을 끝낸다", en: "End every session but this" },
  body: null,
  answer: null,
  open: false,
  async run({ parts, visitor }, _, memberId) {
    await parts.sessions.endOf(memberId, { but: parts.sessions.keyOf(visitor.cookie) });
    return {};
  },
});

const tokens = accountRoute({
  method: "get",
  path: "/api/account/tokens",
  summary: { ko: "내 접근 토큰 목록", en: "One's own access tokens" },
  body: null,
  answer: shapes.AccessTokensAnswer,
  open: false,
  run: async ({ parts }, _, memberId) => ({ body: { items: await parts.accessTokens.list(memberId) } }),
});

const makeToken = accountRoute({
  method: "post",
  path: "/api/account/tokens",
  summary: { ko: "접근 토큰을 만든다. 토큰은 이번에만 보인다", en: "Make an access token; it is shown this once" },
  body: shapes.MakeAccessToken,
  answer: shapes.AccessTokenMade,
  open: false,
  run: async ({ parts }, body, memberId) => ({ body: await parts.accessTokens.make(memberId, body) }),
});

const removeToken = accountRoute({
  method: "delete",
  path: "/api/account/tokens/{id}",
  summary: { ko: "접근 토큰을 지운다", en: "Revoke an access token" },
  body: null,
  answer: null,
  open: false,
  async run({ parts, id }, _, memberId) {
    await parts.accessTokens.remove(memberId, id);
    return {};
  },
});

export const ownAccountRoutes = [
  signIn,
  signInCode,
  account,
  changePassword,
  beginTotp,
  confirmTotp,
  removeTotp,
  recoveryCodes,
  sessions,
  endSession,
  endOthers,
  tokens,
  makeToken,
  removeToken,
];
