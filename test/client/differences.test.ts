// One difference between two moments in words: what moved from where to where, what was renamed, who holds an office.
import { expect } from "chai";
import { type ChangeRow, difference } from "../../client/history/compare/differences.ts";
import { ko } from "../../client/i18n/ko.ts";
import type { Membership } from "../../src/contract/answers.ts";
import { plainTexts } from "./plainTexts.ts";

const names = (name: string) => ({ ko: name, en: name });
const words = {
  t: plainTexts(ko),
  language: "ko" as const,
  refs: {
    members: { m: { name: "회원-001", organizationId: "o", sector: "FIRM" as const } },
    organizations: { o: { names: names("다라헬스"), kind: "FIRM" as const } },
    miniClusters: {
      A1: { names: names("생체신호"), active: false },
      A: { names: names("전자의료기기"), active: true },
    },
    groups: {},
    issues: {},
    plans: {},
  },
};
const membership = (miniClusterId: string, primary = true): Membership => ({
  memberId: "m",
  organizationId: "o",
  kind: "FIRM",
  sector: "FIRM",
  miniClusterId,
  primary,
  since: "2006-01-01T09:00:00+09:00",
});
const row = (before: unknown, after: unknown) => ({ before, after }) as Pick<ChangeRow, "before" | "after">;

describe("two moments compared, in words", () => {
  it("a move says from where to where, and nothing that stayed", () => {
    expect(difference("memberships", row(membership("A1"), membership("A")), words)).to.deep.equal({
      what: "회원-001 · 다라헬스",
      address: "/organizations/o",
      parts: [{ name: "미니클러스터", before: "생체신호", after: "전자의료기기" }],
    });
  });
  it("what is new has no before, what is gone no after", () => {
    const added = difference("memberships", row(null, membership("A", false)), words);
    expect(added.parts.map(({ before, after }) => [before, after])).to.deep.equal([
      ["", "전자의료기기"],
      ["", "중복 소속"],
    ]);
    const removed = difference("memberships", row(membership("A"), null), words);
    expect(removed.parts.map(({ after }) => after)).to.deep.equal(["", ""]);
  });
  it("a mini-cluster that was renamed and promoted says both, under its old name", () => {
    const before = { id: "A2", names: names("인증·마케팅"), tier: "SUB", parentId: "A" };
    const after = { id: "A2", names: names("경영지원"), tier: "MAIN", parentId: null };
    const told = difference("miniClusters", row(before, after), words);
    expect(told.what).to.equal("인증·마케팅");
    expect(told.parts).to.deep.equal([
      { name: "이름", before: "인증·마케팅", after: "경영지원" },
      { name: "구분", before: "서브 미니클러스터", after: "미니클러스터" },
      { name: "상위", before: "전자의료기기", after: "" },
    ]);
  });
  it("an officer of the programme, and one who is not known by name any more", () => {
    const told = difference("officers", row(null, { office: "CHAIR", memberId: "gone", miniClusterId: null }), words);
    expect(told.what).to.contain("회장");
    expect(told.parts).to.deep.equal([{ name: "맡은 이", before: "", after: "(삭제된 회원)" }]);
  });
});
