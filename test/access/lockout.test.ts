// Slowing down whoever guesses: how long, how many at once, and that nobody else waits for it.
import { expect } from "chai";
import {
  type Counted,
  countTry,
  memberTries,
  passwordTries,
  type Tries,
  waitAfter,
} from "../../src/access/accounts/lockout.ts";
import { Refusal } from "../../src/domain/refusal.ts";

/** Tries in memory, each step of them a turn later, so that races are real. */
function kept(): Tries {
  const rows = new Map<string, { failures: number; at: number }>();
  return {
    read: async (key) => rows.get(key) ?? null,
    async write(key, before, next) {
      if ((rows.get(key)?.failures ?? null) !== before) return false;
      rows.set(key, next);
      return true;
    },
    clear: async (key) => void rows.delete(key),
  };
}

const NOW = 1_700_000_000_000;
const owner = "kim@example.com";

async function refused(work: Promise<unknown>): Promise<number | null> {
  try {
    await work;
    return null;
  } catch (error) {
    expect(error).to.be.instanceOf(Refusal).and.include({ code: "TOO_MANY_TRIES" });
    return Number((error as Refusal).params.seconds);
  }
}

async function fail(tries: Tries, counted: Counted[], times: number, now = NOW): Promise<void> {
  for (let i = 0; i < times; i++) await countTry(tries, counted, now);
}

describe("lockout", () => {
  it("five tries are free, then each waits twice as long as the one before, up to a quarter of an hour", () => {
    expect([0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 1_000].map((n) => waitAfter(n, 5))).to.deep.equal([
      0, 0, 0, 30, 60, 120, 240, 480, 900, 900, 900,
    ]);
  });

  it("a stranger's failures stop the stranger: neither the owner's browser nor the owner's address", async () => {
    const tries = kept();
    const stranger = passwordTries(owner, "203.0.113.9", null);
    await fail(tries, stranger, 5);
    expect(await refused(countTry(tries, stranger, NOW + 1_000))).to.equal(29);
    expect(await refused(countTry(tries, passwordTries(owner, "203.0.113.9", "device-hash"), NOW))).to.equal(null);
    expect(await refused(countTry(tries, passwordTries(owner, "198.51.100.1", null), NOW))).to.equal(null);
    expect(await refused(countTry(tries, passwordTries("lee@example.com", "203.0.113.9", null), NOW))).to.equal(null);
    expect(await refused(countTry(tries, stranger, NOW + 30_000))).to.equal(null);
    expect(await refused(countTry(tries, stranger, NOW + 31_000))).to.equal(59);
  });

  it("an address that tries many logins waits for all of them, and a success of its own does not wipe that out", async () => {
    const tries = kept();
    for (let i = 0; i < 49; i++) await fail(tries, passwordTries(`p${i}@example.com`, "203.0.113.9", null), 1);
    const right = await countTry(tries, passwordTries("mine@example.com", "203.0.113.9", null), NOW);
    await right();
    await fail(tries, passwordTries("p50@example.com", "203.0.113.9", null), 1);
    expect(await refused(countTry(tries, passwordTries(owner, "203.0.113.9", null), NOW))).to.equal(30);
    expect(await refused(countTry(tries, passwordTries(owner, "203.0.113.9", "device"), NOW))).to.equal(null);
  });

  it("one IPv6 network counts as one, an IPv4 address in IPv6 as itself", async () => {
    const tries = kept();
    await fail(tries, passwordTries(owner, "2001:db8:0:7::1", null), 5);
    expect(await refused(countTry(tries, passwordTries(owner, "2001:0db8::7:ffff:1:2:3", null), NOW))).to.equal(30);
    expect(await refused(countTry(tries, passwordTries(owner, "2001:db8:0:8::1", null), NOW))).to.equal(null);
    await fail(tries, passwordTries(owner, "::ffff:203.0.113.9", null), 5);
    expect(await refused(countTry(tries, passwordTries(owner, "203.0.113.9", null), NOW))).to.equal(30);
  });

  it("a try that was right is forgotten with the ones before it; so are those of yesterday", async () => {
    const tries = kept();
    const counted = memberTries("code", "m-1", null);
    await fail(tries, counted, 4);
    const right = await countTry(tries, counted, NOW);
    await right();
    await fail(tries, counted, 5);
    expect(await refused(countTry(tries, counted, NOW))).to.equal(30);
    expect(await refused(countTry(tries, counted, NOW + 86_400_001))).to.equal(null);
    expect(await refused(countTry(tries, counted, NOW + 86_400_002))).to.equal(null);
  });

  it("a clock that was set back makes nobody wait who need not, and nobody longer", async () => {
    const tries = kept();
    const counted = memberTries("password", "m-1", null);
    await fail(tries, counted, 4);
    expect(await refused(countTry(tries, counted, NOW - 3_600_000))).to.equal(null);
    expect(await refused(countTry(tries, counted, NOW - 7_200_000))).to.equal(30);
  });

  it("a hundred tries at once are five", async () => {
    const tries = kept();
    const all = await Promise.allSettled(
      Array.from({ length: 100 }, () => countTry(tries, memberTries("password", "m-1", null), NOW)),
    );
    expect(all.filter(({ status }) => status === "fulfilled")).to.have.length(5);
  });
});
