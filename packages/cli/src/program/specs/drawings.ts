import type { CommandSpec } from '../command-spec.js';
import { LOCALE, MODELS, OUTPUT_INSTEAD } from '../options.js';

const group = 'Models:';

/** Commands that draw models and work elements. */
export const drawingCommands: readonly CommandSpec[] = [
  {
    name: 'draw',
    summary: 'draw a model or a work element as SVG, Mermaid, PNG or a page to print',
    group,
    arguments: [{ name: '<subject...>', summary: 'models, or ids of work elements', offers: 'elements' }],
    options: [
      OUTPUT_INSTEAD,
      {
        flags: '--format <format>',
        summary: 'what to draw, if the file’s ending does not say; a PNG needs Chromium or Chrome',
        kind: 'text',
        choices: ['svg', 'mermaid', 'png', 'html'],
      },
      {
        flags: '--lanes <lanes>',
        summary: 'the process of a model in lanes by role (default) or by element',
        kind: 'text',
        choices: ['role', 'element'],
      },
      { flags: '--steps', summary: 'each step of a model, by role', kind: 'flag' },
      { flags: '--process', summary: 'beside what an element sends, show which elements take it', kind: 'flag' },
      { ...LOCALE, summary: LOCALE.summary.replace('page', 'picture') },
    ],
    examples: [
      'draw assess-progress -o assess-progress.svg',
      'draw school.yaml --lanes element --locale es -o escuela.svg',
      'draw school.yaml --format mermaid',
      'draw school.yaml -o process.html',
    ],
    load: () => import('../../commands/draw.js'),
  },
  {
    name: 'page',
    summary:
      'write the page of a model: matrix, hand-offs, and a card for each role; as a PNG where the file ends in .png',
    group,
    arguments: [MODELS],
    options: [
      OUTPUT_INSTEAD,
      {
        flags: '--detail <detail>',
        summary: 'all that each role needs, or a one-page form of what it does and must do',
        kind: 'text',
        choices: ['all', 'do'],
      },
      LOCALE,
    ],
    examples: ['page school.yaml -o school.html', 'page school.yaml --detail do --locale es -o escuela.html'],
    load: () => import('../../commands/page.js'),
  },
];
