/** How many times as much is given the second time. */
const TIMES = 8;
/** What is linear takes 8 times as long, what is quadratic 64 times. Between them, to leave room for sorting and for a busy machine. */
const MOST = 24;
/** Shorter times than this, in milliseconds, say nothing. */
const LEAST = 0.25;
const REPETITIONS = 7;
const ROUNDS = 3;
/** What is linear takes a hundredth of it. */
const PATIENCE = 1500;
/** Enough for any text; a list of so many objects would measure the memory. */
const LARGEST = 2 ** 14;
export const LARGEST_LIST = 2 ** 11;

const timeOf = (act: () => unknown): number => {
  const start = performance.now();
  act();
  return performance.now() - start;
};

const best = (act: () => unknown): number => Math.min(...Array.from({ length: REPETITIONS }, () => timeOf(act)));

/**
 * Whether the time grows in proportion to the size, as far as this can be told without trusting a clock: the best of
 * several runs is compared with runs on 8 times as much, one of which must be quick enough. `prepare` makes the input, which
 * is not timed. The size grows by itself until there is something to measure. A busy machine gets further chances, which
 * are of no use to what is quadratic.
 */
export function isLinear(prepare: (size: number) => () => unknown, largest = LARGEST): boolean {
  let size = 128;
  let less = prepare(size);
  // The first runs are slow: nothing has been compiled yet.
  while ((best(less), best(less)) < LEAST && size < largest) less = prepare((size *= 2));
  const more = prepare(size * TIMES);
  let patience = PATIENCE;
  for (let round = 0; round < ROUNDS; round += 1) {
    const most = Math.max(best(less), LEAST) * MOST;
    for (let repetition = 0; repetition < REPETITIONS && patience > 0; repetition += 1) {
      const time = timeOf(more);
      if (time < most) return true;
      patience -= time;
    }
  }
  return false;
}
