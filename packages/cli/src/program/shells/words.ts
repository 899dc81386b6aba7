import { type ArgumentSpec, type CommandSpec, commonOptions, type OptionSpec } from '../command-spec.js';

/** Words that complete an argument; `elements` are given by whoever knows the catalogue. */
export type Offers = (argument: ArgumentSpec) => readonly string[];

/** The options of a command, with those that every command takes. */
export const optionsOf = ({ options }: CommandSpec): readonly OptionSpec[] => [...options, ...commonOptions];

/** The long form of an option’s flags, such as `--json`. */
export const longOf = ({ flags }: OptionSpec): string => /--[a-z-]+/.exec(flags)?.[0] ?? flags;

/** A text as shells take it, whatever is in it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** The choices of an option as words that a shell takes for nothing else. */
export const choiceWords = ({ choices = [] }: OptionSpec): string =>
  choices.map((choice) => choice.replaceAll(/[^\w.-]/g, String.raw`\$&`)).join(' ');
