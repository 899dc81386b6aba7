import { Command, Option } from 'commander';
import { Context } from '../context/context.js';
import { Given } from '../context/given.js';
import { pipedTwice } from '../documents/piped-twice.js';
import { EXIT_CODES } from '../terminal/exit-codes.js';
import { styleOf } from '../terminal/style.js';
import type { Terminal } from '../terminal/terminal.js';
import { addArguments, optionOf } from './arguments.js';
import { type CommandSpec, commonOptions, type OptionSpec } from './command-spec.js';
import { refusedInput } from './refused-input.js';
import { suggestOptions } from './suggested-option.js';

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
    .showHelpAfterError('Add --help for what there is, with examples.')
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

/** What is piped in can be read once, be it named by arguments or by options. */
const requireOnePipe = (command: Command, { options }: CommandSpec): void => {
  const [args, given] = [command.args, command.opts()];
  const named = options.filter(({ writes }) => writes !== true).map((option) => Reflect.get(given, nameOf(option)));
  if ([...args, ...named].filter((word) => word === '-').length > 1) throw pipedTwice();
};

const nameOf = ({ flags }: OptionSpec): string => new Option(flags).attributeName();

const requireWritable = (context: Context, option: OptionSpec): void => {
  const file = option.writes === true ? context.given.peek(nameOf(option)) : undefined;
  if (file !== undefined) context.requireWritable(file);
};

/** After Ctrl-C, the files that were asked for and of which nothing was finished. */
const tellUnwritten = (context: Context, options: readonly OptionSpec[]): void => {
  const files = options.flatMap((option) => {
    const file = option.writes === true ? context.given.peek(nameOf(option)) : undefined;
    return file === undefined ? [] : context.unwritten(file);
  });
  if (files.length > 0) context.terminal.errors.write(`Not written, since it was not finished: ${files.join(', ')}\n`);
};

/** An option that nobody asked for has changed nothing of the answer, which whoever gave it expects otherwise. */
const warnOfIdle = (context: Context, option: OptionSpec): void => {
  if (!context.given.isIdle(nameOf(option))) return;
  const why = option.without === undefined ? '' : `: ${option.without}`;
  context.warn('', 'idle-option', `${new Option(option.flags).long} changed nothing here${why}`);
};
