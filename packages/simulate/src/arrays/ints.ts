import type { Ints, Nums } from './ids.js';

// Reads at indices that the program itself has handed out. The compiler cannot know that they are in range; where one is not, the program is
// wrong, and says so, instead of going on with a number that nobody wrote.

/**
 * Says which index is not there. It is apart from the reads, and takes no more than that, because V8 inlines by the length of bytecode: reads
 * that were longer by a few bytes took a tenth of the time of a whole simulation.
 *
 * @internal
 */
export function missing(index: number): never {
  throw new RangeError(`there is no index ${index}`);
}

/** The whole number at an index that the program has handed out. @internal */
export function int<Index extends number, Value extends number>(array: Ints<Index, Value>, index: NoInfer<Index>): Value;
export function int(array: Int32Array, index: number): number {
  return array[index] ?? missing(index);
}

/** The number at such an index. @internal */
export const num = <Index extends number>(array: Nums<Index>, index: NoInfer<Index>): number => array[index] ?? missing(index);

/** Of values none of which is null or undefined. @internal */
export const at = <Value extends NonNullable<unknown>>(list: ArrayLike<Value>, index: number): Value => list[index] ?? missing(index);

/** Adds to the number at such an index. @internal */
export const add = <Index extends number>(array: Nums<Index>, index: NoInfer<Index>, value: number): void => {
  array[index] = num(array, index) + value;
};

/** Adds to the whole number at such an index. @internal */
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
