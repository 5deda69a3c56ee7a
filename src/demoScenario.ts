// Fills the demonstration's log where it is not full yet, with a progress bar, and sets its clock to the scenario's end.
import { type Clock, clockFrom, koreanTime, wallClock } from "./clock.ts";
import type { Day } from "./contract/base.ts";
import { endOfDay, playScenario } from "./demo/play.ts";
import type { Prepared } from "./main.ts";

const WIDTH = 30;
const CATCH_UP_MS = 60_000;

/**
 * Plays what is missing of the scenario and waits until it can be read. Answers the clock the demonstration lives by:
 * it stands at the newest business instant (after the day `until`, where one is given) and runs on. `out` is written to; on a terminal one line is drawn again.
 */
export async function prepareDemo(parts: Prepared, out: NodeJS.WriteStream, until?: Day): Promise<Clock> {
  const { commands, folds, actors, log, model } = parts;
  let drawn = -1;
  const { played } = await playScenario(
    { handler: commands, folds, actors },
    {
      ...(until === undefined ? {} : { until }),
      onProgress(done, total) {
        const percent = Math.floor((done / total) * 100);
        if (percent === drawn || (!out.isTTY && percent % 10 !== 0)) return;
        drawn = percent;
        const full = Math.round((percent / 100) * WIDTH);
        const bar = `${"█".repeat(full)}${"░".repeat(WIDTH - full)}`;
        const line = `시연 자료 준비 중 · Playing the scenario ${bar} ${percent}%`;
        out.write(out.isTTY ? `\r${line}` : `${line}\n`);
      },
    },
  );
  if (played > 0 && out.isTTY) out.write("\n");
  const head = await log.head();
  if (head !== null && !(await model.waitFor(head, CATCH_UP_MS)))
    throw new Error("The read model did not catch up with the scenario. Start again; nothing was lost.");
  const newest = model.instantAt(model.position());
  if (newest === null) return wallClock;
  const start = until === undefined ? 0 : endOfDay(until);
  return clockFrom(koreanTime(Math.max(Date.parse(newest), start)));
}
