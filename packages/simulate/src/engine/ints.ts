import type { Ints, Nums } from './ids.js';

// Reads of typed arrays at indices that the engine itself has handed out. The compiler cannot know that they are in range; one function
// for each array type keeps every read of one type in one place.

/** @internal */
export function int<Index extends number, Value extends number>(array: Ints<Index, Value>, index: NoInfer<Index>): Value;
export function int(array: Int32Array, index: number): number {
  return array[index] ?? 0;
}

/** @internal */
export const num = <Index extends number>(array: Nums<Index>, index: NoInfer<Index>): number => array[index] ?? 0;

/** @internal */
export const add = <Index extends number>(array: Nums<Index>, index: NoInfer<Index>, value: number): void => {
  array[index] = (array[index] ?? 0) + value;
};

/** @internal */
export const count = <Index extends number>(array: Ints<Index>, index: NoInfer<Index>, value: number): void => {
  array[index] = (array[index] ?? 0) + value;
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
