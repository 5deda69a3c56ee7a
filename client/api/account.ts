/** One's own account, invitations and the ways in. What is sent here is no command: no event tells of it. */

import type * as z from "zod";
import type {
  AccessTokenMade,
  AccessTokensAnswer,
  AccountAnswer,
  InvitationLook,
  InvitationsAnswer,
  Invited,
  OidcBegun,
  OwnSessionsAnswer,
  RecoveryCodes,
  SignedIn,
  TokenScope,
  TotpBegun,
} from "../../src/contract/accounts.ts";
import { reconnectLive } from "../live/connection.ts";
import { request, send } from "./http.ts";
import { forgetMe, readAgain, useApi } from "./queries.ts";
import { meKey, queryClient } from "./queryClient.ts";

type Next = SignedIn["next"];
const remove = (path: string): Promise<void> => request(path, { method: "DELETE" });
const present = { asOf: null } as const;

/** CODE: `signInCode` has to follow. @throws ApiProblem SIGN_IN_FAILED, TOO_MANY_TRIES, BUSY; Unreachable */
export const signIn = async (email: string, password: string): Promise<Next> =>
  (await send<SignedIn>("/api/sign-in", { email, password })).next;

/** The second step: a code of the authenticator, or a recovery code. */
export const signInCode = async (code: string): Promise<Next> =>
  (await send<SignedIn>("/api/sign-in/code", { code })).next;

/** Reads who one is now, and everything else anew; the live connection begins again as that person. */
export async function signedIn(): Promise<void> {
  await queryClient.refetchQueries({ queryKey: meKey });
  reconnectLive();
  await queryClient.invalidateQueries();
}

/** Ends this browser's session; nothing that was read stays. @throws Unreachable */
export async function signOut(): Promise<void> {
  await remove("/api/session");
  forgetMe();
  reconnectLive();
}

export const useAccount = () => useApi<AccountAnswer>(["me"], "/api/account", {}, present);
export const useOwnSessions = () =>
  useApi<z.infer<typeof OwnSessionsAnswer>>(["me"], "/api/account/sessions", {}, present);
export const useAccessTokens = () =>
  useApi<z.infer<typeof AccessTokensAnswer>>(["me"], "/api/account/tokens", {}, present);
export const useInvitations = (enabled: boolean) =>
  useApi<z.infer<typeof InvitationsAnswer>>(["me"], "/api/invitations", {}, { ...present, enabled });

/** Does it, then reads one's account again. */
async function changing<T>(act: Promise<T>): Promise<T> {
  const done = await act;
  readAgain(["me"]);
  return done;
}

export const changePassword = (current: string, next: string) =>
  changing(send<void>("/api/account/password", { current, next }));
export const beginTotp = (password: string) => send<TotpBegun>("/api/account/totp", { password });
export const confirmTotp = (code: string) => changing(send<RecoveryCodes>("/api/account/totp/confirm", { code }));
export const removeTotp = (password: string) => changing(send<void>("/api/account/totp/remove", { password }));
export const renewRecoveryCodes = (password: string) =>
  changing(send<RecoveryCodes>("/api/account/recovery-codes", { password }));
export const endSession = (id: string) => changing(remove(`/api/account/sessions/${id}`));
export const endOtherSessions = () => changing(remove("/api/account/sessions"));
export const makeToken = (wish: { name: string; scope: TokenScope; days: number }) =>
  changing(send<AccessTokenMade>("/api/account/tokens", wish));
export const removeToken = (id: string) => changing(remove(`/api/account/tokens/${id}`));
export const withdrawConsent = (purpose: string) => changing(remove(`/api/account/consents/${purpose}`));

export const invite = (memberId: string, resetTotp: boolean) =>
  changing(send<Invited>("/api/invitations", { memberId, resetTotp }));
export const revokeInvitation = (id: string) => changing(remove(`/api/invitations/${id}`));
export const lookAtInvitation = (token: string) => send<InvitationLook>("/api/invitations/look", { token });
export const acceptInvitation = async (token: string, password: string): Promise<Next> =>
  (await send<SignedIn>("/api/invitations/accept", { token, password, consent: true })).next;
export const acceptByOidc = async (token: string): Promise<string> =>
  (await send<OidcBegun>("/api/oidc/accept", { token, consent: true })).location;
export const linkOidc = async (password: string): Promise<string> =>
  (await send<OidcBegun>("/api/account/oidc", { password })).location;
export const unlinkOidc = () => changing(remove("/api/account/oidc"));
export const askForAnother = (token: string) => send<void>("/api/invitations/ask", { token });
