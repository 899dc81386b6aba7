/** A list that grows at its end, in pages, so that adding to it copies little however long it is. @internal */
export type Pages<Item> = readonly (readonly Item[])[];

const PAGE = 128;

/** Adds items at the end; the given pages stay as they are. @internal */
export const appended = <Item>(pages: Pages<Item>, items: readonly Item[]): Pages<Item> => {
  if (items.length === 0) return pages;
  const grown = [...pages];
  for (const item of items) {
    const last = grown.at(-1);
    if (last === undefined || last.length >= PAGE) grown.push([item]);
    else grown[grown.length - 1] = [...last, item];
  }
  return grown;
};
