/** Chance that comes out the same on every machine: whole-number mixing and multiplication only, no logarithms. */

/** A source of chance; the same seeds give the same draws. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number between the two, both included. */
  between(lowest: number, highest: number): number;
  chance(probability: number): boolean;
  pick<Value>(values: readonly Value[]): Value;
  /** About 1 in the middle, now and then many times that: log-normal in shape. */
  spread(): number;
  /** At least 1, with a heavy tail (Pareto, shape 2), at most 60. */
  tail(): number;
}

/** A source of chance from any number of whole seeds. */
export function createRandom(...seeds: readonly number[]): Random {
  let state = 0;
  const next = (): number => {
    state = (state + 0x9e3779b9) | 0;
    return mixed(state) / 4_294_967_296;
  };
  for (const seed of seeds) state = mixed((state ^ seed) + 0x9e3779b9);
  const between = (lowest: number, highest: number): number =>
    lowest + Math.floor(next() * (highest - lowest + 1));
  return {
    next,
    between,
    chance: (probability) => next() < probability,
    pick: (values) => {
      const value = values[between(0, values.length - 1)];
      if (value === undefined) throw new RangeError('nothing to pick from');
      return value;
    },
    spread: () => {
      // The logarithm of a product of independent factors tends to the normal distribution.
      let product = 1;
      for (let factor = 0; factor < 8; factor += 1) product *= next() < 0.5 ? 1 + next() : 1 / (1 + next());
      return product;
    },
    tail: () => Math.min(60, 1 / Math.sqrt(1 - next())),
  };
}

function mixed(value: number): number {
  let bits = value ^ (value >>> 16);
  bits = Math.imul(bits, 0x21f0aaad);
  bits ^= bits >>> 15;
  bits = Math.imul(bits, 0x735a2d97);
  return (bits ^ (bits >>> 15)) >>> 0;
}
