import type { Estimate, Times } from '@work-elements/simulate';
import { type Language, NO_MINUS_ZERO } from '../language/language.js';

/** Formats a number. @internal */
export type Write = (value: number) => string;

const MINUTES_A_DAY = 1440;

/** The number of decimals of a figure. @internal */
export const digitsOf = (value: number): number => (Math.abs(value) < 10 ? 2 : Math.abs(value) < 100 ? 1 : 0);

/** A figure with its significant digits. @internal */
export const figure = (language: Language, value: number): string => language.number(value, digitsOf(value));

/** A figure as rounded for display, which selects the plural form of what it counts. @internal */
export const asWritten = (value: number): number => Math.abs(Number(value.toFixed(digitsOf(value))));

/** The most decimals used to distinguish values. */
const MOST_DIGITS = 6;

/** Formats values with as few decimals as distinguish them, but not fewer than `least`. @internal */
export const toldApart = (
  values: readonly number[],
  write: (value: number, digits: number) => string,
  least: number,
): readonly string[] => {
  const written = values.map((value) => write(value, least));
  const isApart = new Set(written).size === new Set(values).size;
  return isApart || least >= MOST_DIGITS ? written : toldApart(values, write, least + 1);
};

/** A time in minutes, converted to calendar days. @internal */
export const inDays = (language: Language, minutes: number): string => figure(language, minutes / MINUTES_A_DAY);

/** Formats money, in a currency if one is given. @internal */
export const moneyIn =
  (language: Language, currency: string | undefined): Write =>
  (value) =>
    currency === undefined
      ? figure(language, value)
      : value.toLocaleString(language.locale, {
          style: 'currency',
          currency,
          signDisplay: NO_MINUS_ZERO,
          ...(Math.abs(value) < 100 ? {} : { maximumFractionDigits: 0 }),
        });

/** A mean with its interval, unless the interval adds nothing to the mean. @internal */
export const withInterval = (
  language: Language,
  estimate: Estimate | null,
  write: Write = (value) => figure(language, value),
): string => {
  if (estimate === null) return '–';
  const mean = write(estimate.mean);
  if (estimate.low === null) return mean;
  const low = write(estimate.low);
  if (estimate.high === null) return low === mean ? mean : language.say('rFrom', { mean, low });
  const high = write(estimate.high);
  return low === high ? mean : language.say('rInterval', { mean, low, high });
};

/** A quantile with its interval; if it was not reached, a lower bound. @internal */
export const quantile = (language: Language, times: Times, which: 'p50' | 'p90' | 'p95', write: Write): string =>
  times[which] !== null || times.longest === null
    ? withInterval(language, times[which], write)
    : language.say('rMoreThan', { limit: write(times.longest) });

/** The size of a change with its interval: “9.0 (8.6 to 9.4)”. @internal */
export const amount = (language: Language, { mean, low, high }: Estimate, write?: Write): string =>
  withInterval(
    language,
    mean >= 0
      ? { mean, low, high }
      : { mean: -mean, low: high === null ? null : -high, high: low === null ? null : -low },
    write,
  );
