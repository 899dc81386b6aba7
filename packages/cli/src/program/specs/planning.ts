import type { CommandSpec } from '../command-spec.js';
import { CSV, HTML, MODELS, PEOPLE, SEED } from '../options.js';
import { TABLES_IN } from './reading-tables.js';
import { MOVES, PROVE } from './searching.js';

const group = 'People:';

/** Commands that plan what people learn. */
export const planningCommands: readonly CommandSpec[] = [
  {
    name: 'train',
    summary: 'plan trainings: the core, years, sessions, coaches',
    group,
    arguments: [MODELS],
    options: [
      PEOPLE,
      ...TABLES_IN,
      {
        flags: '--role <role=count>',
        library: 'roles',
        summary:
          'how many people there are in a role, such as teacher=6 or validator/teacher=6; can be given several ' +
          'times',
        kind: 'list',
      },
      {
        flags: '--years <number>',
        summary: 'over how many years (default: 1)',
        kind: 'integer',
        bounds: { least: 1, most: 10 },
      },
      {
        flags: '--hours-per-year <number>',
        summary: 'hours of each person for training (default: 36)',
        kind: 'number',
        bounds: { least: 0, most: 8784 },
      },
      {
        flags: '--start <date>',
        library: 'dates.start',
        summary: 'the Monday of the first week, for dates',
        kind: 'date',
      },
      {
        flags: '--trainers <number>',
        library: 'dates.trainers',
        summary: 'how many trainers of your own there are, for dates (default: 2)',
        without: 'without --start there are no dates',
        kind: 'integer',
        bounds: { least: 1, most: 1000 },
      },
      {
        flags: '--theta <share>',
        summary: 'the least share of people who must take a module for it to be in the core (default: a third)',
        kind: 'number',
        bounds: { least: 0, above: true, most: 1 },
      },
      {
        flags: '--granularity <how>',
        summary: 'how finely modules are cut',
        kind: 'text',
        choices: ['coarse', 'fine'],
      },
      SEED,
      MOVES,
      PROVE,
      HTML,
      { flags: '--title <title>', summary: 'the title of the page', kind: 'text' },
      CSV,
      { flags: '--ics <file>', summary: 'write a calendar of the sessions', kind: 'text', writes: true },
      {
        flags: '--plan-id <id>',
        library: 'plan',
        summary:
          'an id that tells the plan’s events from those of other plans in a calendar (default: made from who it ' +
          'is for and when it starts)',
        kind: 'text',
      },
      { flags: '--without-names', summary: 'number people instead of naming them', kind: 'flag' },
    ],
    examples: ['train school.yaml --role teacher=6 --role validator=2 --years 3 --html plan.html'],
    load: () => import('../../commands/train.js'),
  },
];
