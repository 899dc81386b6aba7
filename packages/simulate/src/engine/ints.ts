// Reads of typed arrays at indices that the engine itself has handed out. The compiler cannot know that they are in range; one function
// for each array type keeps every read of one type in one place.

/** @internal */
export const int = (array: Int32Array, index: number): number => array[index] ?? 0;

/** @internal */
export const num = (array: Float64Array, index: number): number => array[index] ?? 0;

/** @internal */
export const add = (array: Float64Array, index: number, value: number): void => {
  array[index] = (array[index] ?? 0) + value;
};

/** @internal */
export const count = (array: Int32Array, index: number, value: number): void => {
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
