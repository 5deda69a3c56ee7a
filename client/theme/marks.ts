/** The fixed colours of sectors and states, as CSS values: the same everywhere. */
import type { Sector } from "../../src/contract/base.ts";
import type { IssueState } from "../../src/contract/issue.ts";

export const sectorColour: Record<Sector, string> = {
  FIRM: "var(--danji-sector-firm)",
  ACADEMIA: "var(--danji-sector-academia)",
  AGENCY: "var(--danji-sector-agency)",
  OTHER: "var(--danji-sector-other)",
};

/** The order in which sectors are drawn, left to right. */
export const sectors: readonly Sector[] = ["FIRM", "ACADEMIA", "AGENCY", "OTHER"];

const ended = "var(--danji-state-ended)";
export const stateColour: Record<IssueState, string> = {
  LOGGED: "var(--danji-state-logged)",
  IDENTIFIED: "var(--danji-state-identified)",
  ASSIGNED: "var(--danji-state-assigned)",
  DIAGNOSED: "var(--danji-state-diagnosed)",
  PRESCRIBED: "var(--danji-state-prescribed)",
  SELECTED: "var(--danji-state-selected)",
  IN_PROGRESS: "var(--danji-state-in-progress)",
  ON_HOLD: "var(--danji-state-on-hold)",
  RESOLVED: "var(--danji-state-resolved)",
  CLOSED: "var(--danji-state-closed)",
  DUPLICATE: ended,
  REJECTED: ended,
  REFERRED: ended,
  WITHDRAWN: ended,
};
