/** The item of a list or typed array at an index that must exist. @internal */
export const at = <Item>(list: { readonly [index: number]: Item }, index: number): Item => {
  const item = list[index];
  if (item === undefined) throw new RangeError(`there is no index ${index}`);
  return item;
};
