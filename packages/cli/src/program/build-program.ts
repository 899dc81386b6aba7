import { Command } from 'commander';
import { Context } from '../context/context.js';
import { Given } from '../context/given.js';
import { EXIT_CODES } from '../terminal/exit-codes.js';
import { styleOf } from '../terminal/style.js';
import type { Terminal } from '../terminal/terminal.js';
import { addArguments, optionOf } from './arguments.js';
import { type CommandSpec, commonOptions } from './command-spec.js';
import { requireOnePipe, requireWritable, tellUnwritten, warnOfIdle, warnOfTwice } from './named-files.js';
import { refusedInput } from './refused-input.js';
import { suggestOptions } from './suggested-option.js';
import { takesFiles } from './takes-files.js';

/** How a program ended. */
export interface Ending {
  code: number;
}

/** The program with its commands, each of which loads its work when it is called. */
export const buildProgram = (
  specs: readonly CommandSpec[],
  terminal: Terminal,
  version: string,
  ending: Ending,
): Command => {
  const program = new Command('work-elements')
    .description('Who does which part of competency-based education, and what each must be able to do.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print help')
    .helpCommand('help [command]', 'print help for a command')
    .addHelpText('after', `\n${exampleText(['init', 'check school.yaml', 'help simulate'])}\n${EXIT_CODES}`)
    .showHelpAfterError('Add --help to see what there is, with examples.')
    .exitOverride()
    .configureOutput({
      writeOut: terminal.output.write,
      writeErr: terminal.errors.write,
      getOutHelpWidth: () => terminal.output.columns,
      getErrHelpWidth: () => terminal.errors.columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
      outputError: (text, write) => write(styleOf(terminal, terminal.errors).red(text)),
    });
  for (const spec of specs) program.addCommand(commandOf(spec, program, terminal, ending));
  return program;
};

const exampleText = (examples: readonly string[]): string =>
  ['Examples:', ...examples.map((example) => `  $ work-elements ${example}`)].join('\n');

const commandOf = (spec: CommandSpec, program: Command, terminal: Terminal, ending: Ending): Command => {
  const command = new Command(spec.name)
    .description(spec.summary)
    .helpGroup(spec.group)
    .copyInheritedSettings(program)
    .addHelpText('after', `\n${exampleText(spec.examples)}`);
  addArguments(command, spec.arguments);
  for (const option of [...spec.options, ...commonOptions]) command.addOption(optionOf(option));
  suggestOptions(command, spec);
  return command.action(async () => {
    const context = new Context(terminal, new Given(command.processedArgs, command.opts()));
    requireOnePipe(command, spec);
    for (const option of spec.options) requireWritable(context, option);
    if (takesFiles(spec)) warnOfTwice(context, command.args);
    const { run } = await spec.load();
    try {
      await run(context);
    } catch (error) {
      throw refusedInput(error, spec.options, context.given) ?? error;
    }
    if (context.isInterrupted) tellUnwritten(context, spec.options);
    else for (const option of spec.options) warnOfIdle(context, option);
    ending.code = context.exitCode;
  });
};
