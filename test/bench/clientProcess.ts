// The bench's hold on the process with the client sockets: asks it, and waits for the answer.
import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";

type Kind = "danji" | "bare";
/** What can be asked of the clients. */
type Asks =
  | { what: "open"; kind: Kind; url: string; cookies: string[]; groupId: string; count: number }
  | { what: "next"; kind: Kind }
  | { what: "crossDanji"; url: string; cookie: string; issueId: string; times: number }
  | { what: "crossBare"; times: number; bytes: number }
  | { what: "close"; kind: Kind };
export type Ask<W extends Asks["what"] = Asks["what"]> = Extract<Asks, { what: W }>;
type Told = { id: number; answer?: number | number[]; error?: string; listening?: true };

export class ClientProcess {
  readonly #child: ChildProcess;
  readonly #asked = new Map<
    number,
    { answer(numbers: number[]): void; fail(error: Error): void; listening?(): void }
  >();
  #asks = 0;

  constructor() {
    this.#child = fork(fileURLToPath(new URL("./clients.ts", import.meta.url)), {
      execArgv: ["--import=tsx"],
      serialization: "advanced",
    });
    this.#child.on("message", ({ id, answer, error, listening }: Told) => {
      const asked = this.#asked.get(id);
      if (listening) asked?.listening?.();
      else if (error !== undefined) asked?.fail(new Error(error));
      else asked?.answer([answer ?? []].flat());
      if (!listening) this.#asked.delete(id);
    });
    this.#child.on("exit", () => {
      for (const { fail } of this.#asked.values()) fail(new Error("the clients' process has ended"));
    });
  }

  /** Resolves to what was measured, or how many sockets there are. */
  ask(ask: Ask): Promise<number[]> {
    return new Promise((answer, fail) => {
      const id = ++this.#asks;
      this.#asked.set(id, { answer, fail });
      this.#child.send({ ...ask, id });
    });
  }

  /** Calls `trigger` once every socket of the kind listens; resolves to the instants at which each heard of it. */
  heard(kind: Kind, trigger: () => unknown): Promise<number[]> {
    return new Promise((answer, fail) => {
      const id = ++this.#asks;
      const listening = () => {
        Promise.resolve(trigger()).catch(fail);
      };
      this.#asked.set(id, { answer, fail, listening });
      this.#child.send({ what: "next", kind, id });
    });
  }

  close(): void {
    this.#child.disconnect();
  }
}
