import type { ArgumentSpec, OptionSpec } from './command-spec.js';

/** The file to which a document is written instead of being printed. */
export const OUTPUT: OptionSpec = {
  flags: '-o, --output <file>',
  summary: 'write to a file; several are written to a file each',
  kind: 'text',
  writes: true,
};

/** The file to which a picture or a document is written; nothing is printed then. */
export const OUTPUT_INSTEAD: OptionSpec = { ...OUTPUT, isInstead: true };

/** One model. */
export const MODEL: ArgumentSpec = {
  name: '<model>',
  summary: 'a model: a file in YAML or JSON, - for what is piped in, or the id of a ready model',
  offers: 'models',
};

/** One or several models. */
export const MODELS: ArgumentSpec = {
  ...MODEL,
  name: '<model...>',
  summary: MODEL.summary.replace('a model', 'models'),
};

/** One scenario. */
export const SCENARIO: ArgumentSpec = {
  name: '<scenario>',
  summary: 'a scenario: a file in YAML or JSON, or - for what is piped in',
  offers: 'files',
};

/** One or several scenarios. */
export const SCENARIOS: ArgumentSpec = {
  ...SCENARIO,
  name: '<scenario...>',
  summary: SCENARIO.summary.replace('a scenario', 'scenarios'),
};

/** The file to which a page is written. */
export const HTML: OptionSpec = {
  flags: '--html <file>',
  summary: 'write a page for a browser',
  kind: 'text',
  writes: true,
};
/** The file to which tables are written. */
export const CSV: OptionSpec = {
  flags: '--csv <file>',
  summary: 'write tables for a spreadsheet: CSV, or a workbook where the file ends in .xlsx',
  kind: 'text',
  writes: true,
};
/** The seed of a simulation’s random numbers. */
export const SEED: OptionSpec = {
  flags: '--seed <number>',
  summary: 'the same seed gives the same figures (default: 1)',
  kind: 'integer',
  bounds: { least: 0, most: Number.MAX_SAFE_INTEGER },
};

/** The people with their evidence. */
export const PEOPLE: OptionSpec = {
  flags: '--people <file>',
  summary: 'people and their evidence: YAML, JSON, CSV or XLSX, or - for what is piped in',
  kind: 'text',
};

/** The languages in which pages are available. */
export const languages = ['en', 'es'] as const;

/** The language of a page. */
export const LOCALE: OptionSpec = {
  flags: '--locale <tag>',
  summary: `the language of the page, ${languages.join(' or ')}, with a country if you like, as in es-MX`,
  kind: 'locale',
  without: 'nothing was written that depends on the language',
};

/** The currency of costs on a page. */
export const CURRENCY: OptionSpec = {
  flags: '--currency <code>',
  summary: 'the currency of costs on the page, such as EUR',
  kind: 'currency',
  without: 'no page was written',
};

/** Whether people are numbered instead of named. */
export const WITHOUT_NAMES: OptionSpec = {
  flags: '--without-names',
  summary: 'number people rather than name them, and leave out the notes on their evidence',
  kind: 'flag',
};
