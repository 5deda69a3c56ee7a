// A seeded source of chance, so that the scenario is the same on every machine and at every run.

export type Random = {
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number;
  /** True with probability `p`. */
  chance(p: number): boolean;
  pick<T>(from: readonly T[]): T;
  /** A new array in another order. */
  shuffled<T>(of: readonly T[]): T[];
};

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state are plenty for some thousand draws. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    int,
    chance: (p) => next() < p,
    pick: (from) => from[int(0, from.length - 1)]!,
    shuffled(of) {
      const all = [...of];
      for (let i = all.length - 1; i > 0; i--) {
        const j = int(0, i);
        [all[i], all[j]] = [all[j]!, all[i]!];
      }
      return all;
    },
  };
}
