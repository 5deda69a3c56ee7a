/** Who did a thing, by the names that come beside an answer: the system, a name, or "(삭제된 회원)" for one forgotten. */
import type { TFunction } from "i18next";
import type { Refs } from "../../src/contract/answers.ts";

export const whoOf = (id: string, refs: Refs, t: TFunction): string =>
  id === "system" ? t("events.system") : (refs.members[id]?.name ?? t("events.someone"));
