// What accounts send: every shape refuses what it does not know, and an invitation is accepted with consent alone.
import { expect } from "chai";
import * as z from "zod";
import * as accounts from "../../src/contract/accounts.ts";

describe("shapes of accounts", () => {
  for (const [name, schema] of Object.entries(accounts)) {
    if (!(schema instanceof z.ZodObject)) continue;
    it(`${name} refuses a field it does not know`, () => {
      const { error } = schema.safeParse({ surprise: 1 });
      expect(error?.issues.map(({ code }) => code)).to.include("unrecognized_keys");
    });
  }

  it("nobody gets an account without consent", () => {
    const body = { token: "t", password: "a long enough password" };
    expect(accounts.AcceptInvitation.safeParse({ ...body, consent: false }).success).to.equal(false);
    expect(accounts.AcceptInvitation.safeParse({ ...body, consent: true }).success).to.equal(true);
  });

  it("a token for scripts lasts a day to a year, never for ever", () => {
    const made = (days: number) => accounts.MakeAccessToken.safeParse({ name: "통계", scope: "READ", days }).success;
    expect([0, 1, 365, 366, 1.5].map(made)).to.deep.equal([false, true, true, false, false]);
  });
});
