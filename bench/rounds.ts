/** Timing on a machine that others use too: contenders take turns, so that a slow moment hits all of them. */

/** Something to time; a run does the same work every time. */
export interface Contender {
  readonly name: string;
  run(): unknown;
  /** How many runs make one turn; one when absent. */
  readonly passes?: number;
}

/** The times of one run of a contender, in milliseconds, a round each. */
export interface Timed {
  readonly name: string;
  readonly times: readonly number[];
}

const LEAST_ROUNDS = 15;

/** Runs A B C, A B C, … after two untimed rounds; waits for promises. */
export async function timeInTurns(contenders: readonly Contender[], rounds = LEAST_ROUNDS): Promise<Timed[]> {
  const times = contenders.map((): number[] => []);
  for (let round = -2; round < rounds; round += 1) {
    for (const [place, contender] of contenders.entries()) {
      const { passes = 1 } = contender;
      const started = performance.now();
      for (let pass = 0; pass < passes; pass += 1) {
        const result = contender.run();
        if (result instanceof Promise) await result;
      }
      if (round >= 0) times[place]?.push((performance.now() - started) / passes);
    }
  }
  return contenders.map(({ name }, place) => ({ name, times: times[place] ?? [] }));
}

/** The value in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  const upper = sorted[half] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[half - 1] ?? Number.NaN) + upper) / 2;
}

/** How many times as long one takes as the other: the median of the ratios of the same rounds. */
export function ratio({ times }: Timed, other: Timed): number {
  return median(times.map((time, round) => time / (other.times[round] ?? Number.NaN)));
}
