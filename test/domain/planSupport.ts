// Given/when/then for plans: a plan on the small structure, its commands by their author and by another.
import { type Command, type CommandInput, commandSchemas } from "../../src/contract/commands.ts";
import type { EventOf } from "../../src/contract/events.ts";
import {
  type PlanContent,
  PlanContent as PlanContentSchema,
  type reorganizationCommands,
  reorganizationEvents,
} from "../../src/contract/reorganization.ts";
import { evolve, initial, type Plan, type PlanEvent } from "../../src/domain/reorganizationPlan.ts";
import { decide, type PlanContext } from "../../src/domain/reorganizationPlanDecide.ts";
import type { StructureState } from "../../src/domain/structure.ts";
import { plain } from "./reorganizationPlans.ts";
import { small } from "./structureSupport.ts";

type Name = keyof typeof reorganizationCommands;
type Input<N extends Name> = Omit<CommandInput<N>, "programmeId" | "planId">;
export type PlanEvents = EventOf<"reorganization">[];

/** What `plain` says, as a draft's content. */
export function content(changes: Partial<PlanContent> = {}): PlanContent {
  const { planId: _p, baseRevision: _b, compensates: _c, ...rest } = plain();
  return PlanContentSchema.parse({ ...rest, ...changes });
}

/** A plan and the structure it is for: commands are decided and folded; `by` is who sends them. */
export class Desk {
  plan: Plan | null = initial();
  structure: StructureState = small();
  awaited: PlanContext["awaited"] = [];
  openIssues: PlanContext["openIssues"] = [];

  decide<N extends Name>(by: string, name: N, input: Input<N>): PlanEvents {
    const body = commandSchemas[name].parse({ programmeId: "wonju", planId: "p1", ...input });
    return decide(this.plan, { name, body } as Command<Name>, {
      actorId: by,
      structure: this.structure,
      structureRevision: String(this.structure.revision),
      openIssues: this.openIssues,
      awaited: this.awaited,
      idOf: (old) => `${old}-again`,
    });
  }

  send<N extends Name>(by: string, name: N, input: Input<N>): PlanEvents {
    const events = this.decide(by, name, input);
    for (const event of events) {
      reorganizationEvents[event.type].parse(event.data);
      this.plan = evolve(this.plan, { ...event, meta: { actor: by } } as PlanEvent);
    }
    return events;
  }

  /** Drafted by `staff` with the content. */
  drafted(changes: Partial<PlanContent> = {}): this {
    this.send("staff", "DraftReorganization", { title: "Seven", content: content(changes) });
    return this;
  }

  submitted(): this {
    this.drafted().send("staff", "SubmitReorganization", { seen: 1 });
    return this;
  }

  approved(): this {
    this.submitted().send("chair", "ApproveReorganization", { seen: 1 });
    return this;
  }
}
