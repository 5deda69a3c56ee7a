// Carries out approved plans on their day (domain.md §5, R18, R19). Any number of nodes run it on one log: what is done is
// named by the plan and its version, so that it is done once.
import type { Logger } from "pino";
import { v5 as uuidv5 } from "uuid";
import type { Committed, ReadModel } from "../projections/readModel.ts";
import type { Clock } from "./clock.ts";
import type { Facts } from "./commands/aggregates.ts";
import type { CommandHandler } from "./commands/handleCommand.ts";
import { SYSTEM_ACTOR } from "./contract/actor.ts";
import { koreanDay } from "./contract/base.ts";
import type { CommandInput, CommandName } from "./contract/commands.ts";
import { Refusal } from "./domain/refusal.ts";
import { stateOf } from "./domain/reorganizationPlan.ts";
import { LogUnavailable } from "./log/connection.ts";

export interface Scheduler {
  /** Rows were committed: a plan may have been approved, or what kept one from being carried out may be gone. */
  committed(committed: Pick<Committed, "topics">): void;
  /** Resolves when nothing is being carried out any more; nothing is begun after it was called. */
  close(): Promise<void>;
}

type Parts = {
  model: Pick<ReadModel, "plans" | "position">;
  facts: Pick<Facts, "structure" | "reorganization">;
  commands: CommandHandler;
  clock: Clock;
  logger: Pick<Logger, "info" | "warn" | "error">;
};

const NAMESPACE = "5b2c9a52-0f0e-4bb4-9a57-2f6a1f9f7c11";
/** The clock is asked at least this often: a machine may have slept, and a timer does not know it. */
const LOOK_MS = 30_000;
/** The log is away, or others keep changing the structure: tried again after this. */
const AGAIN_MS = 2_000;
/** So often a plan is laid anew where the structure moves on between that and carrying it out. */
const ATTEMPTS = 5;

/** What a turn left behind: nothing to wait for but the day, or something that passes by itself. */
type Left = "done" | "again";

/**
 * Starts looking: at once, when plans or the structure change, at midnight in Korea and twice a minute. A plan that cannot
 * be carried out stays approved and waits for people; the read side tells them why.
 */
export function startScheduler({ model, facts, commands, clock, logger }: Parts): Scheduler {
  let closed = false;
  let running: Promise<void> | undefined;
  let asked = false;
  let timer: NodeJS.Timeout | undefined;
  /** Why a plan was refused last, so that the log of the program tells it once. */
  const told = new Map<string, string>();

  function wake(): void {
    asked = true;
    if (closed || running) return;
    clearTimeout(timer);
    running = turn().finally(() => {
      running = undefined;
    });
  }

  async function turn(): Promise<void> {
    let left: Left = "done";
    while (asked && !closed) {
      asked = false;
      try {
        left = await carryOutDue();
      } catch (error) {
        left = "again";
        if (!isAway(error)) logger.error({ err: error }, "a plan whose day has come could not be carried out");
      }
    }
    if (!closed) timer = setTimeout(wake, left === "again" ? AGAIN_MS : untilNextLook(clock()));
  }

  async function carryOutDue(): Promise<Left> {
    const now = clock();
    const today = koreanDay(now);
    const due = model
      .plans({ position: model.position(), now })
      .filter(({ state, effectiveOn }) => state === "APPROVED" && effectiveOn !== null && effectiveOn <= today)
      .sort((a, b) => ((a.effectiveOn ?? "") < (b.effectiveOn ?? "") ? -1 : 1));
    let left: Left = "done";
    for (const { planId, programmeId } of due) {
      if (closed) break;
      try {
        if ((await carryOut(planId, programmeId)) === "again") left = "again";
      } catch (error) {
        if (!(error instanceof Refusal) || isAway(error)) throw error;
        tellRefusal(planId, error);
      }
    }
    return left;
  }

  /** Lays the plan on today's structure and carries it out. Throws the refusal that keeps it from being so. */
  async function carryOut(planId: string, programmeId: string): Promise<Left> {
    for (let attempt = 0; attempt < ATTEMPTS && !closed; attempt++) {
      const plan = await facts.reorganization(planId);
      const structure = await facts.structure(programmeId);
      // The read model may be behind: what is done on its word alone would be done twice, or against somebody's.
      if (plan === null || stateOf(plan, structure) !== "APPROVED") return "done";
      const { version, baseRevision } = plan;
      const body = { programmeId, planId };
      try {
        if (baseRevision !== String(structure.revision)) {
          await send(`rebase ${planId} ${version} ${baseRevision}`, "RebaseReorganization", {
            ...body,
            seen: version,
            cleanOnly: true,
          });
          continue;
        }
        await send(`carry out ${planId} ${version}`, "ReorganizeClusters", body);
        told.delete(planId);
        logger.info({ plan: planId }, "a plan was carried out on its day");
        return "done";
      } catch (error) {
        if (!(error instanceof Refusal) || !hasMovedOn(error)) throw error;
      }
    }
    return "again";
  }

  const send = <N extends CommandName>(what: string, name: N, body: CommandInput<N>) =>
    commands.handle({ name, body, commandId: uuidv5(what, NAMESPACE), actor: SYSTEM_ACTOR });

  function tellRefusal(planId: string, { code, extra }: Refusal): void {
    const rules = extra.violations?.map(({ rule, code: broken }) => `${rule} ${broken}`) ?? [];
    const why = [code, ...rules].join(", ");
    if (told.get(planId) === why) return;
    told.set(planId, why);
    logger.warn({ plan: planId, why }, "a plan whose day has come is not carried out");
  }

  wake();
  return {
    committed({ topics }) {
      if (topics.includes("reorganizations") || topics.includes("structure")) wake();
    },
    async close() {
      closed = true;
      clearTimeout(timer);
      await running;
    },
  };
}

const isAway = (error: unknown): boolean =>
  error instanceof LogUnavailable || (error instanceof Refusal && error.code === "LOG_UNAVAILABLE");

/** Others changed the plan or the structure in between: what is so now is looked at again. */
function hasMovedOn({ code, extra }: Refusal): boolean {
  if (code === "CONFLICT" || code === "PLAN_REVISED") return true;
  return code === "PLAN_BREAKS_RULES" && extra.violations?.some((one) => one.code === "BASE_STALE") === true;
}

/** Milliseconds to midnight in Korea, where that comes before the clock would be asked anyway. */
function untilNextLook(now: string): number {
  const midnight = Date.parse(`${koreanDay(now)}T24:00:00+09:00`);
  return Math.min(LOOK_MS, Math.max(0, midnight - Date.parse(now)) + 1);
}
