// The audit of personal data, for the director and the programme's auditor. Who reads it stands in it too.
import { AuditAnswer } from "../../contract/audit.ts";
import { AuditQuery } from "../../contract/queries.ts";
import { queryRoute } from "../route.ts";

const audit = queryRoute({
  path: "/api/audit",
  tag: "people",
  summary: {
    ko: "개인정보 열람 기록, 새것부터. 이 조회도 기록된다",
    en: "Who was told whose personal data, the newest first; this reading is written down too",
  },
  action: "ReadAudit",
  query: AuditQuery,
  answer: AuditAnswer,
  async read(reading, { limit, cursor, ...wish }) {
    await reading.record("READ_AUDIT", askedFor(wish));
    return reading.audit.page(wish, { limit, cursor });
  },
});

/** The persons a reading of the audit was narrowed to. */
export const askedFor = ({
  reader,
  subject,
}: {
  reader?: string | undefined;
  subject?: string | undefined;
}): string[] => [reader, subject].filter((id) => id !== undefined);

export const auditRoutes = [audit];
