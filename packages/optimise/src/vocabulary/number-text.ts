/** A number for sentences and pages, rounded to hundredths, with thousands separators: `2,274`, `1,252.5`. @internal */
export const numberText = (value: number): string => (Math.round(value * 100) / 100).toLocaleString('en-US');

/** A number with its noun, rounded as in {@link numberText}: `1 hour`, `0.5 hours`, `1,252 hours`. @internal */
export const amountText = (value: number, one: string, many = `${one}s`): string => {
  const text = numberText(value);
  return `${text} ${text === '1' ? one : many}`;
};

/** A part of a total: `1 of 3 sessions`; `the one session` if the total is one. @internal */
export const someOf = (some: number, all: number, one: string, many = `${one}s`): string =>
  all === 1 ? `the one ${one}` : `${numberText(some)} of ${numberText(all)} ${many}`;
