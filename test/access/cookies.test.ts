// Cookies: what a browser is asked to keep, and what is taken back from it.
import { expect } from "chai";
import { createCookies } from "../../src/access/cookies.ts";

const TOKEN = "Tq3_-x".repeat(6);

describe("cookies", () => {
  it("over https are this host's alone, and never sent in the clear", () => {
    const cookies = createCookies(true);
    expect(cookies.write("danji", TOKEN)).to.equal(`__Host-danji=${TOKEN}; Path=/; HttpOnly; SameSite=Lax; Secure`);
    expect(cookies.write("danji", TOKEN, 600)).to.match(/; Secure; Max-Age=600$/);
    expect(cookies.read(`a=b; __Host-danji=${TOKEN}`, "danji")).to.equal(TOKEN);
    expect(cookies.read(`danji=${TOKEN}`, "danji"), "one that any host beside ours could have set").to.equal(null);
  });

  it("without https have the plain name", () => {
    const cookies = createCookies(false);
    expect(cookies.write("danji", "", 0)).to.equal("danji=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0");
    expect(cookies.read(`danji-device=other; danji=${TOKEN}`, "danji")).to.equal(TOKEN);
  });

  it("are read as tokens or not at all", () => {
    const { read } = createCookies(false);
    for (const header of [undefined, "", "danji", "danji=", "danji=short", `danji="${TOKEN}"`, `danji=${TOKEN}.x`])
      expect(read(header, "danji"), header).to.equal(null);
  });
});
