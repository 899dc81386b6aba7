import { type CommandSpec, CSV, HTML, type OptionSpec, SCENARIO, SEED } from '../command-spec.js';

const group = 'Staffing:';

const SCENARIOS = { ...SCENARIO, name: '<scenario...>' } as const;

const replications = (count: number): OptionSpec => ({
  flags: '--replications <number>',
  summary: `how often to simulate, each time with other chances (default: ${count})`,
  kind: 'integer',
});

const WORKERS: OptionSpec = {
  flags: '--workers <number>',
  summary: 'over how many threads (default: 1)',
  kind: 'integer',
};

const CURRENCY: OptionSpec = {
  flags: '--currency <code>',
  summary: 'the currency of costs on the page, such as EUR',
  kind: 'text',
};

const LOCALE: OptionSpec = { flags: '--locale <tag>', summary: 'the language of the page: en or es', kind: 'text' };

/** Commands about scenarios. */
export const staffingCommands: readonly CommandSpec[] = [
  {
    name: 'simulate',
    summary: 'simulate scenarios: how busy each role is, what waits, what it costs, where it jams',
    group,
    arguments: [SCENARIOS],
    options: [
      SEED,
      replications(10),
      HTML,
      CSV,
      { flags: '--xes <file>', summary: 'write the event log of the first replication as XES', kind: 'text' },
      { flags: '--log <file>', summary: 'write that event log as CSV', kind: 'text' },
      {
        flags: '--zone <name>',
        summary: 'the time zone of the event log, such as Europe/Madrid (default: UTC)',
        kind: 'text',
      },
      CURRENCY,
      LOCALE,
    ],
    examples: ['simulate scenario.yaml', 'simulate scenario.yaml --replications 30 --seed 7 --html year.html'],
    load: () => import('../../commands/simulate.js'),
  },
  {
    name: 'compare-scenarios',
    summary: 'compare scenarios with the first, with the same chances for all',
    group,
    arguments: [SCENARIOS],
    options: [SEED, replications(10), WORKERS, HTML, CSV, CURRENCY, LOCALE],
    examples: ['compare-scenarios now.yaml next-year.yaml --replications 20 --html compared.html'],
    load: () => import('../../commands/compare-scenarios.js'),
  },
  {
    name: 'staff',
    summary: 'find the smallest staff that reaches a target',
    group,
    arguments: [SCENARIO],
    options: [
      { flags: '--advanced-per-week <number>', summary: 'the target: objectives advanced a week', kind: 'number' },
      { flags: '--work <step>', summary: 'the target: a step that is to end in time', kind: 'text' },
      { flags: '--within-days <number>', summary: 'within so many school days', kind: 'number' },
      { flags: '--share <number>', summary: 'in such a share of cases (default: 0.95)', kind: 'number' },
      {
        flags: '--role <role=range>',
        summary: 'keep a role to a headcount or range, such as teacher=1..4; can be given several times',
        kind: 'list',
      },
      {
        flags: '--aim <aim>',
        summary: 'the fewest people, or the least cost',
        kind: 'text',
        choices: ['people', 'cost'],
      },
      SEED,
      replications(10),
      WORKERS,
      HTML,
      CSV,
      CURRENCY,
    ],
    examples: [
      'staff scenario.yaml --work assess-progress/score --within-days 2',
      'staff scenario.yaml --advanced-per-week 12 --role school-leader=1 --aim cost',
    ],
    load: () => import('../../commands/staff.js'),
  },
  {
    name: 'sweep',
    summary: 'simulate every combination of headcounts; goes on from its file where it was stopped',
    group,
    arguments: [SCENARIOS],
    options: [
      {
        flags: '--vary <role=counts>',
        summary: 'the headcounts of a role, such as teacher=1..4 or teacher=2,4; can be given several times',
        kind: 'list',
      },
      {
        flags: '--results <file>',
        summary: 'keep each result as it comes, and do not simulate again what is in it',
        kind: 'text',
      },
      SEED,
      replications(10),
      { ...WORKERS, summary: 'over how many threads (default: as many as there are processors)' },
      CSV,
    ],
    examples: ['sweep scenario.yaml --vary teacher=2..4 --vary validator=1,2 --results sweep.jsonl --csv sweep.csv'],
    load: () => import('../../commands/sweep.js'),
  },
  {
    name: 'explain',
    summary: 'list every figure in force in a scenario, and where it comes from',
    group,
    arguments: [SCENARIOS],
    options: [CSV],
    examples: ['explain scenario.yaml', 'explain scenario.yaml --csv figures.csv'],
    load: () => import('../../commands/explain.js'),
  },
  {
    name: 'sensitivity',
    summary: 'find the figures on which a result hangs',
    group,
    arguments: [SCENARIO],
    options: [
      {
        flags: '--measure <name>',
        summary: 'the result that is looked at (default: daysToMastery)',
        kind: 'text',
        choices: ['advanced', 'advancedPerWeek', 'notYet', 'exceptions', 'daysToMastery', 'inProgress', 'cost'],
      },
      {
        flags: '--method <name>',
        summary: 'tornado (where none is given), morris or sobol; can be given several times',
        kind: 'list',
        choices: ['tornado', 'morris', 'sobol'],
      },
      { flags: '--inputs <number>', summary: 'at most so many inputs (default: 12)', kind: 'integer' },
      SEED,
      replications(10),
      WORKERS,
      HTML,
      CSV,
    ],
    examples: ['sensitivity scenario.yaml', 'sensitivity scenario.yaml --measure advanced --method morris'],
    load: () => import('../../commands/sensitivity.js'),
  },
];
