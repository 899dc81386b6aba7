/**
 * The item of a list, or of a typed array, at an index that must exist.
 *
 * @throws RangeError if there is no such index, instead of passing a wrong value on.
 * @internal
 */
export const at = <Item>(list: { readonly [index: number]: Item }, index: number): Item => {
  const item = list[index];
  return item === undefined ? missing(index) : item;
};

/** The same for integers: a separate function, so that hot code reads one type of array only. @internal */
export const intAt = (list: Int32Array, index: number): number => list[index] ?? missing(index);

/**
 * The value of a map for a key that must exist.
 *
 * @throws RangeError if there is no such key, instead of passing a wrong value on.
 * @internal
 */
export const atKey = <Key, Value>(map: ReadonlyMap<Key, Value>, key: Key): Value => {
  const value = map.get(key);
  if (value === undefined) throw new RangeError(`there is no key "${key}"`);
  return value;
};

/** Throws for a missing index. Kept out of the reads, and short, because V8 inlines by bytecode length. @internal */
export function missing(index: number): never {
  throw new RangeError(`there is no index ${index}`);
}
