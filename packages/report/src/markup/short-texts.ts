/** Longer than any title in a model or sentence of the library; a report parsed from JSON may hold a book. */
const LONGEST = 500;

/** A text, truncated if it is longer than anything meant to be read on a page. @internal */
export const cut = (text: string): string =>
  text.length <= LONGEST ? text : `${[...text.slice(0, 2 * LONGEST)].slice(0, LONGEST).join('')}…`;

/** A deep copy of plain data with its texts truncated. @internal */
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
