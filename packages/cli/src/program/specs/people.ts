import { type CommandSpec, CSV, HTML, MODEL, type OptionSpec, SEED } from '../command-spec.js';

const group = 'People:';

const MODELS = { ...MODEL, name: '<model...>' } as const;

const PEOPLE: OptionSpec = {
  flags: '--people <file>',
  summary: 'who is there, with what each has to show: YAML, JSON, CSV or XLSX',
  kind: 'text',
};

const JUDGED: readonly OptionSpec[] = [
  { flags: '--as-of <date>', summary: 'the day of the judgement; without it, nothing ages', kind: 'text' },
  { flags: '--attested', summary: 'count only what somebody else attests', kind: 'flag' },
];

const PROVE: OptionSpec = {
  flags: '--prove',
  summary: 'prove that nothing is better, by HiGHS (npm install highs)',
  kind: 'flag',
};

const MOVES: OptionSpec = { flags: '--moves <number>', summary: 'how long to search', kind: 'integer' };

/** Commands about people: what they lack, what they learn, and who does what. */
export const peopleCommands: readonly CommandSpec[] = [
  {
    name: 'ready',
    summary: 'say who is ready for which role, what each lacks, and whom the team cannot lose',
    group,
    arguments: [MODELS],
    options: [
      PEOPLE,
      ...JUDGED,
      {
        flags: '--headcount <role=count>',
        summary: 'how many positions a role needs; can be given several times',
        kind: 'list',
      },
      { flags: '--plan', summary: 'what to learn, in order', kind: 'flag' },
      HTML,
      CSV,
      { flags: '--locale <tag>', summary: 'the language of the page: en or es', kind: 'text' },
    ],
    examples: ['ready --people people.csv school.yaml', 'ready --people people.yaml school.yaml --plan --csv gaps.csv'],
    load: () => import('../../commands/ready.js'),
  },
  {
    name: 'badge',
    summary: 'say what a badge asks for, and what a person has to show for it',
    group,
    arguments: [
      MODEL,
      { name: '<role>', summary: 'a role of it', offers: 'nothing' },
      {
        name: '[level]',
        summary: '1 Explorer, 2 Novice, 3 Experienced (default), 4 Expert',
        offers: ['1', '2', '3', '4'],
      },
    ],
    options: [PEOPLE, { flags: '--person <id>', summary: 'whose badge it is', kind: 'text' }, ...JUDGED],
    examples: ['badge flex-blend expectations-manager', 'badge school.yaml teacher 2 --people people.csv --person ann'],
    load: () => import('../../commands/badge.js'),
  },
  {
    name: 'areas',
    summary: 'show where people stand in the nine areas of the badge framework',
    group,
    arguments: [{ ...MODEL, name: '[model...]', summary: 'models of one’s own that evidence names' }],
    options: [PEOPLE, ...JUDGED, { flags: '-o, --output <file>', summary: 'write a picture as SVG', kind: 'text' }],
    examples: ['areas --people people.csv', 'areas --people people.yaml school.yaml -o areas.svg'],
    load: () => import('../../commands/areas.js'),
  },
  {
    name: 'train',
    summary: 'plan trainings: the core, years, sessions, coaches',
    group,
    arguments: [MODELS],
    options: [
      PEOPLE,
      {
        flags: '--role <role=count>',
        summary: 'so many people in a role, as teacher=6 or validator/teacher=6; can be given several times',
        kind: 'list',
      },
      { flags: '--years <number>', summary: 'over how many years (default: 1)', kind: 'integer' },
      {
        flags: '--hours-per-year <number>',
        summary: 'hours of each person for training (default: 36)',
        kind: 'number',
      },
      { flags: '--start <date>', summary: 'the Monday of the first week, for dates', kind: 'text' },
      { flags: '--trainers <number>', summary: 'trainers of one’s own, for dates (default: 2)', kind: 'integer' },
      { flags: '--theta <share>', summary: 'what share of people the core is for (default: a third)', kind: 'number' },
      { flags: '--granularity <how>', summary: 'how modules are cut', kind: 'text', choices: ['coarse', 'fine'] },
      SEED,
      MOVES,
      PROVE,
      HTML,
      { flags: '--title <title>', summary: 'the title of the page', kind: 'text' },
      CSV,
      { flags: '--ics <file>', summary: 'write a calendar of the sessions', kind: 'text' },
      { flags: '--without-names', summary: 'number people instead of naming them', kind: 'flag' },
    ],
    examples: ['train school.yaml --role teacher=6 --role validator=2 --years 3 --html plan.html'],
    load: () => import('../../commands/train.js'),
  },
  {
    name: 'assign',
    summary: 'give roles to people, by what they lack, hand-offs, load, cost and wishes',
    group,
    arguments: [MODEL],
    options: [
      PEOPLE,
      { flags: '--holders <role=count>', summary: 'how many hold a role; can be given several times', kind: 'list' },
      {
        flags: '--aim <aim>',
        summary: 'gap, handOffs, peak, cost or dislike; several in order, the first the most important',
        kind: 'list',
      },
      { flags: '--alternatives <number>', summary: 'how many next best answers (default: 3)', kind: 'integer' },
      SEED,
      MOVES,
      PROVE,
      { flags: '-o, --output <file>', summary: 'write the model with its people', kind: 'text' },
      CSV,
    ],
    examples: ['assign school.yaml --people people.yaml --holders teacher=6 --holders validator=2'],
    load: () => import('../../commands/assign.js'),
  },
  {
    name: 'rubric',
    summary: 'suggest what the rows of a rubric may say; or show what an alignment covers',
    group,
    arguments: [
      { name: '<rubric>', summary: 'a rubric in CSV, YAML or JSON', offers: 'files' },
      { name: '[alignment]', summary: 'an alignment in YAML or JSON', offers: 'files' },
    ],
    options: [
      {
        flags: '--count <number>',
        summary: 'how many competencies to suggest for a row (default: 5)',
        kind: 'integer',
      },
      { flags: '--id <id>', summary: 'the id of a rubric in CSV', kind: 'text' },
      { flags: '--title <title>', summary: 'its title', kind: 'text' },
      { flags: '--source <source>', summary: 'where it is from', kind: 'text' },
      { flags: '--levels-in-rows', summary: 'its levels are in rows', kind: 'flag' },
    ],
    examples: ['rubric leaders.csv --id river-leaders --title "River leaders"', 'rubric leaders.yaml alignment.yaml'],
    load: () => import('../../commands/rubric.js'),
  },
];
