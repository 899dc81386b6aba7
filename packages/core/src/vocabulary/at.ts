/**
 * The item of a list, or of a typed array, at an index that must exist.
 *
 * @throws RangeError where it does not, so that no wrong value goes on.
 * @internal
 */
export const at = <Item>(list: { readonly [index: number]: Item; readonly length: number }, index: number): Item => {
  const item = list[index];
  return item === undefined ? missing(list.length, index) : item;
};

/** The same for integers: a function of its own, so that what runs most reads one type of array. @internal */
export const intAt = (list: Int32Array, index: number): number => {
  const item = list[index];
  return item === undefined ? missing(list.length, index) : item;
};

// Apart, so that the way that is always taken stays short.
const missing = (length: number, index: number): never => {
  throw new RangeError(`there is no index ${index} in a list of ${length}`);
};
