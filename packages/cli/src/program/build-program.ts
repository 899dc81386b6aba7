import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { Context } from '../context/context.js';
import { Given } from '../context/given.js';
import { styleOf } from '../terminal/style.js';
import type { Terminal } from '../terminal/terminal.js';
import { type ArgumentSpec, type CommandSpec, commonOptions, type OptionSpec } from './command-spec.js';

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

const EXIT_CODES = `Exit codes: 0 all is well; 1 errors were found (with --strict, warnings too); 2 what was given cannot be used;
130 Ctrl-C: the first stops and prints what is finished, the second ends at once.`;

const exampleText = (examples: readonly string[]): string =>
  ['Examples:', ...examples.map((example) => `  $ work-elements ${example}`)].join('\n');

const commandOf = (spec: CommandSpec, program: Command, terminal: Terminal, ending: Ending): Command => {
  const command = new Command(spec.name)
    .description(spec.summary)
    .helpGroup(spec.group)
    .copyInheritedSettings(program)
    .addHelpText('after', `\n${exampleText(spec.examples)}`);
  for (const argument of spec.arguments) command.addArgument(argumentOf(argument));
  for (const option of [...spec.options, ...commonOptions]) command.addOption(optionOf(option));
  return command.action(async () => {
    const context = new Context(terminal, new Given(command.processedArgs, command.opts()));
    const { run } = await spec.load();
    await run(context);
    ending.code = context.exitCode;
  });
};

/** Where completions offer a list of words, no other is taken. */
const argumentOf = ({ name, summary, offers }: ArgumentSpec): Argument => {
  const argument = new Argument(name, summary);
  return typeof offers === 'string' ? argument : argument.choices([...offers]);
};

const optionOf = ({ flags, summary, kind, choices }: OptionSpec): Option => {
  const option = new Option(flags, summary);
  if (kind === 'list') return listed(option, choices);
  if (choices !== undefined) return option.choices([...choices]);
  if (kind === 'integer') return option.argParser(integer);
  if (kind === 'number') return option.argParser(number);
  return option;
};

/** An option that can be given several times, each time with one of its choices, where it has some. */
const listed = (option: Option, choices: readonly string[] | undefined): Option => {
  const parsed = option.argParser((value, before: readonly string[] | undefined) => {
    if (choices?.includes(value) === false)
      throw new InvalidArgumentError(`Allowed choices are ${choices.join(', ')}.`);
    return [...(before ?? []), value];
  });
  if (choices !== undefined) parsed.argChoices = [...choices];
  return parsed;
};

const number = (text: string): number => {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new InvalidArgumentError('Expected a number, such as 2.5.');
  return value;
};

const integer = (text: string): number => {
  const value = number(text);
  if (!Number.isSafeInteger(value)) throw new InvalidArgumentError('Expected a whole number, such as 10.');
  return value;
};
