// Waits a short while for the read model to reach the position a reader wrote.
import type { ReadModel } from "../../projections/readModel.ts";

const WAIT_MS = 3_000;

/** True where the read model has reached `after` (or none was asked for) before about three seconds are over. */
export async function reached(model: Pick<ReadModel, "waitFor">, after: string | undefined): Promise<boolean> {
  return after === undefined || model.waitFor(Number(after), WAIT_MS);
}
