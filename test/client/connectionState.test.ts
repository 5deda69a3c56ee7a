// The live mark's states: live, connecting, offline, lagging, and what leads from one to another.
import { expect } from "chai";
import { nextConnection } from "../../client/live/connectionState.ts";

const live = { state: "live", lagSeconds: 0 } as const;

describe("the state of the live connection", () => {
  it("goes live when connected and back to connecting when cut", () => {
    expect(nextConnection(undefined, { kind: "connected" })).to.deep.equal(live);
    expect(nextConnection(live, { kind: "lost" }).state).to.equal("connecting");
    expect(nextConnection(live, { kind: "offline" }).state).to.equal("offline");
  });
  it("tells a lag from three seconds on, and never while it is cut", () => {
    expect(nextConnection(live, { kind: "status", connected: true, lagSeconds: 1 })).to.equal(live);
    const lagging = nextConnection(live, { kind: "status", connected: true, lagSeconds: 12.4 });
    expect(lagging).to.deep.equal({ state: "lagging", lagSeconds: 12 });
    expect(nextConnection(lagging, { kind: "status", connected: true, lagSeconds: 0 })).to.deep.equal(live);
    const offline = nextConnection(live, { kind: "offline" });
    expect(nextConnection(offline, { kind: "status", connected: true, lagSeconds: 0 })).to.equal(offline);
  });
  it("tells a log that is away even where nothing lags yet", () => {
    expect(nextConnection(live, { kind: "status", connected: false, lagSeconds: 0 }).state).to.equal("lagging");
  });
});
