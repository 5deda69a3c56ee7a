// What deciders ask of the read model: brought level with the log first, so that a decision never rests on the past.
import type { Moment, ReadModel } from "../projections/readModel.ts";
import type { Facts } from "./commands/aggregates.ts";
import { holderOfName } from "./domain/structureLookups.ts";
import { type LogClient, LogUnavailable } from "./log/connection.ts";

const WAIT_MS = 10_000;

type Parts = { log: Pick<LogClient, "head">; model: ReadModel; clock: () => string };

/** Rejects with LogUnavailable where the log is away, or the read model does not come level in ten seconds. */
export function createReadSide({
  log,
  model,
  clock,
}: Parts): Pick<Facts, "openIssues" | "awaitedPlans" | "organizationNameTaken"> {
  async function level(): Promise<Moment> {
    const head = await log.head();
    if (head !== null && !(await model.waitFor(head, WAIT_MS)))
      throw new LogUnavailable("the read model is behind the log");
    return { position: model.position(), now: clock() };
  }
  return {
    openIssues: async () => model.openIssues(await level()),
    awaitedPlans: async () =>
      model.plans(await level()).filter(({ state }) => state === "SUBMITTED" || state === "APPROVED"),
    async organizationNameTaken(names, exceptId) {
      const at = await level();
      let cursor: string | undefined;
      do {
        const page = model.organizations(at, () => false, { limit: 500, ...(cursor === undefined ? {} : { cursor }) });
        const others = page.items.filter(({ id, successorId }) => id !== exceptId && successorId === null);
        if (holderOfName(others, names) !== undefined) return true;
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      return false;
    },
  };
}
