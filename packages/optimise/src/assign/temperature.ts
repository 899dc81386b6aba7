import { at, floatAt } from '../vocabulary/at.js';

/**
 * How hot each round of annealing begins, as a multiple of a typical loss. Each round but the first begins with the
 * best so far: some so hot that they lead elsewhere, some so cool that they stay near it.
 * Found by trials on the catalogue.
 *
 * @internal
 */
export const ROUNDS: readonly number[] = [1.5, 0.8, 0.3, 1.2, 0.8, 0.3];

const [LEVELS, FALLING, FALL] = [100, 90, 0.965];

/** The levels of a round: each a little lower than the one before, and the last ten down to zero in equal steps. */
const coolingOf = (): Float64Array => {
  const levels = new Float64Array(LEVELS).fill(1);
  for (let level = 1; level < FALLING; level++) levels[level] = floatAt(levels, level - 1) * FALL;
  for (let level = FALLING; level < LEVELS; level++) {
    levels[level] = (floatAt(levels, FALLING - 1) * (LEVELS - 1 - level)) / (LEVELS - FALLING);
  }
  return levels;
};
const levels = /* @__PURE__ */ coolingOf();

/** The share of a round that belongs to the first of several aims. */
const FIRST = 0.6;

/**
 * The temperature at a share of a round (from 0, less than 1), given where that of each aim begins; the first aim has
 * six tenths of the round, the others share the rest.
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
