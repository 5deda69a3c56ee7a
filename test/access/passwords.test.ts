// Passwords: what a new one must be, how it is hashed, and that hashing never takes more than its share.
import { expect } from "chai";
import fc from "fast-check";
import { isCommon } from "../../src/access/accounts/commonPasswords.ts";
import { createHasher, REAL_COST } from "../../src/access/accounts/hashing.ts";
import { passwordProblem } from "../../src/domain/passwordRules.ts";
import { Refusal } from "../../src/domain/refusal.ts";

const cheap = { memoryCost: 64, timeCost: 1, parallelism: 1 };

describe("passwords", () => {
  it("are 12 to 128 characters as people count them, of any kind", () => {
    expect(passwordProblem("열두 글자가 넘는 문장", null)).to.equal(null);
    expect(passwordProblem("elevenchars", null)).to.equal("TOO_SHORT");
    expect(passwordProblem("🦔".repeat(12), null)).to.equal(null);
    expect(passwordProblem("🦔".repeat(11), null)).to.equal("TOO_SHORT");
    expect(passwordProblem("가".repeat(128), null)).to.equal(null);
    expect(passwordProblem("가".repeat(129), null)).to.equal("TOO_LONG");
    expect(passwordProblem("aaaaaaaaaaaaaaaaaaaa", null)).to.equal(null);
  });

  it("hold neither the e-mail's name nor the platform's, whatever the case", () => {
    expect(passwordProblem("My HongGilDong 2006", "honggildong@example.com")).to.equal("HOLDS_EMAIL");
    expect(passwordProblem("a long kim sentence", "kim@example.com")).to.equal(null);
    expect(passwordProblem("welcome to DanJi 단지", "kim@example.com")).to.equal("HOLDS_PLATFORM");
  });

  it("are none of the leaked ones of twelve characters, nor one short piece over and over", async () => {
    for (const common of [
      "qwerty123456",
      "QWERTY 123456",
      "1qaz2wsx3edc",
      "motherfucker",
      "abcabcabcabca",
      "000000000000",
    ])
      expect(await isCommon(common), common).to.equal(true);
    for (const fine of ["기와집 세 채와 감나무", "tangled-lantern-observes", "1qaz2wsx3edc-and-more"])
      expect(await isCommon(fine), fine).to.equal(false);
  });

  it("are argon2id by OWASP's figures, and the same characters in another form are the same password", async () => {
    const hasher = createHasher();
    const stored = await hasher.hash("비밀번호는 길수록 좋다");
    expect(stored).to.match(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(REAL_COST).to.deep.equal({ memoryCost: 19_456, timeCost: 2, parallelism: 1 });
    expect(await hasher.verify(stored, "비밀번호는 길수록 좋다".normalize("NFD"))).to.equal(true);
    expect(await hasher.verify(stored, "비밀번호는 길수록 좋아")).to.equal(false);
    expect(await hasher.verify(null, ""), "nobody's hash lets nobody in").to.equal(false);
  });

  it("any password is verified by its own hash and by no other", async () => {
    const hasher = createHasher(cheap);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: "grapheme", minLength: 1 }), fc.string({ unit: "grapheme" }), async (a, b) => {
        const stored = await hasher.hash(a);
        expect(await hasher.verify(stored, a)).to.equal(true);
        expect(await hasher.verify(stored, b)).to.equal(a.normalize("NFKC") === b.normalize("NFKC"));
      }),
      { numRuns: 40 },
    );
  });

  it("34 at once are taken, two of them at a time; more are told that it is busy, and later ones get their turn", async () => {
    const hasher = createHasher(cheap);
    const many = await Promise.allSettled(Array.from({ length: 50 }, (_, i) => hasher.hash(`password ${i}`)));
    const refused = many.filter((one) => one.status === "rejected");
    expect(refused).to.have.length(16);
    for (const { reason } of refused) expect(reason).to.be.instanceOf(Refusal).and.include({ code: "BUSY" });
    expect(await hasher.hash("afterwards")).to.be.a("string");
  });

  it("an account that is not there takes as long as a wrong password", async () => {
    const hasher = createHasher();
    const stored = await hasher.hash("some password or other");
    await hasher.verify(null, "x");
    const took = async (hash: string | null) => {
      const times: number[] = [];
      for (let i = 0; i < 7; i++) {
        const began = performance.now();
        await hasher.verify(hash, "another one");
        times.push(performance.now() - began);
      }
      return times.sort((a, b) => a - b)[3]!;
    };
    const [there, missing] = [await took(stored), await took(null)];
    expect(missing / there).to.be.within(0.5, 2);
  });
});
