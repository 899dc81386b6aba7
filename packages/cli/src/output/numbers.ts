import type { Estimate } from '@work-elements/simulate';

/** A number for people, with no more decimals than are meaningful, at most two. */
export const number = (value: number): string => withDigits(value, digitsOf(value));

const digitsOf = (value: number): number => (Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2);

const withDigits = (value: number, digits: number): string =>
  // Adding zero turns the minus zero of a small negative number into zero.
  (Number(value.toFixed(digits)) + 0).toLocaleString('en-US', { maximumFractionDigits: digits });

/** The most decimals that are written to distinguish values. */
const MOST_DIGITS = 6;

/** Numbers with as few decimals as distinguish them. */
export const toldApart = (values: readonly number[], least = 0): readonly string[] => {
  const written = values.map((value) => withDigits(value, Math.max(least, digitsOf(value))));
  const isApart = new Set(written).size === new Set(values).size;
  return isApart || least >= MOST_DIGITS ? written : toldApart(values, least + 1);
};

/** A share as a percentage. */
export const percent = (share: number): string => `${Math.round(share * 100)} %`;

/** The shares of a whole as percentages with at most one decimal, rounded so that they add up to 100 %. */
export const percentages = (shares: readonly number[]): readonly string[] => {
  const rounded = shares.map((share) => ({ share, tenths: Math.floor(share * 1000 + TOLERANCE) }));
  const left = 1000 - rounded.reduce((sum, { tenths }) => sum + tenths, 0);
  // What is left over by rounding down goes to the shares that lost most (largest remainder method).
  const more = new Set(rounded.toSorted((one, other) => lostBy(other) - lostBy(one)).slice(0, left));
  return rounded.map((each) => `${(each.tenths + (more.has(each) ? 1 : 0)) / 10} %`);
};

const lostBy = ({ share, tenths }: { readonly share: number; readonly tenths: number }): number =>
  share * 1000 - tenths;

/** More than the rounding error of sums of binary fractions. */
const TOLERANCE = 1e-6;

/** An estimate with its interval, in a given format; a dash if there is none. */
export const interval = (estimate: Estimate | null, write: (value: number) => string = number): string => {
  if (estimate === null) return '–';
  const { mean, low, high } = estimate;
  if (low === null || (high !== null && write(low) === write(high))) return write(mean);
  return high === null ? `${write(mean)} (at least ${write(low)})` : `${write(mean)} (${write(low)} to ${write(high)})`;
};

/** Minutes for people: in minutes, hours or days. */
export const duration = (minutes: number): string => {
  if (Math.abs(minutes) < 90) return `${number(minutes)} min`;
  return Math.abs(minutes) < 48 * 60 ? `${number(minutes / 60)} h` : `${number(minutes / 60 / 24)} days`;
};

/** The note on changes seen in a single replication. */
export const ONE_CANNOT_TELL = 'One replication cannot tell a change from chance; run more (--replications).';
