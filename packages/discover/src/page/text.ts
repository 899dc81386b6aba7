/** @internal */
export const percent = (share: number): string => `${(share * 100).toFixed(share > 0 && share < 0.1 ? 1 : 0)} %`;

/** A number of three digits or so. @internal */
export const short = (value: number): string =>
  Number.isFinite(value) ? value.toLocaleString('en-US', { maximumSignificantDigits: value >= 1000 ? 4 : 3 }) : '–';
