// The audit in the vault: who was told whose personal data, when, from where. Ids alone, and the reader's address, sealed
// under their own key.
import type { Kysely } from "kysely";
import { sql } from "kysely";
import type { Tables } from "./schema.ts";
import type { UnderKeys } from "./underKeys.ts";

type Kept = Tables["audit"];
/** By who read, whose data it was, what was done, and when: from an instant on and before another. */
export type AuditFilter = Partial<Record<"reader" | "subject" | "action" | "from" | "before", string>>;

export interface AuditRoom {
  addAudit(row: Kept): Promise<void>;
  /** The newest first, those after the one named. */
  auditRows(filter: AuditFilter, page: { limit: number; after: Pick<Kept, "at" | "id"> | null }): Promise<Kept[]>;
  auditCount(filter: AuditFilter): Promise<number>;
  /** What was written of a member: by them, or of them. The newest first. */
  auditAbout(memberId: string): Promise<Kept[]>;
}

/** So many subjects are named one by one. A filter by subject finds every row that had more: it may be among them. */
export const SUBJECTS_KEPT = 200;

export function createAuditRoom(db: Kysely<Tables>, keys: UnderKeys): AuditRoom {
  const bound = ({ id }: Kept) => `audit ${id}`;
  async function opened(rows: Kept[]): Promise<Kept[]> {
    const open = await keys.opener(rows.map((row) => row.member_id));
    return rows.map((row) => ({ ...row, address: open(row.member_id, row.address, bound(row)) }));
  }
  const holds = (memberId: string) => {
    const pattern = `%"${memberId.replaceAll("_", "!_")}"%`;
    return sql<boolean>`(subjects like ${pattern} escape '!' or count > ${SUBJECTS_KEPT})`;
  };
  const chosen = ({ reader, subject, action, from, before }: AuditFilter) => {
    let rows = db.selectFrom("audit");
    if (reader !== undefined) rows = rows.where("member_id", "=", reader);
    if (subject !== undefined) rows = rows.where(holds(subject));
    if (action !== undefined) rows = rows.where("action", "=", action);
    if (from !== undefined) rows = rows.where("at", ">=", from);
    if (before !== undefined) rows = rows.where("at", "<", before);
    return rows;
  };
  return {
    async addAudit(row) {
      const address = await keys.close(row.member_id, row.address, bound(row));
      await db
        .insertInto("audit")
        .values({ ...row, address })
        .execute();
    },
    async auditRows(filter, { limit, after }) {
      let rows = chosen(filter).selectAll().orderBy("at", "desc").orderBy("id", "desc").limit(limit);
      if (after !== null)
        rows = rows.where((e) =>
          e.or([e("at", "<", after.at), e.and([e("at", "=", after.at), e("id", "<", after.id)])]),
        );
      return opened(await rows.execute());
    },
    async auditCount(filter) {
      const { rows } = await chosen(filter)
        .select((e) => e.fn.countAll().as("rows"))
        .executeTakeFirstOrThrow();
      return Number(rows);
    },
    async auditAbout(memberId) {
      const rows = db
        .selectFrom("audit")
        .selectAll()
        .where((e) => e.or([e("member_id", "=", memberId), holds(memberId)]));
      return opened(await rows.orderBy("at", "desc").orderBy("id", "desc").execute());
    },
  };
}
