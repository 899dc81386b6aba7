import type { CommandSpec, OptionSpec } from '../command-spec.js';
import { CSV, HTML, LOCALE, MODEL, MODELS, OUTPUT, PEOPLE, WITHOUT_NAMES } from '../options.js';
import { TABLES_IN } from './reading-tables.js';

const group = 'People:';

const JUDGED: readonly OptionSpec[] = [
  { flags: '--as-of <date>', summary: 'the day of the judgement; without it, nothing ages', kind: 'date' },
  { flags: '--attested', summary: 'count only what somebody else attests', kind: 'flag' },
];

/** Commands about people: their gaps, and their evidence. */
export const peopleCommands: readonly CommandSpec[] = [
  {
    name: 'ready',
    summary: 'say who is ready for which role, what each lacks, and whom the team cannot lose',
    group,
    arguments: [MODELS],
    options: [
      PEOPLE,
      ...TABLES_IN,
      ...JUDGED,
      {
        flags: '--headcount <role=count>',
        library: 'headcounts',
        summary: 'how many positions a role needs; can be given several times',
        kind: 'list',
      },
      { flags: '--plan', summary: 'what to learn, in order', kind: 'flag' },
      {
        flags: '--person <person>',
        summary: 'only this person, by id or name, whose page --html then writes',
        kind: 'text',
      },
      HTML,
      CSV,
      LOCALE,
      WITHOUT_NAMES,
    ],
    examples: [
      'ready --people people.csv school.yaml',
      'ready --people people.yaml school.yaml --plan --csv gaps.csv',
      'ready --people people.yaml school.yaml --html team.html --without-names',
    ],
    load: () => import('../../commands/ready.js'),
  },
  {
    name: 'badge',
    summary: 'say what a badge asks for, and what a person has to show for it',
    group,
    arguments: [
      MODELS,
      { name: '<role>', summary: 'a role of the model', offers: 'nothing' },
      {
        name: '[level]',
        summary: '1 Explorer, 2 Novice, 3 Experienced (default, where the role has work of its own), 4 Expert',
        offers: ['1', '2', '3', '4'],
      },
    ],
    options: [
      PEOPLE,
      ...TABLES_IN,
      { flags: '--person <person>', summary: 'whose badge it is, by id or name', kind: 'text' },
      ...JUDGED,
      WITHOUT_NAMES,
    ],
    examples: ['badge flex-blend expectations-manager', 'badge school.yaml teacher 2 --people people.csv --person ann'],
    load: () => import('../../commands/badge.js'),
  },
  {
    name: 'areas',
    summary: 'show where people stand in the nine areas of the badge framework',
    group,
    arguments: [{ ...MODEL, name: '[model...]', summary: 'your own models that evidence names' }],
    options: [
      PEOPLE,
      ...TABLES_IN,
      ...JUDGED,
      { ...OUTPUT, summary: 'write a picture as SVG' },
      { ...LOCALE, summary: LOCALE.summary.replace('page', 'picture') },
      WITHOUT_NAMES,
    ],
    examples: ['areas --people people.csv', 'areas --people people.yaml school.yaml -o areas.svg'],
    load: () => import('../../commands/areas.js'),
  },
];
