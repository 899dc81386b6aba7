import { at, floatAt } from '../vocabulary/at.js';

/**
 * The initial temperature of each round of annealing, as a multiple of a typical loss. Each later round starts from the
 * best so far: the hot ones lead elsewhere, the cool ones stay near it. Tuned on the catalogue.
 *
 * @internal
 */
export const ROUNDS: readonly number[] = [1.2, 0.8, 0.6, 1, 0.8, 1, 0.8, 1, 0.8, 0.3];

const [LEVELS, FALLING, FALL] = [100, 90, 0.965];

/** The temperature levels of a round: geometric cooling, with the last ten in equal steps down to zero. */
const coolingOf = (): Float64Array => {
  const levels = new Float64Array(LEVELS).fill(1);
  for (let level = 1; level < FALLING; level++) levels[level] = floatAt(levels, level - 1) * FALL;
  for (let level = FALLING; level < LEVELS; level++) {
    levels[level] = (floatAt(levels, FALLING - 1) * (LEVELS - 1 - level)) / (LEVELS - FALLING);
  }
  return levels;
};
const levels = /* @__PURE__ */ coolingOf();

/** The share of a round given to the first of several aims. */
const FIRST = 0.6;

/**
 * The temperature at a share of a round (from 0, less than 1), given the initial temperature of each aim; the first aim
 * has six tenths of the round, and the others divide the rest.
 *
 * @internal
 */
export const temperatureAt = (share: number, hottest: readonly number[]): number => {
  const later = hottest.length - 1;
  const first = later === 0 ? 1 : FIRST;
  const stage = share < first ? 0 : Math.min(later, 1 + Math.floor(((share - first) / (1 - first)) * later));
  const gone = stage === 0 ? share / first : ((share - first) / (1 - first)) * later - (stage - 1);
  return at(hottest, stage) * floatAt(levels, Math.min(LEVELS - 1, Math.floor(gone * LEVELS)));
};
