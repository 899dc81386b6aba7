/** The item of a list or typed array at an index that must exist. @internal */
export const at = <Item>(list: { readonly [index: number]: Item }, index: number): Item => {
  const item = list[index];
  return item === undefined ? missing(index) : item;
};

// One function for each kind of typed array: a call site that sees only one kind compiles to a plain load.

/** @internal */
export const intAt = (list: Int32Array, index: number): number => list[index] ?? missing(index);

/** @internal */
export const byteAt = (list: Uint8Array, index: number): number => list[index] ?? missing(index);

/** @internal */
export const floatAt = (list: Float64Array, index: number): number => list[index] ?? missing(index);

const missing = (index: number): never => {
  throw new RangeError(`there is no index ${index}`);
};
