/** One difference between two moments in words: what it is of, where that is found, and before → after. Pure. */
import type { TFunction } from "i18next";
import type { IssueCard, Membership, Refs } from "../../../src/contract/answers.ts";
import type { Language } from "../../../src/contract/base.ts";
import type {
  ChangesAnswer,
  ComparedGroup,
  ComparedMiniCluster,
  ComparedOfficer,
} from "../../../src/contract/changes.ts";
import type { ChangeList } from "../../../src/contract/historyKinds.ts";
import { tellValue } from "../../issue/fieldValue.ts";

export type Difference = {
  what: string;
  /** Where it is looked at, as it was at the moment at which it was there last. */
  address: string;
  /** Each thing that differs; `before` or `after` is "" where there was none. */
  parts: { name: string; before: string; after: string }[];
};
export type ChangeRow = ChangesAnswer[ChangeList]["items"][number];
type Words = { refs: Refs; t: TFunction; language: Language };

export function difference(
  list: ChangeList,
  { before, after }: Pick<ChangeRow, "before" | "after">,
  words: Words,
): Difference {
  switch (list) {
    case "miniClusters":
      return ofMiniCluster(before as ComparedMiniCluster | null, after as ComparedMiniCluster | null, words);
    case "memberships":
      return ofMembership(before as Membership | null, after as Membership | null, words);
    case "officers":
      return ofOfficer(before as ComparedOfficer | null, after as ComparedOfficer | null, words);
    case "groups":
      return ofGroup(before as ComparedGroup | null, after as ComparedGroup | null, words);
    case "issues":
      return ofIssue(before as IssueCard | null, after as IssueCard | null, words);
  }
}

/** What is to be said of a row, field by field. */
type Facts = [name: string, value: string][];

/** Fields that differ; of what is there at one moment alone, all that are said of it. */
function parts(before: Facts | null, after: Facts | null): Difference["parts"] {
  const names = (before ?? after ?? []).map(([name]) => name);
  const value = (facts: Facts | null, name: string): string => facts?.find(([one]) => one === name)?.[1] ?? "";
  return names
    .map((name) => ({ name, before: value(before, name), after: value(after, name) }))
    .filter((part) => part.before !== part.after);
}

const person = ({ refs, t }: Words, id: string | null): string =>
  id === null ? "" : (refs.members[id]?.name ?? t("events.someone"));
const cluster = ({ refs, language, t }: Words, id: string | null): string =>
  id === null ? t("domain.word.programme") : (refs.miniClusters[id]?.names[language] ?? id);
const group = ({ refs, language }: Words, id: string | null): string =>
  id === null ? "" : (refs.groups[id]?.names[language] ?? id);

function ofMiniCluster(
  before: ComparedMiniCluster | null,
  after: ComparedMiniCluster | null,
  words: Words,
): Difference {
  const { t, language } = words;
  const row = (after ?? before)!;
  const facts = (one: ComparedMiniCluster | null): Facts | null =>
    one && [
      [t("history.compare.field.name"), one.names[language]],
      [t("history.compare.field.tier"), t(`domain.tier.${one.tier}`)],
      [t("history.compare.field.parent"), one.parentId === null ? "" : cluster(words, one.parentId)],
    ];
  return {
    what: (before ?? row).names[language],
    address: `/mini-clusters/${row.id}`,
    parts: parts(facts(before), facts(after)).filter(({ name }) => before !== null && after !== null && name !== ""),
  };
}

function ofMembership(before: Membership | null, after: Membership | null, words: Words): Difference {
  const { t, refs, language } = words;
  const row = (after ?? before)!;
  const facts = (one: Membership | null): Facts | null =>
    one && [
      [t("history.compare.field.miniCluster"), cluster(words, one.miniClusterId)],
      [t("history.compare.field.membership"), t(`history.compare.${one.primary ? "primary" : "secondary"}`)],
    ];
  const organization = refs.organizations[row.organizationId]?.names[language] ?? "";
  return {
    what: organization === "" ? person(words, row.memberId) : `${person(words, row.memberId)} · ${organization}`,
    address: `/organizations/${row.organizationId}`,
    parts: parts(facts(before), facts(after)),
  };
}

function ofOfficer(before: ComparedOfficer | null, after: ComparedOfficer | null, words: Words): Difference {
  const row = (after ?? before)!;
  const where = row.miniClusterId;
  return {
    what: `${cluster(words, where)} · ${words.t(`domain.office.${row.office}`)}`,
    address: where === null ? "/" : `/mini-clusters/${where}`,
    parts: [
      {
        name: words.t("history.compare.field.officer"),
        before: person(words, before?.memberId ?? null),
        after: person(words, after?.memberId ?? null),
      },
    ],
  };
}

function ofGroup(before: ComparedGroup | null, after: ComparedGroup | null, words: Words): Difference {
  const { t, language } = words;
  const row = (after ?? before)!;
  const facts = (one: ComparedGroup | null): Facts | null =>
    one && [
      [t("history.compare.field.miniCluster"), cluster(words, one.miniClusterId)],
      [t("history.compare.field.name"), one.names[language]],
      [t("history.compare.field.leader"), person(words, one.leaderId)],
      [t("history.compare.field.purpose"), one.purpose],
    ];
  return { what: row.names[language], address: `/boards/${row.id}`, parts: parts(facts(before), facts(after)) };
}

function ofIssue(before: IssueCard | null, after: IssueCard | null, words: Words): Difference {
  const { t, language } = words;
  const row = (after ?? before)!;
  const said = (
    name: "category" | "urgency" | "dueOn" | "visibility" | "regulation",
    one: IssueCard,
  ): [string, string] => [t(`panel.field.${name}`), tellValue(name, one[name], t, language)];
  const facts = (one: IssueCard | null): Facts | null =>
    one && [
      [t("history.compare.field.miniCluster"), cluster(words, one.miniClusterId)],
      [t("history.compare.field.group"), group(words, one.groupId)],
      [t("panel.field.state"), t(`domain.state.${one.state}`)],
      [t("panel.field.assignee"), person(words, one.assigneeId)],
      [t("panel.field.title"), one.title],
      said("category", one),
      said("urgency", one),
      said("dueOn", one),
      said("visibility", one),
      said("regulation", one),
      [t("history.compare.field.comments"), String(one.comments)],
    ];
  const all = parts(facts(before), facts(after));
  return {
    what: `#${row.number} ${row.title}`,
    address: `/issues/${row.id}`,
    // What is new or gone is told by where it is and how far: its other fields are on its page.
    parts: before === null || after === null ? all.slice(0, 3) : all,
  };
}
