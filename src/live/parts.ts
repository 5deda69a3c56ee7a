// What the live side is made of.
import type { Logger } from "pino";
import type { Server } from "socket.io";
import type { MayRead, Moment, ReadModel } from "../../projections/readModel.ts";
import type { Refs } from "../contract/answers.ts";
import type { ClientToServer, ServerToClient } from "../contract/live.ts";

export type LiveParts = {
  io: Server<ClientToServer, ServerToClient>;
  model: ReadModel;
  clock: () => string;
  logger: Logger;
  /** Names the ids of what is sent, for its reader. */
  refs(answer: unknown, at: Moment, mayRead: MayRead): Promise<Refs>;
};
