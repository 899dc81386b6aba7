/** @internal */
export const percent = (share: number): string => `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;

/** A count, in full. @internal */
export const whole = (count: number): string => count.toLocaleString('en-US');

/** A measured number with about three significant digits. @internal */
export const short = (value: number): string =>
  Number.isFinite(value) ? value.toLocaleString('en-US', { maximumSignificantDigits: value >= 1000 ? 4 : 3 }) : '–';

/** A count, in full, with its noun. @internal */
export const wholeOf = (count: number, one: string): string => `${whole(count)} ${count === 1 ? one : `${one}s`}`;
