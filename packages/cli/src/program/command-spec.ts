import type { Context } from '../context/context.js';

/** The bounds of a number, as in the library. */
export interface Bounds {
  readonly least: number;
  /** Whether the lower bound itself is excluded. */
  readonly above?: true;
  readonly most: number;
}

/** The type of an option; a `list` can be given several times. Every number has its bounds. */
type Kind =
  | { readonly kind: 'flag' | 'text' | 'list' | 'date' | 'locale' | 'currency' }
  | { readonly kind: 'number' | 'integer'; readonly bounds: Bounds };

/** An option of a command. */
export type OptionSpec = Kind & {
  /** In commander’s notation, such as `-o, --output <file>`. */
  readonly flags: string;
  readonly summary: string;
  readonly choices?: readonly string[];
  /** Its path in problems of the library, if that differs from its name, such as `target.work`. */
  readonly library?: string;
  /** Why the option may have had no effect, such as `no table was read`. */
  readonly without?: string;
  /** Whether it names an output file. */
  readonly writes?: true;
  /** Whether the file is the whole answer, so that nothing but JSON is printed besides it. */
  readonly isInstead?: true;
};

/**
 * An argument of a command; its name shows whether it is required (`<model>`) or can be repeated (`<file...>`), even if
 * others follow it.
 */
export interface ArgumentSpec {
  readonly name: string;
  readonly summary: string;
  /**
   * What completions offer: `models` are ready ones and files; `elements` are those of the catalogue and model files.
   */
  readonly offers: 'files' | 'models' | 'ready-models' | 'elements' | 'nothing' | readonly string[];
}

/** A command with its name, arguments, options and how to load it, so that help and completions load nothing else. */
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
