// Keys that send: never in the middle of a Hangul syllable, and never needing two presses after one.
import { expect } from "chai";
import { confirms, sends } from "../../client/issue/submitKeys.ts";

const key = (more: Partial<Parameters<typeof sends>[0]>) => ({
  key: "Enter",
  ctrlKey: false,
  metaKey: false,
  keyCode: 13,
  isComposing: false,
  ...more,
});

describe("keys that send", () => {
  it("sends by Ctrl-Enter and Cmd-Enter, not by Enter alone", () => {
    expect(sends(key({ ctrlKey: true }))).to.equal(true);
    expect(sends(key({ metaKey: true }))).to.equal(true);
    expect(sends(key({}))).to.equal(false);
  });
  it("never sends with the key that ends a composition", () => {
    expect(sends(key({ ctrlKey: true, isComposing: true }))).to.equal(false);
    expect(sends(key({ ctrlKey: true, keyCode: 229 }))).to.equal(false);
    expect(confirms(key({ keyCode: 229 }))).to.equal(false);
    expect(confirms(key({ isComposing: true }))).to.equal(false);
  });
  it("counts the very next Enter: nothing is remembered", () => {
    expect(confirms(key({ keyCode: 229 }))).to.equal(false);
    expect(confirms(key({}))).to.equal(true);
  });
});
