import type { CommandSpec, OptionSpec } from '../command-spec.js';
import { CSV, MODELS, OUTPUT, PEOPLE, SEED } from '../options.js';
import { TABLES_IN } from './reading-tables.js';
import { MOVES, PROVE } from './searching.js';

const group = 'People:';

const PLACES: OptionSpec = {
  flags: '--places <file>',
  summary: 'the places where they work, as in a team; a team has its own',
  kind: 'text',
};

/** Options of the search for who does what. */
const SEARCH: readonly OptionSpec[] = [
  {
    flags: '--aim <aim>',
    summary: 'what matters; several in order, the first the most important (default: gap, handOffs, peak)',
    kind: 'list',
    choices: ['gap', 'handOffs', 'peak', 'cost', 'dislike'],
  },
  {
    flags: '--alternatives <number>',
    summary: 'how many next best answers (default: 3)',
    kind: 'integer',
    bounds: { least: 0, most: 19 },
  },
  SEED,
  MOVES,
  PROVE,
];

/** Commands that assign work to people. */
export const assigningCommands: readonly CommandSpec[] = [
  {
    name: 'assign',
    summary: 'give roles to people, by what they lack, hand-offs, load, cost and wishes',
    group,
    arguments: [MODELS],
    options: [
      PEOPLE,
      ...TABLES_IN,
      PLACES,
      { flags: '--holders <role=count>', summary: 'how many hold a role; can be given several times', kind: 'list' },
      ...SEARCH,
      { ...OUTPUT, summary: 'write the model with its people' },
      CSV,
    ],
    examples: [
      'assign school.yaml --people people.yaml --holders teacher=6 --holders validator=2',
      'assign school.yaml --people district.yaml',
    ],
    load: () => import('../../commands/assign.js'),
  },
  {
    name: 'design',
    summary: 'give steps to people, and draw the roles of a model from that',
    group,
    arguments: [],
    options: [
      PEOPLE,
      ...TABLES_IN,
      PLACES,
      { flags: '--id <id>', summary: 'the id of the model (default: designed)', kind: 'text' },
      { flags: '--title <title>', summary: 'what the model is called (default: Designed)', kind: 'text' },
      {
        flags: '--separate <work,work>',
        summary: 'elements or steps that nobody may combine; can be given several times',
        kind: 'list',
      },
      {
        flags: '--include <step>',
        library: 'options',
        summary: 'an optional step that is to be done; can be given several times',
        kind: 'list',
      },
      {
        flags: '--in-district <work>',
        library: 'shared.district',
        summary: 'an element or step done once in each district; can be given several times',
        kind: 'list',
      },
      {
        flags: '--in-state <work>',
        library: 'shared.state',
        summary: 'an element or step done once in each state; can be given several times',
        kind: 'list',
      },
      { flags: '--holders <step=count>', summary: 'how many do a step; can be given several times', kind: 'list' },
      ...SEARCH,
      { ...OUTPUT, summary: 'write the model' },
      CSV,
    ],
    examples: ['design --people people.yaml --separate deliver-activities,assess-progress/score -o ours.yaml'],
    load: () => import('../../commands/design.js'),
  },
];
