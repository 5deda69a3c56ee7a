// Refusals: the closed list of codes, their HTTP status and the problem body (RFC 9457) that carries them.
import * as z from "zod";
import { Violation } from "./structure.ts";

/**
 * Every reason to refuse, with the HTTP status its problem has. Domain code names the code alone.
 * 404 also answers for what the reader may not see.
 */
export const refusalStatus = {
  INVALID: 422,
  UNKNOWN_COMMAND: 404,
  NOT_FOUND: 404,
  NOT_SIGNED_IN: 401,
  /** A password, code, link or token that is not right: which of them, and whether there is such an account, is not told. */
  SIGN_IN_FAILED: 403,
  TOO_MANY_TRIES: 429,
  /** More requests within a minute than one account, or one address, may send. */
  TOO_MANY_REQUESTS: 429,
  /** More sockets open at once than one account may hold. */
  TOO_MANY_SOCKETS: 429,
  /** More people sign in at this moment than is taken at once. */
  BUSY: 503,
  WEAK_PASSWORD: 422,
  /** The link was used, or its time is over: `state` says which. */
  INVITATION_OVER: 409,
  /** The provider cannot be reached, or is not what it should be. */
  OIDC_UNAVAILABLE: 503,
  /** What came back from the provider is not the answer to what this browser asked, or was taken already. */
  OIDC_FAILED: 403,
  /** The provider's account belongs to nobody here. */
  OIDC_UNLINKED: 403,
  /** The provider's account is another member's. */
  OIDC_TAKEN: 409,
  /** The invitation lets in by password and code: the member has an authenticator, and the invitation does not let it go. */
  TOTP_STANDS: 409,
  /** Without a password the provider's account is the only way in. */
  PASSWORD_MISSING: 409,
  EMAIL_MISSING: 409,
  EMAIL_TAKEN: 409,
  TOTP_ALREADY: 409,
  TOTP_MISSING: 409,
  TOKENS_ENOUGH: 409,
  /** An access token for what is a person's own to do, or a reading one for a change. */
  TOKEN_SCOPE: 403,
  FORBIDDEN: 403,
  STALE_REVISION: 412,
  CONFLICT: 409,
  EDIT_CONFLICT: 409,
  KEY_REUSED: 422,
  KEY_MISSING: 400,
  LOG_UNAVAILABLE: 503,
  STORAGE_FULL: 507,
  TOO_LARGE: 413,
  NOT_JSON: 415,
  BAD_TIME: 422,
  BAD_CURSOR: 422,
  INTERNAL: 500,
  // the domain's rules
  ALREADY_EXISTS: 409,
  NAME_TAKEN: 409,
  PLAN_BREAKS_RULES: 409,
  PLAN_STATE_FORBIDS: 409,
  /** The plan is a newer version than the one that was seen: look at it first. */
  PLAN_REVISED: 409,
  /** Rows or fields of the plan that somebody else changed since: `conflicts` has each. */
  PLAN_CHANGED: 409,
  DATE_TAKEN: 409,
  NOT_YET: 409,
  STATE_FORBIDS: 409,
  STEP_GONE: 409,
  REOPEN_TOO_LATE: 409,
  REASON_NEEDED: 422,
  AMOUNT_NEEDED: 422,
  NOT_A_FIRM: 409,
  NOT_A_MEMBER: 409,
  NOT_AN_EXPERT: 409,
  NOT_IN_MINI_CLUSTER: 409,
  ALREADY_MEMBER: 409,
  HAS_PRIMARY: 409,
  NEEDS_PRIMARY: 409,
  LEADER_NEEDED: 409,
  SUB_NEEDS_MAIN: 409,
  CLOSED_ALREADY: 409,
  OFFICE_MISPLACED: 422,
  OFFICE_TAKEN: 409,
  GROUP_ELSEWHERE: 409,
  DUPLICATE_OF_ITSELF: 422,
  PHASES_OVERLAP: 409,
  YEARS_OVERLAP: 409,
  YEARS_GAP: 409,
  ENDS_BEFORE_START: 422,
} as const;
export type RefusalCode = keyof typeof refusalStatus;

export const RefusalParams = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
export type RefusalParams = z.infer<typeof RefusalParams>;

/** A field of the body that is wrong: its path (`changes.title`), a code and the sentence in the reader's language. */
export const FieldProblem = z.strictObject({ path: z.string(), code: z.string(), message: z.string() });

export const Problem = z.looseObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  params: RefusalParams.optional(),
  /** INVALID: every wrong field. */
  fields: z.array(FieldProblem).optional(),
  /** PLAN_BREAKS_RULES: every broken rule, each with its sentence. */
  violations: z.array(z.strictObject({ ...Violation.shape, message: z.string() })).optional(),
  /** EDIT_CONFLICT, PLAN_CHANGED: the fields someone else changed: what the sender saw, what it is now, what the sender wants. */
  conflicts: z
    .array(z.strictObject({ field: z.string(), base: z.unknown(), theirs: z.unknown(), mine: z.unknown() }))
    .optional(),
  requestId: z.string().optional(),
});
export type Problem = z.infer<typeof Problem>;
