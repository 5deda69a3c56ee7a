// Plays the scenario into a log through the real commands. Killed half-way it goes on where it stopped; a second time it
// does nothing.
import type { Actors } from "../access/actors.ts";
import type { Folds } from "../commands/folds.ts";
import type { CommandHandler } from "../commands/handleCommand.ts";
import { registered } from "../commands/registry.ts";
import { type Actor, SYSTEM_ACTOR } from "../contract/actor.ts";
import type { Day } from "../contract/base.ts";
import type { DemoLanguage } from "./scenario/issueLife.ts";
import { createScenario } from "./scenario/scenario.ts";
import { BY_SYSTEM, type Step } from "./scenario/script.ts";

type Stage = { handler: CommandHandler; folds: Folds; actors: Actors };
/** Called as it goes; `done` counts steps that are in the log. */
export type Progress = (done: number, total: number) => void;

type Options = {
  language?: DemoLanguage;
  /** The last day (in Korea) that is played; left out: all of them. */
  until?: Day;
  onProgress?: Progress;
};

/** The instant at which a day ends in Korea, in ms. */
export const endOfDay = (day: Day): number => Date.parse(`${day}T00:00:00+09:00`) + 86_400_000;

/**
 * The steps up to the end of a day. A plan that is not carried out by then is left out from its draft on: composing it is
 * what such a demonstration is for.
 */
function stepsUntil(steps: Step[], until: Day): Step[] {
  const end = endOfDay(until);
  const later = steps.filter(({ name, at }) => name === "ReorganizeClusters" && Date.parse(at) >= end);
  const unborn = new Set(later.map(({ body }) => body.planId));
  return steps.filter(({ at, body }) => Date.parse(at) < end && !unborn.has(body.planId));
}

/**
 * Plays what is not in the log yet, one command after another, in order. Refusals are bugs of the scenario and end it
 * with the step named.
 */
export async function playScenario(
  { handler, folds, actors }: Stage,
  { language = "ko", until, onProgress = () => {} }: Options = {},
): Promise<{ played: number; total: number }> {
  const all = createScenario(language).steps;
  const steps = until === undefined ? all : stepsUntil(all, until);
  const start = await firstUnplayed(steps, folds);
  const cast = new Map<string, Actor>([[BY_SYSTEM, SYSTEM_ACTOR]]);
  for (let i = start; i < steps.length; i++) {
    const step = steps[i]!;
    // Offices, memberships and groups change with the structure alone.
    const actor = cast.get(step.by) ?? (await actors.actor(step.by));
    if (!actor) throw new Error(`step ${i}: nobody is called ${step.by}`);
    cast.set(step.by, actor);
    try {
      await handler.handle({ name: step.name, body: step.body, commandId: step.commandId, actor, occurredAt: step.at });
    } catch (error) {
      throw new Error(`step ${i} of the scenario, ${step.name} at ${step.at}, was refused`, { cause: error });
    }
    if (!isAboutIssues(step)) for (const id of cast.keys()) if (id !== BY_SYSTEM) cast.delete(id);
    onProgress(i + 1, steps.length);
  }
  return { played: steps.length - start, total: steps.length };
}

const isAboutIssues = (step: Step) => "issueId" in step.body;

/** Steps are played in order, so what is in the log is a beginning of them: found by halving. */
async function firstUnplayed(steps: Step[], folds: Folds): Promise<number> {
  let low = 0;
  let high = steps.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const step = steps[middle]!;
    const { category, streamId } = registered(step.name, step.body);
    const fold = await folds.load(category, streamId);
    if (fold.commands.has(step.commandId)) low = middle + 1;
    else high = middle;
  }
  return low;
}
