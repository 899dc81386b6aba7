import { InvalidArgumentError } from 'commander';
import type { OptionSpec } from './command-spec.js';

/** The languages of pages; help does not load the package that has their texts. */
export const languages: readonly string[] = ['en', 'es'];

export const LOCALE: OptionSpec = {
  flags: '--locale <tag>',
  summary: `the language of the page: ${languages.join(' or ')}, also with a region, such as es-MX`,
  kind: 'locale',
};

/** The tag of a locale whose language pages are in. */
export const readLocale = (tag: string): string => {
  if (languages.includes(languageOf(tag))) return tag;
  throw new InvalidArgumentError(`Expected ${languages.join(' or ')}, also with a region, such as es-MX.`);
};

const languageOf = (tag: string): string => {
  try {
    return new Intl.Locale(tag).language;
  } catch {
    return '';
  }
};
