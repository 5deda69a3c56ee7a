/** How an issue's panel sends commands: through the live board it stands beside, or straight to the server. */
import { createContext, useContext } from "react";
import { newKey, sendCommand } from "../api/commands.ts";
import { ApiProblem } from "../api/problem.ts";
import type { Outcome } from "../live/boardSession.ts";
import type { Wish } from "../live/pending.ts";
import { notify } from "../shell/notify.ts";

/** Does the wish; answers how it ended. A refusal has been told to the person already, except EDIT_CONFLICT. */
export type Commander = (wish: Wish, extra?: { ifMatch?: string }) => Promise<Outcome>;

/** Straight to the server, for pages that have no live board. @throws Unreachable after the retries of sendCommand. */
export const direct: Commander = async (wish, extra = {}) => {
  try {
    return { ok: true, answer: await sendCommand(wish.name, wish.body, { key: newKey(), ifMatch: extra.ifMatch }) };
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    if (error.code !== "EDIT_CONFLICT") void notify({ title: error.title, message: error.detail, tone: "bad" });
    return { ok: false, problem: error };
  }
};

export const CommanderContext = createContext<Commander>(direct);
export const useCommander = (): Commander => useContext(CommanderContext);
