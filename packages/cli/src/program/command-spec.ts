import type { Context } from '../context/context.js';

/** What a number may be, as the library takes it. */
export interface Bounds {
  readonly least: number;
  /** Whether the least is not allowed itself. */
  readonly above?: true;
  readonly most: number;
}

/** What an option is read as; a `list` can be given several times. Every number has its bounds. */
type Kind =
  | { readonly kind: 'flag' | 'text' | 'list' | 'date' | 'locale' | 'currency' }
  | { readonly kind: 'number' | 'integer'; readonly bounds: Bounds };

/** An option of a command. */
export type OptionSpec = Kind & {
  /** As commander writes it, such as `-o, --output <file>`. */
  readonly flags: string;
  readonly summary: string;
  readonly choices?: readonly string[];
  /** Whether it names a file that is written. */
  readonly writes?: true;
};

/**
 * An argument of a command; its name says whether it is needed (`<model>`), or there can be several (`<file...>`), behind which others can
 * stand.
 */
export interface ArgumentSpec {
  readonly name: string;
  readonly summary: string;
  /** What completions offer. */
  readonly offers: 'files' | 'elements' | 'nothing' | readonly string[];
}

/** A command: what it is called, what it takes, and where its work is; so that help and completions load nothing else. */
export interface CommandSpec {
  readonly name: string;
  readonly summary: string;
  readonly group: string;
  readonly arguments: readonly ArgumentSpec[];
  readonly options: readonly OptionSpec[];
  readonly examples: readonly string[];
  readonly load: () => Promise<{ readonly run: (context: Context) => Promise<void> }>;
}

/** Options that every command has. */
export const commonOptions: readonly OptionSpec[] = [
  { flags: '--json', summary: 'answer in JSON, for programs', kind: 'flag' },
  { flags: '--strict', summary: 'end with 1 for warnings too', kind: 'flag' },
];

export const OUTPUT: OptionSpec = {
  flags: '-o, --output <file>',
  summary: 'write to a file; of several, each to its own',
  kind: 'text',
  writes: true,
};

export const MODEL: ArgumentSpec = {
  name: '<model>',
  summary: 'a model: a file in YAML or JSON, - for what is piped in, or the id of a ready model',
  offers: 'files',
};

export const MODELS: ArgumentSpec = {
  ...MODEL,
  name: '<model...>',
  summary: MODEL.summary.replace('a model', 'models'),
};

export const SCENARIO: ArgumentSpec = {
  name: '<scenario>',
  summary: 'a scenario: a file in YAML or JSON, or - for what is piped in',
  offers: 'files',
};

export const SCENARIOS: ArgumentSpec = {
  ...SCENARIO,
  name: '<scenario...>',
  summary: SCENARIO.summary.replace('a scenario', 'scenarios'),
};

export const HTML: OptionSpec = {
  flags: '--html <file>',
  summary: 'write a page for a browser',
  kind: 'text',
  writes: true,
};
export const CSV: OptionSpec = {
  flags: '--csv <file>',
  summary: 'write tables for a spreadsheet: CSV, or a workbook where the file ends in .xlsx',
  kind: 'text',
  writes: true,
};
export const SEED: OptionSpec = {
  flags: '--seed <number>',
  summary: 'the same seed gives the same figures (default: 1)',
  kind: 'integer',
  bounds: { least: 0, most: Number.MAX_SAFE_INTEGER },
};

export const PEOPLE: OptionSpec = {
  flags: '--people <file>',
  summary: 'who is there, with what each has to show: YAML, JSON, CSV or XLSX, or - for what is piped in',
  kind: 'text',
};

/** The languages in which there are texts for pages. */
export const languages = ['en', 'es'] as const;

export const LOCALE: OptionSpec = {
  flags: '--locale <tag>',
  summary: `the language of the page, ${languages.join(' or ')}, or of a country, such as es-MX`,
  kind: 'locale',
};

export const CURRENCY: OptionSpec = {
  flags: '--currency <code>',
  summary: 'the currency of costs on the page, such as EUR',
  kind: 'currency',
};
