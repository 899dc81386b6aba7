import { Argument, type Command, InvalidArgumentError, Option } from 'commander';
import type { ArgumentSpec, OptionSpec } from './command-spec.js';
import { readerOf } from './option-values.js';

/**
 * Commander allows a variadic argument only at the end; if others follow, all words are passed and the command sorts
 * them.
 */
export const addArguments = (command: Command, specs: readonly ArgumentSpec[]): void => {
  const all = specs.map(argumentOf);
  const [first] = all;
  const several = all.slice(0, -1).some(({ variadic }) => variadic);
  for (const argument of several && first !== undefined ? [first] : all) command.addArgument(argument);
  if (!several) return;
  command.usage(['[options]', ...specs.map(({ name }) => name)].join(' '));
  command.configureHelp({ ...command.configureHelp(), visibleArguments: () => all });
};

/** An argument; where completions offer a list of words, only these are accepted. */
const argumentOf = ({ name, summary, offers }: ArgumentSpec): Argument => {
  const argument = new Argument(name, summary);
  return typeof offers === 'string' ? argument : argument.choices([...offers]);
};

/** An option in the form that commander expects. */
export const optionOf = (spec: OptionSpec): Option => {
  const { flags, summary, choices } = spec;
  const option = new Option(flags, summary);
  if (spec.kind === 'list') return listed(option, choices);
  if (choices !== undefined) return option.choices([...choices]);
  const read = readerOf(spec);
  return read === null ? option : option.argParser(read);
};

/** An option that can be given several times, restricted to its choices if it has any. */
const listed = (option: Option, choices: readonly string[] | undefined): Option => {
  const parsed = option.argParser((value, before: readonly string[] | undefined) => {
    if (choices?.includes(value) === false)
      throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
    return [...(before ?? []), value];
  });
  if (choices !== undefined) parsed.argChoices = [...choices];
  return parsed;
};
