// What a browser loads before the first page shows stays small: whatever opens later is loaded later.
import { fileURLToPath } from "node:url";
import { expect } from "chai";
import { firstKilobytes, MOST_FIRST_KB } from "../bench/firstJavaScript.ts";

describe("the first JavaScript", () => {
  it("is no more than 170 kB compressed", () => {
    const built = fileURLToPath(new URL("../../dist/client", import.meta.url));
    expect(firstKilobytes(built)).to.be.within(1, MOST_FIRST_KB);
  });
});
