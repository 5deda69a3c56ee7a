/** Whether the reader may do a thing, by the same pure policy the server asks; what may not be done is not offered. */
import { type Action, permits } from "../../src/domain/permissions.ts";
import type { Subject } from "../../src/domain/permissionsSubject.ts";
import { overseesAll } from "../../src/domain/roles.ts";
import { useAsOf } from "./asOf.ts";
import { useMe } from "./queries.ts";

/** Answers `may(command, subject)`; always false while the past is shown and before the reader is known. */
export function useMay(): (action: Action, subject: Subject) => boolean {
  const asOf = useAsOf();
  const actor = useMe().data?.actor ?? null;
  return (action, subject) => asOf === undefined && actor !== null && permits(actor, action, subject).allowed;
}

/** Whether the reader sees every issue; whoever does not is told that what they see is a part. */
export function useOverseesAll(): boolean {
  const actor = useMe().data?.actor;
  return actor != null && overseesAll(actor);
}
