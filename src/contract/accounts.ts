// Accounts: what a member sends and is answered to get in, and to look after the ways they get in.
import * as z from "zod";
import { Refs } from "./answers.ts";
import { Id, Instant } from "./base.ts";

/** A page of ours to come back to: never another site's, however it is written, and no address of the API. */
const OwnPath = z
  .string()
  .max(2_000)
  .regex(/^\/(?![/\\]|api(?:[/?#]|$))[^\\\s\p{Cc}]*$/u);

/** As it is typed; what a new one must be is said by the rules of the domain, not by its shape. */
const Secret = z.string().min(1).max(1_000);
const Email = z.string().trim().min(1).max(200);
/** An opaque token of a link, an access token without its mark. */
const Opaque = z.string().min(1).max(200);

export const SignIn = z.strictObject({ email: Email, password: Secret });
/** The code of an authenticator, or one of the recovery codes. */
export const SignInCode = z.strictObject({ code: z.string().min(1).max(60) });
/** CODE: the password was right, and `SignInCode` has to follow within five minutes. */
export const SignedIn = z.strictObject({ next: z.enum(["DONE", "CODE"]) });
export type SignedIn = z.infer<typeof SignedIn>;

export const Consent = z.strictObject({ purpose: z.string(), givenAt: Instant });
export const AccountAnswer = z.strictObject({
  memberId: Id,
  /** What one signs in with; null where the member has no e-mail. */
  email: z.string().nullable(),
  totp: z.boolean(),
  recoveryCodesLeft: z.int(),
  hasPassword: z.boolean(),
  oidc: z.strictObject({ issuer: z.string(), linkedAt: Instant }).nullable(),
  consents: z.array(Consent),
});
export type AccountAnswer = z.infer<typeof AccountAnswer>;

export const ChangePassword = z.strictObject({ current: Secret, next: Secret });
/** What must be shown once more before something is changed that lets people in. */
export const WithPassword = z.strictObject({ password: Secret });
/** `uri` is what an authenticator reads from a QR code. Nothing is asked for until a code confirms it. */
export const TotpBegun = z.strictObject({ secret: z.string(), uri: z.string() });
export type TotpBegun = z.infer<typeof TotpBegun>;
export const ConfirmTotp = z.strictObject({ code: z.string().min(1).max(20) });
/** Shown this once. */
export const RecoveryCodes = z.strictObject({ recoveryCodes: z.array(z.string()).length(10) });
export type RecoveryCodes = z.infer<typeof RecoveryCodes>;

/** `agent` is the browser's own word, as it was when the session began. */
export const OwnSession = z.strictObject({
  id: Id,
  startedAt: Instant,
  lastSeenAt: Instant,
  address: z.string(),
  agent: z.string(),
  current: z.boolean(),
});
export type OwnSession = z.infer<typeof OwnSession>;
export const OwnSessionsAnswer = z.strictObject({ items: z.array(OwnSession) });

/** READ only asks; WRITE sends commands too, by the rights its member has. */
export const TokenScope = z.enum(["READ", "WRITE"]);
export type TokenScope = z.infer<typeof TokenScope>;
export const AccessToken = z.strictObject({
  id: Id,
  name: z.string(),
  scope: TokenScope,
  createdAt: Instant,
  expiresAt: Instant,
  lastUsedAt: Instant.nullable(),
});
export type AccessToken = z.infer<typeof AccessToken>;
export const AccessTokensAnswer = z.strictObject({ items: z.array(AccessToken) });
export const MakeAccessToken = z.strictObject({
  name: z.string().trim().normalize("NFC").min(1).max(80),
  scope: TokenScope,
  days: z.int().min(1).max(365),
});
/** `token` is shown this once. */
export const AccessTokenMade = z.strictObject({ ...AccessToken.shape, token: z.string() });
export type AccessTokenMade = z.infer<typeof AccessTokenMade>;

/** For one who has an account it is a way back in: a new password; with `resetTotp` the authenticator is let go too. */
export const Invite = z.strictObject({ memberId: Id, resetTotp: z.boolean().default(false) });
/** `link` is shown this once; its token stands behind the `#`, which no server is sent. */
export const Invited = z.strictObject({ id: Id, link: z.string(), expiresAt: Instant });
export type Invited = z.infer<typeof Invited>;
export const InvitationState = z.enum(["OPEN", "USED", "EXPIRED", "REVOKED"]);
export type InvitationState = z.infer<typeof InvitationState>;
export const Invitation = z.strictObject({
  id: Id,
  memberId: Id,
  createdBy: Id,
  createdAt: Instant,
  expiresAt: Instant,
  state: InvitationState,
  /** When its holder, who came too late, asked for another. */
  askedAgainAt: Instant.nullable(),
});
export type Invitation = z.infer<typeof Invitation>;
/** The newest first. `withdrawn`: members who took back their consent, and whom the office is to forget. */
export const InvitationsAnswer = z.strictObject({
  items: z.array(Invitation),
  withdrawn: z.array(z.strictObject({ memberId: Id, at: Instant })),
  refs: Refs,
});

export const InvitationToken = z.strictObject({ token: Opaque });
/** One that was revoked and one that never was look alike. Name and e-mail are told to the holder of an open one. */
export const InvitationLook = z.strictObject({
  state: z.enum(["OPEN", "USED", "EXPIRED", "UNKNOWN"]),
  name: z.string().optional(),
  email: z.string().optional(),
});
export type InvitationLook = z.infer<typeof InvitationLook>;
export const AcceptInvitation = z.strictObject({ token: Opaque, password: Secret, consent: z.literal(true) });

/** Where signing in by the provider begins: the page to be on afterwards. */
export const OidcStart = z.strictObject({ returnTo: OwnPath.default("/") });
/** Where the browser goes next: to the provider, which sends it back. */
export const OidcBegun = z.strictObject({ location: z.string() });
export type OidcBegun = z.infer<typeof OidcBegun>;
/** An invitation taken up with the provider's account in place of a password. */
export const AcceptByOidc = z.strictObject({ token: Opaque, consent: z.literal(true) });
