import type { Ints, Nums } from './ids.js';

// Reads at indices that come from the program itself. The compiler cannot know that they are in range; if one is not,
// that is a bug, and it throws instead of carrying on with a made-up number.

/**
 * Throws for an index out of range. Kept out of the reads and as short as this because V8 inlines by length of
 * bytecode: a few bytes more in the reads cost a tenth of the time of a whole simulation.
 *
 * @internal
 */
export function missing(index: number): never {
  throw new RangeError(`there is no index ${index}`);
}

/** The integer at an index. @internal */
export function int<Index extends number, Value extends number>(
  array: Ints<Index, Value>,
  index: NoInfer<Index>,
): Value;
export function int(array: Int32Array, index: number): number {
  return array[index] ?? missing(index);
}

/** The number at an index. @internal */
export const num = <Index extends number>(array: Nums<Index>, index: NoInfer<Index>): number =>
  array[index] ?? missing(index);

/** The value at an index of a list without null or undefined values. @internal */
export const at = <Value extends NonNullable<unknown>>(list: ArrayLike<Value>, index: number): Value =>
  list[index] ?? missing(index);

/** Adds to the number at an index. @internal */
export const add = <Index extends number>(array: Nums<Index>, index: NoInfer<Index>, value: number): void => {
  array[index] = num(array, index) + value;
};

/** Adds to the integer at an index. @internal */
export const count = <Index extends number>(array: Ints<Index>, index: NoInfer<Index>, value: number): void => {
  array[index] = int(array, index) + value;
};

/** A longer copy of an array. @internal */
export const longerInts = (array: Int32Array, length: number): Int32Array<ArrayBuffer> => {
  const longer = new Int32Array(length);
  longer.set(array);
  return longer;
};

/** A longer copy of an array. @internal */
export const longerNums = (array: Float64Array, length: number): Float64Array<ArrayBuffer> => {
  const longer = new Float64Array(length);
  longer.set(array);
  return longer;
};
