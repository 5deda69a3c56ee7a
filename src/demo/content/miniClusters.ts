/** The names of the eight mini-clusters of year 1 and of the seven after 2006-05-01 (domain.md §7). */
import type { Phrase } from "./issueText.ts";

export const FIELD_IDS = ["A", "B", "C", "D", "A1", "A2", "B1", "D1"] as const;
export type FieldId = (typeof FIELD_IDS)[number];

export const SUCCESSOR_IDS = ["N1", "N2", "N3", "N4", "N5", "N6", "N7"] as const;
export type SuccessorId = (typeof SUCCESSOR_IDS)[number];

export type FieldText = { readonly names: Phrase; readonly tier: "MAIN" | "SUB"; readonly parent: FieldId | null };

/** Year 1: four mini-clusters and four sub-mini-clusters. */
export const fields: Readonly<Record<FieldId, FieldText>> = {
  A: { names: { ko: "전자의료기기", en: "Electronic medical devices" }, tier: "MAIN", parent: null },
  B: { names: { ko: "재활·물리치료기기", en: "Rehabilitation and physiotherapy devices" }, tier: "MAIN", parent: null },
  C: { names: { ko: "한방의료기기", en: "Oriental-medicine devices" }, tier: "MAIN", parent: null },
  D: { names: { ko: "의료기기부품·디자인", en: "Medical-device parts and design" }, tier: "MAIN", parent: null },
  A1: { names: { ko: "생체신호·영상", en: "Biosignal and imaging" }, tier: "SUB", parent: "A" },
  A2: { names: { ko: "인증·마케팅", en: "Certification and marketing" }, tier: "SUB", parent: "A" },
  B1: { names: { ko: "홈케어·실버", en: "Home care and silver" }, tier: "SUB", parent: "B" },
  D1: { names: { ko: "금형·정밀가공", en: "Moulds and precision machining" }, tier: "SUB", parent: "D" },
};

/** Year 2. `keeps` is the year-1 mini-cluster whose id it goes on under, or null where it is new. */
export const successors: Readonly<Record<SuccessorId, { readonly names: Phrase; readonly keeps: FieldId | null }>> = {
  N1: { names: { ko: "전자의료기기", en: "Electronic medical devices" }, keeps: "A" },
  N2: { names: { ko: "재활의료기기", en: "Rehabilitation devices" }, keeps: "B" },
  N3: { names: { ko: "한방의료기기", en: "Oriental-medicine devices" }, keeps: "C" },
  N4: { names: { ko: "의료기기부품", en: "Medical-device parts" }, keeps: null },
  N5: { names: { ko: "의료기기디자인", en: "Medical-device design" }, keeps: null },
  N6: { names: { ko: "경영지원", en: "Management support" }, keeps: "A2" },
  N7: { names: { ko: "e헬스·의료정보", en: "E-health and medical information" }, keeps: null },
};
