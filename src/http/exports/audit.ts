// The audit of personal data as a table: a line a reading, everybody by name and by id.
import type * as z from "zod";
import { AuditExportQuery } from "../../contract/queries.ts";
import { CSV_START, csvLine } from "../csv.ts";
import { refsFor } from "../refs.ts";
import type { Reading } from "../route.ts";
import { askedFor } from "../routes/audit.ts";
import { namesAt } from "./names.ts";
import { exportRoute } from "./route.ts";
import type { Tell, Word } from "./words.ts";

const columns: Word[] = ["readAt", "reader", "readerId", "address", "action", "subjects", "subjectIds", "count"];

async function* auditCsv(reading: Reading, query: z.infer<typeof AuditExportQuery>, tell: Tell) {
  await reading.record("EXPORT_AUDIT", askedFor(query));
  yield CSV_START + csvLine(columns.map((column) => tell(column)));
  for await (const items of reading.audit.all(query)) {
    const names = namesAt(await refsFor({ items }, reading), tell.language);
    yield items
      .map(({ at, memberId, address, action, subjects, count }) =>
        csvLine([
          at,
          names.member(memberId),
          memberId,
          address,
          tell.code("audited", action),
          subjects.map(names.member).join(", "),
          subjects.join(" "),
          count,
        ]),
      )
      .join("");
  }
}

export const auditExports = [
  exportRoute({
    tag: "people",
    action: "ReadAudit",
    query: AuditExportQuery,
    path: "/api/audit.csv",
    summary: {
      ko: "개인정보 열람 기록을 표(CSV)로. 이 내려받기도 기록된다",
      en: "Who was told whose personal data, as a table (CSV); this download is written down too",
    },
    as: "csv",
    fileName: (_reading, { from, to }) =>
      `danji-audit${from === undefined ? "" : `-from-${from}`}${to === undefined ? "" : `-to-${to}`}`,
    write: auditCsv,
  }),
];
