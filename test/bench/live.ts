// The rows of promises.md about what people wait for: another's change on one's screen, a board told to many, a command
// on a long stream, a start, the first page.
import { ClientProcess } from "./clientProcess.ts";
import { benchCrossing } from "./crossing.ts";
import { benchFanOut } from "./fanOut.ts";
import type { Row } from "./row.ts";
import { startWorld } from "./world.ts";

export async function benchLive(): Promise<Row[]> {
  const clients = new ClientProcess();
  try {
    const world = await startWorld();
    try {
      return [...(await benchCrossing(world, clients)), ...(await benchFanOut(world, clients))];
    } finally {
      await world.close();
    }
  } finally {
    clients.close();
  }
}
