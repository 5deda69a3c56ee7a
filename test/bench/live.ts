// The rows of promises.md about what people wait for: another's change on one's screen, a board told to many, a command
// on a long stream, a start, the first page.
import { ClientProcess } from "./clientProcess.ts";
import { benchCrossing } from "./crossing.ts";
import { benchFanOut } from "./fanOut.ts";
import { benchFirstJavaScript } from "./firstJavaScript.ts";
import { benchLongStream } from "./longStream.ts";
import { benchRestart } from "./restart.ts";
import type { Row } from "./row.ts";
import { startWorld } from "./world.ts";

/** Every row of this kind. About two minutes. */
export async function benchLive(): Promise<Row[]> {
  return [
    ...(await benchBoards()),
    ...(await benchLongStream()),
    ...(await benchRestart()),
    ...(await benchFirstJavaScript()),
  ];
}

async function benchBoards(): Promise<Row[]> {
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
