// What queries take: the parameters of each route, parsed strictly. An unknown or repeated parameter is refused.
import * as z from "zod";
import { AuditAction } from "./audit.ts";
import { Day, Id, Language, OrganizationKind, Position, Revision, Sector } from "./base.ts";
import { changeKinds, changeLists, historyKinds } from "./historyKinds.ts";
import { Category, IssueState } from "./issue.ts";
import { PlanState } from "./reorganization.ts";

/** A comma-separated list, as addresses carry it. */
const list = <T extends z.ZodType<string, string>>(item: T, max = 50) =>
  z
    .string()
    .transform((s) => s.split(","))
    .pipe(z.array(item).min(1).max(max));
const flag = z.enum(["true", "false"]).transform((s) => s === "true");
/** What is searched for; blank is the same as nothing. */
const search = z
  .string()
  .trim()
  .normalize("NFC")
  .max(80)
  .transform((s) => (s === "" ? undefined : s));
const whole = z
  .string()
  .regex(/^\d{1,5}$/)
  .transform(Number);

/** A moment: an RFC 3339 time, a day (its last instant in Korea), or `@` and a log position. */
export const Moment = z.string().min(1).max(40);

/** What every query takes. `after`: a position to wait for, so that one reads what one wrote. */
export const CommonQuery = z.strictObject({
  asOf: Moment.optional(),
  after: Position.optional(),
  lang: Language.optional(),
});
export type CommonQuery = z.infer<typeof CommonQuery>;

const paging = {
  limit: whole.pipe(z.int().min(1).max(500)).default(50),
  cursor: z.string().min(1).max(400).optional(),
};

export const NoQuery = z.strictObject({});
export const HomeQuery = z.strictObject({ since: Moment.optional() });
export const MiniClustersQuery = z.strictObject({ ...paging, all: flag.default(false) });
export const MembershipsQuery = z.strictObject({ ...paging, sector: Sector.optional(), organization: Id.optional() });
export const MembersQuery = z.strictObject({
  ...paging,
  organization: Id.optional(),
  miniCluster: Id.optional(),
  q: search.optional(),
});
export const OrganizationsQuery = z.strictObject({
  ...paging,
  kind: OrganizationKind.optional(),
  q: search.optional(),
});
export const GroupsQuery = z.strictObject({ ...paging, miniCluster: Id.optional(), all: flag.default(false) });
export const IssuesQuery = z.strictObject({
  ...paging,
  state: list(IssueState).optional(),
  open: flag.optional(),
  group: Id.optional(),
  miniCluster: Id.optional(),
  firm: Id.optional(),
  category: Category.optional(),
  assignee: Id.optional(),
  overdue: flag.optional(),
  q: search.optional(),
});
export const HistoryQuery = z.strictObject({
  ...paging,
  miniCluster: Id.optional(),
  group: Id.optional(),
  types: list(z.string().regex(/^[A-Za-z]{1,60}$/)).optional(),
  subject: z
    .string()
    .regex(
      /^(issue|miniCluster|group|member|organization|programme|structure|reorganization):[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/,
    )
    .optional(),
  kinds: list(z.enum(historyKinds)).optional(),
  /** Entries after `from` and up to `to`, by position. */
  from: Moment.optional(),
  to: Moment.optional(),
  direction: z.enum(["newest", "oldest"]).default("newest"),
});
/** `from` and `to` are instants of business time here: what happened after the one and up to the other. */
export const DensityQuery = z.strictObject({
  buckets: whole.pipe(z.int().min(1).max(500)).default(120),
  from: Moment.optional(),
  to: Moment.optional(),
  kinds: list(z.enum(historyKinds)).optional(),
});
export const StepQuery = z.strictObject({ at: Moment.optional(), kinds: list(z.enum(historyKinds)).optional() });
export const IssueHistoryQuery = z.strictObject({
  ...paging,
  direction: z.enum(["newest", "oldest"]).default("oldest"),
});
export const PagedQuery = z.strictObject(paging);
export const PlansQuery = z.strictObject({ ...paging, state: list(PlanState).optional() });
/** `since`: the revision after which changes are told. */
export const StructureQuery = z.strictObject({ since: Revision.optional() });
const between = {
  from: Moment,
  to: Moment.optional(),
  list: z.enum(changeLists).optional(),
  change: z.enum(changeKinds).optional(),
};
/** `list` and `change` choose what is shown; a `cursor` goes on in the list that is named with it. */
export const ChangesQuery = z.strictObject({ ...paging, ...between });
/** A comparison as a file: whole, or what `list` and `change` leave of it. */
export const ChangesExportQuery = z.strictObject(between);
export const LineageExportQuery = z.strictObject({});

/** By who read, by whose data it was, by days in Korea, the first and the last of them. */
const audited = {
  reader: Id.optional(),
  subject: Id.optional(),
  action: AuditAction.optional(),
  from: Day.optional(),
  to: Day.optional(),
};
export const AuditQuery = z.strictObject({ ...paging, ...audited });
export const AuditExportQuery = z.strictObject(audited);

/** Whose eyes to borrow in the demonstration; null: nobody's. */
export const ChooseActor = z.strictObject({ memberId: Id.nullable() });

/** `under`: the plan whose reorganisation made the structure, or `first`; left out: the one in force at the moment. */
export const StructureFiguresQuery = z.strictObject({ under: Id.optional() });
