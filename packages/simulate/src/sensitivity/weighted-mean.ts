import { at } from '../arrays/ints.js';

/** @internal */
export const weightedMean = (values: ArrayLike<number>, often: readonly number[]): number => {
  let [sum, all] = [0, 0];
  for (let row = 0; row < often.length; row++) {
    const times = at(often, row);
    sum += times * at(values, row);
    all += times;
  }
  return all === 0 ? 0 : sum / all;
};
