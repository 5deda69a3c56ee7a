// Who composes a plan, on real sockets: those who have it open see each other and at which step; nobody else does.
import { expect } from "chai";
import type { PlanEditors, Refused } from "../../src/contract/live.ts";
import { startTestServer, type TestServer, type TestSocket } from "../support/server.ts";

describe("a plan's editors", () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.stop());

  const seenBy = (socket: TestSocket, wanted: (editors: PlanEditors) => boolean) =>
    new Promise<PlanEditors>((resolve) => socket.on("plan:editors", (told) => wanted(told) && resolve(told)));
  const people = ({ people: all }: PlanEditors) => all.map(({ name, step }) => `${name} ${step}`).sort();

  it("[L5] see each other and the step each is at; who leaves or is cut off is gone", async () => {
    const [director, coordinator] = [await server.socket("director"), await server.socket("coordinator")];
    const both = seenBy(director, (told) => told.people.length === 2);
    director.emit("plan:edit", { planId: "plan", step: "structure" });
    coordinator.emit("plan:edit", { planId: "plan", step: "links" });
    expect(people(await both)).to.deep.equal(["이름-coordinator links", "이름-director structure"]);
    const moved = seenBy(director, (told) => told.people.some(({ step }) => step === "moves"));
    coordinator.emit("plan:edit", { planId: "plan", step: "moves" });
    await moved;
    const left = seenBy(director, (told) => told.people.length === 1);
    coordinator.emit("plan:edit", { planId: "plan", step: null });
    await left;
    const back = seenBy(director, (told) => told.people.length === 2);
    coordinator.emit("plan:edit", { planId: "plan", step: "review" });
    await back;
    const cut = seenBy(director, (told) => told.people.length === 1);
    coordinator.disconnect();
    await cut;
  });

  it("[L5] whoever may not make plans is refused, and hears of nobody", async () => {
    const [director, engineer] = [await server.socket("director"), await server.socket("engineer")];
    const heard: unknown[] = [];
    engineer.on("plan:editors", (told) => heard.push(told));
    const emit = engineer.emit.bind(engineer) as unknown as (event: string, ...args: unknown[]) => void;
    const refused = await new Promise<Refused>((resolve) =>
      emit("plan:edit", { planId: "other", step: "links" }, resolve),
    );
    expect(refused.problem).to.include({ code: "FORBIDDEN" });
    const told = seenBy(director, ({ planId }) => planId === "other");
    director.emit("plan:edit", { planId: "other", step: "links" });
    expect(people(await told)).to.deep.equal(["이름-director links"]);
    expect(heard).to.deep.equal([]);
  });
});
