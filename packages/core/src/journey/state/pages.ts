/** A list in pages that grows only at its end, so that appending copies little however long it is. @internal */
export type Pages<Item> = readonly (readonly Item[])[];

/** How many items a page has once it is full. @internal */
export const PAGE = 128;

/** Adds items at the end; the given pages stay as they are. @internal */
export const appended = <Item>(pages: Pages<Item>, items: readonly Item[]): Pages<Item> => {
  if (items.length === 0) return pages;
  const last = pages.at(-1) ?? [];
  const open = last.length < PAGE ? [...last, ...items] : items;
  const grown = last.length < PAGE ? pages.slice(0, -1) : [...pages];
  for (let from = 0; from < open.length; from += PAGE) grown.push(open.slice(from, from + PAGE));
  return grown;
};
