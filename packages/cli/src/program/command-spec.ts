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
  /** What the library calls it in the paths of problems, where that is not its own name: `target.work`. */
  readonly library?: string;
  /** What was not there, where the option changed nothing, such as `no table was read`. */
  readonly without?: string;
  /** Whether it names a file that is written. */
  readonly writes?: true;
  /** Whether what is written is all of the answer, so that nothing is printed beside it but JSON for programs. */
  readonly isInstead?: true;
};

/**
 * An argument of a command; its name says whether it is needed (`<model>`), or there can be several (`<file...>`),
 * which others can follow.
 */
export interface ArgumentSpec {
  readonly name: string;
  readonly summary: string;
  /**
   * What completions offer: `models` are ready ones and files, `elements` those of the catalogue and files of models.
   */
  readonly offers: 'files' | 'models' | 'ready-models' | 'elements' | 'nothing' | readonly string[];
}

/**
 * A command: what it is called, what it takes, and where its work is; so that help and completions load nothing else.
 */
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
