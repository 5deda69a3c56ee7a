/**
 * What the palette, and any page, can offer: a command with its words, the kind of thing it is given on, and what is
 * opened for it once that thing is chosen.
 */
import type { NavigateOptions } from "@tanstack/react-router";
import type { TFunction } from "i18next";
import { type ComponentType, type LazyExoticComponent, lazy } from "react";
import type { Actor } from "../../src/contract/actor.ts";
import type { Group, IssueCard, MiniCluster, Organization } from "../../src/contract/answers.ts";
import type { CommandName } from "../../src/contract/commands.ts";
import type { IssueState } from "../../src/contract/issue.ts";
import { type IssueCommand, issueCommandStates } from "../../src/domain/issueStates.ts";
import { permits } from "../../src/domain/permissions.ts";
import type { commands } from "../i18n/ko/commands.ts";
import type { panel } from "../i18n/ko/panel.ts";
import { askFor } from "../issue/asked.ts";
import { stepTo } from "../issue/steps.ts";

/** What a command is given on. A membership is a member in one mini-cluster. */
export type Subjects = {
  programme: null;
  miniCluster: MiniCluster;
  group: Group;
  organization: Organization;
  member: { id: string; name: string };
  membership: { memberId: string; name: string; miniClusterId: string };
  issue: IssueCard;
};
export type Kind = keyof Subjects;

export type FormProps<K extends Kind> = { subject: Subjects[K]; onClose: () => void };
export type CommandFormOf<K extends Kind> = ComponentType<FormProps<K>>;

export type Offer<K extends Kind> = {
  /** Unique among all offers. */
  id: string;
  command: CommandName;
  on: K;
  label: (t: TFunction) => string;
  /** Whether the actor may give it on this very thing, as it is now. `now` in ms since 1970. */
  may: (actor: Actor, subject: Subjects[K], now: number) => boolean;
  /** Issues alone: the states in which the command is possible. */
  states?: readonly IssueState[];
  does:
    | { form: LazyExoticComponent<CommandFormOf<K>> }
    | { goes: (subject: Subjects[K]) => NavigateOptions; before?: (subject: Subjects[K]) => void };
};
export type AnyOffer = { [K in Kind]: Offer<K> }[Kind];

/** Commands by the names the texts have for them, and the words of steps. */
type Named = Exclude<keyof typeof commands, "onIssue" | "choose" | "chosen">;
type Verb = Exclude<keyof typeof panel.step, "more" | "none" | "undo">;
const called = (name: Named) => (t: TFunction) => t(`commands.${name}`);

type Load<K extends Kind> = () => Promise<CommandFormOf<K>>;

/** The subject of the permission that a command on this thing asks for; groups are also asked for oneself. */
const mayOn: { [K in Kind]: (actor: Actor, command: CommandName, subject: Subjects[K]) => boolean } = {
  programme: (actor, command) => permits(actor, command, { kind: "programme" }).allowed,
  miniCluster: (actor, command, { id }) => permits(actor, command, { kind: "miniCluster", miniClusterId: id }).allowed,
  group: (actor, command, { id, miniClusterId }) => {
    const group = { kind: "group", groupId: id, miniClusterId } as const;
    return (
      permits(actor, command, group).allowed || permits(actor, command, { ...group, memberId: actor.memberId }).allowed
    );
  },
  organization: (actor, command, { id }) =>
    permits(actor, command, { kind: "organization", organizationId: id }).allowed,
  member: (actor, command, { id }) => permits(actor, command, { kind: "member", memberId: id }).allowed,
  membership: (actor, command, { miniClusterId }) =>
    permits(actor, command, { kind: "miniCluster", miniClusterId }).allowed,
  issue: (actor, command, issue) => permits(actor, command, { kind: "issue", issue }).allowed,
};

/** A command with a form of its own, on a thing of the kind `on`; `name` where it is not called by its command's name. */
export function form<K extends Kind>(
  command: CommandName,
  on: K,
  load: Load<K>,
  name: Named = command as Named,
): Offer<K> {
  return {
    id: name,
    command,
    on,
    label: called(name),
    may: (actor, subject) => mayOn[on](actor, command, subject),
    does: { form: lazy(async () => ({ default: await load() })) },
  };
}

/** A step of an issue: its form opens in the issue's panel, beside the board it is on. */
export function step(command: IssueCommand, to: IssueState, verb: Verb = to as Verb): Offer<"issue"> {
  return {
    id: `${command}.${to}`,
    command,
    on: "issue",
    // "애로사항 진단", by the word the step's button has.
    label: (t) => t("commands.onIssue", { verb: t(`panel.step.${verb}`) }),
    may: (actor, issue, now) => {
      const found = stepTo(actor, issue, to, now);
      return found.allowed && found.command === command;
    },
    states: issueCommandStates(command, to),
    does: { goes: toIssue, before: ({ id }) => askFor({ issueId: id, command, to }) },
  };
}

/** A command of an issue that leads to no other state. */
export function beside(command: IssueCommand & Named, only?: (issue: IssueCard) => boolean): Offer<"issue"> {
  return {
    id: command,
    command,
    on: "issue",
    label: called(command),
    may: (actor, issue) => (only?.(issue) ?? true) && mayOn.issue(actor, command, issue),
    states: issueCommandStates(command),
    does: { goes: toIssue, before: ({ id }) => askFor({ issueId: id, command, to: null }) },
  };
}

/** A command that a page is made for: it opens there. */
export function page<K extends Kind>(
  command: CommandName & Named,
  on: K,
  goes: (subject: Subjects[K]) => NavigateOptions,
  may: Offer<K>["may"] = (actor, subject) => mayOn[on](actor, command, subject),
): Offer<K> {
  return { id: command, command, on, label: called(command), may, does: { goes } };
}

const toIssue = ({ id }: IssueCard): NavigateOptions => ({ to: "/issues/$issueId", params: { issueId: id } });
