/**
 * A copy of a record with its keys in code unit order, the order in which it is saved; the record itself if they
 * already are.
 *
 * @internal
 */
export const sortedRecord = <Value>(record: Readonly<Record<string, Value>>): Readonly<Record<string, Value>> => {
  const keys = Object.keys(record);
  if (keys.every((key, index) => index === 0 || (keys[index - 1] ?? '') < key)) return record;
  return Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)));
};
