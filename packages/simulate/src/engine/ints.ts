import type { Ints, Nums } from './ids.js';

// Reads at indices that the program itself has handed out. The compiler cannot know that they are in range; where one is not, the program is
// wrong, and says so, instead of going on with a number that nobody wrote.

/** Apart from the reads, so that these stay small enough to be inlined; a function, which is there from the start and need not be looked for. */
function missing(list: ArrayLike<unknown>, index: number): never {
  throw new RangeError(`there is no index ${index} in ${list.length} values`);
}

/** @internal */
export function int<Index extends number, Value extends number>(array: Ints<Index, Value>, index: NoInfer<Index>): Value;
export function int(array: Int32Array, index: number): number {
  return array[index] ?? missing(array, index);
}

/** @internal */
export const num = <Index extends number>(array: Nums<Index>, index: NoInfer<Index>): number => array[index] ?? missing(array, index);

/** Of values none of which is null or undefined. @internal */
export const at = <Value extends NonNullable<unknown>>(list: ArrayLike<Value>, index: number): Value => list[index] ?? missing(list, index);

/** @internal */
export const add = <Index extends number>(array: Nums<Index>, index: NoInfer<Index>, value: number): void => {
  array[index] = num(array, index) + value;
};

/** @internal */
export const count = <Index extends number>(array: Ints<Index>, index: NoInfer<Index>, value: number): void => {
  array[index] = int(array, index) + value;
};

/** A longer array with the same beginning. @internal */
export const longerInts = (array: Int32Array, length: number): Int32Array<ArrayBuffer> => {
  const longer = new Int32Array(length);
  longer.set(array);
  return longer;
};

/** A longer array with the same beginning. @internal */
export const longerNums = (array: Float64Array, length: number): Float64Array<ArrayBuffer> => {
  const longer = new Float64Array(length);
  longer.set(array);
  return longer;
};
