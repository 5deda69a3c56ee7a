// Personal data as it is told to those who may, and the audit that says who was told what.
import * as z from "zod";
import { page } from "./answers.ts";
import { Id, Instant } from "./base.ts";
import { auditActions } from "./codes.ts";
import type { Person } from "./member.ts";

/** NONE: nobody was invited, or the link's time is over. INVITED: a link is open. ACTIVE: the member has a way in. */
export const AccountState = z.enum(["NONE", "INVITED", "ACTIVE"]);
export type AccountState = z.infer<typeof AccountState>;

/** How to reach a member. */
export const ContactAnswer = z.strictObject({
  name: z.string(),
  email: z.string().nullable(),
  telephone: z.string().nullable(),
  account: AccountState,
}) satisfies z.ZodType<Person>;
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
