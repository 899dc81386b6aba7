import type { CommandSpec } from '../command-spec.js';
import { CSV, HTML, LOCALE, MODEL, MODELS, OUTPUT, WITHOUT_NAMES } from '../options.js';
import { TABLES_IN } from './reading-tables.js';

const group = 'Models:';

const FULL = { flags: '--full', summary: 'everything, not the first few', kind: 'flag' } as const;

/** Commands about a model and the catalogue. */
export const modelCommands: readonly CommandSpec[] = [
  {
    name: 'check',
    summary: 'say what is wrong with models, scenarios, teams and rubrics, where, and what would mend it',
    group,
    arguments: [{ name: '<file...>', summary: 'files in YAML or JSON, or - for what is piped in', offers: 'files' }],
    options: [
      { flags: '--watch', summary: 'check again whenever a file changes, until Ctrl-C', kind: 'flag' },
      {
        flags: '--format <format>',
        summary: 'text for people, or github for annotations in CI',
        kind: 'text',
        choices: ['text', 'github'],
      },
      { ...WITHOUT_NAMES, summary: 'number people rather than name them, and show no line of a file' },
    ],
    examples: ['check school.yaml', 'check *.yaml --strict --format github', 'check --watch school.yaml'],
    load: () => import('../../commands/check.js'),
  },
  {
    name: 'profile',
    summary: 'say what each role does, needs, and why',
    group,
    arguments: [MODELS, { name: '[role]', summary: 'one role, with everything', offers: 'nothing' }],
    options: [FULL, CSV],
    examples: ['profile school.yaml', 'profile school.yaml teacher', 'profile validator --json'],
    load: () => import('../../commands/profile.js'),
  },
  {
    name: 'handoffs',
    summary: 'say who hands what to whom',
    group,
    arguments: [MODELS],
    options: [],
    examples: ['handoffs school.yaml', 'handoffs flex-blend --json'],
    load: () => import('../../commands/handoffs.js'),
  },
  {
    name: 'raci',
    summary: 'show who is responsible, accountable, consulted and informed, step by step',
    group,
    arguments: [{ ...MODELS, name: '[model...]' }],
    options: [
      {
        flags: '--from <file>',
        summary: 'a matrix in CSV or XLSX that edits the model, or without one makes a model of its own',
        kind: 'text',
      },
      ...TABLES_IN,
      { ...OUTPUT, summary: 'write the model; several are written to a file each' },
      CSV,
      { flags: '--id <id>', summary: 'the id of a model that a matrix makes', kind: 'text' },
      { flags: '--title <title>', summary: 'its title', kind: 'text' },
    ],
    examples: [
      'raci school.yaml',
      'raci validator --csv matrix.xlsx',
      'raci school.yaml --from matrix.xlsx -o edited.yaml',
    ],
    load: () => import('../../commands/raci.js'),
  },
  {
    name: 'elements',
    summary: 'list the work elements, or show one with its steps, efforts, outcomes and competencies',
    group,
    arguments: [
      { name: '[id...]', summary: 'work elements, and models that have some of their own', offers: 'elements' },
    ],
    options: [],
    examples: ['elements', 'elements assess-progress', 'elements school.yaml home-visit'],
    load: () => import('../../commands/elements.js'),
  },
  {
    name: 'compare',
    summary: 'say what changes for every role from one model to another',
    group,
    arguments: [MODEL, { ...MODEL, name: '<other...>', summary: 'the models it is compared with' }],
    options: [FULL, HTML, CSV, LOCALE],
    examples: ['compare school.yaml next-year.yaml', 'compare single-teacher specialist-team --html compared.html'],
    load: () => import('../../commands/compare.js'),
  },
];
