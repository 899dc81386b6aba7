import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { Context } from '../context/context.js';
import { pipedTwice } from '../documents/piped-twice.js';
import { statOf } from '../documents/stat-of.js';
import type { CommandSpec, OptionSpec } from './command-spec.js';

/** Refuses standard input if it is named more than once, by arguments or options: it can be read only once. */
export const requireOnePipe = (command: Command, { options }: CommandSpec): void => {
  const [args, given] = [command.args, command.opts()];
  const named = options.filter(({ writes }) => writes !== true).map((option) => Reflect.get(given, nameOf(option)));
  if ([...args, ...named].filter((word) => word === '-').length > 1) throw pipedTwice();
};

/** Warns of a file that is given twice, even under different paths. */
export const warnOfTwice = (context: Context, words: readonly string[]): void => {
  const known = new Map<string, string>();
  for (const word of words) {
    const found = word === '-' ? undefined : statOf(resolve(context.terminal.cwd, word));
    if (found?.isFile() !== true) continue;
    const identity = `${found.dev}:${found.ino}`;
    const first = known.get(identity);
    if (first === undefined) known.set(identity, word);
    else context.warn(word, 'named-twice', `this is the file "${first}" again; leave one of the two out`);
  }
};

const nameOf = ({ flags }: OptionSpec): string => new Option(flags).attributeName();

/** Refuses an output file that cannot be written. */
export const requireWritable = (context: Context, option: OptionSpec): void => {
  const file = option.writes === true ? context.given.peek(nameOf(option)) : undefined;
  if (file !== undefined)
    context.requireWritable(file, { isBesideAnswer: option.isInstead !== true || context.isJson });
};

/** After Ctrl-C, lists the requested files that were not finished. */
export const tellUnwritten = (context: Context, options: readonly OptionSpec[]): void => {
  const files = options.flatMap((option) => {
    const file = option.writes === true ? context.given.peek(nameOf(option)) : undefined;
    return file === undefined ? [] : context.files.missing(file);
  });
  if (files.length > 0) context.terminal.errors.write(`Not written, since it was not finished: ${files.join(', ')}\n`);
};

/** Warns of an option that was given but had no effect. */
export const warnOfIdle = (context: Context, option: OptionSpec): void => {
  if (!context.given.isIdle(nameOf(option))) return;
  const spared = context.given.sparedBy(nameOf(option));
  const without = spared === undefined ? option.without : `nothing in ${spared} needs it`;
  const why = without === undefined ? '' : `: ${without}`;
  context.warn('', 'idle-option', `${new Option(option.flags).long} changed nothing here${why}`);
};
