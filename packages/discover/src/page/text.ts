/** @internal */
export const percent = (share: number): string => `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;

/** A number with about three significant digits. @internal */
export const short = (value: number): string =>
  Number.isFinite(value) ? value.toLocaleString('en-US', { maximumSignificantDigits: value >= 1000 ? 4 : 3 }) : '–';
