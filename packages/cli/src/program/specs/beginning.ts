import type { CommandSpec } from '../command-spec.js';
import { OUTPUT_INSTEAD } from '../options.js';

/** The command for starting a new school. */
export const beginningCommands: readonly CommandSpec[] = [
  {
    name: 'init',
    summary: 'write a model and a scenario of your own that run, with schemas for your editor',
    group: 'To begin:',
    arguments: [
      { name: '[model]', summary: 'a ready model to begin from (default: validator)', offers: 'ready-models' },
    ],
    options: [
      { flags: '--title <title>', summary: 'what your school is called', kind: 'text' },
      { flags: '--id <id>', summary: 'its id (default: made from the title)', kind: 'text' },
      {
        flags: '--learners <number>',
        summary: 'how many learners there are (default: 60)',
        kind: 'integer',
        bounds: { least: 1, most: 10_000_000 },
      },
      {
        flags: '--staff <role=count>',
        summary: 'how many people hold a role (default: 1); can be given several times',
        kind: 'list',
      },
      { flags: '--directory <folder>', summary: 'the folder to write into (default: this one)', kind: 'text' },
      { flags: '--yes', summary: 'ask nothing', kind: 'flag' },
      { flags: '--force', summary: 'overwrite files that exist', kind: 'flag' },
    ],
    examples: ['init', 'init validator --title "Hill School" --learners 90 --staff teacher=4 --staff validator=1'],
    load: () => import('../../commands/init.js'),
  },
];

/** Commands for editors and shells; those for completions cover all commands. */
export const toolCommands = (all: () => readonly CommandSpec[]): readonly CommandSpec[] => [
  {
    name: 'schema',
    summary: 'print the JSON Schema of a document, for editors and programs',
    group: 'For editors and shells:',
    arguments: [
      {
        name: '<document>',
        summary: 'model, scenario, team or rubric',
        offers: ['model', 'scenario', 'team', 'rubric'],
      },
    ],
    options: [
      { ...OUTPUT_INSTEAD, summary: 'write it to a file' },
      {
        flags: '--draft <draft>',
        summary: 'the draft (default: 2020-12); more editors know draft-07',
        kind: 'text',
        choices: ['2020-12', 'draft-07'],
      },
    ],
    examples: ['schema model -o model.schema.json', 'schema scenario'],
    load: () => import('../../commands/schema.js'),
  },
  {
    name: 'completions',
    summary: 'print a script that completes commands, options and files in a shell',
    group: 'For editors and shells:',
    arguments: [{ name: '<shell>', summary: 'bash, zsh or fish', offers: ['bash', 'zsh', 'fish'] }],
    options: [],
    examples: [
      'completions bash > ~/.local/share/bash-completion/completions/work-elements',
      'completions fish | source',
    ],
    load: async () => {
      const { printCompletions } = await import('../completions.js');
      return { run: printCompletions(all()) };
    },
  },
];
