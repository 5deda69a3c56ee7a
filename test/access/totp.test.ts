// Codes of an authenticator by RFC 6238, and recovery codes.
import { expect } from "chai";
import { Secret } from "otpauth";
import { newRecoveryCodes, newTotpSecret, recoveryHash, totpStep, totpUri } from "../../src/access/accounts/totp.ts";

describe("codes of the second step", () => {
  // RFC 6238, appendix B, its SHA-1 column; the last six of eight digits.
  const secret = Secret.fromLatin1("12345678901234567890").base32;
  for (const [seconds, code] of [
    [59, "287082"],
    [1_111_111_109, "081804"],
    [1_234_567_890, "005924"],
    [20_000_000_000, "353130"],
  ] as const) {
    it(`at ${seconds} s the code is ${code}, and a step before or after it is taken too`, () => {
      const step = Math.floor(seconds / 30);
      for (const off of [-30, 0, 30]) expect(totpStep(secret, code, (seconds + off) * 1_000)).to.equal(step);
      for (const off of [-61, 61]) expect(totpStep(secret, code, (seconds + off) * 1_000)).to.equal(null);
      expect(totpStep(secret, `${code.slice(0, 3)} ${code.slice(3)}`, seconds * 1_000)).to.equal(step);
    });
  }

  it("what is no six digits is no code", () => {
    for (const code of ["", "12345", "1234567", "abcdef", "28708²", "-87082"])
      expect(totpStep(secret, code, 59_000), code).to.equal(null);
  });

  it("a secret has 160 random bits, and its address says whose it is", () => {
    expect(newTotpSecret()).to.match(/^[A-Z2-7]{32}$/);
    expect(newTotpSecret()).to.not.equal(newTotpSecret());
    expect(totpUri(secret, "kim@example.com")).to.match(/^otpauth:\/\/totp\/Danji:kim%40example\.com\?/);
    expect(totpUri(secret, "kim@example.com")).to.contain(`secret=${secret}`);
  });

  it("recovery codes are ten of 120 random bits, each another, and the same however they are typed", () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).to.equal(10);
    for (const code of codes) {
      expect(code).to.match(/^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-HJKMNP-TV-Z]{4}$/);
      const typed = code.toLowerCase().replaceAll("-", " ").replaceAll("0", "o").replaceAll("1", "l");
      expect(recoveryHash(typed)).to.equal(recoveryHash(code));
    }
  });
});
