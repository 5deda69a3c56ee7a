// From a command to the log: validate, load, authorize, decide, append. The one way anything is ever written.
import { createHash } from "node:crypto";
import { authorize } from "../access/authorize.ts";
import type { Vault } from "../access/vault/vault.ts";
import type { Actor } from "../contract/actor.ts";
import { Uuid } from "../contract/base.ts";
import type { CommandAnswer } from "../contract/commands.ts";
import type { EventMetadata } from "../contract/events.ts";
import { Refusal } from "../domain/refusal.ts";
import { encode, eventId } from "../log/codec.ts";
import { EventTooLarge, type LogClient, LogUnavailable, WrongRevision } from "../log/connection.ts";
import type { Facts } from "./aggregates.ts";
import type { Done, Fold, Folds } from "./folds.ts";
import type { LogHead } from "./level.ts";
import { isCommandName, type Registered, registered } from "./registry.ts";

export type CommandRequest = {
  name: string;
  /** As it came; it is parsed here. */
  body: unknown;
  /** A uuid; the same one again answers what the first one answered. */
  commandId: string;
  actor: Actor;
  /** The stream's revision the sender decided on; where it is stale the sender is told and nothing is decided again. */
  ifMatch?: string;
  /** The log since the request came in, by which the actor was found; read anew where the command has to wait its turn. */
  head?: LogHead;
  /** Business time; the clock's where it is left out. Only imports and the scenario set it. */
  occurredAt?: string;
  correlationId?: string;
  causationId?: string;
};

export interface CommandHandler {
  /** Answers once the events are durable. Throws Refusal; anything else is a bug. */
  handle(request: CommandRequest): Promise<CommandAnswer>;
}

type Parts = {
  log: Pick<LogClient, "append">;
  folds: Folds;
  vault: Vault;
  facts: Facts;
  /** The business instant now, RFC 3339 in Korean time. */
  clock: () => string;
};

/** A conflict is read and decided again this often before the sender is told. */
const ATTEMPTS = 4;

export function createCommandHandler({ log, folds, vault, facts, clock }: Parts): CommandHandler {
  // Commands on one stream queue up in this process: racing only to lose on the revision would help nobody.
  const queues = new Map<string, Promise<unknown>>();
  function inTurn<T>(stream: string, work: () => Promise<T>): Promise<T> {
    const result = (queues.get(stream) ?? Promise.resolve()).then(work, work);
    const settled = result.catch(() => {});
    queues.set(stream, settled);
    settled.then(() => queues.get(stream) === settled && queues.delete(stream));
    return result;
  }

  async function handle(request: CommandRequest): Promise<CommandAnswer> {
    if (!isCommandName(request.name)) throw new Refusal("UNKNOWN_COMMAND", { name: request.name });
    if (!Uuid.safeParse(request.commandId).success) throw new Refusal("KEY_MISSING");
    const command = registered(request.name, request.body);
    const bodyHash = createHash("sha256").update(JSON.stringify(command.body)).digest("base64url").slice(0, 22);
    const waits = queues.has(command.stream);
    return inTurn(command.stream, async () => {
      for (let attempt = 1; ; attempt++) {
        try {
          const named = waits || attempt > 1 ? undefined : request.head;
          return await once(request, command, bodyHash, named ?? folds.head());
        } catch (error) {
          if (error instanceof LogUnavailable) throw new Refusal("LOG_UNAVAILABLE");
          if (error instanceof EventTooLarge) throw new Refusal("TOO_LARGE");
          if (!(error instanceof WrongRevision)) throw error;
          if (request.ifMatch !== undefined || attempt === ATTEMPTS) throw new Refusal("CONFLICT");
        }
      }
    });
  }

  /** Everything it decides on is in the log as it was at `head` or later; the expected revision guards its own stream. */
  async function once(
    request: CommandRequest,
    command: Registered,
    bodyHash: string,
    head: LogHead,
  ): Promise<CommandAnswer> {
    const { commandId, actor } = request;
    const fold = await folds.load(command.category, command.streamId, head);
    const done = fold.commands.get(commandId);
    if (done) {
      if (done.bodyHash !== bodyHash) throw new Refusal("KEY_REUSED");
      return answer(commandId, command.stream, done);
    }
    const occurredAt = request.occurredAt ?? clock();
    const context = await command.context(fold.state, facts.since(head), {
      now: occurredAt,
      actor,
    });
    const role = authorize(actor, command.name, command.subject(fold.state, context));
    if (request.ifMatch !== undefined && request.ifMatch !== String(fold.revision ?? ""))
      throw stale(fold, request.ifMatch);
    const events = command.decide(fold.state, context);
    // Before the append: killed in between, a repeat of the command completes it, and nothing personal is left behind.
    await command.keep(vault);
    if (events.length === 0)
      return {
        commandId,
        stream: command.stream,
        revision: told(fold.revision),
        position: told(fold.position),
        events: [],
      };
    const meta: Omit<EventMetadata, "v"> = {
      occurredAt,
      actor: actor.memberId,
      role,
      commandId,
      bodyHash,
      $correlationId: request.correlationId ?? commandId,
      $causationId: request.causationId ?? commandId,
    };
    const encoded = events.map((event, index) => encode(event, meta, eventId(commandId, index)));
    const appended = await log.append(command.stream, encoded, fold.revision);
    const first = appended.revision - events.length + 1;
    return answer(commandId, command.stream, {
      bodyHash,
      ...appended,
      events: encoded.map(({ id, type }, index) => ({ id, type, revision: String(first + index) })),
    });
  }

  return { handle };
}

const told = (n: number | null): string | null => (n === null ? null : String(n));

const answer = (commandId: string, stream: string, done: Done): CommandAnswer => ({
  commandId,
  stream,
  revision: String(done.revision),
  position: String(done.position),
  events: done.events,
});

const stale = (fold: Pick<Fold<"issue">, "revision">, named: string) =>
  new Refusal("STALE_REVISION", { revision: String(fold.revision ?? ""), named });
