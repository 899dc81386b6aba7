import { type ArgumentSpec, type CommandSpec, commonOptions, type OptionSpec } from '../command-spec.js';

/** Words that complete an argument; `elements` are given by whoever knows the catalogue. */
export type Offers = (argument: ArgumentSpec) => readonly string[];

export const optionsOf = ({ options }: CommandSpec): readonly OptionSpec[] => [...options, ...commonOptions];

export const longOf = ({ flags }: OptionSpec): string => /--[a-z-]+/.exec(flags)?.[0] ?? flags;

/** A text as shells take it, whatever is in it. */
export const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** The choices of an option as words that a shell takes for nothing else. */
export const choiceWords = ({ choices = [] }: OptionSpec): string =>
  choices.map((choice) => choice.replaceAll(/[^\w.-]/g, String.raw`\$&`)).join(' ');
