import { InvalidArgumentError } from 'commander';
import type { Bounds, OptionSpec } from './command-spec.js';
import { languages } from './options.js';

/** The function that parses and validates the text of an option before any work; null if any text is valid. */
export const readerOf = (spec: OptionSpec): ((text: string) => string | number) | null => {
  switch (spec.kind) {
    case 'number':
      return (text) => within(number(text), spec.bounds, 'a number');
    case 'integer':
      return (text) => within(integer(text), spec.bounds, 'a whole number');
    case 'date':
      return date;
    case 'locale':
      return locale;
    case 'currency':
      return currency;
    default:
      return null;
  }
};

const refused = (message: string): InvalidArgumentError => new InvalidArgumentError(message);

const number = (text: string): number => {
  const value = Number(text);
  if (text.trim() !== '' && Number.isFinite(value)) return value;
  if (/^\d+,\d+$/.test(text)) throw refused(`Write the decimal mark as a point: ${text.replace(',', '.')}.`);
  throw refused('Expected a number, such as 2.5.');
};

const integer = (text: string): number => {
  const value = number(text);
  if (!Number.isSafeInteger(value)) throw refused('Expected a whole number, such as 10.');
  return value;
};

const within = (value: number, { least, above, most }: Bounds, what: string): number => {
  if ((above === true ? value > least : value >= least) && value <= most) return value;
  const bounds = above === true ? `above ${least} and at most ${most}` : `from ${least} to ${most}`;
  throw refused(`Expected ${what} ${bounds}.`);
};

const date = (text: string): string => {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(text) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(text)) return text;
  throw refused('Expected a date, such as 2026-09-07.');
};

const locale = (text: string): string => {
  const [language = ''] = text.split('-');
  if (isTag(text) && languages.some((each) => each === language.toLowerCase())) return text;
  throw refused(`There are texts in ${languages.join(' and ')}; a country may follow, as in es-MX.`);
};

const isTag = (text: string): boolean => {
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
};

const currency = (text: string): string => {
  if (/^[A-Z]{3}$/.test(text)) return text;
  throw refused('Expected the code of a currency in three capitals, such as EUR.');
};
