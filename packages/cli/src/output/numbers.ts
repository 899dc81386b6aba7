import type { Estimate } from '@work-elements/simulate';

/** A number for people: as many digits behind the point as tell something, at most two. */
export const number = (value: number): string => {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return Number(value.toFixed(digits)).toLocaleString('en-US', { maximumFractionDigits: 2 });
};

/** A share as a percentage. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** An estimate with its interval, scaled; a dash where there is none. */
export const interval = (estimate: Estimate | null, write: (value: number) => string = number): string => {
  if (estimate === null) return '–';
  const { mean, low, high } = estimate;
  if (low === null || (high !== null && write(low) === write(high))) return write(mean);
  return high === null ? `${write(mean)} (at least ${write(low)})` : `${write(mean)} (${write(low)} to ${write(high)})`;
};

/** Minutes as people say them: minutes, hours or days. */
export const duration = (minutes: number): string => {
  if (Math.abs(minutes) < 90) return `${number(minutes)} min`;
  return Math.abs(minutes) < 48 * 60 ? `${number(minutes / 60)} h` : `${number(minutes / 60 / 24)} days`;
};
