/** What the replay knows of an event beside its sentence: whether it was recorded late, and where its subject is. Pure. */
import type { HistoryEntry } from "../../src/contract/answers.ts";

/** An event is recorded within this time of its happening, or it was late. */
const AT_ONCE_MS = 60_000;

/** Whether what happened and when it was recorded are to be told apart. */
export function recordedLate({ occurredAt, recordedAt }: Pick<HistoryEntry, "occurredAt" | "recordedAt">): boolean {
  return Math.abs(Date.parse(recordedAt) - Date.parse(occurredAt)) > AT_ONCE_MS;
}

/** The address of what an event is about; null where that has no page of its own. */
export function subjectAddress({
  subject: { kind, id },
  type,
  data,
}: Pick<HistoryEntry, "subject" | "type" | "data">): string | null {
  switch (kind) {
    case "issue":
      return `/issues/${id}`;
    case "miniCluster":
      return `/mini-clusters/${id}`;
    case "group":
      return `/boards/${id}`;
    case "organization":
      return `/organizations/${id}`;
    case "reorganization":
      return `/reorganizations/${id}`;
    case "structure":
      return type === "ClustersReorganized" ? `/reorganizations/${data.planId}` : null;
    default:
      return null;
  }
}
