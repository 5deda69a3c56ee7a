// The audit of personal data: written before what was read leaves the server, read by those who watch over it.
import { koreanTime } from "../clock.ts";
import type { AuditAction, AuditEntry } from "../contract/audit.ts";
import { Refusal } from "../domain/refusal.ts";
import { newId } from "./accounts/opaque.ts";
import { type AuditFilter, SUBJECTS_KEPT } from "./vault/audit.ts";
import type { Tables } from "./vault/schema.ts";
import type { Vault } from "./vault/vault.ts";

/** `from` and `to` are days in Korea, both of them within. */
type Wish = Partial<Record<"reader" | "subject" | "action" | "from" | "to", string>>;

export interface Audit {
  /** Stores who is about to be told whose data. Nothing may be told before it resolves, or if it fails. */
  record(reader: { memberId: string; address: string }, action: AuditAction, subjects: Iterable<string>): Promise<void>;
  /** The newest first, by a cursor that holds while more is written. Refuses with BAD_CURSOR. */
  page(
    wish: Wish,
    paging: { limit: number; cursor?: string | undefined },
  ): Promise<{ items: AuditEntry[]; total: number; next: string | null }>;
  /** All that is wished for, a portion at a time. */
  all(wish: Wish): AsyncIterable<AuditEntry[]>;
}

const PORTION = 500;
const DAY_MS = 86_400_000;

export function createAudit({
  vault,
  clock,
}: {
  vault: Pick<Vault, "addAudit" | "auditRows" | "auditCount">;
  clock: () => string;
}): Audit {
  return {
    async record({ memberId, address }, action, subjects) {
      const all = [...new Set(subjects)];
      await vault.addAudit({
        id: newId(),
        at: clock(),
        member_id: memberId,
        address,
        action,
        subjects: JSON.stringify(all.slice(0, SUBJECTS_KEPT)),
        count: all.length,
      });
    },
    async page(wish, { limit, cursor }) {
      const filter = filterOf(wish);
      const [rows, total] = await Promise.all([
        vault.auditRows(filter, { limit: limit + 1, after: cursor === undefined ? null : placeIn(cursor) }),
        vault.auditCount(filter),
      ]);
      const items = rows.slice(0, limit);
      const last = items.at(-1);
      const next = rows.length > limit && last !== undefined ? `${last.at}~${last.id}` : null;
      return { items: items.map(entryOf), total, next };
    },
    async *all(wish) {
      let after: { at: string; id: string } | null = null;
      for (;;) {
        const rows: Tables["audit"][] = await vault.auditRows(filterOf(wish), { limit: PORTION, after });
        if (rows.length > 0) yield rows.map(entryOf);
        if (rows.length < PORTION) return;
        after = rows.at(-1) ?? null;
      }
    },
  };
}

/** As it is told. */
export const entryOf = ({ member_id, subjects, action, ...row }: Tables["audit"]): AuditEntry => ({
  ...row,
  memberId: member_id,
  action: action as AuditAction,
  subjects: JSON.parse(subjects) as string[],
});

function filterOf({ from, to, ...rest }: Wish): AuditFilter {
  const start = (day: string, more: number) => koreanTime(Date.parse(`${day}T00:00:00+09:00`) + more);
  return {
    ...rest,
    ...(from === undefined ? {} : { from: start(from, 0) }),
    ...(to === undefined ? {} : { before: start(to, DAY_MS) }),
  };
}

function placeIn(cursor: string): { at: string; id: string } {
  const [at, id, ...more] = cursor.split("~");
  if (!at || !id || more.length > 0) throw new Refusal("BAD_CURSOR");
  return { at, id };
}
