// Every command by name, with its schema and its road. Routes, OpenAPI and the client's types come from here.
import type { Vault } from "../access/vault/vault.ts";
import { type Command, type CommandName, commandSchemas } from "../contract/commands.ts";
import type { Category, DomainEvent } from "../contract/events.ts";
import type { Subject } from "../domain/permissions.ts";
import { Refusal } from "../domain/refusal.ts";
import type { Facts } from "./aggregates.ts";
import { type AnyRoad, type At, roads } from "./roads.ts";

const roadOf = new Map<string, AnyRoad>(
  roads.flatMap((road) => Object.keys(road.commands).map((name) => [name, road])),
);

export const commandNames = Object.keys(commandSchemas) as CommandName[];
export const isCommandName = (name: string): name is CommandName => Object.hasOwn(commandSchemas, name);
/** A command that was parsed and has its road laid out. `state` and `context` are its own stream's. */
export type Registered = {
  name: CommandName;
  body: Command["body"];
  category: Category;
  streamId: string;
  stream: string;
  context(state: unknown, facts: Facts, at: At): Promise<unknown>;
  subject(state: unknown, context: unknown): Subject;
  decide(state: unknown, context: unknown): DomainEvent[];
  keep(vault: Vault): Promise<void>;
};

/** Parses the body. Refuses with INVALID and every wrong field. */
export function registered(name: CommandName, input: unknown): Registered {
  const parsed = commandSchemas[name].safeParse(input);
  if (!parsed.success)
    throw new Refusal(
      "INVALID",
      {},
      { fields: parsed.error.issues.map((issue) => ({ path: issue.path.join("."), code: fieldCode(issue) })) },
    );
  const command = { name, body: parsed.data } as Command;
  const road = roadOf.get(name)!;
  const streamId = road.streamId(command);
  return {
    name,
    body: command.body,
    category: road.category,
    streamId,
    stream: `${road.category}-${streamId}`,
    context: (state, facts, at) => road.context(command, state, facts, at),
    subject: (state, context) => road.subject(command, state, context),
    decide: (state, context) => road.decide(state, command, context),
    keep: async (vault) => road.keep?.(command, vault),
  };
}

type ZodIssue = { code: string; message: string; input?: unknown };

/** A schema may name its own code in the message (UPPER_CASE); else zod's. */
const fieldCode = (issue: ZodIssue) => (/^[A-Z][A-Z_]+$/.test(issue.message) ? issue.message : issue.code);
