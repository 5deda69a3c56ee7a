// Every refusal, broken rule, wrong field and missing right has a sentence in both languages, whole and told in words.
import { expect } from "chai";
import { Language } from "../../src/contract/base.ts";
import { type RefusalCode, refusalStatus } from "../../src/contract/problem.ts";
import { type ViolationCode, violationRules } from "../../src/contract/structure.ts";
import { fieldTable } from "../../src/domain/refusalFields.ts";
import {
  denialSentence,
  fieldSentence,
  refusalSentence,
  violationSentence,
} from "../../src/domain/refusalSentences.ts";

const sentence = { ko: /^[^{}]*[가-힣][^{}]*(다|오)\.$/u, en: /^[A-Z'0-9…{][^{}가-힣]*\.$/u };

describe("refusal sentences", () => {
  for (const language of Language.options) {
    it(`every refusal has a title and a sentence that ends (${language})`, () => {
      for (const code of Object.keys(refusalStatus) as RefusalCode[]) {
        for (const params of [
          {},
          { kind: "issue", state: "CLOSED", command: "StartTask", at: "2006-05-01T00:00:00Z" },
        ]) {
          const { title, detail } = refusalSentence(code, params, language);
          expect(title, code).to.have.length.above(2);
          expect(detail, code).to.match(sentence[language]);
        }
      }
    });

    it(`every broken rule and every wrong field has one (${language})`, () => {
      const params = {
        count: 3,
        name: "가",
        kind: "MERGE",
        expected: 7,
        effectiveOn: "2006-05-01",
        previous: "2006-04-01",
      };
      for (const code of Object.keys(violationRules) as ViolationCode[]) {
        const text = violationSentence(code, { ...params, before: "SUB", after: "MAIN" }, language);
        expect(text, code).to.match(language === "ko" ? sentence.ko : /^[^{}]+\.$/);
        expect(text, code).to.not.contain("…");
      }
      for (const code of Object.keys(fieldTable)) {
        expect(fieldSentence(code, {}, language), code).to.match(sentence[language]);
      }
      expect(fieldSentence("__proto__", {}, language)).to.equal(fieldSentence("custom", {}, language));
    });
  }

  it("codes are told in the reader's words, instants in Korean time", () => {
    const params = { state: "ON_HOLD", command: "ResolveIssue", at: "2006-05-01T05:03:00Z", by: "m-001" };
    expect(refusalSentence("STATE_FORBIDS", params, "ko").detail).to.equal(
      "이 애로사항은 2006-05-01 14:03부터 '보류' 상태여서 해결 처리를 할 수 없습니다. 지금 상태에서 할 수 있는 일을 골라 주십시오.",
    );
    expect(refusalSentence("STATE_FORBIDS", params, "en").detail).to.contain(
      "'On hold' since 2006-05-01 14:03, so you cannot resolve it",
    );
    expect(refusalSentence("EDIT_CONFLICT", { fields: "title, dueOn" }, "ko").detail).to.contain("제목, 기한 항목");
    expect(violationSentence("MEMBER_WITHOUT_DESTINATION", { count: 1302 }, "ko")).to.contain("회원 1,302명");
    expect(fieldSentence("too_big", { maximum: 120, origin: "string" }, "ko")).to.contain("120자");
  });

  it("FORBIDDEN says why, and in general where it is not told", () => {
    const why = refusalSentence("FORBIDDEN", { why: "ONLY_WITHDRAW", action: "DisposeIssue" }, "en");
    expect(why.detail).to.equal(denialSentence("ONLY_WITHDRAW", "en"));
    expect(refusalSentence("FORBIDDEN", {}, "en").detail).to.contain("You have no right");
  });

  it("no sentence tells an id of a person", () => {
    const params = {
      by: "m-secret",
      memberId: "m-secret",
      at: "2006-05-01T00:00:00Z",
      state: "CLOSED",
      command: "StartTask",
    };
    for (const code of Object.keys(refusalStatus) as RefusalCode[]) {
      expect(refusalSentence(code, params, "ko").detail, code).to.not.contain("m-secret");
    }
  });
});
