/** What is said where somebody does not get in, or may not change the ways in: never more than an attacker may know. */
import { entry } from "./refusalEntry.ts";
import type { Params } from "./refusalWords.ts";

/** Whole minutes, or seconds below two of them. */
const waitKo = ({ seconds }: Params): string =>
  Number(seconds) > 90 ? `${Math.ceil(Number(seconds) / 60)}분` : `${Number(seconds) || "몇 "}초`;
const waitEn = ({ seconds }: Params): string =>
  Number(seconds) > 90 ? `${Math.ceil(Number(seconds) / 60)} minutes` : `${Number(seconds) || "some"} seconds`;

const weakKo: Record<string, string> = {
  TOO_SHORT: "12자 이상으로 정해 주십시오. 띄어쓰기를 넣은 짧은 문장도 좋습니다.",
  TOO_LONG: "128자 안으로 줄여 주십시오.",
  HOLDS_EMAIL: "이메일 이름이 들어 있습니다. 다른 말로 정해 주십시오.",
  HOLDS_PLATFORM: "'danji'가 들어 있습니다. 다른 말로 정해 주십시오.",
  COMMON: "유출된 목록에 있는 흔한 비밀번호입니다. 다른 것으로 정해 주십시오.",
};
const weakEn: Record<string, string> = {
  TOO_SHORT: "Use at least 12 characters. A short sentence with spaces is fine.",
  TOO_LONG: "Keep it within 128 characters.",
  HOLDS_EMAIL: "It holds the name in your e-mail address. Choose other words.",
  HOLDS_PLATFORM: "It holds 'danji'. Choose other words.",
  COMMON: "It is in a list of common passwords that have leaked. Choose another one.",
};

export const accountRefusals = {
  SIGN_IN_FAILED: entry(
    "맞지 않습니다",
    "이메일, 비밀번호, 코드 또는 링크가 맞지 않습니다. 확인한 뒤 다시 하고, 되지 않으면 사무국에 새 초대 링크를 요청해 주십시오.",
    "That is not right",
    "The e-mail, password, code or link is not right. Check it and try again; if it still fails, ask the promotion office for a new invitation.",
  ),
  TOO_MANY_TRIES: entry(
    "잠시 뒤에 다시 해 주십시오",
    (params) => `여러 번 맞지 않아 잠시 막았습니다. ${waitKo(params)} 뒤에 다시 해 주십시오.`,
    "Please wait a little",
    (params) => `It was not right several times. Try again in ${waitEn(params)}.`,
  ),
  BUSY: entry(
    "지금 몰리고 있습니다",
    "많은 사람이 동시에 로그인하고 있습니다. 몇 초 뒤에 다시 해 주십시오.",
    "Many are signing in",
    "Many people are signing in at this moment. Try again in a few seconds.",
  ),
  WEAK_PASSWORD: entry(
    "다른 비밀번호를 정해 주십시오",
    ({ why }) => weakKo[String(why)] ?? "12자에서 128자 사이의 흔하지 않은 비밀번호를 정해 주십시오.",
    "Choose another password",
    ({ why }) => weakEn[String(why)] ?? "Choose one of 12 to 128 characters that is not common.",
  ),
  INVITATION_OVER: entry(
    "더 쓸 수 없는 초대입니다",
    ({ state }) =>
      state === "USED"
        ? "이미 쓴 초대 링크입니다. 정한 비밀번호로 로그인하거나 새 초대를 요청해 주십시오."
        : "기한이 지난 초대 링크입니다. 새 초대를 요청해 주십시오.",
    "This invitation is over",
    ({ state }) =>
      state === "USED"
        ? "This link was used already. Sign in with the password that was set, or ask for another invitation."
        : "The time of this link is over. Ask for another invitation.",
  ),
  OIDC_UNAVAILABLE: entry(
    "외부 계정에 닿지 않습니다",
    "외부 계정으로 로그인하는 서버가 지금 답하지 않습니다. 잠시 뒤에 다시 하거나 비밀번호로 로그인해 주십시오.",
    "The provider does not answer",
    "The server that outside accounts sign in with does not answer now. Try again in a moment, or sign in with a password.",
  ),
  OIDC_FAILED: entry(
    "외부 계정 로그인을 마치지 못했습니다",
    "도중에 그만두었거나, 10분이 지났거나, 다른 브라우저에서 시작한 로그인입니다. 이 브라우저에서 처음부터 다시 해 주십시오.",
    "The sign-in was not finished",
    "It was given up, took more than ten minutes, or was begun in another browser. Begin again in this browser.",
  ),
  OIDC_UNLINKED: entry(
    "이어진 회원이 없습니다",
    "이 외부 계정은 아직 어느 회원과도 이어져 있지 않습니다. 초대 링크를 열어 이 계정으로 시작하거나, 비밀번호로 로그인한 뒤 내 계정에서 이어 주십시오.",
    "No member is linked to it",
    "This outside account is not linked to a member yet. Open your invitation and begin with it, or sign in with your password and link it on your account's page.",
  ),
  OIDC_TAKEN: entry(
    "다른 회원과 이어진 계정입니다",
    "이 외부 계정은 이미 다른 회원과 이어져 있습니다. 자신의 계정으로 다시 하거나 사무국에 알려 주십시오.",
    "It is linked to another member",
    "This outside account is linked to another member already. Use one of your own, or tell the promotion office.",
  ),
  TOTP_STANDS: entry(
    "먼저 비밀번호로 들어와 주십시오",
    "이 회원은 인증 앱을 씁니다. 이 초대로 새 비밀번호를 정하고 코드로 로그인한 뒤, 내 계정에서 외부 계정을 이어 주십시오.",
    "Get in with a password first",
    "This member uses an authenticator. Set a new password with this invitation, sign in with a code, then link the outside account on your account's page.",
  ),
  PASSWORD_MISSING: entry(
    "비밀번호가 없습니다",
    "외부 계정을 끊으면 들어올 길이 없어집니다. 사무국에 새 초대를 요청해 비밀번호를 정한 뒤 끊어 주십시오.",
    "There is no password",
    "Without the outside account you could not get in any more. Ask the promotion office for an invitation, set a password, then unlink it.",
  ),
  EMAIL_MISSING: entry(
    "이메일이 없습니다",
    "이 회원에게는 로그인에 쓸 이메일이 없습니다. 이메일을 넣어 회원을 등록해 주십시오.",
    "There is no e-mail",
    "This member has no e-mail to sign in with. Register the member with one.",
  ),
  EMAIL_TAKEN: entry(
    "다른 계정이 쓰는 이메일입니다",
    "다른 회원이 이 이메일로 로그인합니다. 회원마다 다른 이메일을 등록해 주십시오.",
    "The e-mail is another account's",
    "Another member signs in with this e-mail. Register each member with an e-mail of their own.",
  ),
  TOTP_ALREADY: entry(
    "인증 앱이 이미 있습니다",
    "이 계정은 이미 인증 앱을 씁니다. 바꾸려면 먼저 해제해 주십시오.",
    "There is an authenticator already",
    "This account uses an authenticator. Remove it first to set up another.",
  ),
  TOTP_MISSING: entry(
    "인증 앱이 없습니다",
    "이 계정은 인증 앱을 쓰지 않습니다. 먼저 인증 앱을 등록해 주십시오.",
    "There is no authenticator",
    "This account uses no authenticator. Set one up first.",
  ),
  TOKENS_ENOUGH: entry(
    "토큰이 너무 많습니다",
    "한 사람이 둘 수 있는 접근 토큰 수를 채웠습니다. 쓰지 않는 토큰을 지운 뒤 다시 해 주십시오.",
    "Enough tokens",
    "You have as many access tokens as one person may. Remove one that is not used, then try again.",
  ),
  TOKEN_SCOPE: entry(
    "접근 토큰으로 할 수 없습니다",
    ({ why }) =>
      why === "READ_ONLY"
        ? "읽기용 토큰으로는 바꿀 수 없습니다. 쓰기용 토큰을 만들어 주십시오."
        : "계정과 로그인은 사람이 직접 다룹니다. 브라우저에서 로그인해 주십시오.",
    "Not with an access token",
    ({ why }) =>
      why === "READ_ONLY"
        ? "A reading token changes nothing. Make one that may write."
        : "Accounts and ways in are a person's own matter. Sign in with a browser.",
  ),
};
