import type { CommandSpec } from '../command-spec.js';
import { TABLES_IN } from './reading-tables.js';

/** Commands about rubrics. */
export const rubricCommands: readonly CommandSpec[] = [
  {
    name: 'rubric',
    summary: 'suggest which competencies the rows of rubrics may describe; or show what alignments cover',
    group: 'People:',
    arguments: [
      {
        name: '<rubric...>',
        summary: 'rubrics in CSV, XLSX, YAML or JSON, each followed by its alignment in YAML or JSON, if there is one',
        offers: 'files',
      },
    ],
    options: [
      {
        flags: '--count <number>',
        summary: 'how many competencies to suggest for a row (default: 5)',
        kind: 'integer',
        bounds: { least: 1, most: 20 },
      },
      { flags: '--rubric <name>', summary: 'which rubric of a table that has several, by its name', kind: 'text' },
      { flags: '--id <id>', summary: 'the id of a rubric in a table', kind: 'text' },
      { flags: '--title <title>', summary: 'its title (default: the name in the table)', kind: 'text' },
      { flags: '--source <source>', summary: 'where it is from', kind: 'text' },
      { flags: '--levels-in-rows', summary: 'its levels are in rows', kind: 'flag' },
      ...TABLES_IN,
    ],
    examples: ['rubric leaders.csv --id river-leaders --title "River leaders"', 'rubric leaders.yaml alignment.yaml'],
    load: () => import('../../commands/rubric.js'),
  },
];
