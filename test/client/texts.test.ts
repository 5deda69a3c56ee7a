// What the screen writes: Korean particles, Korean time, won, sentences, and that both languages say the same things.
import { expect } from "chai";
import { dayOf, daysUntil, formatDue, formatInstant, formatRelative } from "../../client/i18n/dates.ts";
import { en } from "../../client/i18n/en.ts";
import { ko } from "../../client/i18n/ko.ts";
import { formatWon, largeWon } from "../../client/i18n/money.ts";
import { particles } from "../../client/i18n/particles.ts";
import { kindOf } from "../../client/i18n/tell.ts";
import { eventSchemas } from "../../src/contract/events.ts";

describe("texts: particles", () => {
  const cases: [string, string][] = [
    ["시험[을/를]", "시험을"],
    ["자료[을/를]", "자료를"],
    ["‘누설전류 시험’[을/를]", "‘누설전류 시험’을"],
    ["다라헬스[이/가]", "다라헬스가"],
    ["서울[으로/로]", "서울로"],
    ["부산[으로/로]", "부산으로"],
    ["제주[으로/로]", "제주로"],
    ["회원-001[이/가]", "회원-001이"],
    ["회원-012[이/가]", "회원-012가"],
    ["MDD[을/를]", "MDD를"],
    ["GMP[은/는] CE[과/와]", "GMP는 CE와"],
    ["변함없는 글", "변함없는 글"],
  ];
  for (const [written, read] of cases)
    it(`${written} is read ${read}`, () => expect(particles(written)).to.equal(read));
});

describe("texts: time", () => {
  const t = ((key: string, params?: { count?: number }) => `${key}:${params?.count ?? ""}`) as never;
  const now = Date.parse("2006-05-02T14:03:00+09:00");
  it("an instant is written in Korean time with its weekday", () => {
    expect(formatInstant("2006-05-01T05:03:00Z", "ko")).to.equal("2006-05-01(월) 14:03");
    expect(formatInstant("2006-05-01T05:03:00Z", "en")).to.equal("2006-05-01 (Mon) 14:03");
  });
  it("the Korean day begins at 15:00 UTC", () => {
    expect(dayOf("2006-04-30T14:59:59Z")).to.equal("2006-04-30");
    expect(dayOf("2006-04-30T15:00:00Z")).to.equal("2006-05-01");
  });
  it("within a day it is told from now, beyond in full", () => {
    const at = (minutes: number) => new Date(now - minutes * 60_000).toISOString();
    expect(formatRelative(at(0), now, "ko", t)).to.equal("common.time.now:");
    expect(formatRelative(at(3), now, "ko", t)).to.equal("common.time.minutes:3");
    expect(formatRelative(at(23 * 60 + 59), now, "ko", t)).to.equal("common.time.hours:23");
    expect(formatRelative(at(24 * 60), now, "ko", t)).to.equal("2006-05-01(월) 14:03");
  });
  it("due dates are D-3, D-day, D+1", () => {
    expect(formatDue("2006-05-05", "2006-05-02")).to.equal("D-3");
    expect(formatDue("2006-05-02", "2006-05-02")).to.equal("D-day");
    expect(formatDue("2006-05-01", "2006-05-02")).to.equal("D+1");
    expect(daysUntil("2006-03-01", "2006-02-28")).to.equal(1);
  });
});

describe("texts: won", () => {
  it("every digit, and words where the sum is large", () => {
    expect(formatWon(2_170_000_000, "ko")).to.equal("2,170,000,000원");
    expect(largeWon(2_170_000_000, "ko")).to.equal("21억 7천만원");
    expect(largeWon(600_000_000, "ko")).to.equal("6억원");
    expect(largeWon(12_340_000, "ko")).to.equal("1,234만원");
    expect(largeWon(9_999_999, "ko")).to.equal(null);
    expect(largeWon(2_170_000_000, "en")).to.equal("₩2.17 billion");
  });
});

describe("texts: both languages", () => {
  type Tree = { [key: string]: string | Tree };
  const flat = (tree: Tree, path = ""): [string, string][] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[path + key, value] as [string, string]] : flat(value, `${path}${key}.`),
    );
  const plain = (key: string) => key.replace(/_(one|other)$/, "");
  const names = (text: string) => [...new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name))].sort();

  it("have the same keys", () => {
    const keys = (tree: Tree) => [...new Set(flat(tree).map(([key]) => plain(key)))].sort();
    expect(keys(en)).to.deep.equal(keys(ko));
  });
  it("English asks for nothing that Korean is not given", () => {
    const korean = new Map(flat(ko).map(([key, text]) => [plain(key), names(text)]));
    const strange = flat(en).filter(([key, text]) => {
      const given = korean.get(plain(key)) ?? [];
      // A sentence may leave its actor out in one language; what it names must be known in the other or be the actor.
      return names(text).some((name) => !given.includes(name) && !["actor", "count"].includes(String(name)));
    });
    expect(strange.map(([key]) => key)).to.deep.equal([]);
  });
  it("every event has its sentence and its kind", () => {
    for (const type of Object.keys(eventSchemas)) {
      expect(ko.events.told, type).to.have.property(type);
      expect(ko.events.kind, type).to.have.property(kindOf(type));
    }
  });
});
