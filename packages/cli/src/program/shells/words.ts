import { type ArgumentSpec, type CommandSpec, commonOptions, type OptionSpec } from '../command-spec.js';

/** Returns the words that complete an argument; the ids of `elements` are supplied by the caller. */
export type Offers = (argument: ArgumentSpec) => readonly string[];

/** The options of a command, including the common ones. */
export const optionsOf = ({ options }: CommandSpec): readonly OptionSpec[] => [...options, ...commonOptions];

/** The long form of an option’s flags, such as `--json`. */
export const longOf = ({ flags }: OptionSpec): string => /--[a-z-]+/.exec(flags)?.[0] ?? flags;

/** A text quoted for a shell. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** The choices of an option, quoted for a shell. */
export const choiceWords = ({ choices = [] }: OptionSpec): string =>
  choices.map((choice) => choice.replaceAll(/[^\w.-]/g, String.raw`\$&`)).join(' ');
