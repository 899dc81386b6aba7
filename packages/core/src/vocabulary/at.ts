/**
 * The item of a list, or of a typed array, at an index that must exist.
 *
 * @throws RangeError where it does not, so that no wrong value goes on.
 * @internal
 */
export const at = <Item>(list: { readonly [index: number]: Item }, index: number): Item => {
  const item = list[index];
  return item === undefined ? missing(index) : item;
};

/** The same for integers: a function of its own, so that what runs most reads one type of array. @internal */
export const intAt = (list: Int32Array, index: number): number => list[index] ?? missing(index);

/**
 * Says which index is not there: apart from the reads, and short, because V8 inlines by the length of bytecode.
 *
 * @internal
 */
export function missing(index: number): never {
  throw new RangeError(`there is no index ${index}`);
}
