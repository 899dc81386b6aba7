import type { CommandSpec, OptionSpec } from './command-spec.js';

/** Whether any argument of a command can be a file. */
export const takesFiles = ({ arguments: all }: CommandSpec): boolean =>
  all.some(({ offers }) => offers === 'files' || offers === 'models' || offers === 'elements');

/** Whether the value of an option is a file or a folder. */
export const isOfFile = ({ flags }: OptionSpec): boolean => /<(?:file|folder|model)>/.test(flags);
