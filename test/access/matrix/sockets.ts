// Who may send which socket event, as a table, and what each of its rows sends and looks for.
import type { BoardJoined, PresenceState, Refused } from "../../../src/contract/live.ts";
import type { TestSocket } from "../../support/server.ts";
import { actors, type Letter, levels } from "./script.ts";
import { levelsIn, outcome } from "./table.ts";
import type { MatrixWorld } from "./world.ts";

/**
 * A digit: how many of the four visibilities are named in the answer, the widest first (R7). `.`: not heard, and told to
 * nobody. Tokens are for scripts and let no socket in.
 */
export const socketTable = `
                                             DSC HY LIO EX AGU NF RW
  connect                                    +++ ++ +++ ++ +++ !! !!
  board:join group                           444 22 431 41 111 !! !!
  board:join group again, from the beginning 444 22 431 41 111 !! !!
  board:join nothing                         000 00 000 00 000 !! !!
  # The director, who is on the board too, hears of it.
  presence:set on the board                  +++ ++ +++ ++ +++ !! !!
  presence:set not on the board              ... .. ... .. ... !! !!
  # What the others on the board hear of who is at the issue of each visibility: as many of the four as they see.
  presence:set heard by the actor            444 22 431 41 111 !! !!
  board:leave                                +++ ++ +++ ++ +++ !! !!
  plan:edit                                  +++ -- --- -- --- !! !!
`;

type Answered = BoardJoined | Refused;
const problemIn = (answer: Answered) =>
  answer.ok ? { status: 200, body: answer } : { status: answer.problem.status, body: answer.problem };
const join = (socket: TestSocket, groupId: string, from?: string): Promise<Answered> =>
  new Promise((resolve) => socket.emit("board:join", { groupId, ...(from === undefined ? {} : { from }) }, resolve));
/** Sends what answers nothing where it is taken; a board that is not there, asked for next, answers after it. */
async function told(socket: TestSocket, event: "presence:set" | "plan:edit" | "board:leave", body: object) {
  const emit = socket.emit.bind(socket) as unknown as (event: string, ...args: unknown[]) => void;
  return new Promise<Refused | null>((resolve) => {
    emit(event, body, (refused: Refused) => resolve(refused));
    void join(socket, "nothing").then(() => resolve(null));
  });
}
const present = (socket: TestSocket, wanted: (state: PresenceState) => boolean) =>
  new Promise<PresenceState>((resolve) => {
    const heard = (state: PresenceState) => {
      if (!wanted(state)) return;
      socket.off("presence", heard);
      resolve(state);
    };
    socket.on("presence", heard);
  });

/** The actor's socket; null where it is not let in, which must be for want of a session. */
async function connected(world: MatrixWorld, letter: Letter): Promise<TestSocket | null> {
  try {
    return await world.server.socket(null, { headers: world.headers(letter) });
  } catch (error) {
    const { code } = (error as { data?: { code?: string } }).data ?? {};
    if (code !== "NOT_SIGNED_IN") throw error;
    return null;
  }
}

const isAt = (person: string | null, issueId?: string) => (state: PresenceState) =>
  state.people.some((one) => one.memberId === person && (issueId === undefined || one.issueId === issueId));

type Play = (socket: TestSocket, letter: Letter, world: MatrixWorld) => Promise<string>;

/** Plays a row with a socket of the actor's own. */
const plays: Record<string, Play> = {
  connect: async () => "+",
  "board:join group": async (socket) => {
    const answer = await join(socket, "group");
    return answer.ok ? levelsIn(JSON.stringify(answer)) : outcome(problemIn(answer));
  },
  "board:join group again, from the beginning": async (socket, _, world) => {
    const answer = await join(socket, "group", String(world.beforeIssues));
    return answer.ok ? levelsIn(JSON.stringify(answer)) : outcome(problemIn(answer));
  },
  "board:join nothing": async (socket) => outcome(problemIn(await join(socket, "nothing"))),
  "presence:set on the board": async (socket, letter, world) => {
    const observer = await world.server.socket(null, { headers: world.headers("D") });
    await Promise.all([join(observer, "group"), join(socket, "group")]);
    const heard = present(observer, isAt(actors[letter], levels.PROGRAMME));
    const refused = await told(socket, "presence:set", { groupId: "group", issueId: levels.PROGRAMME, editing: true });
    if (refused) return outcome(problemIn(refused));
    await heard;
    observer.disconnect();
    return "+";
  },
  "presence:set not on the board": async (socket, letter, world) => {
    const observer = await world.server.socket(null, { headers: world.headers("D") });
    await join(observer, "group");
    const states: PresenceState[] = [];
    observer.on("presence", (state) => states.push(state));
    const refused = await told(socket, "presence:set", { groupId: "group", issueId: levels.PROGRAMME, editing: true });
    if (refused) return outcome(problemIn(refused));
    // The observer's own word comes after it, and tells of everybody who is there.
    const own = present(observer, isAt("director"));
    observer.emit("presence:set", { groupId: "group", issueId: null, editing: false });
    await own;
    observer.disconnect();
    return letter !== "D" && states.some(isAt(actors[letter])) ? "+" : ".";
  },
  "presence:set heard by the actor": async (socket, _, world) => {
    await join(socket, "group");
    const others = await Promise.all(
      Object.values(levels).map(async (issueId) => {
        const other = await world.server.socket(null, { headers: world.headers("D") });
        await join(other, "group");
        return { other, issueId };
      }),
    );
    const heard = present(socket, ({ people }) => {
      const own = new Set(people.map(({ connection }) => connection));
      return others.every(({ other }) => own.has(other.id ?? ""));
    });
    for (const { other, issueId } of others) other.emit("presence:set", { groupId: "group", issueId, editing: true });
    const state = await heard;
    for (const { other } of others) other.disconnect();
    return levelsIn(JSON.stringify(state));
  },
  "board:leave": async (socket, _, world) => {
    const observer = await world.server.socket(null, { headers: world.headers("D") });
    await Promise.all([join(observer, "group"), join(socket, "group")]);
    const connection = socket.id;
    const isThere = ({ people }: PresenceState) => people.some((one) => one.connection === connection);
    const there = present(observer, isThere);
    socket.emit("presence:set", { groupId: "group", issueId: null, editing: false });
    await there;
    const gone = present(observer, (state) => !isThere(state));
    const refused = await told(socket, "board:leave", { groupId: "group" });
    if (refused) return outcome(problemIn(refused));
    await gone;
    observer.disconnect();
    return "+";
  },
  "plan:edit": async (socket) => {
    const refused = await told(socket, "plan:edit", { planId: "plan", step: "links" });
    return refused ? outcome(problemIn(refused)) : "+";
  },
};

/** The event a row is of; `connect` is of none. */
export const eventIn = (row: string): string => row.split(" ")[0] ?? "";

/** Plays the row as the actor: `!` where no socket is let in. */
export async function played(row: string, letter: Letter, world: MatrixWorld): Promise<string> {
  const play = plays[row];
  if (play === undefined) throw new Error(`${row} is not played: add it to \`plays\` in test/access/matrix/sockets.ts`);
  const socket = await connected(world, letter);
  if (socket === null) return "!";
  try {
    return await play(socket, letter, world);
  } finally {
    socket.disconnect();
  }
}
