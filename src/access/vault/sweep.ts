// How long the vault keeps what is not personal data itself; docs/operations.md lists it.
import type { Kysely } from "kysely";
import { koreanTime } from "../../clock.ts";
import { FORGOTTEN_AFTER_MS } from "../accounts/lockout.ts";
import type { Tables } from "./schema.ts";
import { SESSION_IDLE_MS, SESSION_LONGEST_MS } from "./sessions.ts";

const DAY_MS = 86_400_000;
const INVITATIONS_KEPT_MS = 90 * DAY_MS;
/** Two years at the least, for what the law asks of those who keep sensitive data. */
const AUDIT_KEPT_MS = 2 * 366 * DAY_MS;
const DEVICES_KEPT_MS = 365 * DAY_MS;

/** Removes what has had its time at `now`, in milliseconds since 1970. */
export async function sweep(db: Kysely<Tables>, now: number): Promise<void> {
  const before = (ms: number) => koreanTime(now - ms);
  await db
    .deleteFrom("session")
    .where((e) =>
      e.or([e("last_seen_at", "<", before(SESSION_IDLE_MS)), e("created_at", "<", before(SESSION_LONGEST_MS))]),
    )
    .execute();
  await db.deleteFrom("invitation").where("expires_at", "<", before(INVITATIONS_KEPT_MS)).execute();
  await db.deleteFrom("access_token").where("expires_at", "<", before(0)).execute();
  await db.deleteFrom("oidc_pending").where("expires_at", "<", before(0)).execute();
  await db.deleteFrom("device").where("created_at", "<", before(DEVICES_KEPT_MS)).execute();
  await db.deleteFrom("audit").where("at", "<", before(AUDIT_KEPT_MS)).execute();
  await db
    .deleteFrom("tries")
    .where("at", "<", String(now - FORGOTTEN_AFTER_MS))
    .execute();
}
