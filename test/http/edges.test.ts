// The small pure parts of the HTTP edge: language, cursors, the ids of an answer, where a change may come from.
import { expect } from "chai";
import { Refusal } from "../../src/domain/refusal.ts";
import { decodeCursor, encodeCursor, pageOf } from "../../src/http/cursor.ts";
import { languageOf } from "../../src/http/language.ts";
import { idsIn } from "../../src/http/refs.ts";
import { fromOurselves } from "../../src/http/security.ts";

describe("language", () => {
  for (const [lang, header, expected] of [
    ["en", "ko", "en"],
    [undefined, "ko-KR,ko;q=0.9,en-US;q=0.8", "ko"],
    [undefined, "en-GB", "en"],
    [undefined, "fr, en;q=0.5, ko;q=0.7", "ko"],
    [undefined, "ko;q=0, en;q=0.1", "en"],
    [undefined, "fr", "ko"],
    [undefined, "", "ko"],
    [undefined, undefined, "ko"],
    ["xx", ";;;,,q=", "ko"],
  ] as const) {
    it(`?lang=${lang} and Accept-Language ${header}: ${expected}`, () => {
      expect(languageOf({ query: { lang }, headers: { "accept-language": header } })).to.equal(expected);
    });
  }
});

describe("cursors", () => {
  it("come back as they went, with their position", () => {
    for (const inner of ["0", "다음 ~ 자리", "a~b"])
      expect(decodeCursor(encodeCursor(17, inner) ?? "", 17)).to.deep.equal({ position: 17, inner });
    expect(encodeCursor(17, null)).to.equal(null);
  });

  it("refuse what is none, and a position to come", () => {
    for (const text of ["", "x", "!!", Buffer.from("~x").toString("base64url"), encodeCursor(18, "0") ?? ""])
      expect(() => decodeCursor(text, 17), text).to.throw(Refusal, "BAD_CURSOR");
    expect(() => pageOf([1], { limit: 1, cursor: "2" })).to.throw(Refusal, "BAD_CURSOR");
  });

  it("pages hold everything once", () => {
    const all = Array.from({ length: 23 }, (_, i) => i);
    const seen: number[] = [];
    let cursor: string | undefined;
    do {
      const page = pageOf(all, { limit: 5, cursor });
      expect(page.total).to.equal(23);
      seen.push(...page.items);
      cursor = page.next ?? undefined;
    } while (cursor !== undefined);
    expect(seen).to.deep.equal(all);
  });
});

describe("ids of an answer", () => {
  it("are found wherever they stand, each by what it speaks of", () => {
    const ids = idsIn({
      items: [
        { memberId: "m1", memberIds: ["m2"], organizationId: "o1", groups: ["g1"], leads: ["g2"], primary: "c1" },
        { subject: { kind: "issue", id: "i1" }, data: { groupId: "g3", duplicateOf: "i2", text: "m9" } },
        { subject: { kind: "reorganization", id: "p1" }, compensates: "p2", data: { planId: "p3" } },
        { predecessors: [{ id: "c2", kind: "MERGE" }], primary: true, assigneeId: null },
      ],
    });
    expect([...ids.members]).to.have.members(["m1", "m2"]);
    expect([...ids.organizations]).to.have.members(["o1"]);
    expect([...ids.groups]).to.have.members(["g1", "g2", "g3"]);
    expect([...ids.miniClusters]).to.have.members(["c1", "c2"]);
    expect([...ids.issues]).to.have.members(["i1", "i2"]);
    expect([...ids.plans]).to.have.members(["p1", "p2", "p3"]);
  });

  it("do not name a reorganisation's hundreds of moves one by one", () => {
    const data = { memberMoves: [{ memberId: "m1" }], edges: [{ from: "c1", to: "c2" }] };
    const ids = idsIn({ items: [{ data }] });
    expect([...ids.members]).to.deep.equal([]);
    expect([...ids.miniClusters]).to.have.members(["c1", "c2"]);
  });
});

describe("where a change may come from", () => {
  const host = "danji.example.org";
  for (const [headers, origin, expected] of [
    [{ host }, null, true],
    [{ host, origin: `https://${host}` }, null, true],
    [{ host, origin: "https://evil.example" }, null, false],
    [{ host, origin: "null" }, null, false],
    [{ host, "sec-fetch-site": "same-origin" }, null, true],
    [{ host, "sec-fetch-site": "none" }, null, true],
    [{ host, "sec-fetch-site": "same-site", origin: `https://${host}` }, null, false],
    [{ host: "inside:3000", origin: `https://${host}` }, `https://${host}`, true],
    [{ host, origin: `http://${host}` }, `https://${host}`, false],
  ] as const) {
    it(`${JSON.stringify(headers)} with ORIGIN ${origin}: ${expected}`, () => {
      expect(fromOurselves({ headers }, origin)).to.equal(expected);
    });
  }
});
