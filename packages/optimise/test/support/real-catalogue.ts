import { processOf } from 'work-elements';
import { highsSolver } from '../../src/highs/highs-solver.js';
import { designModel, type Member } from '../../src/index.js';
import { at } from '../../src/vocabulary/at.js';
import { staffSteps } from '../../src/work/step-model.js';
import { staffOf } from './staff.js';

/** Nobody who teaches also scores. */
const separate = [['deliver-activities', 'assess-progress/score']];

/** The minutes of one pass through every process, supporting ones included, as if they were hours per year. */
const hours = (() => {
  const process = processOf({ elements: [], routes: [], options: [] });
  const mine = new Set(staffSteps(process).steps.map(({ ref }) => ref));
  const all = process.elements.flatMap(({ id, steps }) =>
    steps.map(({ id: step, effort: { min, mode, max } }) => [`${id}/${step}`, (min + mode + max) / 3] as const),
  );
  return Object.fromEntries(all.filter(([ref]) => mine.has(ref)));
})();

/** Nobody carries more than 1.3 times an even share. */
const fullPositionOf = (count: number) => ({
  value: (1.3 * Object.values(hours).reduce((sum, each) => sum + each, 0)) / count,
  source: 'benchmark',
});

/** The people for whom a model with all steps of the catalogue is designed. */
const staff = (count: number): readonly Member[] =>
  staffOf(count, 13).map(({ id, name, evidence }) => ({ id, name, evidence }));

/** A design that minimises levels to climb or, given a weight of hand-offs, the weighted sum of both. */
const design = async (count: number, handOffs: number, options: Parameters<typeof designModel>[1]) => {
  const aims = handOffs === 0 ? (['gap'] as const) : { gap: 1, handOffs };
  const answer = await designModel(staff(count), {
    separate,
    aims,
    hours,
    fullPosition: fullPositionOf(count),
    alternatives: 0,
    ...options,
  });
  if (answer.possible !== true) throw new Error('it is possible');
  return { ...answer, value: answer.aims.gap + handOffs * answer.aims.handOffs };
};

/** The value that the search finds within its default moves for each of ten seeds, and its median CPU seconds. */
export const searched = async (count: number, handOffs: number) => {
  const values: number[] = [];
  const seconds: number[] = [];
  for (let seed = 1; seed <= 10; seed++) {
    const used = cpuSeconds();
    values.push((await design(count, handOffs, { seed })).value);
    seconds.push(used());
  }
  return { values, seconds: medianOf(seconds) };
};

/** The levels to climb as solved by HiGHS from the search’s result: in the end, the optimum. */
export const proved = (count: number) => solved(count, 0, {});

/** The weighted sum that HiGHS has reached after some CPU seconds from any feasible start, without the search. */
export const solvedAlone = async (count: number, handOffs: number, seconds: number) => {
  const used = cpuSeconds();
  const stop = new AbortController();
  const watch = setInterval(() => {
    if (used() >= seconds) stop.abort();
  }, 50);
  try {
    return await solved(count, handOffs, { moves: 0, signal: stop.signal });
  } finally {
    clearInterval(watch);
  }
};

const solved = async (count: number, handOffs: number, options: Parameters<typeof designModel>[1]) => {
  const used = cpuSeconds();
  const answer = await design(count, handOffs, { solver: highsSolver(), ...options });
  return { value: answer.value, bound: answer.bound.value, proved: answer.proved, seconds: used() };
};

/** Starts a timer of CPU seconds used by the process, including its threads. */
export const cpuSeconds = (): (() => number) => {
  const before = process.cpuUsage();
  return () => {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
};

export const medianOf = (values: readonly number[]): number => {
  const [low, high] = [Math.floor((values.length - 1) / 2), Math.ceil((values.length - 1) / 2)];
  const sorted = values.toSorted((one, other) => one - other);
  return (at(sorted, low) + at(sorted, high)) / 2;
};

/** How many of the values are as good as the best, and by how many per cent the worst is above it. */
export const compared = (values: readonly number[], best: number): string => {
  const reached = values.filter((value) => value <= best).length;
  return `${reached} of ${values.length}, worst ${((100 * Math.max(...values)) / best - 100).toFixed(1)} % above`;
};
