/** No title in a model is longer, and no sentence of the library; a report parsed from JSON may hold a book. */
const LONGEST = 500;

/** A text, or its beginning if it is longer than anything that is meant to be read in a page. @internal */
export const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${[...text.slice(0, 2 * LONGEST)].slice(0, LONGEST).join('')}…`;

/** A copy of plain data with its texts cut. @internal */
export const withShortTexts = <Data>(data: Data): Data => {
  const copy = structuredClone(data);
  shorten(copy);
  return copy;
};

const shorten = (part: unknown): void => {
  if (typeof part !== 'object' || part === null) return;
  for (const [key, value] of Object.entries(part)) {
    if (typeof value === 'string') Reflect.set(part, key, cut(value));
    else shorten(value);
  }
};
