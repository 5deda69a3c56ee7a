// Every command by name with the schema of its body, and the answer to a command.
import * as z from "zod";
import { Position, Revision } from "./base.ts";
import { issueCommands } from "./issue.ts";
import { memberCommands } from "./member.ts";
import { organizationCommands } from "./organization.ts";
import { programmeCommands } from "./programme.ts";
import { reorganizationCommands } from "./reorganization.ts";
import { structureCommands } from "./structure.ts";

export const commandSchemas = {
  ...programmeCommands,
  ...structureCommands,
  ...reorganizationCommands,
  ...organizationCommands,
  ...memberCommands,
  ...issueCommands,
} as const;
export type CommandName = keyof typeof commandSchemas;

/** A command's body as its sender writes it (defaults may be left out) and as a decider takes it. */
export type CommandInput<N extends CommandName> = z.input<(typeof commandSchemas)[N]>;
export type CommandBody<N extends CommandName> = z.infer<(typeof commandSchemas)[N]>;
export type Command<N extends CommandName = CommandName> = { [K in N]: { name: K; body: CommandBody<K> } }[N];

/** `position`: pass it as `after` to a query to read this write. `events` is empty where the wish was already true. */
export const CommandAnswer = z.strictObject({
  commandId: z.string(),
  stream: z.string(),
  revision: Revision.nullable(),
  position: Position.nullable(),
  events: z.array(z.strictObject({ id: z.string(), type: z.string(), revision: Revision })),
});
export type CommandAnswer = z.infer<typeof CommandAnswer>;
