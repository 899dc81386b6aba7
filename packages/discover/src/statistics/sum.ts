/** The sum of a function over a list of numbers. @internal */
export const sum = (list: readonly number[], of: (value: number) => number): number => {
  let total = 0;
  for (const each of list) total += of(each);
  return total;
};
