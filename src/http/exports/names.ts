// The names in a file, in its reader's language; what has no name any more stands by its id, a person as one who was erased.
import type { Refs } from "../../contract/answers.ts";
import type { Language } from "../../contract/base.ts";
import { tellIn } from "./words.ts";

export const namesAt = (refs: Refs, language: Language) => ({
  miniCluster: (id: string) => refs.miniClusters[id]?.names[language] ?? id,
  group: (id: string) => refs.groups[id]?.names[language] ?? id,
  organization: (id: string) => refs.organizations[id]?.names[language] ?? id,
  member: (id: string) => refs.members[id]?.name ?? (id === "system" ? id : tellIn(language)("deletedMember")),
});
export type NamesAt = ReturnType<typeof namesAt>;
