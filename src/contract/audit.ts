// Personal data as it is told to those who may, and the audit that says who was told what.
import * as z from "zod";
import { AccessToken, AccountAnswer, Invitation, OwnSession } from "./accounts.ts";
import { HistoryEntry, Member, page } from "./answers.ts";
import { Id, Instant } from "./base.ts";
import { auditActions } from "./codes.ts";

/** NONE: nobody was invited, or the link's time is over. INVITED: a link is open. ACTIVE: the member has a way in. */
export const AccountState = z.enum(["NONE", "INVITED", "ACTIVE"]);
export type AccountState = z.infer<typeof AccountState>;

/** How to reach a member. */
export const ContactAnswer = z.strictObject({
  name: z.string(),
  email: z.string().nullable(),
  telephone: z.string().nullable(),
  account: AccountState,
  /** When they took back their consent to this being kept; null where they did not. */
  consentWithdrawnAt: Instant.nullable(),
});
export type ContactAnswer = z.infer<typeof ContactAnswer>;

export const AuditAction = z.enum(auditActions);
export type AuditAction = z.infer<typeof AuditAction>;

/**
 * One reading of personal data. `memberId` read, `address` is where from ("" once the reader was forgotten), `subjects`
 * are those whose data it was: the first 200 of `count`. Names are in `refs`, of those who have one still.
 */
export const AuditEntry = z.strictObject({
  id: Id,
  at: Instant,
  memberId: Id,
  address: z.string(),
  action: AuditAction,
  subjects: z.array(Id),
  count: z.int(),
});
export type AuditEntry = z.infer<typeof AuditEntry>;
/** The newest first. */
export const AuditAnswer = page(AuditEntry);
export type AuditAnswer = z.infer<typeof AuditAnswer>;

/** Everything that is held about the person who asks: what the vault has, and what read model and log say of them. */
export const OwnDataAnswer = z.strictObject({
  toldAt: Instant,
  memberId: Id,
  person: z
    .strictObject({ name: z.string(), email: z.string().nullable(), telephone: z.string().nullable() })
    .nullable(),
  /** Without its secrets, of which hashes alone are kept. */
  account: AccountAnswer,
  /** Who one is to the provider whose account is linked. */
  outsideAccount: z.strictObject({ issuer: z.string(), subject: z.string().nullable(), linkedAt: Instant }).nullable(),
  consents: z.array(
    z.strictObject({ purpose: z.string(), version: z.string(), givenAt: Instant, withdrawnAt: Instant.nullable() }),
  ),
  sessions: z.array(OwnSession.omit({ current: true })),
  /** When browsers first signed in that are known again by a cookie. */
  knownBrowsers: z.array(Instant),
  accessTokens: z.array(AccessToken),
  invitations: z.array(Invitation),
  /** Whom one read of. */
  readByMe: z.array(AuditEntry),
  /** Who read of oneself; not `certain` where more were read of than were written down by name. */
  readOfMe: z.array(
    z.strictObject({
      at: Instant,
      action: AuditAction,
      memberId: Id,
      name: z.string().nullable(),
      certain: z.boolean(),
    }),
  ),
  /** Organisation, mini-clusters, offices and groups as they are. */
  member: Member.nullable(),
  /** What the log tells of the member, the newest first. */
  history: z.array(
    HistoryEntry.pick({
      position: true,
      type: true,
      occurredAt: true,
      actorId: true,
      role: true,
      miniClusterId: true,
      groupId: true,
    }),
  ),
});
export type OwnDataAnswer = z.infer<typeof OwnDataAnswer>;
