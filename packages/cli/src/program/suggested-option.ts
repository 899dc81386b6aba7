import { type Command, CommanderError, Option } from 'commander';
import { type CommandSpec, commonOptions } from './command-spec.js';

/**
 * Commander’s message for an unknown option, with the options that begin with it, such as `--replications` for
 * `--repl`.
 */
const suggested = (message: string, { options }: CommandSpec): string => {
  const [, flag] = /unknown option '(--[\w-]+)'/.exec(message) ?? [];
  if (flag === undefined) return message;
  const meant = [...options, ...commonOptions]
    .map(({ flags }) => new Option(flags).long ?? '')
    .filter((long) => long.startsWith(flag));
  if (meant.length === 0) return message;
  return message.replace(/('--[\w-]+')(?:\n\(Did you mean [^)]*\))?/, `$1\n(Did you mean ${meant.join(' or ')}?)`);
};

/** Makes a command suggest the options that begin with an unknown one. */
export const suggestOptions = (command: Command, spec: CommandSpec): void => {
  const { outputError = (text, write) => write(text) } = command.configureOutput();
  command.configureOutput({ outputError: (text, write) => outputError(suggested(text, spec), write) });
  command.exitOverride(({ exitCode, code, message }) => {
    throw new CommanderError(exitCode, code, suggested(message, spec));
  });
};
