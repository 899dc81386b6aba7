import { type CommandSpec, CSV, HTML, MODEL } from '../command-spec.js';

const group = 'Models:';

const FULL = { flags: '--full', summary: 'everything, not the first few', kind: 'flag' } as const;
const OUTPUT = { flags: '-o, --output <file>', summary: 'write to a file', kind: 'text' } as const;
const LOCALE = { flags: '--locale <tag>', summary: 'the language of the page: en or es', kind: 'text' } as const;

const MODELS = { ...MODEL, name: '<model...>' } as const;

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
    ],
    examples: ['check school.yaml', 'check *.yaml --strict --format github', 'check --watch school.yaml'],
    load: () => import('../../commands/check.js'),
  },
  {
    name: 'profile',
    summary: 'say what each role does, needs, and why',
    group,
    arguments: [MODEL, { name: '[role]', summary: 'one role, with everything', offers: 'nothing' }],
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
    arguments: [MODELS],
    options: [CSV],
    examples: ['raci school.yaml', 'raci validator --csv matrix.xlsx'],
    load: () => import('../../commands/raci.js'),
  },
  {
    name: 'elements',
    summary: 'list the work elements, or show one with its steps, efforts, outcomes and competencies',
    group,
    arguments: [{ name: '[id]', summary: 'a work element', offers: 'elements' }],
    options: [],
    examples: ['elements', 'elements assess-progress'],
    load: () => import('../../commands/elements.js'),
  },
  {
    name: 'compare',
    summary: 'say what changes for every role from one model to another',
    group,
    arguments: [MODEL, { ...MODEL, name: '<other>', summary: 'the model it is compared with' }],
    options: [FULL, HTML, CSV],
    examples: ['compare school.yaml next-year.yaml', 'compare single-teacher specialist-team --html compared.html'],
    load: () => import('../../commands/compare.js'),
  },
  {
    name: 'draw',
    summary: 'draw a model or a work element as SVG, Mermaid or PNG',
    group,
    arguments: [{ name: '<subject>', summary: 'a model, or the id of a work element', offers: 'elements' }],
    options: [
      OUTPUT,
      {
        flags: '--format <format>',
        summary: 'what to draw, where the file’s ending does not say it; a PNG needs Chromium or Chrome',
        kind: 'text',
        choices: ['svg', 'mermaid', 'png'],
      },
      { flags: '--steps', summary: 'in Mermaid, each step of a model', kind: 'flag' },
    ],
    examples: ['draw assess-progress -o assess-progress.svg', 'draw school.yaml --format mermaid'],
    load: () => import('../../commands/draw.js'),
  },
  {
    name: 'page',
    summary: 'write the page of a model: matrix, hand-offs, and a card for each role',
    group,
    arguments: [MODEL],
    options: [
      OUTPUT,
      {
        flags: '--detail <detail>',
        summary: 'all that each role needs, or a form of what it must do',
        kind: 'text',
        choices: ['all', 'do'],
      },
      LOCALE,
    ],
    examples: ['page school.yaml -o school.html', 'page school.yaml --detail do --locale es -o escuela.html'],
    load: () => import('../../commands/page.js'),
  },
];
