/** A text that is the same for equal plain data, whatever the order of its keys. @internal */
export const plainKey = (value: unknown): string => JSON.stringify(value, sorted) ?? 'undefined';

const sorted = (_: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value);
  return entries.length < 2 ? value : Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
};
