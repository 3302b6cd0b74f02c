/** Numbers that look random and are the same on every machine and in every run: each call gives the next of its row. */
export interface Random {
  /** A whole number from 0 to below the limit. */
  below(limit: number): number;
  pick<Value>(values: readonly Value[]): Value;
  /** Some values, each at most once, in the order of the list. */
  sample<Value>(values: readonly Value[], size: number): Value[];
  /** True in one case of so many. */
  oneIn(cases: number): boolean;
}

/** The row of numbers that belongs to a seed ([Mulberry32](https://gist.github.com/tommyettinger/46a874533244883189143505d203312c)). */
export function randomOf(seed: number): Random {
  let state = Math.imul(seed + 1, 0x9e3779b1);
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return {
    below,
    pick(values) {
      const value = values[below(values.length)];
      if (value === undefined) throw new RangeError("there is nothing to pick from");
      return value;
    },
    sample(values, size) {
      const chosen = new Set<number>();
      while (chosen.size < Math.min(size, values.length)) chosen.add(below(values.length));
      return values.filter((_, index) => chosen.has(index));
    },
    oneIn: (cases) => below(cases) === 0,
  };
}
