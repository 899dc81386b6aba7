import { CommanderError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { exitCodeOf } from './documents/exit-code-of.js';
import { problemOf, Unusable } from './documents/problem.js';
import { problemText } from './output/problems.js';
import { buildProgram, type Ending } from './program/build-program.js';
import { commandSpecs } from './program/command-specs.js';
import { missingPackage } from './program/missing-package.js';
import { unexpected } from './program/unexpected.js';
import { UNUSABLE } from './terminal/exit-codes.js';
import { styleOf } from './terminal/style.js';
import type { Terminal } from './terminal/terminal.js';

/**
 * Runs the command.
 *
 * @param args - The words that follow `work-elements`.
 * @param terminal - Where it runs.
 * @returns The exit code.
 */
export const main = async (args: readonly string[], terminal: Terminal): Promise<number> => {
  const ending: Ending = { code: 0 };
  const program = buildProgram(commandSpecs, terminal, manifest.version, ending);
  try {
    await program.parseAsync([...args], { from: 'user' });
    return ending.code;
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return 0;
      // Commander has already printed the message for people.
      if (args.includes('--json')) tell(new Unusable([wrongUse(error)]), true, terminal);
      return UNUSABLE;
    }
    const expected = error instanceof Unusable ? error : missingPackage(error, versions, optional);
    const unusable = expected ?? unexpected(error, terminal);
    if (expected === null) toldOf(terminal).add(String(error));
    tell(unusable, args.includes('--json'), terminal);
    return exitCodeOf(unusable.problems);
  }
};

/** Unexpected errors that have already been reported, by terminal. */
const faults = new WeakMap<Terminal, Set<string>>();

const toldOf = (terminal: Terminal): Set<string> => {
  const told = faults.get(terminal) ?? new Set();
  faults.set(terminal, told);
  return told;
};

/**
 * Reports an error raised outside the command’s own promise, unless it has been reported, and exits with the code for
 * unexpected errors.
 */
export const faultToldBy =
  (terminal: Terminal) =>
  (error: unknown): void => {
    if (!toldOf(terminal).has(String(error))) tell(unexpected(error, terminal), false, terminal);
    terminal.end(UNUSABLE);
  };

const wrongUse = ({ message }: CommanderError) => problemOf('', 'wrong-use', message.replace(/^error: /, ''));

const optional = Object.keys(manifest.optionalDependencies);

const versions = { ...manifest.dependencies, ...manifest.optionalDependencies };

const tell = ({ problems }: Unusable, isJson: boolean, terminal: Terminal): void => {
  if (isJson) {
    terminal.output.write(`${JSON.stringify({ problems }, null, 2)}\n`);
    return;
  }
  const style = styleOf(terminal, terminal.errors);
  for (const problem of problems) terminal.errors.write(`${problemText(problem, style)}\n`);
};
