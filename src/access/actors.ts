// Who somebody is today: an actor's offices, memberships and groups follow from the structure's events, never from a
// second table.
import type { Actor } from "../contract/actor.ts";
import type { OrganizationKind } from "../contract/base.ts";
import { actorOf } from "../domain/roles.ts";
import type { StructureState } from "../domain/structure.ts";
import { actorFacts } from "../domain/structureLookups.ts";

type Sources = {
  structure(since?: Promise<number>): Promise<StructureState>;
  /** The member as its stream knows it; null where there is none or it was forgotten. */
  member(id: string, since?: Promise<number>): Promise<{ organizationId: string; kind: OrganizationKind } | null>;
};

export interface Actors {
  /**
   * The member as an actor, by the structure as it is now, or as it was in the log at `since` or later; null where
   * nobody has that id.
   */
  actor(memberId: string, since?: Promise<number>): Promise<Actor | null>;
}

export function createActors({ structure, member }: Sources): Actors {
  return {
    async actor(memberId, since) {
      const [state, person] = await Promise.all([structure(since), member(memberId, since)]);
      if (!person) return null;
      return actorOf({ id: memberId, ...person }, actorFacts(state, memberId));
    },
  };
}
