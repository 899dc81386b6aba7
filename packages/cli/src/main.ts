import { CommanderError } from 'commander';
import manifest from '../package.json' with { type: 'json' };
import { exitCodeOf } from './documents/exit-code-of.js';
import { problemOf, Unusable } from './documents/problem.js';
import { problemText } from './output/problems.js';
import { buildProgram, type Ending } from './program/build-program.js';
import { commandSpecs } from './program/command-specs.js';
import { missingPackage } from './program/missing-package.js';
import { refusedInput } from './program/refused-input.js';
import { unexpected } from './program/unexpected.js';
import { UNUSABLE } from './terminal/exit-codes.js';
import { styleOf } from './terminal/style.js';
import type { Terminal } from './terminal/terminal.js';

/**
 * Runs the command.
 *
 * @param args - What stands behind `work-elements`.
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
      // People were told by commander.
      if (args.includes('--json')) tell(new Unusable([wrongUse(error)]), true, terminal);
      return UNUSABLE;
    }
    const told =
      error instanceof Unusable
        ? error
        : (refusedInput(error) ?? missingPackage(error, versions, Object.keys(manifest.optionalDependencies)));
    const unusable = told ?? unexpected(error, terminal);
    tell(unusable, args.includes('--json'), terminal);
    return exitCodeOf(unusable.problems);
  }
};

const wrongUse = ({ message }: CommanderError) => problemOf('', 'wrong-use', message.replace(/^error: /, ''));

const versions = { ...manifest.dependencies, ...manifest.optionalDependencies };

const tell = ({ problems }: Unusable, isJson: boolean, terminal: Terminal): void => {
  if (isJson) {
    terminal.output.write(`${JSON.stringify({ problems }, null, 2)}\n`);
    return;
  }
  const style = styleOf(terminal, terminal.errors);
  for (const problem of problems) terminal.errors.write(`${problemText(problem, style)}\n`);
};
